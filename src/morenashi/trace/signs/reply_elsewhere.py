"""Do answers go somewhere other than to the address the mail shows?"""

from __future__ import annotations

from collections.abc import Iterator

from morenashi.model.received import Evidence, Hypothesis, Received
from morenashi.model.words import Words
from morenashi.trace.acquaintance import pose
from morenashi.trace.reading import hint, same
from morenashi.trace.sign import Sign
from morenashi.values.free_mail import is_free_mail

_ELSEWHERE = Words(
    ja="返信すると、差出人とは別のドメイン（{domain}）に届きます。",
    en="An answer would go to another domain ({domain}) than the sender's.",
)


def _look(received: Received) -> Iterator[Evidence]:
    sender, head = received.sender, received.head
    if sender is None or head is None:
        return
    for box in head.reply_to:
        if box.domain and not same(box.domain, sender.domain):
            if received.directory.entry(box.address) is not None:
                return  # a partner's mail sent through a service comes back to the partner
            weight = 2 if is_free_mail(box.domain) else 1
            told = _ELSEWHERE.filled(domain=box.domain)
            yield Evidence(pose(received), weight, told, shown=(hint(box.address),))
            yield Evidence(Hypothesis.GENUINE, -1, told)
            return


sign = Sign(
    name="reply_elsewhere",
    label=Words(ja="返信先", en="where an answer goes"),
    look=_look,
)
