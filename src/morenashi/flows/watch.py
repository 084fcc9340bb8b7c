"""Watch: has something left, and from where? For now: what a received mail tells."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from morenashi.flows.inspection import inspect, unseen
from morenashi.model.directory import Directory
from morenashi.model.mail import MailHead
from morenashi.model.message import Message
from morenashi.model.received import Judgement, Kept, Leak, Received, Use
from morenashi.model.words import Words
from morenashi.report.causes import CAUSES
from morenashi.trace.explain import explanations
from morenashi.trace.steps import steps

if TYPE_CHECKING:
    from morenashi.workers.pool import Limits, Outcome


@dataclass(frozen=True, slots=True)
class Around:
    """What is known around a received mail; all of it may be missing."""

    directory: Directory = field(default_factory=Directory)
    uses: tuple[Use, ...] | None = None
    leaks: tuple[Leak, ...] = ()
    today: date = date.min


def judge_received(data: bytes, around: Around) -> Judgement:
    """What speaks for and against each explanation of a mail that arrived. Never raises for its content."""
    return _judged(inspect(data), data, around)


def judge_within(data: bytes, around: Around, *, workers: int, limits: Limits) -> Judgement:
    """The same, reached in a child process within limits; what brings the child down is said."""
    from morenashi.workers.pool import run_all

    function = partial(_judged_in_child, around)
    outcome: Outcome[bytes, Judgement]
    (outcome,) = run_all(function, [data], workers=workers, limits=limits, size=len)
    if outcome.result is not None:
        return outcome.result
    assert outcome.cause is not None
    return _judged(unseen(outcome.cause, "mail"), data, around)


def _judged_in_child(around: Around, data: bytes, _emit: object) -> Judgement:
    return judge_received(data, around)


def _judged(message: Message, data: bytes, around: Around) -> Judgement:
    received = Received(message, around.directory, around.uses, around.leaks, around.today)
    found = explanations(received)
    unread = tuple(
        Words(
            ja=f"{one.part or one.name}: {CAUSES[one.cause].label.ja}",
            en=f"{one.part or one.name}: {CAUSES[one.cause].label.en}",
        )
        for one in message.unread
    )
    return Judgement(found, steps(found), kept_of(data, received.head), unread)


# What investigators read first: who handed it over, and what was checked on arrival.
_WAY = frozenset(
    "received return-path authentication-results received-spf dkim-signature delivered-to "
    "x-original-to x-originating-ip x-mailer user-agent reply-to sender from date message-id "
    "in-reply-to references".split()
)


def _of_its_way(name: str) -> bool:
    small = name.lower()
    return small in _WAY or small.startswith("arc-")


def kept_of(data: bytes, head: MailHead | None) -> Kept:
    """What identifies the original: computed from its bytes, and as its head says."""
    return Kept(
        sha256=hashlib.sha256(data).hexdigest(),
        size=len(data),
        message_id=head.message_id if head else "",
        sent=head.sent if head else None,
        hops=tuple(reversed(head.all("Received"))) if head else (),
        way=tuple(one for one in head.fields if _of_its_way(one[0])) if head else (),
    )
