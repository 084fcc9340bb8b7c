"""保険者番号, 被保険者証の記号・番号, 介護保険・後期高齢者医療の番号 (健康保険法施行規則, 設要領; 個人識別符号)."""

from __future__ import annotations

import numpy as np

from morenashi.detect.recognizer import Candidates, Recognizer, candidates, together
from morenashi.detect.shapes import clean, shaped
from morenashi.detect.symbols import PAIR, pair_values, symbol_values
from morenashi.detect.view import View
from morenashi.detect.vocabulary import INSURANCE, PLAIN_NUMBER
from morenashi.values import health_insurer

INSURER = "insurer number"
CARD = "insurance card number"


def _insurers(view: View) -> Candidates:
    """保険者番号: eight digits, or six of 国民健康保険 and 介護保険."""
    lots = []
    for total in (8, 6):
        found = clean(view, shaped(view, (total,), (total - 4, 4) if total == 8 else (2, 4)))
        if not len(found):
            continue
        topic = view.topic(INSURER)
        labelled = view.governed(found.start).by(topic) | (view.followed(found.end) == topic)
        found = found.where(labelled)
        right = health_insurer.valid_rows(found.digits(view.numbers))
        lots.append(candidates(found.start, found.end, np.where(right, 0.98, 0.85)))
    return together(*lots)


def _insured(view: View) -> Candidates:
    """被保険者番号, 保険証番号: any number short enough, so long as that word governs it."""
    lots = []
    insured, card = view.topic("insured number"), view.topic(CARD)
    for total in (10, 8, 9, 7, 6, 5, 4, 3, 2, 1):
        groupings = (
            ((10,), (4, 6), (5, 5), (2, 8))
            if total == 10
            else ((8,), (4, 4))
            if total == 8
            else ((total,),)
        )
        found = clean(view, shaped(view, *groupings, boxes=total >= 8))
        if not len(found):
            continue
        governed = view.governed(found.start)
        labelled = governed.by(card) | (governed.by(insured) & (total >= 4))
        if total >= 8:
            context = view.near(
                found.start, [view.topic(INSURANCE), insured, card], left=40, lines=2
            )
            labelled |= governed.by(view.topic(PLAIN_NUMBER)) & context
            together_ = found.end - found.start == total
            labelled |= governed.by(view.topic(INSURANCE)) & together_ & (total in (8, 10))
        kept = found.where(labelled)
        lots.append(candidates(kept.start, kept.end, 0.9))
    return together(*lots)


def find(view: View) -> Candidates:
    """Insurers, insured, and 記号 with 番号, each a span of its own."""
    if not len(view.numbers):
        return together()
    symbols = symbol_values(view)
    insured = ~symbols.yucho
    pair_start, pair_end = pair_values(view)
    return together(
        _insurers(view),
        _insured(view),
        candidates(symbols.start[insured], symbols.end[insured], 0.93, 1),
        candidates(pair_start, pair_end, 0.94, 1),
    )


recognizer = Recognizer(
    kind="HEALTH_INSURANCE",
    find=find,
    topics={
        INSURER: (
            "保険者番号", "保険者no", "保険者no.", "保険者№", "保険者", "hokensha_no", "hokenja_no", "hokensha_bango", "insurer_no", "insurer_number", "insurer number", "insurer no", "保険者コード", "保険者番号並びに保険者の名称及び印", "保険者番号並びに保険者の名称", "保番", "hokensya_no", "介護保険者番号", "健保保険者番号", "国保保険者番号",
            "hokensha", "insurerno", "insurer", "ホケンシャバンゴウ", "insurernumber", "保険者ｺｰﾄﾞ",
        ),
        CARD: (
            "保険証番号", "健康保険の番号", "国保の番号", "保険証の番号", "hihoken_bango", "hokensho_bango", "kokuho_bango", "健康保険証番号", "保険証no", "保険証no.", "介護保険番号", "介護保険被保険者番号", "介護被保険者番号", "後期高齢者医療被保険者番号", "後期高齢被保険者番号", "後期被保険者番号", "健康保険番号", "健保番号", "国保番号", "被保険者証番号", "被保険者証の番号", "被保険者証no", "健康保険被保険者番号",
            "health_insurance_no", "health insurance number", "health_insurance_number", "kaigo_no", "介護保険証番号", "健康保険被保険者証番号", "介護番号", "組合員証番号", "組合員番号", "資格確認書番号", "加入者番号", "後期番号", "国保証番号", "hokensho_no", "kenpo_no", "insurance_no", "insurance_number", "被保険者証番", "介護被保番", "後期高齢者番号", "証番号", "介護no", "介護被番", "後期被番", "健保no", "国保no", "kokuho_no", "kouki_no",
        ),
        PAIR: (
            "記号・番号", "記号番号", "記号/番号", "記号・番号等", "記号、番号", "記号及び番号", "保険証記号番号", "保険証記号・番号", "被保険者証記号番号", "被保険者証記号・番号", "被保険者記号・番号", "被保険者記号番号", "被保険者証の記号・番号", "被保険者証の記号番号", "被保険者等記号・番号", "健康保険証記号番号", "保険証の記号番号", "保険証の記号・番号",
            "記号-番号", "記号･番号", "被保険者証等記号・番号", "被保険者等記号番号", "記号と番号", "記番号", "記・番", "記号／番号", "記号,番号", "被保険者証等の記号・番号",
        ),
    },
    rules=("label", "symbol or number"),
)  # fmt: skip
