"""Looks into a message or file: its texts by author, its people, and what could not be seen."""

from __future__ import annotations

import io
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from morenashi.flows.mentions import Found, Rows
from morenashi.model.finding import Cause, Unread
from morenashi.model.item import Item, Stamp
from morenashi.model.mail import Aside, Attached, MailHead, Turn, Voice
from morenashi.model.message import (
    DataSubject,
    Message,
    Passage,
)
from morenashi.model.segment import Segment, TableBlock, TextBlock
from morenashi.values.invisible import without_invisible
from morenashi.values.spread import together

if TYPE_CHECKING:
    from morenashi.extract.budget import Budget

BODIES = ("本文", "本文(HTML)", "本文(外側)")  # the last: around the parts of a mail
# What has no name is taken for a mail if it looks at all like one.
A_MAIL = "message.eml"
SUBJECT, HEADERS = "件名", "ヘッダー"
_FILE_NAMES, _TOGETHER, _UNWRAPPED = "ファイル名", "離して書かれた文字", "符号化された文字"
_DEEPEST = 5  # letters for letters for letters
_MOST = 200  # stretches of them in one message
# A longer text is read in pieces of so many code points, cut at line ends: people are told apart
# within a piece only.
_PIECE = 200_000


def inspect(data: bytes, name: str = "") -> Message:
    """All that `data` holds: a mail if it is one, else a file called `name`, whatever its format.

    Never raises for what it holds: what could not be read stands in `unread`.
    """
    from morenashi.extract.budget import Budget
    from morenashi.extract.dispatch import extract_all

    item = item_of(data, name or A_MAIL)
    budget = Budget()
    return _Inspection(item, name or BODIES[0], budget).of(extract_all(item, budget=budget))


def inspect_text(text: str) -> Message:
    """The same of a text that is neither mail nor file."""
    from morenashi.extract.budget import Budget

    data = text.encode("utf-8", "replace")
    inspection = _Inspection(item_of(data, BODIES[0]), BODIES[0], Budget(packed=len(data)))
    return inspection.of(iter((TextBlock(BODIES[0], text),)))


def item_of(data: bytes, name: str) -> Item:
    """What extraction reads: bytes that lie nowhere, under a name."""
    stamp = Stamp(len(data), 0, 0)
    return Item("message:", name, "message:", stamp, partial(io.BytesIO, data))


class _Inspection:
    """Gathers one message as its segments come."""

    def __init__(self, item: Item, name: str, budget: Budget) -> None:
        self._item = item
        self._name = name
        self._size = item.stamp.size
        self._budget = budget
        self._unwrapping = 0
        self._unwrapped = 0
        self._heads: list[MailHead] = []
        self._attached: list[Attached] = []
        self._unread: list[Unread] = []
        self._passages: list[Passage] = []
        self._found = Found()
        self._text: list[TextBlock] = []
        self._tables: dict[str, Rows] = {}
        self._head_lines: str | None = None  # the part that repeats the head just told
        self._file_names: dict[str, None] = {}

    def of(self, segments: Iterable[Segment | Unread | Aside]) -> Message:
        """The whole message."""
        self._take(segments)
        self._add_apart(_FILE_NAMES, "\n".join(filter(None, self._file_names)))
        return self._message()

    def _take(self, segments: Iterable[Segment | Unread | Aside]) -> None:
        for segment in segments:
            if isinstance(segment, TextBlock):
                self._gather(segment)
                continue
            self._end_text()
            if isinstance(segment, TableBlock):
                self._add_table(segment)
            elif isinstance(segment, Unread):
                self._unread.append(segment)
            elif isinstance(segment, Attached):
                self._attached.append(segment)
                self._file_names[segment.name] = None
            else:
                self._add_head(segment)
        self._end_text()

    def _gather(self, block: TextBlock) -> None:
        if self._text and self._text[0].part != block.part:
            self._end_text()
        self._text.append(block)

    def _end_text(self) -> None:
        """One part's text is complete: it is cut by author, and searched."""
        blocks, self._text = self._text, []
        if not blocks:
            return
        part, line = blocks[0].part or self._name, blocks[0].line
        if part == self._head_lines:  # who got it is judged from the head
            self._head_lines = None
            return
        text = without_invisible("".join(block.text for block in blocks))
        at = 0
        turns = deque(self._by_author(part, text))
        for piece in _pieces(text):
            first, begin = len(self._passages), at
            at += len(piece)
            while turns and begin < at:
                turn = turns[0]
                end = min(turn.end, at)
                self._passages.append(
                    Passage(part, text[begin:end], line, turn.voice, turn.depth, turn.parties)
                )
                line += text.count("\n", begin, end)
                begin = end
                if turn.end == end:
                    turns.popleft()
            self._found.add_text(self._passages, first, piece)
        self._add_apart(f"{part}({_TOGETHER})", "\n".join(together(text)))
        self._unwrap(part, text)

    def _unwrap(self, part: str, text: str) -> None:
        """What stands in the text as letters for other letters is read, too."""
        from morenashi.extract.dispatch import extract_within
        from morenashi.extract.wrapped import wrapped_files, wrapped_strangely, wrapped_text

        place = f"{part}({_UNWRAPPED})"
        self._add_apart(place, without_invisible(wrapped_text(text)))
        if wrapped_strangely(text):
            self._unread.append(self._item_unread(place, Cause.UNSUPPORTED))
        for data in wrapped_files(text):
            if self._unwrapping >= _DEEPEST or self._unwrapped >= _MOST:
                cause = Cause.TOO_MANY if self._unwrapped >= _MOST else Cause.TOO_DEEP
                self._unread.append(self._item_unread(place, cause))
                return
            self._unwrapping += 1
            self._unwrapped += 1
            self._take(extract_within(place, data, self._item, budget=self._budget))
            self._unwrapping -= 1

    def _item_unread(self, part: str, cause: Cause) -> Unread:
        return Unread(self._item.url, self._item.name, part, cause, True)

    def _add_apart(self, part: str, text: str) -> None:
        """Text that is no mail's or file's own, but what can be read there."""
        if text:
            self._passages.append(Passage(part, text, 0, Voice.FILE))
            self._found.add_text(self._passages, len(self._passages) - 1, text)

    def _by_author(self, part: str, text: str) -> tuple[Turn, ...]:
        """Who wrote which stretch of one part."""
        from morenashi.extract.threads import turns

        mail, _, name = part.rpartition("/")
        head = next((h for h in reversed(self._heads) if h.part == mail), None)
        if head is None or name.partition(" ")[0] not in BODIES:
            return (Turn(0, len(text), Voice.FILE if self._heads else Voice.NEW),)
        found = turns(text, head.subject)
        if head is self._heads[0]:
            return found
        return tuple(
            replace(turn, voice=Voice.FORWARDED, depth=1, parties=head.parties)
            if turn.voice is Voice.NEW
            else replace(turn, depth=turn.depth + 1)
            for turn in found
        )

    def _add_head(self, head: MailHead) -> None:
        outermost = not self._heads
        self._heads.append(head)
        self._head_lines = f"{head.part}/{HEADERS}" if head.part else HEADERS
        if head.subject:
            part = f"{head.part}/{SUBJECT}" if head.part else SUBJECT
            voice = Voice.NEW if outermost else Voice.FORWARDED
            self._passages.append(
                Passage(part, head.subject, 0, voice, int(not outermost), head.parties)
            )
            self._found.add_text(self._passages, len(self._passages) - 1, head.subject)

    def _add_table(self, block: TableBlock) -> None:
        part = block.part or self._name
        rows = self._tables.setdefault(part, Rows(part))
        rows.add(block)

    def _message(self) -> Message:
        for rows in self._tables.values():
            rows.tell(self._found)
        return Message(
            heads=tuple(self._heads),
            passages=tuple(self._passages),
            mentions=tuple(self._found.mentions),
            subjects=tuple(DataSubject(tuple(of)) for of in self._found.subjects),
            tables=tuple(table for rows in self._tables.values() if (table := rows.table())),
            attached=tuple(self._attached),
            unread=tuple(self._unread),
            size=self._size,
        )


def _pieces(text: str) -> Iterator[str]:
    """The text in pieces that end at a line end where possible."""
    at = 0
    while len(text) - at > _PIECE:
        cut = text.rfind("\n", at, at + _PIECE) + 1 or at + _PIECE
        yield text[at:cut]
        at = cut
    yield text[at:]


def unseen(cause: Cause, name: str, *, partial_: bool = False) -> Message:
    """A message of which nothing was seen."""
    return Message(unread=(Unread("message:", name, "", cause, partial_),))
