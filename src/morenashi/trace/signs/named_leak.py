"""Does it speak in the name of a company whose leak is on the list?"""

from __future__ import annotations

from collections.abc import Iterator

from morenashi.model.received import Evidence, Hypothesis, Received
from morenashi.model.words import Words
from morenashi.trace.reading import bare, own_words, same
from morenashi.trace.sign import Sign

_FROM = Words(
    ja="漏えいを公表した「{company}」を名乗っていますが、アドレスはその会社のもの（{domain}）ではありません。漏えいに便乗したメールがよくあります。",
    en='It speaks for "{company}", which made a leak public, but the address is not theirs '
    "({domain}). Mails that exploit a leak are common.",
)
_ABOUT = Words(
    ja="漏えいを公表した「{company}」の名前が出てきます。",
    en='It names "{company}", which made a leak public.',
)


def _look(received: Received) -> Iterator[Evidence]:
    sender = received.sender
    if sender is None:
        return
    text = bare("".join(passage.text for passage in own_words(received)))
    for leak in received.leaks:
        name = bare(leak.company)
        if len(name) < 2 or (leak.domain and same(sender.domain, leak.domain)):
            continue
        if name in bare(sender.name):
            told = _FROM.filled(company=leak.company, domain=leak.domain or "?")
            yield Evidence(Hypothesis.POSES_AS_COMPANY, 3, told)
        elif name in text:
            told = _ABOUT.filled(company=leak.company)
            yield Evidence(Hypothesis.POSES_AS_COMPANY, 1, told)
            yield Evidence(Hypothesis.LEAKED_AT_PARTNER, 1, told)


sign = Sign(
    name="named_leak", label=Words(ja="公表された漏えい", en="leaks made public"), look=_look
)
