"""Does the sender know more of the receiver than a guessed address would tell?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from morenashi.model.mail import Voice
from morenashi.model.received import Evidence, Hypothesis, Received
from morenashi.model.words import Words
from morenashi.trace.reading import found
from morenashi.trace.sign import Sign

_GREETED = re.compile(
    r"^[ \t　]*[^\s、。:：]{1,20}(?:[ 　][^\s、。:：]{1,10})?[ 　]?(?:様|さま|殿)\s*$", re.MULTILINE
)
_NOBODY = re.compile(r"お客様|会員様|各位|ご担当者|皆様|ユーザー様|御中|お得意様|ご利用者様")
_NAMED = Words(
    ja="宛名であなたの名前を書いています。宛先を推測しただけでは分からない情報です。",
    en="It addresses you by name, which a guessed address does not tell.",
)
_THREAD = Words(
    ja="実際にやり取りしたメールの文面が引用されています。どちらかのメールボックスの中身が見られたおそれがあります。",
    en="It quotes a thread that seems real: somebody may have read one of the mailboxes.",
)
_NO_NAME = Words(
    ja="宛名が「お客様」「ご担当者様」などで、あなたの名前を知らないようです。",
    en="It does not seem to know your name.",
)


def _look(received: Received) -> Iterator[Evidence]:
    if received.sender is None or received.directory.entry(received.sender.address) is not None:
        return
    hit = next(((s, m) for s, m in found(received, _GREETED) if not _NOBODY.search(m[0])), None)
    if hit is not None:
        spot, _ = hit
        yield Evidence(Hypothesis.TAKEN_BY_LEAVER, 1, _NAMED, spot)
        yield Evidence(Hypothesis.LEAKED_AT_PARTNER, 1, _NAMED, spot)
        yield Evidence(Hypothesis.UNSOLICITED, -1, _NAMED, spot)
        yield Evidence(Hypothesis.PUBLIC_ADDRESS, -1, _NAMED, spot)
    elif next(found(received, _NOBODY), None) is not None:
        yield Evidence(Hypothesis.UNSOLICITED, 1, _NO_NAME)
    if any(_with_us(received, p.parties) for p in received.message.passages
           if p.voice is Voice.QUOTED):  # fmt: skip
        yield Evidence(Hypothesis.POSES_AS_KNOWN, 2, _THREAD)
        yield Evidence(Hypothesis.LEAKED_AT_PARTNER, 1, _THREAD)


def _with_us(received: Received, parties: object) -> bool:
    """Whether a quoted mail names one of its receivers as author or receiver."""
    head = received.head
    if not parties or head is None or not isinstance(parties, tuple):
        return False
    mine = {box.address for box in (*head.to, *head.cc)}
    return any(box.address in mine for box in parties)


sign = Sign(
    name="knows_you",
    label=Words(ja="受取人について知っていること", en="what it knows of you"),
    look=_look,
)
