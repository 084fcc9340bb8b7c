"""住所: from the prefecture or municipality, or below a label from the town, to building and room."""

from __future__ import annotations

import re
from bisect import bisect_right

import numpy as np

from morenashi.detect.address_grammar import place_at, read
from morenashi.detect.address_places import PlainText, anchors, place_before, postal_ends
from morenashi.detect.address_romaji import romaji_addresses
from morenashi.detect.fold import PAD, Ints
from morenashi.detect.judge import SURE
from morenashi.detect.recognizer import ACCEPTED, Candidates, Recognizer, candidates, together
from morenashi.detect.view import View
from morenashi.detect.vocabulary import ADDRESS, COMMON, PREFECTURE
from morenashi.model.words import Words

_LEAD = re.compile(
    r"[ \t:;=>\"'\])\x7f\x10\x11,~|]{0,12}(?:は|が|を)?(?:\([^()\n]{1,10}\))?(?:又は居所|変更後?|変更)?"
    r"[ \t:;=>\"'\x7f\x10\x11,~|]{0,24}(?:[新旧正誤][ :]{1,3})?"
    r"(?:\r?\n[ \t]{0,40})?(?:\x7f?[ :]{0,2}[0-9]{3}[-ー ]{0,3}[0-9]{4}(?![0-9]))?[ \t\"',\x11:)]{0,12}(?:\r?\n[ \t]{0,40})?"
)
_SPACED = re.compile(r"(?:[^ \x00-\x1f] {1,2}){5,60}[^ \x00-\x1f](?=[ \r\n\t\x1e]|$)")
# In kana alone: ｷﾞﾌｹﾝ ﾐｽﾞﾅﾐｼ ﾄｷﾁｮｳ 9987-1, its voiced marks apart or not
_KANA = re.compile(
    r"[ァ-ヺー゛゜]{2,8}?(?:ケン|フ|ト|ト゛ウ|ドウ) ?[ァ-ヺー゛゜ ]{1,30}?(?:シ|ク|グン|ク゛ン|チョウ|チヨウ|マチ|ムラ|ソン)[ァ-ヺー゛゜ ]{0,24}"
    r"[0-9]{1,5}(?:-[0-9]{1,5}){0,3}(?:-[a-z])?(?![0-9])"
)
_LOWEST, ROMAJI = 0.4, 0.9
_FAR = 1 << 60


def find(view: View) -> Candidates:
    """Behind labels, in columns and behind postal codes first; then wherever a place stands before a number."""
    found = _Found()
    announced, open_ = _announced(view), anchors(view) - PAD
    text = PlainText(view, sum(map(len, announced)) + len(open_))
    _governed(view, text, found, announced)
    _open(view, text, found, open_)
    for first, last in romaji_addresses(view):
        found.add(first, last, ROMAJI)
    if not found.start:
        return together()
    start, end = np.array(found.start, np.int64) + PAD, np.array(found.end, np.int64) + PAD
    score = np.array(found.score, np.float64)
    near = view.near(start, [view.topic(ADDRESS)], left=20, back=2, lines=0)
    score = np.where((score < ACCEPTED) & (score >= _LOWEST) & near, 0.7, score)
    keep = score >= ACCEPTED
    return candidates(start[keep], end[keep], score[keep])


class _Found:
    """The addresses found so far, in code points, and the ends by which to know them again."""

    def __init__(self) -> None:
        self.start: list[int] = []
        self.end: list[int] = []
        self.score: list[float] = []

    def add(self, start: int, end: int, score: float) -> None:
        """One more."""
        self.start.append(start)
        self.end.append(end)
        self.score.append(score)


def _announced(view: View) -> tuple[Ints, Ints, Ints]:
    """Code points behind labels and at the beginnings of cells, behind marked and behind other postal codes."""
    topic = view.topic(ADDRESS)
    labels, cells = view.labels, view.cells
    said = np.concatenate((labels.end[labels.topic == topic], cells.start[cells.topic == topic]))
    marked, unmarked = postal_ends(view)
    return np.unique(said) - PAD, marked - PAD, unmarked - PAD


def _governed(
    view: View, text: PlainText, found: _Found, announced: tuple[Ints, Ints, Ints]
) -> None:
    """What labels, columns and postal codes announce."""
    # What stands behind a postal code may be the next label.
    labels = view.labels
    named = labels.start[labels.topic != view.topic(PREFECTURE)] - PAD
    cells = _Rooms(view)
    seen: set[int] = set()
    for places, certain in zip(announced, (True, True, False), strict=True):
        for at in places.tolist():
            window, begin = text.around(at)
            lead = _LEAD.match(window, at - begin)
            start = lead.end() if lead else at - begin
            if start + begin in seen or start >= len(window):
                continue
            if not certain and cells.apart(at - 1, start + begin):
                continue
            seen.add(start + begin)
            window = window[: cells.end_of(start + begin) - begin]
            if certain and (spaced := _spaced_out(window, start)):
                found.add(start + begin, spaced + begin, SURE)
                continue
            if certain and (kana := _KANA.match(window, start)):
                found.add(start + begin, kana.end() + begin, SURE)
                continue
            place = place_at(window, start)
            if place is None and (not certain or _contains(named, start + begin)):
                continue
            reading = read(window, start, place, governed=True)
            if reading is not None and reading.end > start:
                found.add(start + begin, reading.end + begin, SURE)


class _Rooms:
    """Where the cells of a table proper end: an address goes on in the next line of a text, never in the next row."""

    def __init__(self, view: View) -> None:
        exact = view.cells.exact
        self._starts: list[int] = (view.cells.start - PAD).tolist() if exact else []
        self._ends: list[int] = (view.cells.end - PAD).tolist() if exact else []

    def end_of(self, place: int) -> int:
        """The end of the cell that holds a place (code points); beyond everything where none does."""
        i = bisect_right(self._starts, place) - 1
        inside = i >= 0 and place < self._ends[i]
        return self._ends[i] if inside else _FAR

    def apart(self, one: int, other: int) -> bool:
        """Whether two places lie in different cells: the postal code of one says nothing of the next."""
        return self._holding(one) != self._holding(other)

    def _holding(self, place: int) -> int:
        """Which cell holds a place, -1 outside of all; an empty cell holds the place where it stands."""
        i = bisect_right(self._starts, place) - 1
        return i if i >= 0 and place < max(self._ends[i], self._starts[i] + 1) else -1


def _spaced_out(window: str, start: int) -> int:
    """Where an address ends that is written with a space between all signs: 青 森 県 三 沢 市; or 0."""
    row = _SPACED.match(window, start)
    if row is None:
        return 0
    signs = [i for i in range(start, row.end()) if window[i] != " "]
    tight = "".join(window[i] for i in signs)
    place = place_at(tight, 0)
    reading = read(tight + "\n", 0, place, governed=True) if place else None
    return signs[reading.end - 1] + 1 if reading and 0 < reading.end <= len(signs) else 0


def _contains(ordered: Ints, place: int) -> bool:
    at = int(np.searchsorted(ordered, place))
    return at < len(ordered) and int(ordered[at]) == place


def _open(view: View, text: PlainText, found: _Found, places: Ints) -> None:
    """Numbers with a municipality before them in their line."""
    if found.start and len(places):
        order = np.argsort(found.start)
        first, last = np.array(found.start)[order], np.array(found.end)[order]
        which = np.searchsorted(first, places, "right") - 1
        places = places[(which < 0) | (places >= last[np.maximum(which, 0)])]
    cells, behind = _Rooms(view), -1
    for at in places.tolist():
        if at < behind:
            continue
        window, begin = text.around(at)
        window = window[: cells.end_of(at) - begin]
        for start, place in place_before(window, at - begin):
            reading = read(window, start, place, governed=False)
            if reading is not None and reading.end + begin > at:
                found.add(start + begin, reading.end + begin, reading.score)
                behind = reading.end + begin
                break


recognizer = Recognizer(
    kind="ADDRESS",
    find=find,
    topics={
        ADDRESS: (
            *COMMON[ADDRESS], "おところ", "じゅうしょ", "ジュウショ", "住居地", "居住地", "転出先", "転入先", "転居先", "転送先", "避難先",
            "ジユウシヨ", "本籍地", "現場", "納入先", "返却先", "jusho", "juusho",
        )
    },
    rules=(Words(ja="住所の形", en="the form of an address"),),
)  # fmt: skip
