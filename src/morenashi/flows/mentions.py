"""What a message says of whom: found values by person, from texts by author and from the rows of tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from heapq import heappush, heapreplace
from zlib import crc32

from morenashi.model.items_of_data import BY_KIND, KINDS
from morenashi.model.mail import Voice
from morenashi.model.message import Mention, Passage, PeopleTable, Spot
from morenashi.model.sealed import Sealed
from morenashi.model.segment import TableBlock

# Of longer tables the values of so many rows are kept one by one; all rows are counted. They are the
# first ones, as many from anywhere below (nobody can know which), and for each kind of value that is
# rarer than a name as many rows that hold it.
_ROWS = 50
# A name of so many letters has a given name, too.
_WHOLE_NAME = 4


@dataclass(slots=True)
class Found:
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
        people = told_apart(persons(view, spans).tolist(), [at for at, _ in places], kinds, values)
        ids: dict[int, int] = {}
        for i, ((at, line), rule, business) in enumerate(
            zip(places, spans.rule.tolist(), spans.business.tolist(), strict=True)
        ):
            spot = Spot(passages[at].part, line, None, passages[at].voice)
            if people[i] >= 0 and people[i] not in ids:
                ids[people[i]] = self.person()
            subject = ids.get(people[i], -1)
            self._add(kinds[i], _item(kinds[i], rule), values[i], spot, at, subject, business)

    def add_cell(self, cell: Cell, value: str, spot: Spot, subject: int) -> None:
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


def told_apart(
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
class Cell:
    """One finding in a cell: its column, and the code points within."""

    column: int
    start: int
    end: int
    kind: str
    item: str
    business: bool


class Rows:
    """One table: each row that names a person, or says something of one, is one person."""

    def __init__(self, part: str) -> None:
        self._part = part
        self._people = 0
        self._kinds: Counter[str] = Counter()
        self._held: Counter[str] = Counter()  # rows kept, by kind
        self._kept: dict[int, list[tuple[Cell, str, Spot]]] = {}
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

    def _choose(self, block: TableBlock, row: int, cells: list[Cell]) -> None:
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
        self, block: TableBlock, row: int, cells: list[Cell]
    ) -> list[tuple[Cell, str, Spot]]:
        found = []
        for cell in cells:
            at = block.columns[cell.column]
            spot = Spot(self._part, int(block.rows[row]), at.header or None, Voice.FILE)
            found.append((cell, at.cell(row)[cell.start : cell.end], spot))
        return found

    def tell(self, found: Found) -> None:
        """The values of the rows that were kept, in their order."""
        for _, values in sorted(self._kept.items()):
            person = found.person()
            for cell, value, spot in values:
                found.add_cell(cell, value, spot, person)

    def table(self) -> PeopleTable | None:
        """What the table held, if it held people."""
        return PeopleTable(self._part, self._people, dict(self._kinds)) if self._people else None


def _by_row(block: TableBlock) -> dict[int, list[Cell]]:
    """What was found in each row of a block, in the order of the columns."""
    from morenashi.detect.columns import detect_table

    found: dict[int, list[Cell]] = {}
    for hit in detect_table(iter((block,))):
        rules = hit.spans.rule.tolist()
        for row, span, rule in zip(hit.row.tolist(), hit.spans, rules, strict=True):
            kind, start, end, _score, business = span
            name = KINDS[kind]
            cell = Cell(hit.column, start, end, name, _item(name, rule), business)
            found.setdefault(row, []).append(cell)
    return {row: sorted(cells, key=lambda c: (c.column, c.start)) for row, cells in found.items()}


def _item(kind: str, rule: int) -> str:
    """The finer key of what was found."""
    from morenashi.detect.parts import item_of

    return item_of(kind, rule) or BY_KIND[kind].key
