"""Is it advertising, and does it say what the law asks advertising mail to say?

特定電子メール法 (平成14年法律第26号) 3条, 4条: consent beforehand; sender's name, address and how to refuse.
Which clause asks for what was written from memory (unverified).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from morenashi.model.received import Evidence, Hypothesis, Received
from morenashi.model.words import Words
from morenashi.trace.acquaintance import familiar
from morenashi.trace.offers import selling
from morenashi.trace.reading import found, same
from morenashi.trace.sentences import saying, sentences
from morenashi.trace.sign import Sign

_STOPPING = re.compile(r"配信(?:停止|解除)|メルマガ|購読(?:解除|停止)|unsubscribe", re.IGNORECASE)
# Advertising that was asked for says so; whether it was, only the reader knows.
_ASKED_FOR = re.compile(
    r"(?:同意|ご?登録|お申し込み|ご購入|ご来場|ご利用)[^。]{0,16}(?:いただいた|いただき(?!た[いく])|された|くださった)|会員登録のアドレス|会員各位"
)
_LISTS = re.compile(
    r"(?:名簿|リスト|アドレス|購入者)[^。]{0,24}(?:販売|ご提供|提供いたし|取り扱)|1件\d{1,4}円|決裁者リスト"
)
_SELLS = Words(ja="営業・広告の内容です。", en="It advertises.")
_MASS = Words(
    ja="配信停止の案内や一斉送信の印があり、多数に送られたメールのようです。",
    en="It bears the marks of bulk mail.",
)
_WANTED = Words(
    ja="登録や購入をした人に送っていると書いています。心当たりがあれば、広告の無断送信ではありません。",
    en="It says that it goes to those who registered or bought something. If you did, it is no spam.",
)
_SELLS_LISTS = Words(
    ja="名簿を売る業者の広告です。買う側も、本人の同意などの確認を求められます。",
    en="It sells lists of people. Who buys must make sure how they were come by, too.",
)


def _look(received: Received) -> Iterator[Evidence]:
    head = received.head
    if received.sender is None or head is None or familiar(received) or _given(received):
        return
    if head.all("List-Id") or "auto-" in " ".join(head.all("Auto-Submitted")).lower():
        return  # a list one joined, an answering machine
    sells = selling(received)
    stopping = next(found(received, _STOPPING), None)
    if sells is not None:
        yield Evidence(Hypothesis.UNSOLICITED, 1, _SELLS, sells[0])
    lists = next(found(received, _LISTS), None)
    if lists is not None:
        yield Evidence(Hypothesis.UNSOLICITED, 2, _SELLS_LISTS, lists[0])
    bulk = any("bulk" in value.lower() for value in head.all("Precedence"))
    if stopping is not None or bulk or head.all("List-Unsubscribe") or not head.to:
        # Newsletters one asked for bear the same marks: only with an offer does it tell anything.
        weight = 2 if sells is not None else 1
        yield Evidence(Hypothesis.UNSOLICITED, weight, _MASS, stopping[0] if stopping else None)
    wanted = saying(sentences(received), _ASKED_FOR)
    if wanted is not None:
        yield Evidence(Hypothesis.UNSOLICITED, -2, _WANTED, wanted[0])


def _given(received: Received) -> bool:
    """Whether the sender was given one of our addresses."""
    sender = received.sender
    return sender is not None and any(
        use.domain and same(sender.domain, use.domain) for use in received.uses or ()
    )


sign = Sign(name="solicitation", label=Words(ja="広告", en="advertising"), look=_look)
