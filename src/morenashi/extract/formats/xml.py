"""XML of any kind: a line `name: text` for each element and attribute, so that names serve as labels."""

from __future__ import annotations

import re
from collections.abc import Iterator

from morenashi.extract.blocks import decoded, text_blocks
from morenashi.extract.budget import Budget
from morenashi.extract.extractor import Child, Content, Extractor, Head
from morenashi.extract.markup import markup_text
from morenashi.model.finding import Unread
from morenashi.model.segment import Segment
from morenashi.model.words import Words

_DECLARED = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9_.:-]+)""")
_ELEMENT = re.compile(r"<[A-Za-z_][^<>]*>")


def _matches(head: Head) -> int:
    start = head.text[:4096].lstrip("\ufeff \t\r\n")
    if start.startswith("<?xml"):
        return 80
    if head.suffix in extractor.suffixes and _ELEMENT.search(start):
        return 60
    return 0


def _read(content: Content, _budget: Budget) -> Iterator[Segment | Unread | Child]:
    notes: list[Unread] = []
    declared = _DECLARED.search(content.head.data[:1024])
    encoding = declared[1].decode("ascii") if declared else None
    yield from text_blocks(content.part, markup_text(decoded(content, notes, encoding), html=False))
    yield from notes


extractor = Extractor(
    name="xml",
    label=Words(ja="XML", en="XML"),
    suffixes=("xml", "rss", "atom", "svg", "kml", "xsd", "plist"),
    matches=_matches,
    read=_read,
)
