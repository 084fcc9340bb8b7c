"""住所: from the prefecture or municipality, or below a label from the town, to building and room."""

from __future__ import annotations

import re

import numpy as np
from numpy.typing import NDArray

from morenashi.detect.address_grammar import Place, Reading, place_at, read
from morenashi.detect.address_places import anchors, place_before, plain_text, postal_ends
from morenashi.detect.fold import PAD, Ints
from morenashi.detect.judge import SURE
from morenashi.detect.recognizer import Candidates, Recognizer, candidates, together
from morenashi.detect.view import View
from morenashi.detect.vocabulary import ADDRESS, COMMON, PREFECTURE
from morenashi.model.words import Words

_LEAD = re.compile(
    r"[ \t:;=>\"'\]）)」』】・,、~→⇒|]{0,12}(?:は|が|を)?(?:\([^()\n]{1,10}\))?(?:又は居所|変更後?|変更)?"
    r"[ \t:;=>\"'・,、~→⇒|]{0,24}(?:[新旧正誤][ :]{1,3})?"
    r"(?:\r?\n[ \t]{0,40})?(?:[〒〠]?[ :]{0,2}[0-9]{3}[-ー ]{0,3}[0-9]{4}(?![0-9]))?[ \t\"',、:)]{0,12}(?:\r?\n[ \t]{0,40})?"
)
_LOWEST = 0.4


def find(view: View) -> Candidates:
    """Behind labels, in columns and behind postal codes first; then wherever a place stands before a number."""
    found = _Found()
    text = plain_text(view)
    _governed(view, text, found)
    _open(view, text, found)
    if not found.start:
        return together()
    start, end = np.array(found.start, np.int64) + PAD, np.array(found.end, np.int64) + PAD
    score = np.array(found.score, np.float64)
    near = view.near(start, [view.topic(ADDRESS)], left=20, back=2, lines=0)
    score = np.where((score < 0.5) & (score >= _LOWEST) & near, 0.7, score)
    keep = score >= 0.5
    return candidates(start[keep], end[keep], score[keep])


class _Found:
    """The addresses found so far, in code points, and the ends by which to know them again."""

    def __init__(self) -> None:
        self.start: list[int] = []
        self.end: list[int] = []
        self.score: list[float] = []

    def add(self, start: int, reading: Reading, score: float) -> None:
        self.start.append(start)
        self.end.append(reading.end)
        self.score.append(score)


def _governed(view: View, text: str, found: _Found) -> None:
    """What labels, columns and postal codes announce."""
    topic = view.topic(ADDRESS)
    labels = view.labels
    cells = view.cells
    said = np.concatenate((labels.end[labels.topic == topic], cells.start[cells.topic == topic]))
    said = np.unique(said) - PAD
    marked, unmarked = postal_ends(view)
    # What stands behind a postal code may be the next label.
    named = set((labels.start[labels.topic != view.topic(PREFECTURE)] - PAD).tolist())
    seen: set[int] = set()
    for places, certain in ((said, True), (marked - PAD, True), (unmarked - PAD, False)):
        for at in places.tolist():
            lead = _LEAD.match(text, at)
            start = lead.end() if lead else at
            if start in seen or start >= len(text):
                continue
            seen.add(start)
            place = place_at(text, start)
            if place is None and (not certain or start in named):
                continue
            reading = read(text, start, place, governed=True)
            if reading is not None and reading.end > start:
                found.add(start, reading, SURE)


def _open(view: View, text: str, found: _Found) -> None:
    """Numbers with a municipality before them in their line."""
    behind = -1
    taken = dict(zip(found.start, found.end, strict=True))
    for at in (anchors(view) - PAD).tolist():
        if at < behind:
            continue
        for start, place in place_before(text, at):
            if taken.get(start, 0) > at:
                behind = taken[start]
                break
            reading = read(text, start, place, governed=False)
            if reading is not None and reading.end > at:
                found.add(start, reading, reading.score)
                behind = reading.end
                break


recognizer = Recognizer(
    kind="ADDRESS",
    find=find,
    topics={
        ADDRESS: (
            *COMMON[ADDRESS], "おところ", "じゅうしょ", "ジュウショ", "新住所", "旧住所", "住居地", "自宅住所", "勤務先住所",
            "居住地", "転出先", "転入先", "転居先", "転送先", "避難先", "本籍地", "物件所在地", "本店所在地", "本社所在地",
            "jusho", "juusho", "address1", "street_address", "home_address", "ご請求先住所", "請求先住所", "連絡先住所",
            "お届け先住所", "お届先", "お届先住所", "配送先住所", "納入先", "返却先", "実家住所", "帰省先", "addresses", "住所1", "住所１",
        )
    },
    rules=(Words(ja="住所の形", en="the form of an address"),),
)  # fmt: skip
