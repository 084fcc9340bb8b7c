"""雇用保険被保険者番号: eleven digits, 4-6-1 (雇用保険法施行規則); sixteen in two rows before 1981-07-06."""

from __future__ import annotations

import numpy as np

from morenashi.detect.recognizer import Candidates, Recognizer, candidates, together
from morenashi.detect.shapes import clean, shaped
from morenashi.detect.view import View
from morenashi.detect.vocabulary import PLAIN_NUMBER, with_number

TOPIC = "employment insurance"
INSURED = (
    "insured number"  # 被保険者番号: of employment insurance by shape, else of health insurance
)


def find(view: View) -> Candidates:
    """By label; 4-6-1 also under the bare 被保険者番号, whose other users write no such shape."""
    lots = []
    topic, insured = view.topic(TOPIC), view.topic(INSURED)
    for groupings in (((4, 6, 1), (11,)), ((16,), (6, 10), (10, 6))):
        found = clean(view, shaped(view, *groupings))
        governed = view.governed(found.start)
        labelled = governed.by(topic) | (view.followed(found.end) == topic)
        bare = governed.by(insured) & (len(groupings) == 2)
        open_ = governed.by(view.topic(PLAIN_NUMBER)) | (governed.topic < 0) | bare
        weak = open_ & view.near(found.start, [topic, insured], left=50, lines=2)
        keep = labelled | bare | weak
        score = np.where(labelled | bare, 0.97, 0.75)[keep]
        kept = found.where(keep)
        lots.append(candidates(kept.start, kept.end, score))
    return together(*lots)


recognizer = Recognizer(
    kind="EMPLOYMENT_INSURANCE",
    find=find,
    topics={
        TOPIC: (
            *with_number("雇用保険", "雇用保険被保険者", "雇保", "雇用保険被保険者証", "雇用", "雇保被保険者", "失業保険"),
            "koyou_hoken", "koyou_hoken_no", "koyo_hoken", "koyo_hoken_no", "koyohoken", "koyouhoken", "employment_insurance", "employment insurance", "employment_insurance_no", "雇保no", "employment insurance no",
            "employment_insurance_number", "雇用保険の被保険者番号", "雇保被番", "employmentinsuranceno", "employmentinsurance", "koyo_no", "koyou_no", "雇用保険被保番号", "雇用保険被番", "雇用保険者番号",
        ),
        INSURED: ("被保険者番号", "被保険者no", "被保険者no.", "被保番号", "被保険者№", "被保険者ナンバー", "hihokensha_no", "被番", "insured_no"),
    },
)  # fmt: skip
