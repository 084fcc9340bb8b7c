"""The shape of a format of the audit of mailing lists."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO

from morenashi import catalog
from morenashi.model.list_audit import ListAudit
from morenashi.model.words import Words
from morenashi.report.report import Context

FOLDER = "morenashi.report.list_formats"


@dataclass(frozen=True, slots=True)
class ListReport:
    """One format, like `Report`. It shows addresses in full: whoever mends a list must see them."""

    name: str
    label: Words
    suffix: str
    write: Callable[[ListAudit, Context, BinaryIO], None]


def names() -> tuple[str, ...]:
    """The names of all formats, without importing any."""
    return catalog.names(FOLDER)


def named(name: str) -> ListReport:
    """The format called `name`."""
    return catalog.load(FOLDER, name, "report", ListReport)
