"""Shows a file of a case as its reader would see it: the head and text of a mail, or the first lines of a table."""

from __future__ import annotations

import csv
from pathlib import Path

from morenashi.model.words import Words

_HEADS = (
    ("sender", Words(ja="差出人: ", en="From: ")),
    ("to", Words(ja="宛先: ", en="To: ")),
    ("cc", Words(ja="CC: ", en="Cc: ")),
)
_SUBJECT = Words(ja="件名: ", en="Subject: ")
_ATTACHED = Words(ja="添付: ", en="Attached: ")
_MORE = Words(ja="（ほか{count:,}行）", en="({count:,} more lines)")
_TABLE_LINES = 4


def exhibit_lines(path: Path, lang: str) -> list[str]:
    """The lines to be framed; "" where one is empty."""
    from morenashi.flows.inspection import inspect
    from morenashi.values.decode import decode

    data = path.read_bytes()
    if path.suffix != ".eml":
        lines = decode(data).text.removeprefix("\ufeff").splitlines()
        rest = len(lines) - _TABLE_LINES
        more = [_MORE.filled(count=rest).said(lang)] if rest > 0 else []
        return [" | ".join(row) for row in csv.reader(lines[:_TABLE_LINES])] + more
    message = inspect(data, path.name)
    head = message.heads[0]
    lines = []
    for field, label in _HEADS:
        if boxes := getattr(head, field):
            said = [f"{box.name} <{box.address}>" if box.name else box.address for box in boxes]
            lines.append(label.said(lang) + ", ".join(said))
    lines.append(_SUBJECT.said(lang) + head.subject)
    lines += [_ATTACHED.said(lang) + one.name for one in message.attached]
    body = "".join(one.text for one in message.passages if one.part.rpartition("/")[2] == "本文")
    return [*lines, "", *body.rstrip().splitlines()]
