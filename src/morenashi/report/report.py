"""The shape of a format, and what a writer is told beside the result."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import BinaryIO

from morenashi import catalog
from morenashi.model.meaning import Meaning
from morenashi.model.scan import ScanResult
from morenashi.model.words import Words

FOLDER = "morenashi.report.formats"


@dataclass(frozen=True, slots=True)
class Context:
    """What a document needs to know beside the result.

    `width`, `colour` and `encoding` are those of the terminal and matter to the table only: it
    writes a letter its encoding lacks as an escape. All other formats are UTF-8.
    """

    lang: str
    generated_at: datetime
    meaning: Meaning | None = None
    width: int = 100
    colour: bool = False
    encoding: str = "utf-8"
    version: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """One format: its name, a label for people, the suffix of its files, and its writer.

    Writers get a binary stream, because line ends and byte order marks are part of a format.
    """

    name: str
    label: Words
    suffix: str
    write: Callable[[ScanResult, Context, BinaryIO], None]


def names() -> tuple[str, ...]:
    """The names of all formats, without importing any."""
    return catalog.names(FOLDER)


def named(name: str) -> Report:
    """The format called `name`."""
    return catalog.load(FOLDER, name, "report", Report)
