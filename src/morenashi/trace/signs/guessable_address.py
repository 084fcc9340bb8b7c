"""Does it come to an address that anybody can guess, or with a tag that names where it was given?"""

from __future__ import annotations

from collections.abc import Iterator

from morenashi.model.received import Evidence, Hypothesis, Received
from morenashi.model.words import Words
from morenashi.trace.reading import hint, same
from morenashi.trace.sign import Sign
from morenashi.values.email import is_role

_ROLE = Words(
    ja="宛先は info などの代表アドレスで、だれにでも推測できます。",
    en="It came to a role address such as info@, which anybody can guess.",
)
_TAG = Words(
    ja="宛先に「+{tag}」という印が付いています。その名前の相手に渡したアドレスなら、そこから伝わったことになります。",
    en='The address bears the tag "+{tag}": if it was given under that name, it came from there.',
)


def _look(received: Received) -> Iterator[Evidence]:
    head, sender = received.head, received.sender
    if head is None or sender is None:
        return
    for box in (*head.to, *head.cc):
        local, _, domain = box.address.partition("@")
        name, plus, tag = local.partition("+")
        if any(use.address == box.address for use in received.uses or ()):
            continue  # the record says more than the form of the address
        if plus and len(tag) >= 3 and tag not in sender.domain:
            told = _TAG.filled(tag=tag)
            yield Evidence(Hypothesis.LEAKED_AT_PARTNER, 2, told, shown=(hint(box.address),))
            yield Evidence(Hypothesis.TAKEN_BY_LEAVER, 1, told, shown=(hint(box.address),))
            return
        if name and is_role(box.address) and not same(domain, sender.domain):
            yield Evidence(Hypothesis.PUBLIC_ADDRESS, 2, _ROLE, shown=(hint(box.address),))
            return


sign = Sign(
    name="guessable_address", label=Words(ja="宛先の形", en="the form of the address"), look=_look
)
