"""The shape of a format of filled forms."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO

from morenashi import catalog
from morenashi.model.form import FilledForm
from morenashi.model.words import Words
from morenashi.report.report import Context

FOLDER = "morenashi.report.form_formats"


@dataclass(frozen=True, slots=True)
class FormReport:
    """One format, like `Report`. The document is in the form's language, whatever the program speaks."""

    name: str
    label: Words
    suffix: str
    write: Callable[[FilledForm, Context, BinaryIO], None]


def names() -> tuple[str, ...]:
    """The names of all formats, without importing any."""
    return catalog.names(FOLDER)


def named(name: str) -> FormReport:
    """The format called `name`."""
    return catalog.load(FOLDER, name, "report", FormReport)
