"""Does the date a mail bears fit the time at which it was received?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from morenashi.model.received import Evidence, Hypothesis, Received
from morenashi.model.words import Words
from morenashi.trace.acquaintance import familiar
from morenashi.trace.sign import Sign

# Mails wait in queues for some days before a server gives up (RFC 5321, 4.5.4.1; from memory).
_WAITS = timedelta(days=6)
_AHEAD = timedelta(days=1)  # clocks and time zones
_ODD = Words(
    ja="メールの日付（{said}）が、受信サーバーの記録（{got}）と大きくずれています。並び順の上に出るように、日付を偽る広告があります。",
    en="The mail bears the date {said}, but was received on {got}. Advertising forges dates so as to "
    "stand on top.",
)


def _look(received: Received) -> Iterator[Evidence]:
    head = received.head
    if head is None or head.sent is None or familiar(received):
        return
    hops = head.all("Received")
    got = _time(hops[0].rpartition(";")[2]) if hops else None
    if got is None:
        return
    sent = head.sent if head.sent.tzinfo else head.sent.replace(tzinfo=UTC)
    if not -_AHEAD <= got - sent <= _WAITS:
        told = _ODD.filled(said=sent.date().isoformat(), got=got.date().isoformat())
        yield Evidence(Hypothesis.UNSOLICITED, 1, told)
        yield Evidence(Hypothesis.GENUINE, 0, told)


def _time(text: str) -> datetime | None:
    try:
        found = parsedate_to_datetime(text.strip())
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


sign = Sign(name="odd_date", label=Words(ja="日付のずれ", en="an odd date"), look=_look)
