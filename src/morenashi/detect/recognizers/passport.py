"""旅券番号: two letters and seven digits, with a word that says so (旅券法施行規則; ICAO Doc 9303)."""

from __future__ import annotations

import re

import numpy as np

from morenashi.detect.fold import PAD, is_letter, is_word
from morenashi.detect.judge import by_label
from morenashi.detect.recognizer import Candidates, Recognizer, candidates, claimed, together
from morenashi.detect.shapes import shaped
from morenashi.detect.view import View
from morenashi.detect.vocabulary import with_number
from morenashi.model.words import Words

TOPIC = "passport"
_ANY = re.compile(
    r"[ 　\t]{0,4}(?:番号)?[ 　\t:：=＝(（「]{0,4}(?P<number>[A-Z](?=[A-Z0-9]{0,3}[0-9])[A-Z0-9]{8})(?![A-Za-z0-9-])"
)
_FEWEST_DIGITS = 5


def find(view: View) -> Candidates:
    """Any two letters may begin it; a part number looks the same, so a label is needed."""
    f = view.f
    found = shaped(view, (7,), boxes=False)
    gap = ((f[found.start - 1] == 0x20) | (f[found.start - 1] == 0x2D)).astype(np.int64)
    start, end = found.start - 2 - gap, found.end
    fits = is_letter(f[start]) & is_letter(f[start + 1])
    fits &= ~is_word(f[start - 1]) | view.label_ends_at(start)
    fits &= ~is_word(f[end]) & ~((f[end] == 0x2D) & is_word(f[end + 1]))
    start, end = start[fits], end[fits]
    return together(
        claimed(start, end, by_label(view, start, end, TOPIC, left=50)),
        _one_letter(view),
        _of_others(view),
    )


def _one_letter(view: View) -> Candidates:
    """C4410387, as some countries write it: only right behind the word."""
    f = view.f
    found = shaped(view, (7,), boxes=False)
    start, end = found.start - 1, found.end
    fits = is_letter(f[start]) & ~is_word(f[start - 1]) & ~is_word(f[end])
    start, end = start[fits], end[fits]
    named = view.governed(start).by(view.topic(TOPIC))
    return candidates(start[named], end[named], 0.9)


def _of_others(view: View) -> Candidates:
    """CCJ914827, C4VNH2718, M48213377: nine signs as ICAO Doc 9303 allows, only right behind the word."""
    labels, text = view.labels, view.buffer.text
    found = []
    for end in labels.end[labels.topic == view.topic(TOPIC)].tolist():
        match = _ANY.match(text, end - PAD)
        if match and sum(char.isdigit() for char in match["number"]) >= _FEWEST_DIGITS:
            found.append((match.start("number") + PAD, match.end("number") + PAD))
    table = np.array(sorted(set(found)), np.int64).reshape(-1, 2)
    return candidates(table[:, 0], table[:, 1], 0.85)


recognizer = Recognizer(
    kind="PASSPORT",
    find=find,
    topics={
        TOPIC: (
            *with_number("旅券", "パスポート", "passport"),
            "passport_no", "passport_number", "passportno", "passportnumber", "passport number", "ryoken", "ryoken_no", "pp no", "pp_no", " pp ", "/pp ", "リョケン", "リョケンバンゴウ", "旅券の番号", "パスポートの番号", "ppt no",
        )
    },
    rules=(Words(ja="旅券という言葉と形", en="a word for passports, and shape"),),
)  # fmt: skip
