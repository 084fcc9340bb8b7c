"""Does somebody write from free mail in the name of a company or office?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from morenashi.model.received import Evidence, Hypothesis, Received
from morenashi.model.words import Words
from morenashi.trace.acquaintance import familiar
from morenashi.trace.reading import hint, own_words
from morenashi.trace.sign import Sign
from morenashi.values.free_mail import is_free_mail

_COMPANY = re.compile(
    r"(?:株式会社|有限会社|合同会社|法人|銀行|事務所|カスタマー|サポート|センター|営業部|経理部)"
)
_SPEAKS = re.compile(
    r"(?:株式会社|有限会社|合同会社|事務所)[^\n。様]{0,16}(?:です|と申し|でございます)"
)
_FREE = Words(
    ja="会社や事務所を名乗っていますが、アドレスはだれでも取れるフリーメール（{domain}）です。小さな事業者では珍しくないので、いつもの電話番号で確かめてください。",
    en="It speaks for a company or office from free mail ({domain}), which anybody can have. Small "
    "firms do that: ask by the number you know.",
)


def _look(received: Received) -> Iterator[Evidence]:
    sender = received.sender
    if sender is None or familiar(received) or not is_free_mail(sender.domain):
        return
    words = own_words(received)
    if _COMPANY.search(sender.name) or any(_SPEAKS.search(one.text) for one in words):
        told = _FREE.filled(domain=sender.domain)
        yield Evidence(Hypothesis.POSES_AS_KNOWN, 1, told, shown=(hint(sender.address),))
        yield Evidence(Hypothesis.GENUINE, -1, told)


sign = Sign(
    name="company_free_mail",
    label=Words(ja="会社を名乗るフリーメール", en="a company on free mail"),
    look=_look,
)
