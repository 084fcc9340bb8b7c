"""Does the sender fit whom it says to be, as far as the directory knows them?"""

from __future__ import annotations

from collections.abc import Iterator

from morenashi.model.received import Evidence, Hypothesis, Received
from morenashi.model.words import Words
from morenashi.trace.acquaintance import acquaintances, claimed, familiar, left
from morenashi.trace.reading import hint
from morenashi.trace.sign import Sign

_KNOWN = Words(
    ja="差出人のアドレスは、名簿にある相手のものです。ただし差出人の表示は偽ることができます。",
    en="The sender's address is that of somebody in the directory. But what a mail says of its "
    "sender can be forged.",
)
_OTHER_ADDRESS = Words(
    ja="名簿にある「{who}」を名乗っていますが、アドレスのドメイン {domain} は、名簿にあるもの（{known}）と違います。",
    en='It speaks as "{who}" of the directory, but the domain {domain} is not theirs ({known}).',
)
_ANSWERED_THERE = Words(
    ja="返信先は、名乗っている相手のアドレスです。請求書などの送付サービスを使っているのかもしれません。",
    en="An answer would go to those it names: they may send through a service.",
)
_UNKNOWN = Words(
    ja="差出人のアドレスは名簿にありません。", en="The sender's address is not in the directory."
)


def _look(received: Received) -> Iterator[Evidence]:
    sender, head = received.sender, received.head
    if sender is None or not (received.directory.employees or received.directory.partners):
        return
    if familiar(received):
        yield Evidence(Hypothesis.GENUINE, 1, _KNOWN, shown=(hint(sender.address),))
        return
    yield Evidence(Hypothesis.GENUINE, -1, _UNKNOWN, shown=(hint(sender.address),))
    if left(received) is not None or (head is not None and head.all("List-Id")):
        return
    parties = [p for p in claimed(received, acquaintances(received.directory)) if not p.has(sender)]
    if not parties:
        return
    if head is not None and any(p.has(box) for p in parties for box in head.reply_to):
        yield Evidence(Hypothesis.GENUINE, 1, _ANSWERED_THERE)
        return
    # Two people may bear one name, two firms hardly: a firm's name weighs more.
    party = max(parties, key=lambda one: one.company)
    known = sorted(party.domains or {a.rpartition("@")[2] for a in party.addresses})
    told = _OTHER_ADDRESS.filled(
        who=party.name if party.company else hint(party.name),
        domain=sender.domain,
        known=", ".join(known),
    )
    weight = 3 if party.company else 2
    yield Evidence(Hypothesis.POSES_AS_KNOWN, weight, told, shown=(hint(sender.address),))
    yield Evidence(Hypothesis.GENUINE, -2, told)


sign = Sign(
    name="sender_identity",
    label=Words(ja="差出人の名前とアドレス", en="name and address of the sender"),
    look=_look,
)
