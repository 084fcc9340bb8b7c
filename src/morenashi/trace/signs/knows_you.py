"""Does the sender know more of the receiver than a guessed address would tell?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from morenashi.model.mail import Mailbox, Voice
from morenashi.model.received import Evidence, Hypothesis, Received
from morenashi.model.words import Words
from morenashi.trace.acquaintance import familiar, pose
from morenashi.trace.reading import found
from morenashi.trace.sign import Sign

_GREETED = re.compile(
    r"^[ \t　]*[^\s、。:：@]{1,20}(?:[ 　][^\s、。:：@]{1,10})?[ 　]?(?:様|さま|殿)\s*$",
    re.MULTILINE,
)
_NOBODY = re.compile(
    r"^[ \t　]*[^\n。]{0,30}(?:お客(?:様|さま)|会員(?:様|さま|各位)|会員の(?:皆様|皆さま)|ご担当者(?:様|さま)?|ユーザー様|お得意様|ご?利用者様|ご?契約者(?:様|さま))[ 　]*(?:各位)?\s*$",
    re.MULTILINE,
)
_BY_ADDRESS = re.compile(r"^[ \t　]*[\w.+-]+@[\w.-]+[ 　]*(?:様|さま|殿)", re.MULTILINE)
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
_OTHER_NAME = Words(
    ja="宛名が、名簿にある受取人の名前と違います。",
    en="The name it greets is not that of the receiver in the directory.",
)
_ADDRESSED = Words(
    ja="宛名がメールアドレスです。アドレスだけを並べた名簿に、機械で送られたもののようです。",
    en="It addresses you by your mail address: sent by machine to a list of addresses.",
)


def _look(received: Received) -> Iterator[Evidence]:
    if received.sender is None or familiar(received):
        return
    greeted = [(s, m) for s, m in found(received, _GREETED) if not _NOBODY.search(m[0])]
    mine = _surnames(received)
    hit = next(((s, m) for s, m in greeted if any(one in m[0] for one in mine)), None)
    hit = hit or (greeted[0] if greeted and not mine else None)
    if greeted and hit is None:
        yield Evidence(Hypothesis.UNSOLICITED, 1, _OTHER_NAME, greeted[0][0])
    elif hit is not None:
        # A name is on every visiting card: it tells that somebody knew it, not who passed it on.
        yield Evidence(Hypothesis.LEAKED_AT_PARTNER, 1, _NAMED, hit[0])
        yield Evidence(Hypothesis.UNSOLICITED, -1, _NAMED, hit[0])
    elif (written := next(found(received, _BY_ADDRESS), None)) is not None:
        yield Evidence(Hypothesis.POSES_AS_COMPANY, 1, _ADDRESSED, written[0])
    elif (nobody := next(found(received, _NOBODY), None)) is not None:
        yield Evidence(Hypothesis.UNSOLICITED, 1, _NO_NAME, nobody[0])
    yield from _thread(received)


def _surnames(received: Received) -> tuple[str, ...]:
    """The family names of its receivers, as far as the directory knows them."""
    head = received.head
    boxes = (*head.to, *head.cc) if head is not None else ()
    entries = (received.directory.entry(box.address) for box in boxes)
    return tuple(entry.name.split()[0] for entry in entries if entry is not None and entry.name)


def _thread(received: Received) -> Iterator[Evidence]:
    quoted = (p for p in received.message.passages if p.voice is Voice.QUOTED)
    if any(_with_us(received, passage.parties) for passage in quoted):
        # Customers and suppliers answer us every day: only who poses turns a thread into a sign.
        if pose(received) is Hypothesis.POSES_AS_KNOWN:
            yield Evidence(Hypothesis.POSES_AS_KNOWN, 1, _THREAD)
        yield Evidence(Hypothesis.LEAKED_AT_PARTNER, 0, _THREAD)


def _with_us(received: Received, parties: tuple[Mailbox, ...] | None) -> bool:
    """Whether a quoted mail names one of its receivers as author or receiver."""
    head = received.head
    if not parties or head is None:
        return False
    mine = {box.address for box in (*head.to, *head.cc)}
    return any(box.address in mine for box in parties)


sign = Sign(
    name="knows_you",
    label=Words(ja="受取人について知っていること", en="what it knows of you"),
    look=_look,
)
