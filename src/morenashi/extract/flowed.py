"""Text sent as format=flowed: lines that a mailer broke for the way are put together again (RFC 3676)."""

from __future__ import annotations

import re

_MARKS = re.compile(r">*")
_SIGNATURE = "-- "
_RULE = (
    "--"  # Outlook Express ends "----- Original Message -----" with a space, and means a line end
)


def unflowed(text: str, *, delete_space: bool) -> str:
    """`text` with its paragraphs whole.

    With `delete_space` (DelSp=yes, as for Japanese) the space at the break is no part of the text: a
    name or number may go on over it.
    """
    out: list[str] = []
    open_depth = -1  # of the paragraph that goes on, -1 if none does
    for line in text.split("\n"):
        line = line.removesuffix("\r")
        found = _MARKS.match(line)
        depth = found.end() if found else 0
        body = line[depth:].removeprefix(" ")
        flows = body.endswith(" ") and not body.rstrip().endswith(_RULE)
        begins = open_depth != depth or body == _SIGNATURE
        if begins:
            out.append("\n" if out else "")
            out.append(">" * depth + " " if depth else "")
        out.append(body[:-1] if flows and delete_space else body)
        open_depth = depth if flows else -1
    return "".join(out)
