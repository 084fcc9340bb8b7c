"""Does it bring the number of an account to pay into?"""

from __future__ import annotations

from collections.abc import Iterator

from morenashi.model.mail import Voice
from morenashi.model.received import Evidence, Hypothesis, Received
from morenashi.model.words import Words
from morenashi.trace.acquaintance import familiar
from morenashi.trace.sign import Sign

_ACCOUNT = Words(
    ja="本文に振込先の口座番号が書かれています。初めての口座なら、払う前に、以前から知っている電話番号で確かめてください。",
    en="It gives the number of an account to pay into. If that is new to you, ask by a number you "
    "knew before you pay.",
)


def _look(received: Received) -> Iterator[Evidence]:
    if received.sender is None or familiar(received):
        return
    for mention in received.message.mentions:
        if mention.kind == "BANK_ACCOUNT" and mention.spot.voice is Voice.NEW:
            # Every shop that is paid by transfer does so, too.
            yield Evidence(Hypothesis.POSES_AS_KNOWN, 1, _ACCOUNT, mention.spot, (mention.sample,))
            return


sign = Sign(
    name="bank_account", label=Words(ja="振込先の口座", en="an account to pay into"), look=_look
)
