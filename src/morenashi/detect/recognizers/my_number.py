"""個人番号 (My Number): twelve digits with a check digit, and a word that says so (番号法2条5項)."""

from __future__ import annotations

from morenashi.detect.judge import by_label
from morenashi.detect.recognizer import Candidates, Recognizer, claimed, together
from morenashi.detect.shapes import clean, shaped
from morenashi.detect.view import View
from morenashi.detect.vocabulary import with_number
from morenashi.model.words import Words
from morenashi.values import my_number

TOPIC = "my number"
_LABELS = with_number(
    "個人番号又は法人番号", "個人番号または法人番号", "個人番号・法人番号", "個人番号/法人番号",
    "個人番号（マイナンバー）", "個人番号カード", "通知カード", "コジンバンゴウ",
    "個人", "マイナンバー", "マイナ", "個番", "マイナンバーカード", "個人ナンバー", "マイナカード", "mynumber", "kojin_no", "kojinno", "kojin_bangou", "kojinbangou", "individualnumber", "my_number", "my number", "myno", "my_no", "my-number",
    "mynum", "my no", "特定個人情報", "kojin_bango", "kojinbango", "individual number", "individual_number", "マイナンバ", "mn",
)  # fmt: skip
_NOT_ALONE = {
    "個人",
    "個人no",
    "個人no.",
    "個人コード",
    "個人id",
    "個人記号",
    "個人#",
    "mn",
    "mnid",
    "個人№",
}


def find(view: View) -> Candidates:
    """A right check digit is needed, and never enough: one in ten random numbers has it."""
    found = clean(view, shaped(view, (12,), (4, 4, 4), (6, 6)))
    if not len(found):
        return together()
    found = found.where(my_number.valid_rows(found.digits(view.numbers)))
    score = by_label(view, found.start, found.end, TOPIC, left=80, lines=3, right=14)
    return claimed(found.start, found.end, score)


recognizer = Recognizer(
    kind="MY_NUMBER",
    find=find,
    topics={TOPIC: tuple(label for label in _LABELS if label not in _NOT_ALONE)},
    rules=(Words(ja="個人番号という言葉と検査数字", en="a word for My Numbers, and check digit"),),
)
