"""保険者番号, 被保険者証の記号・番号, 介護保険・後期高齢者医療の番号 (健康保険法施行規則, 設要領; 個人識別符号)."""

from __future__ import annotations

import numpy as np

from morenashi.detect.fold import Ints, Mask
from morenashi.detect.judge import by_label
from morenashi.detect.numbers import DASH, SPACE
from morenashi.detect.recognizer import Candidates, Recognizer, candidates, claimed, together
from morenashi.detect.shapes import clean, shaped
from morenashi.detect.symbols import PAIR, pair_values, symbol_values
from morenashi.detect.view import Governed, View, one_of
from morenashi.detect.vocabulary import INSURANCE, PLAIN_NUMBER
from morenashi.model.words import Words
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
        governed = view.governed(found.start)
        labelled = governed.by(topic) | (view.followed(found.end) == topic)
        right = health_insurer.valid_rows(found.digits(view.numbers))
        labelled |= governed.by(view.topic(INSURANCE)) & governed.direct & right
        found, right = found.where(labelled), right[labelled]
        lots.append(candidates(found.start, found.end, np.where(right, 0.98, 0.85)))
    return together(*lots)


def _insured(view: View) -> Candidates:
    """被保険者番号, 保険証番号: any number short enough, so long as that word governs it."""
    insured, card, context = view.topic("insured number"), view.topic(CARD), view.topic(INSURANCE)
    plain = view.topic(PLAIN_NUMBER)
    numbers = view.numbers
    run = _runs_at(view, [insured, card, context, plain])
    last = run.copy()
    for _ in range(2):
        more = (numbers.gap[last] == DASH) | (numbers.gap[last] == SPACE) & (
            numbers.length[last] == 4
        )
        last = np.where(more, np.minimum(last + 1, len(numbers) - 1), last)
    start, end = numbers.start[run], numbers.end[last]
    total = numbers.ordinal[last] + numbers.length[last] - numbers.ordinal[run]
    keep = (total <= 10) & view.clean(start, end)
    start, end, total = start[keep], end[keep], total[keep]
    governed = view.governed(start)
    long = (total == 8) | (total == 10)
    labelled = governed.by(card) | (governed.by(insured) & (total >= 4))
    near = view.near(start, [context, insured, card], left=40, lines=2)
    labelled |= long & governed.by(plain) & near
    labelled |= long & governed.by(context) & (end - start == total)
    labelled |= (total >= 4) & governed.by(context) & _number_of_card(view, governed, start)
    return candidates(start[labelled], end[labelled], 0.9)


def _number_of_card(view: View, governed: Governed, start: Ints) -> Mask:
    """被保険者証 番号 77-41902: 番号 stands between the word for the card and the value."""
    found = np.zeros(len(start), np.bool_)
    for i in np.flatnonzero(governed.by(view.topic(INSURANCE)) & governed.direct).tolist():
        label = int(governed.label[i])
        if label >= 0:
            end = int(view.labels.end[label])
            between = view.buffer.raw(end, int(start[i]))
            found[i] = view.buffer.raw(end - 1, end) == "証" and "番号" in between
    return found


def _listed(view: View) -> Candidates:
    """Numbers of 後期高齢者医療 (eight digits, checked) and 介護保険 (ten) near words of insurance; boxes."""
    context = [view.topic(INSURANCE), view.topic("insured number"), view.topic(CARD)]
    lots = []
    eight = clean(view, shaped(view, (8,), boxes=False))
    if len(eight):
        eight = eight.where(health_insurer.elderly_insured_rows(eight.digits(view.numbers)))
        score = by_label(view, eight.start, eight.end, "insured number", CARD, beside=(INSURANCE,))
        near = view.near(eight.start, context, left=40, lines=2)
        lots.append(claimed(eight.start, eight.end, np.where((score > 0) & near, 0.7, score)))
    ten = clean(view, shaped(view, (10,), boxes=False))
    if len(ten):
        free = view.governed(ten.start).free_of_others(view.topic(INSURANCE))
        ten = ten.where(free & view.near(ten.start, context, left=15, lines=0))
        lots.append(candidates(ten.start, ten.end, 0.7))
    for total in (8, 10):
        boxes = shaped(view, (1,) * total)
        boxes = boxes.where(view.governed(boxes.start).by(*context[1:]))
        lots.append(candidates(boxes.start, boxes.end, 0.93))
    return together(*lots)


def _runs_at(view: View, topics: list[int]) -> Ints:
    """The runs of digits right behind labels of these topics, and in columns of these topics."""
    labels, numbers = view.labels, view.numbers
    ends = labels.end[one_of(labels.topic, topics)]
    behind = np.searchsorted(numbers.start, ends)
    behind = behind[behind < len(numbers)]
    cell_start, topic = view.cells.at(numbers.start)
    inside = np.flatnonzero(one_of(topic, topics))
    first = (
        np.concatenate(([True], np.diff(cell_start[inside]) != 0)) if len(inside) else inside > 0
    )
    return np.unique(np.concatenate((behind, inside[first])))


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
        _listed(view),
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
            "保険証番号", "健康保険の番号", "国保の番号", "保険証の番号", "hihoken_bango",
            "hokensho_bango", "kokuho_bango", "健康保険証番号", "保険証no", "保険証no.",
            "介護保険番号", "介護保険被保険者番号", "介護被保険者番号",
            "後期高齢者医療被保険者番号", "後期高齢被保険者番号", "後期被保険者番号",
            "健康保険番号", "健保番号", "国保番号", "被保険者証番号", "被保険者証の番号",
            "被保険者証no", "健康保険被保険者番号",
            "health_insurance_no", "health insurance number", "health_insurance_number", "kaigo_no", "介護保険証番号", "健康保険被保険者証番号", "介護番号", "組合員証番号", "資格確認書番号", "加入者番号", "後期番号", "国保証番号", "hokensho_no", "kenpo_no", "insurance_no", "insurance_number", "被保険者証番", "介護被保番", "後期高齢者番号", "証番号", "介護no", "介護被番", "後期被番", "健保no", "国保no", "kokuho_no", "kouki_no",
        ),
        PAIR: (
            "記号・番号", "記号番号", "記号/番号", "記号・番号等", "記号、番号", "記号及び番号",
            "保険証記号番号", "保険証記号・番号", "被保険者証記号番号", "被保険者証記号・番号",
            "被保険者記号・番号", "被保険者記号番号", "被保険者証の記号・番号",
            "被保険者証の記号番号", "被保険者等記号・番号", "健康保険証記号番号",
            "保険証の記号番号", "保険証の記号・番号",
            "記号-番号", "記号･番号", "被保険者証等記号・番号", "被保険者等記号番号",
            "記号と番号", "記番号", "記・番", "記号／番号",
            "被保険者証等の記号・番号",
        ),
    },
    rules=(Words(ja="保険の番号という言葉", en="a word for insurance numbers"), Words(ja="保険証の記号または番号", en="symbol or number of an insurance card"),),
)  # fmt: skip
