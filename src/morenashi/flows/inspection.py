"""Looks into a message or file: its texts by author, its people, and what could not be seen."""

from __future__ import annotations

import io
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from heapq import heappush, heapreplace
from typing import TYPE_CHECKING
from zlib import crc32

from morenashi.model.finding import Cause, Unread
from morenashi.model.item import Item, Stamp
from morenashi.model.items_of_data import BY_KIND, KINDS
from morenashi.model.mail import Aside, Attached, MailHead, Turn, Voice
from morenashi.model.message import (
    DataSubject,
    Mention,
    Message,
    Passage,
    PeopleTable,
    Spot,
)
from morenashi.model.sealed import Sealed
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
# A longer text is read in pieces of so many code points, cut at line ends: people are told apart
# within a piece only.
_PIECE = 200_000
# Of longer tables the values of so many rows are kept one by one; all rows are counted. They are the
# first ones, as many from anywhere below (nobody can know which), and for each kind of value that is
# rarer than a name as many rows that hold it.
_ROWS = 50
# A name of so many letters has a given name, too.
_WHOLE_NAME = 4


def inspect(data: bytes, name: str = "") -> Message:
    """All that `data` holds: a mail if it is one, else a file called `name`, whatever its format.

    Never raises for what it holds: what could not be read stands in `unread`.
    """
    from morenashi.extract.budget import Budget
    from morenashi.extract.dispatch import extract_all

    stamp = Stamp(len(data), 0, 0)
    item = Item("message:", name or A_MAIL, "message:", stamp, partial(io.BytesIO, data))
    budget = Budget()
    return _Inspection(item, name or BODIES[0], budget).of(extract_all(item, budget=budget))


def inspect_text(text: str) -> Message:
    """The same of a text that is neither mail nor file."""
    from morenashi.extract.budget import Budget

    data = text.encode("utf-8", "replace")
    item = Item(
        "message:", BODIES[0], "message:", Stamp(len(data), 0, 0), partial(io.BytesIO, data)
    )
    inspection = _Inspection(item, BODIES[0], Budget(packed=len(data)))
    return inspection.of(iter((TextBlock(BODIES[0], text),)))


class _Inspection:
    """Gathers one message as its segments come."""

    def __init__(self, item: Item, name: str, budget: Budget) -> None:
        self._item = item
        self._name = name
        self._size = item.stamp.size
        self._budget = budget
        self._unwrapping = 0
        self._heads: list[MailHead] = []
        self._attached: list[Attached] = []
        self._unread: list[Unread] = []
        self._passages: list[Passage] = []
        self._found = _Found()
        self._text: list[TextBlock] = []
        self._tables: dict[str, _Rows] = {}
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
            if self._unwrapping >= _DEEPEST:
                self._unread.append(self._item_unread(place, Cause.TOO_DEEP))
                return
            self._unwrapping += 1
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
        rows = self._tables.setdefault(part, _Rows(part))
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


@dataclass(slots=True)
class _Found:
    """The mentions so far, and which belong to one person."""

    mentions: list[Mention] = field(default_factory=list)
    subjects: list[list[int]] = field(default_factory=list)

    def add_text(self, passages: Sequence[Passage], first: int, text: str) -> None:
        """Searches the text that the passages from `first` on make up."""
        from morenashi.detect.chain import spans_of, view_of
        from morenashi.detect.persons import persons

        view = view_of(text)
        spans = spans_of(view)
        if not len(spans):
            return
        starts = spans.start.tolist()
        places = _places_of(starts, passages, first)
        values = [text[start:end] for start, end in zip(starts, spans.end.tolist(), strict=True)]
        kinds = [KINDS[kind] for kind in spans.kind.tolist()]
        people = _told_apart(persons(view, spans).tolist(), [at for at, _ in places], kinds, values)
        ids: dict[int, int] = {}
        for i, ((at, line), rule, business) in enumerate(
            zip(places, spans.rule.tolist(), spans.business.tolist(), strict=True)
        ):
            spot = Spot(passages[at].part, line, None, passages[at].voice)
            if people[i] >= 0 and people[i] not in ids:
                ids[people[i]] = self.person()
            subject = ids.get(people[i], -1)
            self._add(kinds[i], _item(kinds[i], rule), values[i], spot, at, subject, business)

    def add_cell(self, cell: _Cell, value: str, spot: Spot, subject: int) -> None:
        """One value of a table."""
        self._add(cell.kind, cell.item, value, spot, -1, subject, cell.business)

    def person(self) -> int:
        """One more person."""
        self.subjects.append([])
        return len(self.subjects) - 1

    def _add(
        self,
        kind: str,
        item: str,
        value: str,
        spot: Spot,
        passage: int,
        subject: int,
        business: bool,
    ) -> None:
        from morenashi.mask import masked_sample

        if subject >= 0:
            self.subjects[subject].append(len(self.mentions))
        self.mentions.append(
            Mention(
                kind,
                item,
                spot,
                masked_sample(kind, value),
                Sealed(value),
                passage,
                subject,
                business,
            )
        )


def _places_of(
    starts: Sequence[int], passages: Sequence[Passage], first: int
) -> list[tuple[int, int]]:
    """For each place of the whole text, in order: its passage, and its line (0 where none are counted)."""
    found: list[tuple[int, int]] = []
    at, begin = first, 0
    counted, lines = 0, 0  # line ends of the passage, counted so far
    for start in starts:
        while at + 1 < len(passages) and start >= begin + len(passages[at].text):
            begin += len(passages[at].text)
            at += 1
            counted, lines = 0, 0
        lines += passages[at].text.count("\n", counted, start - begin)
        counted = start - begin
        found.append((at, passages[at].line + lines if passages[at].line else 0))
    return found


def _told_apart(
    groups: Sequence[int], places: Sequence[int], kinds: Sequence[str], values: Sequence[str]
) -> list[int]:
    """The people, where one author's 鈴木 is another's only by full name or address; -1: nobody.

    `groups` say who is one person in the text as a whole, `places` in which passage each value
    stands. The 鈴木様 greeted above need not be the 鈴木 of a mail quoted below.
    """
    known: dict[tuple[int, str], int] = {}  # by group and what tells a person apart
    of: dict[tuple[int, int], int] = {}  # by group and passage
    for group, place, kind, value in zip(groups, places, kinds, values, strict=True):
        key = (group, "".join(value.split()).lower())
        if group >= 0 and (kind == "EMAIL" or (kind == "PERSON" and _is_whole(value))):
            person = known.setdefault(key, of.get((group, place), len(known) + len(of)))
            of.setdefault((group, place), person)
    for group, place in zip(groups, places, strict=True):
        if group >= 0:
            of.setdefault((group, place), len(known) + len(of))
    return [of.get((group, place), -1) for group, place in zip(groups, places, strict=True)]


def _is_whole(name: str) -> bool:
    """Whether a name is more than a surname, as far as its form tells."""
    return len(name.split()) > 1 or len("".join(name.split())) >= _WHOLE_NAME


@dataclass(frozen=True, slots=True)
class _Cell:
    """One finding in a cell: its column, and the code points within."""

    column: int
    start: int
    end: int
    kind: str
    item: str
    business: bool


class _Rows:
    """One table: each row that names a person, or says something of one, is one person."""

    def __init__(self, part: str) -> None:
        self._part = part
        self._people = 0
        self._kinds: Counter[str] = Counter()
        self._held: Counter[str] = Counter()  # rows kept, by kind
        self._kept: dict[int, list[tuple[_Cell, str, Spot]]] = {}
        self._below: list[tuple[int, int]] = []  # a heap of rows by their mark, the highest first

    def add(self, block: TableBlock) -> None:
        """Searches one block."""
        for row, cells in sorted(_by_row(block).items()):
            kinds = {cell.kind for cell in cells}
            self._kinds.update(cell.kind for cell in cells)
            if all(cell.business for cell in cells):
                continue
            self._people += 1
            if len(self._kept) < _ROWS or any(self._held[kind] < _ROWS for kind in kinds):
                self._kept[self._people] = self._values(block, row, cells)
                self._held.update(kinds)
            else:
                self._choose(block, row, cells)

    def _choose(self, block: TableBlock, row: int, cells: list[_Cell]) -> None:
        """Keeps a row from below by chance: those whose words have the lowest marks."""
        words = "\0".join(block.columns[cell.column].cell(row) for cell in cells)
        mark = -crc32(f"{self._people}\0{words}".encode("utf-8", "replace"))
        if len(self._below) < _ROWS:
            heappush(self._below, (mark, self._people))
        elif mark > self._below[0][0]:
            _, gone = heapreplace(self._below, (mark, self._people))
            del self._kept[gone]
        else:
            return
        self._kept[self._people] = self._values(block, row, cells)

    def _values(
        self, block: TableBlock, row: int, cells: list[_Cell]
    ) -> list[tuple[_Cell, str, Spot]]:
        found = []
        for cell in cells:
            at = block.columns[cell.column]
            spot = Spot(self._part, int(block.rows[row]), at.header or None, Voice.FILE)
            found.append((cell, at.cell(row)[cell.start : cell.end], spot))
        return found

    def tell(self, found: _Found) -> None:
        """The values of the rows that were kept, in their order."""
        for _, values in sorted(self._kept.items()):
            person = found.person()
            for cell, value, spot in values:
                found.add_cell(cell, value, spot, person)

    def table(self) -> PeopleTable | None:
        """What the table held, if it held people."""
        return PeopleTable(self._part, self._people, dict(self._kinds)) if self._people else None


def _by_row(block: TableBlock) -> dict[int, list[_Cell]]:
    """What was found in each row of a block, in the order of the columns."""
    from morenashi.detect.columns import detect_table

    found: dict[int, list[_Cell]] = {}
    for hit in detect_table(iter((block,))):
        rules = hit.spans.rule.tolist()
        for row, span, rule in zip(hit.row.tolist(), hit.spans, rules, strict=True):
            kind, start, end, _score, business = span
            name = KINDS[kind]
            cell = _Cell(hit.column, start, end, name, _item(name, rule), business)
            found.setdefault(row, []).append(cell)
    return {row: sorted(cells, key=lambda c: (c.column, c.start)) for row, cells in found.items()}


def _item(kind: str, rule: int) -> str:
    """The finer key of what was found."""
    from morenashi.detect.parts import item_of

    return item_of(kind, rule) or BY_KIND[kind].key


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
