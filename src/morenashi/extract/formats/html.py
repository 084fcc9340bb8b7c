"""HTML pages, saved web pages and Excel's HTML under whatever name."""

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

_PAGE = re.compile(r"<!doctype\s+html|<html[\s>]", re.IGNORECASE)
_ELEMENT = re.compile(r"<(head|body|table|div|span|p|br|h[1-6]|ul|form|meta)[\s/>]", re.IGNORECASE)
_DECLARED = re.compile(rb"""charset\s*=\s*["']?([A-Za-z0-9_.:-]+)""", re.IGNORECASE)


def _matches(head: Head) -> int:
    start = head.text[:4096].lstrip("\ufeff \t\r\n")
    if start.startswith("<"):
        if _PAGE.search(start):
            return 90
        if _ELEMENT.match(start):
            return 65
    if head.suffix in extractor.suffixes and "<" in start:
        return 55
    return 0


def _read(content: Content, _budget: Budget) -> Iterator[Segment | Unread | Child]:
    notes: list[Unread] = []
    declared = _DECLARED.search(content.head.data[:4096])
    encoding = declared[1].decode("ascii") if declared else None
    yield from text_blocks(content.part, markup_text(decoded(content, notes, encoding), html=True))
    yield from notes


extractor = Extractor(
    name="html",
    label=Words(ja="HTML", en="HTML"),
    suffixes=("html", "htm", "xhtml", "shtml"),
    matches=_matches,
    read=_read,
)
