"""Whose is it: groups the spans of a text that belong to one person, where layout or grammar says so.

A name takes what stands in its row of a table; in its paragraph, form or signature what its label,
its line or the name before says. What could be two people's belongs to nobody.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from morenashi.detect.person_names import Mentions, resolve
from morenashi.detect.person_places import Places, places_of
from morenashi.detect.view import View
from morenashi.model.items_of_data import KIND_INDEX
from morenashi.model.spans import Spans

_PERSON, _IP = KIND_INDEX["PERSON"], KIND_INDEX["IP_ADDRESS"]
_PHONE, _EMAIL = KIND_INDEX["PHONE"], KIND_INDEX["EMAIL"]
_CONTACT = frozenset(KIND_INDEX[kind] for kind in ("PHONE", "EMAIL", "ADDRESS", "POSTAL_CODE"))
_BEFORE_A_NAME = frozenset({KIND_INDEX["COMPANY"], KIND_INDEX["JOB_TITLE"]})
# One person has one of each: two rows that differ here are two people of one name.
_UNIQUE = frozenset(
    KIND_INDEX[kind]
    for kind in ("BIRTHDATE", "MY_NUMBER", "PENSION_NUMBER", "EMPLOYMENT_INSURANCE", "DRIVERS_LICENSE")
)  # fmt: skip
# Rows that hold one of these are a person's even where nobody is named.
_PERSONAL = _UNIQUE | {KIND_INDEX[kind] for kind in ("PASSPORT", "RESIDENCE_CARD")}
_REACHED = _CONTACT | _BEFORE_A_NAME
_TO_NEXT = re.compile(r"\s*(?:は|が|→|⇒|[:：=＝(（【\[<＜])\s*")
_CLOSED = re.compile(r"(?:様|さま|さん|殿|氏|君|くん|ちゃん|先生)?\s*[)）】\]>＞]")
# Of whom a record speaks in passing: a statement about health in it is not said of them.
_PROFESSIONAL = re.compile(
    "(?:医|医師|看護師|保健師|薬剤師|担当者?|ケアマネ(?:ジャー)?|相談員|弁護士|司法書士|税理士|社労士|記入者|作成者|職員|MSW)$"
)
# Who is put down beside the one a form is about, to be reached.
_BESIDE = re.compile(
    "(?:保護者|緊急連絡先|連絡先|キーパーソン|かかりつけ医?|紹介者|保証人|代理人)$"
)
_DOCTOR = re.compile(r"\s?(?:先生|医師|Dr|ＤＲ|弁護士|看護師|保健師|ケアマネ)")
_ASIDE = re.compile(r"[(（][^)）\d]*$")
_OPENING, _CLOSING = re.compile("[(（]"), re.compile("[)）]")
_SIGNATURE_LINES = 12
_FAR = 4_000
_SENTENCE = 200
_LABEL = 8  # letters: what is longer is no label of a name
_ROLES = 8  # labels with a role of their own that one block may have
_ANONYMOUS = -2


def persons(view: View, spans: Spans) -> NDArray[np.int32]:
    """For each span (positions of the text) the number of its person, or -1.

    Numbers count from 0 in the order of first mention. An organisation's number or address is
    nobody's, unless it is the only one in a person's signature. Linear in the number of spans.
    """
    if not len(spans):
        return np.empty(0, np.int32)
    whose = _Whose(view, spans)
    return _numbered(whose.of_each())


def _numbered(owners: list[int]) -> NDArray[np.int32]:
    """Owners in any numbering (-1: nobody) as 0, 1, ... in order of first mention."""
    numbers: dict[int, int] = {}
    groups = [-1 if who == -1 else numbers.setdefault(who, len(numbers)) for who in owners]
    return np.array(groups, np.int32)


@dataclass(slots=True)
class _Block:
    """The spans of one block, and the mentions among them with who each is."""

    spans: list[int]
    mentions: list[int]  # numbers of mentions
    people: list[int]  # different, without -1


class _Whose:
    """Finds an owner for each span of one text."""

    def __init__(self, view: View, spans: Spans) -> None:
        self.text = view.buffer.text
        self.kind = spans.kind.tolist()
        self.start, self.end = spans.start.tolist(), spans.end.tolist()
        self.business = spans.business.tolist()
        self.places: Places = places_of(view, spans)
        named = np.flatnonzero(spans.kind == _PERSON).tolist()
        self.mentions = Mentions(self.text, self.start, self.end, named, self.places)
        self.who = resolve(self.mentions, self.places)
        self.number = {i: k for k, i in enumerate(named)}
        self.given: list[int] = [-1] * len(spans)  # the mention a span is given to

    def of_each(self) -> list[int]:
        """For each span an owner, or -1."""
        blocks = self._blocks()
        for block in blocks:
            if block.people:
                self._give(block)
        self._give_to_the_only_one(blocks)
        who = self._namesakes_apart()
        owners = [-1] * len(self.kind)
        for i in range(len(owners)):
            k = self.number.get(i, self.given[i])
            owners[i] = who[k] if k >= 0 else -1
        for block in blocks:
            if not block.mentions:
                self._anonymous(block, owners)
        return owners

    def _blocks(self) -> list[_Block]:
        blocks: dict[int, _Block] = {}
        for i, number in enumerate(self.places.block):
            block = blocks.setdefault(number, _Block([], [], []))
            block.spans.append(i)
            if i in self.number:
                k = self.number[i]
                block.mentions.append(k)
                if self.who[k] >= 0 and self.who[k] not in block.people[-8:]:
                    block.people.append(self.who[k])
        for block in blocks.values():
            block.people = list(dict.fromkeys(block.people))
        return list(blocks.values())

    def _give(self, block: _Block) -> None:
        """Gives the values of a block to its mentions."""
        values = [i for i in block.spans if i not in self.number]
        own = [i for i in values if not self.business[i]]
        if self.places.in_row[block.spans[0]]:
            self._give_row(block, own)
        elif len(block.people) == 1:
            known = [k for k in block.mentions if self.who[k] >= 0]
            self._give_nearest(own, known)
            if len(own) < len(values) and self._is_signature(block, own):
                kinds = {self.kind[i] for i in own}
                office = [i for i in values if self.business[i] and self.kind[i] not in kinds]
                self._give_nearest(office, known)
        elif not self._give_columns(block, own):
            _Paragraph(self, block).give(own)

    def _give_nearest(self, values: list[int], known: list[int]) -> None:
        """Each to the last mention before it, else to the first."""
        at = 0
        for i in values:
            while at + 1 < len(known) and self.mentions.spans[known[at + 1]] < i:
                at += 1
            k = known[at]
            same_line = self.places.line[i] == self.places.line[self.mentions.spans[k]]
            if same_line or (
                self.kind[i] != _IP and (self.mentions.spans[k] < i or self._heads(k))
            ):
                self.given[i] = k

    def _heads(self, k: int) -> bool:
        """A name that what stands above it can belong to: first of its line, or behind a label."""
        said = self.places.said[self.mentions.spans[k]]
        return len(said) <= _LABEL and not _PROFESSIONAL.search(said)

    def _give_row(self, block: _Block, own: list[int]) -> None:
        """The value of a column is that of the name whose header begins alike, else of the name before."""
        stems = {self.mentions.stems[k]: k for k in reversed(block.mentions)}
        longest = sorted((s for s in stems if s), key=len, reverse=True)[:_ROLES]
        at = -1
        for i in own:
            while at + 1 < len(block.mentions) and self.mentions.spans[block.mentions[at + 1]] < i:
                at += 1
            head = self.places.said[i]
            named = next((stems[s] for s in longest if head.startswith(s)), None)
            self.given[i] = named if named is not None else block.mentions[max(at, 0)]

    def _give_columns(self, block: _Block, own: list[int]) -> bool:
        """Where each column is a person: names side by side, values under them. False if it is not so."""
        line, column = self.places.line, self.places.column
        by_line: dict[int, list[int]] = defaultdict(list)
        for k in block.mentions:
            by_line[line[self.mentions.spans[k]]].append(k)
        heads = next(iter(by_line.values()))
        under = {column[self.mentions.spans[k]]: k for k in heads}
        below = [i for i in own if line[i] > line[self.mentions.spans[heads[0]]]]
        if (
            len(by_line) > 2
            or len(under) < 2
            or 0 in under
            or len(below) != len(own)
            or len(below) < 2
        ):
            return False
        if any(column[i] not in under for i in below):
            return False
        for i in below:
            self.given[i] = under[column[i]]
        return True

    def _is_signature(self, block: _Block, own: list[int]) -> bool:
        """A few lines without a sentence, with a name and two ways to reach it."""
        first, last = block.spans[0], block.spans[-1]
        lines = self.places.line[last] - self.places.line[first]
        kinds = {self.kind[i] for i in block.spans} & (_CONTACT | _BEFORE_A_NAME)
        sentence = "。" in self.text[self.start[first] : self.end[last] + 20]
        return 1 <= lines <= _SIGNATURE_LINES and len(kinds) >= 2 and not sentence

    def _give_to_the_only_one(self, blocks: list[_Block]) -> None:
        """Where a text names one person only, what stands apart is that person's, if of a kind not given yet."""
        record = self.places.record
        people: dict[int, set[int]] = defaultdict(set)
        for k, i in enumerate(self.mentions.spans):
            people[record[i]].add(self.who[k])
        only = {number for number, found in people.items() if len(found) == 1 and -1 not in found}
        given: dict[int, set[int]] = defaultdict(set)
        first: dict[int, int] = {}
        for k, i in enumerate(self.mentions.spans):
            first.setdefault(record[i], k)
        for i, k in enumerate(self.given):
            if k >= 0:
                given[record[i]].add(self.kind[i])
        for block in blocks:
            number = record[block.spans[0]]
            if block.mentions or number not in only or self.places.in_row[block.spans[0]]:
                continue
            k = first[number]
            away = abs(self.start[block.spans[0]] - self.start[self.mentions.spans[k]])
            for i in block.spans:
                apart = self.kind[i] in given[number] or self.kind[i] == _IP or self.business[i]
                if away <= _FAR and not apart:
                    self.given[i] = k
            given[number] |= {self.kind[i] for i in block.spans}

    def _namesakes_apart(self) -> list[int]:
        """Who each mention is, after people of one name whose rows contradict each other are parted."""
        marks: dict[int, dict[int, dict[str, int]]] = defaultdict(lambda: defaultdict(dict))
        of_mention: dict[int, int] = {}  # the first mention that carries the same mark
        for i, k in enumerate(self.given):
            if k < 0 or not self.places.in_row[i] or self.who[k] < 0:
                continue
            alone = not self.mentions.names[k].full
            if self.kind[i] in _UNIQUE or (alone and self.kind[i] in (_PHONE, _EMAIL)):
                value = re.sub(r"\W", "", self.text[self.start[i] : self.end[i]])
                first = marks[self.who[k]][self.kind[i]].setdefault(value, k)
                of_mention.setdefault(k, first)
        parted = {
            who for who, kinds in marks.items() if any(len(values) > 1 for values in kinds.values())
        }
        if not parted:
            return self.who
        result = list(self.who)
        now: dict[int, int] = {}
        row: dict[tuple[int, int], int] = {}  # in a row with a mark all its names are one
        for k, first in of_mention.items():
            row.setdefault((self.who[k], self.places.block[self.mentions.spans[k]]), first)
        for k, who in enumerate(self.who):
            if who in parted:
                first = row.get((who, self.places.block[self.mentions.spans[k]]), -1)
                now[who] = first if first >= 0 else now.get(who, who)
                result[k] = now[who]
        return result

    def _anonymous(self, block: _Block, owners: list[int]) -> None:
        """A row with a number that only a person has is a person's, named or not."""
        own = [i for i in block.spans if not self.business[i]]
        free = all(owners[i] == -1 for i in own)
        if free and len(own) > 1 and self.places.in_row[own[0]] and not _PERSONAL.isdisjoint(self.kind[i] for i in own):  # fmt: skip
            for i in own:
                owners[i] = _ANONYMOUS - own[0]


class _Paragraph:
    """A block of running text or of a form that names several people."""

    def __init__(self, whose: _Whose, block: _Block) -> None:
        self.w = whose
        self.block = block
        self.known = [k for k in block.mentions if whose.who[k] >= 0]
        spans = whose.mentions.spans
        self.by_line: dict[int, list[int]] = defaultdict(list)
        for k in self.known:
            self.by_line[whose.places.line[spans[k]]].append(k)
        self.passing = {k for k in self.known if self._professional(spans[k])}
        self.said_of = {
            line: [k for k in mine if k not in self.passing] for line, mine in self.by_line.items()
        }
        self.stems = {whose.mentions.stems[k]: k for k in reversed(self.known)}
        self.longest = sorted((s for s in self.stems if len(s) >= 2), key=len, reverse=True)[
            :_ROLES
        ]

    def give(self, own: list[int]) -> None:
        """Gives each value to whom its label, its line or the order says."""
        w = self.w
        loose = []
        for i in own:
            k = self._labelled(i)
            k = self._next(i) if k is None else k
            k = self._in_line(i) if k is None else k
            if k is not None:
                w.given[i] = k
            elif w.kind[i] != _IP:
                loose.append(i)
        self._by_order(loose)

    def _professional(self, i: int) -> bool:
        w = self.w
        polite = _DOCTOR.match(w.text, w.end[i], w.end[i] + 8)
        return polite is not None or _PROFESSIONAL.search(w.places.said[i]) is not None

    def _labelled(self, i: int) -> int | None:
        """契約者電話 is the phone of 契約者名."""
        said = self.w.places.said[i]
        if len(said) > 16:
            return None
        return next((self.stems[s] for s in self.longest if said.startswith(s)), None)

    def _next(self, i: int) -> int | None:
        """090-… (山田さん), 090-… は山田さん; 株式会社… 課長 山田."""
        w = self.w
        j = i + 1
        if w.kind[i] in _BEFORE_A_NAME:
            while (
                j < len(w.kind) and w.kind[j] in _BEFORE_A_NAME and w.start[j] - w.end[j - 1] <= 8
            ):
                j += 1
        if j >= len(w.kind) or j not in w.number or w.who[w.number[j]] < 0:
            return None
        if w.places.block[j] != w.places.block[i] or w.places.line[j] != w.places.line[i]:
            return None
        gap = w.text[w.end[j - 1] : w.start[j]]
        if w.kind[i] in _BEFORE_A_NAME:
            return w.number[j] if len(gap) <= 12 and not re.search("[、。,]", gap) else None
        if not _TO_NEXT.fullmatch(gap):
            return None
        bracket = gap.strip()[:1] in "(（【[<＜"
        closed = _CLOSED.match(w.text, w.end[j], w.end[j] + 8)
        return w.number[j] if not bracket or closed else None

    def _in_line(self, i: int) -> int | None:
        """The name before it in its line, else the one behind it in its sentence."""
        w = self.w
        lines = self.by_line if w.kind[i] in _REACHED else self.said_of
        mine = lines.get(w.places.line[i])
        if not mine:
            return None
        spans = w.mentions.spans
        at = bisect_left(mine, i, key=spans.__getitem__)
        if at:
            return mine[at - 2] if at > 1 and self._aside(mine[at - 1], i) else mine[at - 1]
        behind = w.text[w.end[i] : min(w.start[spans[mine[0]]], w.end[i] + _SENTENCE)]
        return None if "。" in behind else mine[0]

    def _aside(self, k: int, i: int) -> bool:
        """渡辺（夫 田中）090-…: the mention stands in brackets that are closed before the value."""
        w = self.w
        j = w.mentions.spans[k]
        between = w.text[w.end[j] : min(w.start[i], w.end[j] + _SENTENCE)]
        closed = _CLOSING.search(between)
        before = w.text[max(0, w.start[j] - _LABEL) : w.start[j]]
        return (
            closed is not None
            and _ASIDE.search(before) is not None
            and not _OPENING.search(between)
        )

    def _by_order(self, loose: list[int]) -> None:
        """Values on lines without a name: of the name before that the text is about; where the block
        begins with values, the same values between two names are of the name behind.
        """
        heads = [k for k in self.known if self._heads(k)] or self.known
        said, spans = self.w.places.said, self.w.mentions.spans
        main = [k for k in heads if not _BESIDE.search(said[spans[k]])] or heads
        self._after([i for i in loose if self.w.kind[i] in _REACHED], heads)
        self._after([i for i in loose if self.w.kind[i] not in _REACHED], main)

    def _after(self, loose: list[int], heads: list[int]) -> None:
        """Gives values to the heads before them, or by the pattern of the block to those behind."""
        w = self.w
        spans = [w.mentions.spans[k] for k in heads]
        between: list[list[int]] = [[] for _ in range(len(heads) + 1)]
        at = 0
        for i in loose:
            while at < len(heads) and spans[at] < i:
                at += 1
            between[at].append(i)
        front = [w.kind[i] for i in between[0]]
        for at, values in enumerate(between):
            ahead = 0
            if at == 0:
                ahead = len(values)
            elif front and at < len(heads) and [w.kind[i] for i in values[-len(front) :]] == front:
                ahead = len(front)
            for i in values[: len(values) - ahead]:
                w.given[i] = heads[at - 1]
            below = w.places.line[spans[at]] if at < len(heads) else 0
            for i in reversed(values[len(values) - ahead :]):
                if below - w.places.line[i] > 1:
                    break  # something else stands between
                w.given[i], below = heads[at], w.places.line[i]

    def _heads(self, k: int) -> bool:
        """What follows may be said of this name: it begins its line, or a label announces it."""
        i = self.w.mentions.spans[k]
        begin = self.w.text.rfind("\n", max(0, self.w.start[i] - 60), self.w.start[i])
        before = self.w.text[max(0, begin) : self.w.start[i]]
        return k not in self.passing and not re.search("[、。]", before) and len(before) < 60
