"""在留カード番号, 特別永住者証明書番号: two letters, eight digits, two letters (入管法19条の4)."""

from __future__ import annotations

import numpy as np

from morenashi.detect.fold import Bytes, Ints, Mask, is_letter, is_word
from morenashi.detect.judge import by_label
from morenashi.detect.numbers import SPACE
from morenashi.detect.recognizer import WEAK, Candidates, Recognizer, claimed
from morenashi.detect.shapes import shaped
from morenashi.detect.view import View
from morenashi.detect.vocabulary import with_number
from morenashi.model.words import Words

TOPIC = "residence card"
FOREIGNER = "foreign resident"  # words beside which the bare shape is believed


def find(view: View) -> Candidates:
    """By label; the bare shape only where foreign residents are spoken of: serial numbers look alike."""
    f = view.f
    found = shaped(view, (8,), (4, 4), links=(SPACE,), boxes=False)
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
    topic = view.topic(TOPIC)
    score = by_label(view, start, end, TOPIC, left=80, beside=("credit card", FOREIGNER))
    # A date in the middle (KT20240611AB) makes a serial number of it, unless a label says otherwise.
    foreigner = view.near(start, [view.topic(FOREIGNER), topic], left=200, back=12, lines=6)
    foreigner |= view.governed(start).by(view.topic("credit card"))
    bare = (score == WEAK) & tight & foreigner & ~_dated(f, start + 2)
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
        FOREIGNER: (
            "在留資格", "在留期間", "国籍", "外国人", "永住者", "永住", "定住者", "技能実習",
            "技能実習生", "特定技能", "技人国", "留学生", "査証", "visa status", "入管",
            "入国管理局", "出入国在留管理局", "資格外活動", "nationality", "外国籍", "旅券カード",
            "ベトナム", "ネパール", "ミャンマー", "インドネシア", "フィリピン", "中国籍",
            "実習生",
        ),
        TOPIC: (
            *with_number(
                "在留カード", "在留カード等", "在留", "特別永住者証明書", "外国人登録証明書",
                "在カ", "在留カードの", "特永証",
            ),
            "residence card", "residence_card", "residence card no", "residence_card_no", "zairyu", "zairyu_card", "zairyu_card_no", "zairyu_no", "residencecard", "residence card number", "residence_card_number", "residencecardno", "residencecardnumber",
            "special permanent resident certificate", "外国人登録", "zairyucard", "zairyucardno",
        )
    },
    rules=(Words(ja="在留カード番号の形と前後の言葉", en="shape, and the words around"),),
)  # fmt: skip
