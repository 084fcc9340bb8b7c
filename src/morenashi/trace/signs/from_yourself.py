"""Does it seem to come from the very address it came to?"""

from __future__ import annotations

from collections.abc import Iterator

from morenashi.model.received import Evidence, Hypothesis, Received
from morenashi.model.words import Words
from morenashi.trace.reading import hint
from morenashi.trace.sign import Sign

_YOURS = Words(
    ja="差出人が、宛先と同じあなた自身のアドレスになっています。差出人の表示は簡単に偽れるので、アドレスが乗っ取られた証拠にはなりません。",
    en="It seems to come from your own address. What a mail says of its sender is easily forged: "
    "that is no proof that anybody got into your mailbox.",
)


def _look(received: Received) -> Iterator[Evidence]:
    sender, head = received.sender, received.head
    if sender is None or head is None:
        return
    if [box.address for box in head.to] != [sender.address]:
        return
    checks = " ".join(head.all("Authentication-Results")[:1]).lower()
    if "dkim=pass" in checks or "dmarc=pass" in checks:
        return  # a note to oneself
    yield Evidence(Hypothesis.FRAUD, 1, _YOURS, shown=(hint(sender.address),))
    yield Evidence(Hypothesis.GENUINE, -1, _YOURS)


sign = Sign(
    name="from_yourself",
    label=Words(ja="自分のアドレスからのメール", en="from your own address"),
    look=_look,
)
