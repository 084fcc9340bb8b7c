"""Does the shown name hold an address that is not the sender's?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from morenashi.model.received import Evidence, Hypothesis, Received
from morenashi.model.words import Words
from morenashi.trace.acquaintance import acquaintances, own
from morenashi.trace.reading import hint, same
from morenashi.trace.sign import Sign

_ADDRESS = re.compile(r"[\w.+-]+@((?:[\w-]+\.)+[a-z]{2,})", re.IGNORECASE)
_OTHER = Words(
    ja="差出人の名前の欄に、別のアドレス（{shown}）が書かれています。実際の差出人は {real} です。多くのメールソフトは名前の欄だけを表示します。",
    en="The name of the sender holds another address ({shown}); the real one is {real}. Many mail "
    "programs show the name only.",
)


def _look(received: Received) -> Iterator[Evidence]:
    sender, head = received.sender, received.head
    if sender is None or head is None or head.all("List-Id"):
        return  # lists write the author's address there
    found = _ADDRESS.search(sender.name)
    if found is None or same(found[1].lower(), sender.domain):
        return
    domain = found[1].lower()
    known = any(
        same(domain, theirs) for party in acquaintances(received.directory)
        for theirs in party.domains
    ) or same(domain, (head.to[0].domain if head.to else "") or "-")  # fmt: skip
    posing = Hypothesis.POSES_AS_KNOWN if known or not own(domain) else Hypothesis.POSES_AS_COMPANY
    told = _OTHER.filled(shown=hint(found[0]), real=hint(sender.address))
    yield Evidence(posing, 3, told)
    yield Evidence(Hypothesis.GENUINE, -2, told)


sign = Sign(
    name="address_in_name",
    label=Words(ja="名前の欄に書かれたアドレス", en="an address in the sender's name"),
    look=_look,
)
