"""Plain text of any encoding: letters, logs, notes, SQL, and whatever has no format of its own."""

from __future__ import annotations

from collections.abc import Iterator

from morenashi.extract.blocks import decoded, text_blocks
from morenashi.extract.budget import Budget
from morenashi.extract.extractor import Child, Content, Extractor, Head
from morenashi.model.finding import Unread
from morenashi.model.segment import Segment
from morenashi.model.words import Words


def _matches(_head: Head) -> int:
    return 1


def _read(content: Content, _budget: Budget) -> Iterator[Segment | Unread | Child]:
    notes: list[Unread] = []
    yield from text_blocks(content.part, decoded(content, notes))
    yield from notes


extractor = Extractor(
    name="plain",
    label=Words(ja="テキスト", en="plain text"),
    suffixes=("txt", "log", "md", "sql"),
    matches=_matches,
    read=_read,
)
