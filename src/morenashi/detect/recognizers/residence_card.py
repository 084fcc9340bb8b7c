"""在留カード番号, 特別永住者証明書番号: two letters, eight digits, two letters (入管法19条の4)."""

from __future__ import annotations

import numpy as np

from morenashi.detect.fold import Bytes, Ints, Mask, is_letter, is_word
from morenashi.detect.judge import by_label
from morenashi.detect.recognizer import WEAK, Candidates, Recognizer, claimed
from morenashi.detect.shapes import shaped
from morenashi.detect.view import View
from morenashi.detect.vocabulary import with_number

TOPIC = "residence card"


def find(view: View) -> Candidates:
    """The shape is rare enough to speak for itself unless another number's label governs it."""
    f = view.f
    found = shaped(view, (8,), boxes=False)
    spaced_left = f[found.start - 1] == 0x20
    spaced_right = f[found.end] == 0x20
    start = found.start - 2 - spaced_left
    end = found.end + 2 + spaced_right
    fits = (
        is_letter(f[start])
        & is_letter(f[start + 1])
        & is_letter(f[end - 1])
        & is_letter(f[end - 2])
    )
    fits &= ~is_word(f[start - 1]) | view.label_ends_at(start)
    fits &= ~is_word(f[end])
    fits &= ~((f[start - 1] == 0x2D) & is_word(f[start - 2])) & ~(
        (f[end] == 0x2D) & is_word(f[end + 1])
    )
    tight = ~spaced_left & ~spaced_right
    start, end, tight = start[fits], end[fits], tight[fits]
    score = by_label(view, start, end, TOPIC, left=80, beside=("credit card",))
    # A date in the middle (KT20240611AB) makes a serial number of it, unless a label says otherwise.
    bare = (score == WEAK) & tight & ~_dated(f, start + 2)
    return claimed(start, end, np.where(bare, 0.7, score))


def _dated(f: Bytes, at: Ints) -> Mask:
    """The eight digits at `at` read as a day of this century: 20YYMMDD."""
    month = (f[at + 4] - 0x30) * 10 + (f[at + 5] - 0x30)
    day = (f[at + 6] - 0x30) * 10 + (f[at + 7] - 0x30)
    century = (f[at] == 0x32) & (f[at + 1] == 0x30)
    return np.asarray(century & (month >= 1) & (month <= 12) & (day >= 1) & (day <= 31))


recognizer = Recognizer(
    kind="RESIDENCE_CARD",
    find=find,
    topics={
        TOPIC: (
            *with_number("在留カード", "在留", "特別永住者証明書", "外国人登録証明書", "在カ", "在留カードの", "特永証"),
            "residence card", "residence_card", "residence card no", "residence_card_no", "zairyu", "zairyu_card", "zairyu_card_no", "zairyu_no", "residencecard", "residence card number", "residence_card_number", "residencecardno", "residencecardnumber",
            "special permanent resident certificate", "外国人登録", "zairyucard", "zairyucardno",
        )
    },
    rules=("shape",),
)  # fmt: skip
