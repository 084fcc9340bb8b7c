"""雇用保険被保険者番号: eleven digits, 4-6-1 (雇用保険法施行規則); sixteen in two rows before 1981-07-06."""

from __future__ import annotations

import numpy as np

from morenashi.detect.judge import by_label, without_weak
from morenashi.detect.recognizer import WEAK, Candidates, Recognizer, claimed, together
from morenashi.detect.shapes import clean, shaped
from morenashi.detect.view import View
from morenashi.detect.vocabulary import INSURANCE, OTHER_NUMBER, with_number
from morenashi.model.words import Words

TOPIC = "employment insurance"
# Words of an employment office: 4-6-1 near them is a person's number.
TALK = "employment talk"
# 被保険者番号: of employment insurance by shape, else of health insurance.
INSURED = "insured number"


def find(view: View) -> Candidates:
    """By label; 4-6-1 also under the bare 被保険者番号, whose other users write no such shape."""
    found = clean(view, shaped(view, (4, 6, 1), (11,)))
    score = by_label(
        view, found.start, found.end, TOPIC, INSURED, left=50, beside=(INSURANCE, TALK)
    )
    dashed = found.end - found.start > found.total
    talked = view.near(found.start, [view.topic(TALK)], left=150, back=8, lines=5)
    talked |= dashed & view.near(found.start, [view.topic(INSURANCE)], left=60)
    talked &= ~view.near(found.start, [view.topic(OTHER_NUMBER)], left=20, back=1)
    score = np.where((score == WEAK) & talked, 0.7, score)
    old = clean(view, shaped(view, (16,), (6, 10), (10, 6)))
    old_score = by_label(view, old.start, old.end, TOPIC, left=50)
    return together(
        claimed(found.start, found.end, without_weak(score, dashed)),
        claimed(old.start, old.end, without_weak(old_score, old_score < 0)),
    )


recognizer = Recognizer(
    kind="EMPLOYMENT_INSURANCE",
    find=find,
    topics={
        TOPIC: (
            *with_number(
                "雇用保険", "雇用保険被保険者", "雇保", "雇用保険被保険者証", "雇用",
                "雇保被保険者", "失業保険",
            ),
            "koyou_hoken", "koyou_hoken_no", "koyo_hoken", "koyo_hoken_no", "koyohoken",
            "koyouhoken", "employment_insurance", "employment insurance",
            "employment_insurance_no", "雇保no", "employment insurance no",
            "employment_insurance_number", "雇用保険の被保険者番号", "雇保被番", "employmentinsuranceno", "employmentinsurance", "koyo_no", "koyou_no", "koyou", "koyo", "雇用保険被保番号", "雇用保険被番", "雇用保険者番号", "コヨウホケン", "コホ番", "koyo hoken",
        ),
        TALK: (
            "ハローワーク", "ハロワ", "職安", "公共職業安定所", "離職票", "取得届", "喪失届",
            "資格喪失通知", "資格取得届", "資格喪失届", "喪失未届", "失業給付", "失業認定",
            "雇用継続", "育休給付", "育児休業給付", "高年齢雇用",
        ),
        INSURED: (
            "被保険者番号", "被保番", "被保番号", "hihokensha_bango", "被保険者no", "被保険者no.",
            "被保番号", "被保険者№", "被保険者ナンバー", "hihokensha_no", "被番", "insured_no",
        ),
    },
    rules=(Words(ja="雇用保険の言葉と形", en="words of employment insurance, and shape"),),
)  # fmt: skip
