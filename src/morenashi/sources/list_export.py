"""ListExport: the shape of every part that reads mailing lists, aliases or forwards as one program exports them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import PurePath

from morenashi.model.directory import Problem
from morenashi.model.mailing_list import MailingList
from morenashi.model.words import Words


@dataclass(frozen=True, slots=True)
class ExportFile:
    """One file as text. `beside` reads a file it includes, or gives None where that cannot be read."""

    path: PurePath
    text: str = field(repr=False)
    beside: Callable[[str], str | None] = field(default=lambda _name: None, repr=False)

    @property
    def name(self) -> str:
        """The path as people write it."""
        return str(self.path)


@dataclass(frozen=True, slots=True)
class ExportRead:
    """What a file told, and what in it was not understood. `taken_at` where the file itself says when."""

    lists: tuple[MailingList, ...] = ()
    problems: tuple[Problem, ...] = ()
    taken_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ListExport:
    """One format. `matches` says how sure it is that a file is its own: 0 not at all, 100 certainly.

    A name alone counts 30 to 60, what stands in the file 70 and more; the surest part reads the file.
    """

    name: str
    label: Words
    matches: Callable[[ExportFile], int] = field(repr=False)
    read: Callable[[ExportFile], ExportRead] = field(repr=False)
