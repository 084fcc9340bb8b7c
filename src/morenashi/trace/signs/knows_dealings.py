"""Does a stranger know whom we deal with: a partner's name, or a company we gave an address to?"""

from __future__ import annotations

from collections.abc import Iterator

from morenashi.model.received import Evidence, Hypothesis, Received
from morenashi.model.words import Words
from morenashi.trace.acquaintance import (
    Party,
    acquaintances,
    claimed,
    familiar,
    trusted_companies,
)
from morenashi.trace.reading import bare, own_words
from morenashi.trace.sign import Sign

_NAMES = Words(
    ja="あなたが「{who}」と取引があることを知っています。取引先の名簿や記録が外に出ているおそれがあります。",
    en='It knows that you deal with "{who}": a list or record of theirs may have got out.',
)
_TOGETHER = Words(
    ja="名前の出てくる「{who}」のアドレスが、同じメールの宛先に入っています。",
    en='"{who}", whom it names, gets the same mail.',
)


def _look(received: Received) -> Iterator[Evidence]:
    sender, head = received.sender, received.head
    if sender is None or head is None or familiar(received):
        return
    text = bare("".join(passage.text for passage in own_words(received)))
    firms = [p for p in acquaintances(received.directory) if p.company]
    places = (*firms, *trusted_companies(received))
    if any(party.has(sender) for party in places):
        return
    posed = {party.name for party in claimed(received, places)}
    for party in places:
        if party.plain not in text or party.name in posed or _theirs(received, party):
            continue
        if any(party.has(box) for box in (*head.to, *head.cc)):
            told = _TOGETHER.filled(who=party.name)
            yield Evidence(Hypothesis.GENUINE, 1, told)
            yield Evidence(Hypothesis.LEAKED_AT_PARTNER, -1, told)
        else:
            told = _NAMES.filled(who=party.name)
            yield Evidence(Hypothesis.LEAKED_AT_PARTNER, 1, told)
        return


def _theirs(received: Received, party: Party) -> bool:
    """Whether it was sent to that party in the first place, and only passed on to us."""
    head = received.head
    return head is not None and bool(head.to) and party.has(head.to[0])


sign = Sign(
    name="knows_dealings",
    label=Words(ja="取引の関係を知っていること", en="what it knows of your dealings"),
    look=_look,
)
