"""Reading: a notice cut into lines, headings, list lines and sentences, each with its place in the text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum


class Role(Enum):
    """What a line is in the text."""

    TITLE = "title"
    HEADING = "heading"
    LIST = "list"
    TABLE = "table"
    PROSE = "prose"


@dataclass(frozen=True, slots=True)
class Line:
    """One line that holds something; `text` is without its marks, `start` and `end` say where it stands."""

    role: Role
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of prose or of a list line, with the heading it stands under."""

    text: str
    start: int
    end: int
    heading: str = ""
    role: Role = Role.PROSE


@dataclass(frozen=True, slots=True)
class Reading:
    """A text with its lines and sentences in order. `folded` is `raw` in NFKC, letter for letter.

    Places in `folded` are those in `raw`: a letter that NFKC would make longer stays as it was.
    """

    raw: str = field(repr=False)
    folded: str = field(repr=False)
    lines: tuple[Line, ...] = field(repr=False)
    sentences: tuple[Sentence, ...] = field(repr=False)

    def find(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """The matches of a pattern in the folded text."""
        return pattern.finditer(self.folded)

    def has(self, pattern: re.Pattern[str]) -> bool:
        """Whether the pattern stands anywhere."""
        return pattern.search(self.folded) is not None


_HEADING = re.compile(
    r"(?:#{1,6}\s*|[■□◆◇●○▼▽★☆]\s*|【|〔|[0-9]{1,2}[.．、)）]\s*|[(（][0-9]{1,2}[)）]\s*|第[0-9一二三四五六七八九十]+\s*)"
)
_BULLET = re.compile(r"\s*(?:[・･*＊-]|[①-⑳]|[ア-ン][.．、)）])\s*")
_STOP = re.compile(r"[。！？!?]+[」』）)]*|$")
_SHORT = 40  # characters; a heading is no sentence


def read(text: str) -> Reading:
    """The text, read. Nothing is left out: every character that is no white space lies in a line."""
    folded = fold(text)
    lines = tuple(_lines(folded))
    return Reading(text, folded, lines, tuple(_sentences(lines)))


def fold(text: str) -> str:
    """NFKC letter by letter, where that leaves one letter; the rest as it is, so that places hold."""
    return "".join(
        one if len(other := unicodedata.normalize("NFKC", one)) != 1 else other for one in text
    )


def _lines(text: str) -> Iterator[Line]:
    at, first = 0, True
    for raw in text.split("\n"):
        bare = raw.strip()
        if bare:
            start = at + raw.index(bare)
            yield Line(_role(bare, first=first), bare, start, start + len(bare))
            first = False
        at += len(raw) + 1


def _role(line: str, *, first: bool) -> Role:
    if "|" in line.strip("|") and line.startswith("|"):
        return Role.TABLE
    ends = line.endswith(("。", "す", "た", "、", "!", "?"))
    if _BULLET.match(line):
        return Role.LIST
    if _HEADING.match(line) and len(line) <= _SHORT and not ends:
        return Role.HEADING
    if first and len(line) <= 2 * _SHORT and not line.endswith("。"):
        return Role.TITLE
    return Role.LIST if _HEADING.match(line) else Role.PROSE


def _sentences(lines: tuple[Line, ...]) -> Iterator[Sentence]:
    """Sentences end within their line; a wrapped line of prose that has no end goes on in the next."""
    heading = ""
    for line in lines:
        if line.role in (Role.HEADING, Role.TITLE):
            heading = line.text
            continue
        at = 0
        for stop in _STOP.finditer(line.text):
            said = line.text[at : stop.end()]
            bare = said.strip()
            if bare:
                start = line.start + at + said.index(bare)
                yield Sentence(bare, start, start + len(bare), heading, line.role)
            at = stop.end()
