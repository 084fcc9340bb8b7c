"""基礎年金番号: ten digits, 4-6 (国民年金法14条); no check digit is published."""

from __future__ import annotations

import numpy as np

from morenashi.detect.judge import by_label, without_weak
from morenashi.detect.recognizer import WEAK, Candidates, Recognizer, claimed
from morenashi.detect.shapes import clean, shaped
from morenashi.detect.view import View
from morenashi.detect.vocabulary import with_number
from morenashi.model.words import Words

TOPIC = "pension number"
TALK = "pension talk"  # words of a pension office; 4-6 near them is a person's number


def find(view: View) -> Candidates:
    """The label, or 番号 with a word of pensions shortly before."""
    found = clean(view, shaped(view, (4, 6), (10,)))
    score = by_label(view, found.start, found.end, TOPIC, left=80)
    dashed = found.end - found.start > found.total
    talk = [view.topic(TALK), view.topic(TOPIC)]
    talked = view.near(found.start, talk, left=120, back=8, lines=4)
    talked |= view.soon(found.end, talk, right=40) >= 0
    score = np.where((score == WEAK) & dashed & talked, 0.65, score)
    return claimed(found.start, found.end, without_weak(score, dashed))


recognizer = Recognizer(
    kind="PENSION_NUMBER",
    find=find,
    topics={
        TALK: (
            "加入記録", "加入期間", "年金加入", "年金事務所", "ねんきん", "年金記録", "重複番号",
            "被保険者期間", "標準報酬", "ねんきん定期便", "ねんきんネット", "未統合", "裁定請求",
        ),
        TOPIC: (
            *with_number("基礎年金", "年金", "年金手帳", "国民年金", "厚生年金", "年金証書"),
            "pension", "pension_no", "pension_number", "pension no", "pension number", "nenkin", "nenkin_no", "nenkin_bango", "kiso_nenkin", "kiso_nenkin_no", "基年番", "基年", "基礎年金番",
            "pensionno", "pensionnumber", "basic pension number", "kisonenkin", "basic_pension_no", "basic_pension_number", "年金の番号", "基礎番号", "手帳番号", "年金手帳番号", "基番", "ネンキン", "ネンキンバンゴウ", "キソネンキンバンゴウ",
        )
    },
    rules=(Words(ja="年金番号という言葉", en="a word for pension numbers"),),
)  # fmt: skip
