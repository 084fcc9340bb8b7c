"""Does nothing at all vouch for the sender: no check passed, and nobody we know?"""

from __future__ import annotations

from collections.abc import Iterator

from morenashi.model.received import Evidence, Hypothesis, Received
from morenashi.model.words import Words
from morenashi.trace.acquaintance import familiar, pose
from morenashi.trace.reading import links
from morenashi.trace.sign import Sign

_NOTHING = Words(
    ja="受信サーバーの記録に、送信ドメインの認証に通った跡がありません。知らない相手からの、リンクや添付のあるメールでは、注意が必要です。",
    en="The receiving server noted no check that the sender's domain passed. Take care with links "
    "and attachments of somebody you do not know.",
)


def _look(received: Received) -> Iterator[Evidence]:
    head = received.head
    if received.sender is None or head is None or familiar(received):
        return
    lines = head.all("Authentication-Results")
    if lines and ("pass" in lines[0].lower() or "fail" in lines[0].lower()):
        return  # the sign of authentication tells of it
    # Old servers of small firms sign nothing: it counts only where there is something to open.
    if next(links(received), None) is not None or received.message.attached:
        yield Evidence(pose(received), 1, _NOTHING)
        yield Evidence(Hypothesis.GENUINE, 0, _NOTHING)


sign = Sign(
    name="unvouched",
    label=Words(ja="認証の記録がないこと", en="nothing vouches for the sender"),
    look=_look,
)
