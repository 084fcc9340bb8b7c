"""法人番号: thirteen digits, public, and no person's: known so that it is not mistaken (番号法39条)."""

from __future__ import annotations

from morenashi.detect.recognizer import Candidates, Recognizer, candidates
from morenashi.detect.shapes import shaped
from morenashi.detect.view import View
from morenashi.detect.vocabulary import CORPORATE
from morenashi.model.words import Words
from morenashi.values import corporate_number


def find(view: View) -> Candidates:
    """Right check digit, and the label or the T of a registered invoice issuer before it."""
    found = shaped(view, (13,), (1, 4, 4, 4))
    if len(found):
        found = found.where(corporate_number.valid_rows(found.digits(view.numbers)))
    invoice = view.f[found.start - 1] == ord("t")
    kept = found.where(invoice | view.governed(found.start).by(view.topic(CORPORATE)))
    return candidates(kept.start, kept.end, 1.0)


recognizer = Recognizer(
    kind="CORPORATE_NUMBER", find=find, rules=(Words(ja="法人番号", en="corporate number"),)
)
