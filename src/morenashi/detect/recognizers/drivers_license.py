"""運転免許証番号: twelve digits that begin with a commission's code (道路交通法施行規則; secondary sources)."""

from __future__ import annotations

from morenashi.detect.judge import by_label
from morenashi.detect.recognizer import Candidates, Recognizer, claimed, together
from morenashi.detect.shapes import clean, shaped
from morenashi.detect.view import View
from morenashi.detect.vocabulary import with_number
from morenashi.model.words import Words
from morenashi.values import drivers_license

TOPIC = "driver's licence"


def find(view: View) -> Candidates:
    """A label and a right check digit; the check alone proves nothing."""
    found = clean(view, shaped(view, (12,), (4, 4, 4), (2, 10), (2, 2, 8), (2, 2, 6, 2), (8, 4)))
    if not len(found):
        return together()
    found = found.where(drivers_license.valid_rows(found.digits(view.numbers)))
    score = by_label(view, found.start, found.end, TOPIC, left=60, right=14)
    return claimed(found.start, found.end, score)


recognizer = Recognizer(
    kind="DRIVERS_LICENSE",
    find=find,
    topics={
        TOPIC: (
            *with_number("運転免許", "運転免許証", "免許証", "免許", "免許情報記録"),
            "driver's license", "drivers license", "driver license", "license no", "license_no", "license number", "license_number", "licence no", "licence_no",
            "licence number", "driver_license", "drivers_license", "driving licence", "driving license", "menkyo", "menkyo_no", "menkyosho", "licenseno", "licensenumber", "driverlicense", "driverslicense", "menkyo_bango", "ライセンス番号",
            "運免", "外免", "大型二種", "普通二種", "普通一種", "大型一種", "中型一種", "準中型", "運転経歴証明書", "メンキョ", "メンキョショウ", "メンキョバンゴウ", "運免番号", "免許証の番号", "免許の番号", "免許証番", "license", "licence", "dl no", "dl_no", "driver_license_no", "drivers_license_no", "driver_license_number",
        )
    },
    rules=(Words(ja="免許という言葉と検査数字", en="a word for licences, and check digit"),),
)  # fmt: skip
