"""Is the sender's domain one letter away from one we know?"""

from __future__ import annotations

from collections.abc import Iterator

from morenashi.model.directory import Standing
from morenashi.model.received import Evidence, Hypothesis, Received
from morenashi.model.words import Words
from morenashi.trace.reading import hint
from morenashi.trace.sign import Sign
from morenashi.values.standing import standing_of

_NEAR = Words(
    ja="差出人のドメイン {domain} は、知っている {near} によく似ていますが、別のものです。",
    en="The sender's domain {domain} resembles {near}, which you know, but is another.",
)


def _look(received: Received) -> Iterator[Evidence]:
    sender = received.sender
    if sender is None:
        return
    standing, near = standing_of(sender.address, received.directory, received.today)
    if standing is Standing.LOOKALIKE:
        told = _NEAR.filled(domain=sender.domain, near=near)
        yield Evidence(Hypothesis.POSES_AS_KNOWN, 3, told, shown=(hint(sender.address),))
        yield Evidence(Hypothesis.GENUINE, -3, told)


sign = Sign(
    name="lookalike_sender",
    label=Words(ja="よく似たドメイン", en="look-alike domain"),
    look=_look,
)
