"""Does it bring what runs when opened, or what no scanner can look into?"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from morenashi.model.finding import Cause
from morenashi.model.message import Spot
from morenashi.model.received import Evidence, Hypothesis, Received
from morenashi.model.words import Words
from morenashi.trace.sign import Sign

_RUNS = frozenset(
    "exe scr com pif bat cmd js jse vbs vbe wsf hta lnk ps1 msi jar iso img vhd one docm xlsm pptm "
    "html htm shtml svg url reg chm xll".split()
)
_RUN = Words(
    ja="開くと動作するおそれのある種類の添付があります（.{kind}）。",
    en="An attachment is of a kind that may act when opened (.{kind}).",
)
_LOCKED = Words(
    ja="暗号化された添付があり、ウイルスの検査ができません。",
    en="An attachment is encrypted, so that nothing can look into it.",
)


def _look(received: Received) -> Iterator[Evidence]:
    if received.sender is None or received.directory.entry(received.sender.address) is not None:
        return
    for attached in received.message.attached:
        kind = PurePosixPath(attached.name).suffix.lower().removeprefix(".")
        if kind in _RUNS:
            spot = Spot(attached.part)
            yield Evidence(Hypothesis.POSES_AS_KNOWN, 1, _RUN.filled(kind=kind), spot)
            yield Evidence(Hypothesis.POSES_AS_COMPANY, 1, _RUN.filled(kind=kind), spot)
            return
    if any(unread.cause is Cause.ENCRYPTED for unread in received.message.unread):
        yield Evidence(Hypothesis.POSES_AS_KNOWN, 1, _LOCKED)


sign = Sign(
    name="dangerous_attachment", label=Words(ja="添付ファイル", en="attachments"), look=_look
)
