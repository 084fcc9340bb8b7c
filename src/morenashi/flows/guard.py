"""Guard: may this leave? Looks into a message, finds out whom it reaches, and asks the rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from morenashi.flows.inspection import inspect, unseen
from morenashi.model.directory import Directory, Recipient
from morenashi.model.mail import Mailbox, MailHead
from morenashi.model.mailing_list import Lists
from morenashi.model.message import Message
from morenashi.model.outgoing import Channel, Outgoing
from morenashi.model.verdict import Verdict
from morenashi.policy.judge import judge
from morenashi.policy.policy import Policy

if TYPE_CHECKING:
    from morenashi.workers.pool import Limits


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the rules need to know beside the message; the same for many messages."""

    policy: Policy = field(default_factory=Policy)
    directory: Directory = field(default_factory=Directory)
    lists: Lists = field(default_factory=Lists)
    channel: Channel = Channel.MAIL
    today: date = date.min


@dataclass(frozen=True, slots=True)
class Departure:
    """One thing about to leave: a mail as it would be sent, or a file of that `name`.

    `sender` and `recipients` are the envelope's; where there are none, a mail's own head tells.
    """

    data: bytes = field(repr=False)
    name: str = field(default="", repr=False)
    sender: str = field(default="", repr=False)
    recipients: tuple[str, ...] = field(default=(), repr=False)


def check(departure: Departure, surroundings: Surroundings) -> Verdict:
    """The verdict on one message, reached in this process and without limits. Never raises for its content."""
    message = inspect(departure.data, departure.name)
    return judge(outgoing(message, departure, surroundings), surroundings.policy)


def check_all(
    departures: Iterable[Departure],
    surroundings: Surroundings,
    *,
    workers: int = 1,
    limits: Limits | None = None,
) -> Iterator[Verdict]:
    """The verdicts in the order of the messages, each reached in a child process within limits.

    A message that brings its child down, or takes too long, is uninspectable with that cause.
    """
    from morenashi.workers.pool import Limits, run_all

    limits = limits or Limits(seconds=20.0)
    function = partial(_checked, surroundings)
    for outcome in run_all(
        function,
        departures,
        workers=workers,
        limits=limits,
        ordered=True,
        size=lambda departure: len(departure.data),
    ):
        if outcome.result is not None:
            yield outcome.result
            continue
        assert outcome.cause is not None
        message = unseen(outcome.cause, outcome.job.name)
        yield judge(outgoing(message, outcome.job, surroundings), surroundings.policy)


def _checked(surroundings: Surroundings, departure: Departure, _emit: object) -> Verdict:
    return check(departure, surroundings)


def outgoing(message: Message, departure: Departure, surroundings: Surroundings) -> Outgoing:
    """The message with those it reaches, and what they are to us."""
    head = message.heads[0] if message.heads else None
    sender = _sender(departure, head)
    surroundings = _at_home(surroundings, sender)
    directory = surroundings.directory
    return Outgoing(
        message=message,
        channel=surroundings.channel,
        sender=sender,
        sender_entry=directory.entry(sender.address) if sender else None,
        recipients=_recipients(_written(departure, head), surroundings),
        directory=directory,
        today=surroundings.today,
    )


def _at_home(surroundings: Surroundings, sender: Mailbox | None) -> Surroundings:
    """Where nothing says which domains are ours, the sender's is, unless anybody can have an address there."""
    from morenashi.values.free_mail import is_free_mail, is_provider_mail

    domain = sender.domain if sender else ""
    if surroundings.directory.domains or not domain:
        return surroundings
    if is_free_mail(domain) or is_provider_mail(domain):
        return surroundings
    directory = replace(surroundings.directory, domains=frozenset({domain}))
    lists = replace(surroundings.lists, domains=directory.domains)
    return replace(surroundings, directory=directory, lists=lists)


def _sender(departure: Departure, head: MailHead | None) -> Mailbox | None:
    written = head.sender[0] if head and head.sender else None
    if not departure.sender:
        return written
    address = departure.sender.lower()
    return written if written and written.address == address else Mailbox("", address)


def _written(departure: Departure, head: MailHead | None) -> tuple[tuple[Mailbox, str], ...]:
    """Every address the message goes to before lists are expanded, and the header that has it."""
    named: dict[str, tuple[Mailbox, str]] = {}
    if head is not None:
        for boxes, header in (
            (head.to, "to"), (head.cc, "cc"), (head.bcc, "bcc"), (_again(head), "")
        ):  # fmt: skip
            for box in boxes:
                named.setdefault(box.address, (box, header))
    if not departure.recipients:
        return tuple(named.values())
    envelope = dict.fromkeys(address.lower() for address in departure.recipients)
    return tuple(named.get(address, (Mailbox("", address), "")) for address in envelope)


_SENT_AGAIN = ("Resent-To", "Resent-Cc", "Resent-Bcc", "Apparently-To")


def _again(head: MailHead) -> tuple[Mailbox, ...]:
    """Those to whom a mail is sent on (RFC 5322 section 3.6.6), or whom some servers add."""
    from morenashi.extract.mailboxes import read_mailboxes

    lines = (line for name in _SENT_AGAIN for line in head.all(name))
    return tuple(box for line in lines for box in read_mailboxes(line))


def _passed_on(address: str, directory: Directory) -> str:
    """Where it ends if our own server may pass it on: a%b@ours goes to a@b."""
    from morenashi.values.domains import within
    from morenashi.values.email import routed

    address = address.rstrip(".")
    while within(address.rpartition("@")[2], directory.domains):
        further = routed(address)
        if further == address:
            break
        address = further
    return address


def _recipients(
    written: Sequence[tuple[Mailbox, str]], surroundings: Surroundings
) -> tuple[Recipient, ...]:
    """Everybody reached, lists, aliases and forwards expanded, each once."""
    from morenashi.values.standing import standing_of

    directory, today = surroundings.directory, surroundings.today
    reached: dict[str, Recipient] = {}
    for box, header in written:
        for leaf in surroundings.lists.expand(_passed_on(box.address, directory)):
            address = _passed_on(leaf.address, directory)
            name = box.name if not leaf.via else (leaf.member.name if leaf.member else "")
            standing, near = standing_of(address, directory, today)
            contacts = directory.contacts
            first_time = None if contacts is None else directory.entry(address) is None
            reached.setdefault(
                address, Recipient(address, standing, name, leaf.via, header, near, first_time)
            )
    return tuple(reached.values())
