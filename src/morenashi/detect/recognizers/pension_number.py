"""基礎年金番号: ten digits, 4-6 (国民年金法14条); no check digit is published."""

from __future__ import annotations

from morenashi.detect.recognizer import Candidates, Recognizer, candidates, together
from morenashi.detect.shapes import clean, shaped
from morenashi.detect.view import View
from morenashi.detect.vocabulary import PLAIN_NUMBER, with_number

TOPIC = "pension number"


def find(view: View) -> Candidates:
    """The label, or 番号 with a word of pensions shortly before."""
    found = clean(view, shaped(view, (4, 6), (10,)))
    topic = view.topic(TOPIC)
    governed = view.governed(found.start)
    labelled = governed.by(topic) | (view.followed(found.end) == topic)
    open_ = governed.by(view.topic(PLAIN_NUMBER)) | (governed.topic < 0)
    weak = ~labelled & open_ & view.near(found.start, [topic], left=50, lines=2)
    sure, maybe = found.where(labelled), found.where(weak)
    return together(
        candidates(sure.start, sure.end, 0.97), candidates(maybe.start, maybe.end, 0.75, 1)
    )


recognizer = Recognizer(
    kind="PENSION_NUMBER",
    find=find,
    topics={
        TOPIC: (
            *with_number("基礎年金", "年金", "年金手帳", "国民年金", "厚生年金", "年金証書"),
            "pension", "pension_no", "pension_number", "pension no", "pension number", "nenkin", "nenkin_no", "nenkin_bango", "kiso_nenkin", "kiso_nenkin_no", "基年番", "基年", "基礎年金番",
            "pensionno", "pensionnumber", "basic pension number", "kisonenkin", "basic_pension_no", "basic_pension_number", "年金の番号", "基礎番号", "基番",
        )
    },
    rules=("label", "a label nearby"),
)  # fmt: skip
