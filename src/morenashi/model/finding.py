"""Finding: what a scan says of one kind in one place; Unread: a place that could not be read, and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from morenashi.model.words import Words


@dataclass(frozen=True, slots=True)
class Place:
    """A place inside a part as a person would say it. `line` counts from 1; `column` is a header."""

    line: int
    column: str | None = None

    def said(self, lang: str) -> str:
        """For instance 「電話」列の12行目 / column "電話", line 12."""
        if self.column is None:
            return f"line {self.line}" if lang == "en" else f"{self.line}行目"
        if lang == "en":
            return f'column "{self.column}", line {self.line}'
        return f"「{self.column}」列の{self.line}行目"


@dataclass(frozen=True, slots=True)
class Bounds:
    """A number known only to lie between two others, both included."""

    at_least: int
    at_most: int


@dataclass(frozen=True, slots=True)
class Finding:
    """One kind of personal information in one part (or one column) of one item.

    `count` spans, of which `business` belong to organisations; at most five `samples`, masked;
    `distinct` bounds the number of different values and is None where values are never
    fingerprinted (MY_NUMBER, CREDENTIAL).
    """

    url: str
    name: str
    part: str
    column: str | None
    kind: str
    count: int
    business: int
    first: Place
    last: Place
    samples: tuple[str, ...]
    distinct: Bounds | None


class Cause(StrEnum):
    """Why a place was not, or not wholly, read."""

    MISSING = "missing"
    NO_PERMISSION = "no_permission"
    SYMLINK_LOOP = "symlink_loop"
    SPECIAL_FILE = "special_file"
    BROKEN = "broken"
    ENCRYPTED = "encrypted"
    UNSUPPORTED = "unsupported"
    TOO_DEEP = "too_deep"
    TOO_LARGE = "too_large"
    TOO_MANY = "too_many"
    UNDECODABLE = "undecodable"
    CHANGED = "changed"
    TIMEOUT = "timeout"
    CRASHED = "crashed"
    READ_ERROR = "read_error"
    INTERRUPTED = "interrupted"


@dataclass(frozen=True, slots=True)
class Unread:
    """A place that was not wholly read. `partial` says that some of it was; `what` adds a detail."""

    url: str
    name: str
    part: str
    cause: Cause
    partial: bool = False
    what: Words | None = None
