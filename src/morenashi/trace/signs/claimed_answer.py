"""Does it say to be an answer, though it hangs on no mail that went before?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from morenashi.model.received import Evidence, Hypothesis, Received
from morenashi.model.words import Words
from morenashi.trace.acquaintance import familiar, own, pose
from morenashi.trace.sign import Sign

_RE = re.compile(r"\s*(?:re|aw|返信)\s*[:：]", re.IGNORECASE)
_HANGS = Words(
    ja="件名は「Re:」で返信の形ですが、前のメールとのつながり（In-Reply-To）がありません。やり取りの続きを装う手口でよく見られます。",
    en='Its subject says "Re:", but it is tied to no earlier mail (In-Reply-To). Mails that pose as '
    "part of a thread often look so.",
)
_OURS = Words(
    ja="こちらのドメインから出たメールへの返信として結び付いています。",
    en="It is tied to a mail that went out from your own domain.",
)


def _look(received: Received) -> Iterator[Evidence]:
    head = received.head
    if received.sender is None or head is None:
        return
    tied = " ".join((*head.all("In-Reply-To"), *head.all("References"))).lower()
    mine = {box.domain for box in (*head.to, *head.cc)} | received.directory.domains
    if any("@" + domain in tied for domain in mine if domain and own(domain)):
        # Whoever reads a stolen mailbox can tie in, too: no more than a weak sign.
        yield Evidence(Hypothesis.GENUINE, 1, _OURS)
    elif not tied and _RE.match(head.subject) and not familiar(received):
        yield Evidence(pose(received), 1, _HANGS)


sign = Sign(
    name="claimed_answer", label=Words(ja="返信の形", en="an answer to nothing"), look=_look
)
