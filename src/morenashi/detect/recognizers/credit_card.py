"""クレジットカード番号: 14 to 19 digits of a known issuer with the Luhn check (ISO/IEC 7812-1)."""

from __future__ import annotations

import numpy as np

from morenashi.detect.recognizer import Candidates, Recognizer, candidates, together
from morenashi.detect.shapes import Shaped, clean, shaped
from morenashi.detect.view import View
from morenashi.detect.vocabulary import PLAIN_NUMBER, with_number
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
    """Issuer and check digit always; without a label only in groups, or free-standing sixteen."""
    found = found.where(credit_card.valid_rows(found.digits(view.numbers)))
    topic = view.topic(TOPIC)
    governed = view.governed(found.start)
    near = view.near(found.start, [topic], left=60, lines=2)
    labelled = governed.by(topic) | (
        near & (governed.by(view.topic(PLAIN_NUMBER)) | (governed.topic < 0))
    )
    labelled |= view.followed(found.end) == topic
    foreign = (governed.topic >= 0) & ~labelled
    grouped = found.end - found.start > found.total
    alone = ~labelled & ~foreign & (grouped | (found.total in (15, 16)))
    keep = labelled | alone
    score = np.where(labelled, 0.99, np.where(grouped, 0.85, 0.65))[keep]
    kept = found.where(keep)
    return candidates(kept.start, kept.end, score)


def find(view: View) -> Candidates:
    """All lengths in turn."""
    lots = (clean(view, shaped(view, *groupings)) for groupings in _BY_TOTAL)
    return together(*(_judged(view, found) for found in lots if len(found)))


recognizer = Recognizer(
    kind="CREDIT_CARD",
    find=find,
    topics={
        TOPIC: (
            *with_number("クレジットカード", "カード", "クレカ", "クレジット", "デビットカード", "ブランドデビット", "法人カード", "会社カード", "コーポレートカード"),
            "credit card", "credit_card", "creditcard", "card number", "card_number", "cardnumber", "card no", "card_no", "cardno", "card", "cc", "cc_number", "ccnum", "pan",
            "visa", "mastercard", "master card", "jcb", "amex", "american express", "アメックス", "ビザ", "マスターカード", "ダイナース", "diners", "creditcardnumber", "カード会員番号", "cc_no", "クレジットカードバンゴウ", "credit_card_no", "credit_card_number",
        )
    },
    rules=("issuer and check digit",),
)  # fmt: skip
