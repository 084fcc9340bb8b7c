"""Letters written apart: 山 田 太 郎, 0/9/0/1, or one below the other, put together again."""

from __future__ import annotations

import re
from collections.abc import Iterator

_LEAST = 12  # letters in a row that each stand alone; titles are shorter
_APART = re.compile(rf"(?<!\S)(?:\S[ \u00a0\u2000-\u200a\u3000\t]{{1,3}}){{{_LEAST - 1},}}\S(?!\S)")
_SIGN = re.compile(
    rf"[^\W_]([|/・.．,，、;:*+_~‐·•＊／｜=#^-])(?:.\1){{{_LEAST - 2},}}\S?", re.DOTALL
)
_SPACE = re.compile(r"[ \u00a0\u2000-\u200a\u3000\t]+")
_GROUPED = re.compile(r"(?<!\d)(?:\d{4}([._/・])\d{4}\1\d{4}|0\d{2}_\d{4}_\d{4})(?!\d)")
_SEPARATOR = re.compile(r"\D")
_SHORT = 6  # letters of a line
_LINES = 12  # so many short lines one below the other
_RULE = re.compile(r"^[\W_]*$")


def together(text: str) -> Iterator[str]:
    """Each stretch of letters written apart, as one would read it; nothing where there is none."""
    for found in _APART.finditer(text):
        yield _SPACE.sub("", found[0])
    for found in _SIGN.finditer(text):
        letters = found[0].replace(found[1], "")
        if len(set(letters)) > _SHORT:
            yield letters
    yield from _regrouped(text)
    yield from _columns(text)


def _regrouped(text: str) -> Iterator[str]:
    """Lines with numbers whose groups nobody separates so, separated as usual."""
    if _GROUPED.search(text):
        for line in text.splitlines():
            usual = _GROUPED.sub(lambda found: _SEPARATOR.sub("-", found[0]), line)
            if usual != line:
                yield usual


def _columns(text: str) -> Iterator[str]:
    """Runs of very short lines, joined."""
    run: list[str] = []
    for line in (*text.splitlines(), "." * (_SHORT + 1)):
        bare = "".join(line.split())
        if len(bare) > _SHORT:
            if len(run) >= _LINES:
                yield "".join(run)
            run = []
        elif (bare and not _RULE.match(bare)) or (bare and run):
            run.append(bare)
