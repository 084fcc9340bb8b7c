"""Texts that carry their own answers: each personal value is marked where it is written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from morenashi.model.items_of_data import KIND_INDEX, KINDS

# Two private-use signs and one for the kind; none of them occurs in a Japanese text.
_OPEN, _CLOSE, _FIRST_KIND = "\ue000", "\ue001", 0xE100
_MARKED = re.compile(f"{_OPEN}(.)(.*?){_CLOSE}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Span:
    """A value of `kind`, from code point `start` to `end` (exclusive)."""

    kind: str
    start: int
    end: int


def mark(kind: str, value: str) -> str:
    """`value` with its kind, to be put into a text as it is.

    >>> unmarked("電話: " + mark("PHONE", "090-1234-5678"))
    ('電話: 090-1234-5678', (Span(kind='PHONE', start=4, end=17),))
    """
    return f"{_OPEN}{chr(_FIRST_KIND + KIND_INDEX[kind])}{value}{_CLOSE}"


def plain(marked: str) -> str:
    """The text alone."""
    return _MARKED.sub(r"\2", marked)


def kinds(marked: str) -> list[str]:
    """The kinds of the values in their order."""
    return [KINDS[ord(sign) - _FIRST_KIND] for sign, _ in _MARKED.findall(marked)]


def unmarked(marked: str) -> tuple[str, tuple[Span, ...]]:
    """The text alone, and where its values stand in it."""
    spans = tuple(_spans(marked))
    return plain(marked), spans


def _spans(marked: str) -> Iterator[Span]:
    dropped = 0
    for found in _MARKED.finditer(marked):
        start = found.start() - dropped
        yield Span(KINDS[ord(found[1]) - _FIRST_KIND], start, start + len(found[2]))
        dropped += 3
