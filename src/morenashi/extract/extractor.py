"""Extractor: the shape of every part that reads one format; Content and Child: what it reads and hands back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import BinaryIO

from morenashi.extract.budget import Budget
from morenashi.model.finding import Cause, Unread
from morenashi.model.mail import Aside
from morenashi.model.segment import Segment
from morenashi.model.words import Words


@dataclass(frozen=True, slots=True)
class Head:
    """The beginning of something, to tell its format by: bytes, the same as text, and its file name."""

    data: bytes = field(repr=False)
    text: str = field(repr=False)
    name: str

    @property
    def suffix(self) -> str:
        """The last suffix in lower case, without the dot."""
        return PurePosixPath(self.name).suffix.lower().removeprefix(".")


@dataclass(frozen=True, slots=True)
class Content:
    """One thing to read: an item, or something inside it. `open` gives a fresh stream each time."""

    url: str
    item: str
    part: str
    depth: int
    open: Callable[[], BinaryIO] = field(repr=False)
    head: Head = field(repr=False)
    charset: str | None = None

    def within(self, name: str) -> str:
        """The name of a part inside this one."""
        return f"{self.part}/{name}" if self.part else name

    def unread(
        self,
        cause: Cause,
        *,
        part: str | None = None,
        partial: bool = False,
        what: Words | None = None,
    ) -> Unread:
        """A note that this, or a part of it, was not or not wholly read."""
        part = self.part if part is None else part
        return Unread(self.url, self.item, part, cause, partial, what)


@dataclass(frozen=True, slots=True)
class Child:
    """Something found inside: a member of an archive, an attachment. Only the dispatcher reads it.

    `open` stays good until the extractor that gave the child is asked for its next value.
    """

    part: str
    open: Callable[[], BinaryIO] = field(repr=False)
    charset: str | None = None


@dataclass(frozen=True, slots=True)
class Extractor:
    """How one format is told and read.

    `matches` scores a head: 0 not this, 1 if nothing better is found, about 50 by name and
    plausible content, 100 and more by an unmistakable mark. The highest score reads.
    """

    name: str
    label: Words
    suffixes: tuple[str, ...]
    matches: Callable[[Head], int] = field(repr=False)
    read: Callable[[Content, Budget], Iterator[Segment | Unread | Child | Aside]] = field(
        repr=False
    )
