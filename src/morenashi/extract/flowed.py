"""Text whose lines a mailer has broken and means to be put together again (RFC 3676, format=flowed)."""

from __future__ import annotations

import re

_MARKS = re.compile(r">*")


def unflowed(text: str, *, delete_space: bool) -> str:
    """The text with its broken lines whole: a line that ends in a space goes on in the next.

    Quote marks must agree; a signature's "-- " ends nothing. `delete_space` drops the space, as is
    done for Japanese. Takes linear time.
    """
    out: list[str] = []
    waiting: list[str] = []
    depth = 0
    for line in text.replace("\r\n", "\n").split("\n"):
        marks = _MARKS.match(line)
        now = marks.end() if marks else 0
        bare = line[now:]
        if waiting and now == depth:
            waiting.append(bare.removeprefix(" "))
        else:
            _end(out, waiting)
            waiting = [line]
        depth = now
        if bare.endswith(" ") and bare.strip() != "--":
            if delete_space:
                waiting[-1] = waiting[-1][:-1]
        else:
            _end(out, waiting)
            waiting = []
    _end(out, waiting)
    return "\n".join(out)


def _end(out: list[str], waiting: list[str]) -> None:
    if waiting:
        out.append("".join(waiting))
