"""クレジットカード番号: 14 to 19 digits of a known issuer with the Luhn check (ISO/IEC 7812-1)."""

from __future__ import annotations

import numpy as np

from morenashi.detect.judge import by_label
from morenashi.detect.recognizer import WEAK, Candidates, Recognizer, claimed, together
from morenashi.detect.shapes import Shaped, clean, shaped
from morenashi.detect.view import View
from morenashi.detect.vocabulary import OTHER_NUMBER, with_number
from morenashi.model.words import Words
from morenashi.values import credit_card

TOPIC = "credit card"
_BY_TOTAL: tuple[tuple[tuple[int, ...], ...], ...] = (
    ((16,), (4, 4, 4, 4)),
    ((15,), (4, 6, 5)),
    ((14,), (4, 6, 4)),
    ((13,),),
    ((19,), (4, 4, 4, 4, 3)),
)


def _judged(view: View, found: Shaped) -> Candidates:
    """Issuer and check digit always; without a label only in groups."""
    found = found.where(credit_card.valid_rows(found.digits(view.numbers)))
    score = by_label(view, found.start, found.end, TOPIC, left=60)
    grouped = found.end - found.start > found.total
    # 追跡番号 550261070472 ／ 4738-4329-2292-3327: one of a list of something else.
    listed = view.governed(found.start).by(view.topic(OTHER_NUMBER))
    return claimed(
        found.start, found.end, np.where((score == WEAK) & grouped & ~listed, 0.7, score)
    )


def find(view: View) -> Candidates:
    """All lengths in turn."""
    lots = (clean(view, shaped(view, *groupings)) for groupings in _BY_TOTAL)
    return together(*(_judged(view, found) for found in lots if len(found)))


recognizer = Recognizer(
    kind="CREDIT_CARD",
    find=find,
    topics={
        TOPIC: (
            *with_number(
                "クレジットカード", "カード", "クレカ", "クレジット", "デビットカード",
                "ブランドデビット", "法人カード", "会社カード", "コーポレートカード",
            ),
            "credit card", "credit_card", "creditcard", "card number", "card_number", "cardnumber", "card no", "card_no", "cardno", "card", "cc", "cc_number", "ccnum", "pan",
            "visa", "mastercard", "master card", "jcb", "amex", "american express", "アメックス", "ビザ", "マスターカード", "ダイナース", "diners", "creditcardnumber", "カード会員番号", "会員番号(カード)", "有効期限カード", "チャージバック", "オーソリ", "与信", "cards", "test_cards", "カード変更", "cc_no", "クレジットカードバンゴウ", "credit_card_no", "credit_card_number",
        )
    },
    rules=(Words(ja="発行会社の番号帯と検査数字", en="range of an issuer, and check digit"),),
)  # fmt: skip
