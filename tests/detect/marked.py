"""Reads and writes texts whose values stand between ⟦ and ⟧, so that tables of examples can be read by eye."""

from __future__ import annotations

from collections.abc import Iterable

from morenashi.detect import find_entities

OPEN, CLOSE = "⟦", "⟧"


def plain(marked: str) -> str:
    """The text without its marks."""
    return marked.replace(OPEN, "").replace(CLOSE, "")


def mark(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text with marks around the spans."""
    pieces, at = [], 0
    for start, end in spans:
        pieces += [text[at:start], OPEN, text[start:end], CLOSE]
        at = end
    return "".join([*pieces, text[at:]])


def marked_by(kind: str, marked: str) -> str:
    """The text as the detector marks it for one kind, whatever marks it had."""
    text = plain(marked)
    return mark(text, [(e.start, e.end) for e in find_entities(text) if e.type == kind])
