"""The lines at the head of a mail that say whom it is written to."""

from __future__ import annotations

import re
from collections.abc import Iterator

_GREETED = re.compile(r"(?:様|さま|さん|殿|先生|御中|各位)(?:方)?[)）]?[、，,。:：]?\s*$")
# A sentence, or a line of a form.
_NO_GREETING = re.compile(r"。$|[:：].")
_GREETING_LINES = 6
_GREETING_LENGTH = 60


def greeting_lines(text: str) -> Iterator[int]:
    """The lines at the head of a text that address somebody, from 0: company, department, name and 様."""
    waiting: list[int] = []
    seen = 0
    for at, line in enumerate(text.split("\n")):
        plain = line.strip()
        if not plain:
            continue
        seen += 1
        if seen > _GREETING_LINES or len(plain) > _GREETING_LENGTH or _NO_GREETING.search(plain):
            return
        if _GREETED.search(plain):
            yield from (*waiting, at)
            waiting = []
        else:
            waiting.append(at)
