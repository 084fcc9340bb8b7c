"""Is it advertising, and does it say what the law asks advertising mail to say?

特定電子メール法 (平成14年法律第26号) 3条, 4条: consent beforehand; sender's name, address and how to refuse.
Which clause asks for what was written from memory (unverified).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from morenashi.model.received import Evidence, Hypothesis, Received
from morenashi.model.words import Words
from morenashi.trace.reading import found
from morenashi.trace.sign import Sign

_SELLING = re.compile(
    r"キャンペーン|特別価格|期間限定|無料(?:体験|相談|診断|お試し)|新サービス|ご提案|ご案内させて|セミナー|限定オファー|"
    r"集客|副業|サービスを(?:開始|始め|立ち上げ)|お得"
)
_STOPPING = re.compile(r"配信(?:停止|解除)|メルマガ|購読(?:解除|停止)|unsubscribe", re.IGNORECASE)
_SELLS = Words(ja="営業・広告の内容です。", en="It advertises.")
_MASS = Words(
    ja="配信停止の案内があり、多数に送られたメールのようです。",
    en="It tells how to unsubscribe, as bulk mail does.",
)


def _look(received: Received) -> Iterator[Evidence]:
    if received.sender is None or received.directory.entry(received.sender.address) is not None:
        return
    selling = next(found(received, _SELLING), None)
    stopping = next(found(received, _STOPPING), None)
    head = received.head
    if selling is not None:
        yield Evidence(Hypothesis.UNSOLICITED, 1, _SELLS, selling[0])
    if stopping is not None or (head is not None and head.all("List-Unsubscribe")):
        yield Evidence(Hypothesis.UNSOLICITED, 2, _MASS, stopping[0] if stopping else None)


sign = Sign(name="solicitation", label=Words(ja="広告", en="advertising"), look=_look)
