"""Earlier mails within a message: which of them the recipients outside have seen before, and which they have not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from morenashi.model.mail import Mailbox, MailHead, Voice
from morenashi.model.message import Passage
from morenashi.policy.about import About
from morenashi.policy.identity import Identity, Parties, domain_of

_REPLY = re.compile(r"^\s*(?:re|ＲＥ|Ｒｅ|返信)\s*(?:\[\d+\]|\d+)?\s*[:：]", re.IGNORECASE)
_ADDRESS = re.compile(
    r"(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
)


@dataclass(frozen=True, slots=True)
class Earlier:
    """The passages of earlier mails, as positions in the message's list.

    `unseen` were never before the eyes of a recipient outside, as far as can be told; `seen` were.
    `repeated` are mails between us and somebody else that went to the recipients once already, as
    they hang below a mail of theirs. `acquainted` are those who took part in what they saw: they know each other. `parts` are
    attached mails not seen, by name. `strangers` and `again` wrote or got what is unseen and what is
    repeated: the head of a quoted mail shows them.
    """

    unseen: frozenset[int]
    seen: frozenset[int]
    repeated: frozenset[int]
    acquainted: Parties
    parts: tuple[str, ...] = ()
    strangers: tuple[Mailbox, ...] = field(default=(), repr=False)
    again: tuple[Mailbox, ...] = field(default=(), repr=False)

    def knows(self, mails: tuple[str, ...], names: tuple[str, ...]) -> bool:
        """Whether a person with these addresses, or else these names, took part in what was seen."""
        if mails:
            return any(map(self._has_mail, mails))
        return any(map(self.acquainted.has_name, names))

    def _has_mail(self, mail: str) -> bool:
        return self.acquainted.has_address(mail) or self.acquainted.has_domain(domain_of(mail))


def earlier(about: About) -> Earlier:
    """What of the earlier mails in a message its recipients outside know already."""
    reading = _Reading(about)
    return reading.result()


class _Reading:
    """Goes through the passages in their order, part by part."""

    def __init__(self, about: About) -> None:
        self._about = about
        self._message = about.message
        outside = {one.address.lower() for one in about.outgoing.outsiders}
        self._outside = Parties(one for one in about.recipients if one.addresses & outside)
        self._seen: set[int] = set()
        self._unseen: set[int] = set()
        self._repeated: set[int] = set()
        self._met: dict[str, Mailbox] = {}

    def result(self) -> Earlier:
        """Every passage of an earlier mail, on one side or the other."""
        by_part: dict[str, list[int]] = {}
        for at, passage in enumerate(self._message.passages):
            if passage.voice in (Voice.QUOTED, Voice.FORWARDED):
                by_part.setdefault(passage.part, []).append(at)
        for positions in by_part.values():
            self._follow(positions)
        attached = [head for head in self._attached() if not self._took_part(head.parties)]
        unknown = tuple(head.part for head in attached)
        self._add_files(unknown)
        return Earlier(
            frozenset(self._unseen),
            frozenset(self._seen),
            frozenset(self._repeated),
            Parties(Identity.of(box) for box in self._met.values()),
            unknown,
            self._others([head.parties for head in attached] + self._parties(self._unseen)),
            self._others(self._parties(self._repeated)),
        )

    def _parties(self, passages: set[int]) -> list[tuple[Mailbox, ...]]:
        return [self._message.passages[at].parties or () for at in sorted(passages)]

    def _others(self, parties: list[tuple[Mailbox, ...]]) -> tuple[Mailbox, ...]:
        """Those who are neither of us nor known to the recipients from what they saw."""
        boxes = {box.address or box.name: box for some in parties for box in some}
        known = Parties(Identity.of(box) for box in self._met.values())
        return tuple(
            box
            for box in boxes.values()
            if self._is_another(box)
            and not known.has_address(box.address)
            and not known.has_domain(box.domain)
            and (box.domain or (box.name and not known.has_name(box.name)))
        )

    def _follow(self, positions: list[int]) -> None:
        """One part: whoever saw a mail saw what is quoted within it, too."""
        around: list[tuple[int, set[int]]] = []  # depth and fate of the mails this one stands in
        for at in positions:
            passage = self._message.passages[at]
            beside = around[-1][1] if around and around[-1][0] == passage.depth else None
            while around and around[-1][0] >= passage.depth:
                around.pop()
            within = around[-1][1] if around else None
            fate = self._fate(passage, within, beside)
            fate.add(at)
            around.append((passage.depth, fate))
            if fate is self._seen:
                self._met.update({box.address: box for box in passage.parties or () if box.address})

    def _fate(self, passage: Passage, within: set[int] | None, beside: set[int] | None) -> set[int]:
        """On which side a passage falls: `within` and `beside` are those of the mails around it."""
        parties = passage.parties
        if parties and self._took_part(parties):
            return self._seen
        if parties and any(map(self._is_another, parties)):
            if within is None or within is self._unseen:
                return self._unseen
            return (
                self._repeated if within is self._repeated or self._is_ours(passage) else self._seen
            )
        if within is not None:
            return within
        if not parties and beside is not None:
            return beside
        if parties and len(parties) > 1:  # from us, to us
            return self._unseen
        theirs = self._names_recipient(passage) if parties else self._is_theirs(passage)
        return self._seen if theirs else self._unseen

    def _is_ours(self, passage: Passage) -> bool:
        """Whether a mail of somebody else was between them and us: if nothing says that it was another's."""
        others = [box for box in passage.parties or () if self._is_another(box)]
        if len(others) < len(passage.parties or ()) or not self._names_recipient(passage):
            return True
        at = self._position(passage)  # the name may be that of a namesake among us
        return any(
            mention.kind == "COMPANY" and self._about.is_our_company(mention)
            for mention in self._message.mentions
            if mention.passage == at
        )

    def _position(self, passage: Passage) -> int:
        return next(i for i, one in enumerate(self._message.passages) if one is passage)

    def _took_part(self, parties: tuple[Mailbox, ...]) -> bool:
        """Whether one of the recipients outside, or somebody of the same organisation, did."""
        known = self._outside
        return any(
            known.has_address(box.address)
            or known.has_domain(box.domain)
            or (not box.domain and bool(box.name) and self._is_reader(box.name))
            for box in parties
        )

    def _is_reader(self, name: str) -> bool:
        """Whether a name by itself is that of a recipient outside, or of whom the new text greets."""
        return self._outside.has_name(name) or self._about.greets(name)

    def _is_another(self, box: Mailbox) -> bool:
        """Whether a party is somebody else than we ourselves."""
        return not self._about.is_ours(box)

    def _is_theirs(self, passage: Passage) -> bool:
        """A quote that does not say whose it is: something in it must point to a recipient.

        What is answered is taken for the recipient's own where nobody else's address stands in it.
        """
        addresses = [found[0].lower() for found in _ADDRESS.finditer(passage.text)]
        known = self._outside
        if any(known.has_address(mail) or known.has_domain(domain_of(mail)) for mail in addresses):
            return True
        if self._names_recipient(passage):
            return True
        others = any(self._is_another(Mailbox("", mail)) for mail in addresses)
        return passage.voice is Voice.QUOTED and self._is_reply() and not others

    def _names_recipient(self, passage: Passage) -> bool:
        at = self._position(passage)
        authors = Parties(Identity.of(box) for box in passage.parties or ())
        for mention in self._message.mentions:
            if mention.passage != at:
                continue
            text = mention.value.reveal()
            if mention.kind == "COMPANY" and self._outside.has_company(text):
                return True
            # a namesake's own name is no recipient's
            if (
                mention.kind == "PERSON"
                and self._outside.has_name(text)
                and not authors.has_name(text)
            ):
                return True
        return False

    def _is_reply(self) -> bool:
        head = self._message.heads[0] if self._message.heads else None
        return head is not None and bool(_REPLY.match(head.subject) or head.all("In-Reply-To"))

    def _attached(self) -> Iterator[MailHead]:
        return (head for head in self._message.heads[1:])

    def _add_files(self, unknown: tuple[str, ...]) -> None:
        """Files attached to a mail that nobody saw were seen by nobody either."""
        for at, passage in enumerate(self._message.passages):
            if passage.voice is Voice.FILE and any(
                passage.part.startswith(part + "/") for part in unknown
            ):
                self._unseen.add(at)
