"""Whose data is it: the sender's, a recipient's, or of people who are neither."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from enum import IntEnum
from functools import cached_property

from morenashi.model.items_of_data import BY_KEY, Nature
from morenashi.model.mail import Mailbox, Voice
from morenashi.model.message import DataSubject, Mention, PeopleTable
from morenashi.model.outgoing import Outgoing
from morenashi.policy.greeting import greeting_lines
from morenashi.policy.identity import (
    Identity,
    Parties,
    domain_of,
    is_organisation,
    same_company,
    same_organisation,
)
from morenashi.policy.listed import listed_in_text
from morenashi.policy.shared import called, plain, shared_values


class Weight(IntEnum):
    """How much is said of one person, from nothing to what harms for long."""

    NOTHING = 0  # a name
    CONTACT = 1  # what stands on a business card
    PRIVATE = 2  # a private telephone number, an address at home, a date of birth, money
    GRAVE = 3  # special care, identity numbers, cards, secrets


# What makes a person's data a business card: at work, what else can be reached is the office.
_WORK = frozenset({"COMPANY", "JOB_TITLE"})
_REACHED = frozenset({"PHONE", "ADDRESS", "EMAIL"})
# By itself a number or a place may be a shop's.
_PLACES = frozenset({"PHONE", "ADDRESS"})
# Says nothing by itself, or only of somebody who is named beside it.
_SLIGHT = frozenset(
    {
        "PERSON",
        "COMPANY",
        "JOB_TITLE",
        "POSTAL_CODE",
        "IP_ADDRESS",
        "CORPORATE_NUMBER",
        "SEX",
        "AGE",
    }
)
_GRAVE_HARM = 4
_GRAVE_NATURES = frozenset(
    {Nature.SPECIAL_CARE, Nature.MY_NUMBER, Nature.FINANCE_SENSITIVE, Nature.FINANCIAL_LOSS}
)
# A row without one of these names nobody, whatever else it holds.
NAMING = frozenset(
    {
        "PERSON", "EMAIL", "MY_NUMBER", "DRIVERS_LICENSE", "PASSPORT", "RESIDENCE_CARD",
        "PENSION_NUMBER", "HEALTH_INSURANCE", "CREDIT_CARD", "BANK_ACCOUNT",
    }
)  # fmt: skip

# The HTML form of a body that is there as text, too, tells of the same people.
_HTML = "(HTML)"
# So many private mail addresses, or mobile numbers, one person may have.
_EACH = 2


def is_grave(mention: Mention) -> bool:
    """Whether the item by itself does lasting harm."""
    item = BY_KEY.get(mention.item)
    return item is not None and (item.harm >= _GRAVE_HARM or bool(item.natures & _GRAVE_NATURES))


def weight(said: tuple[Mention, ...]) -> Weight:
    """How much is said of the one person that these are about."""
    if any(is_grave(mention) for mention in said):
        return Weight.GRAVE
    kinds = {mention.kind for mention in said}
    heavy = [m for m in said if m.kind not in _SLIGHT and not m.business and not _at_work(m)]
    if kinds & _WORK or any(mention.business for mention in said):
        heavy = [m for m in heavy if m.kind not in _REACHED]
        work = True
    else:
        work = any(map(_at_work, said))
        heavy = [m for m in heavy if not (work and m.kind == "PHONE" and not _is_mobile(m))]
    if _is_private(kinds, {m.kind for m in heavy}):
        return Weight.PRIVATE
    return Weight.CONTACT if work or kinds & _REACHED else Weight.NOTHING


def _is_private(kinds: set[str], heavy: set[str]) -> bool:
    """Whether what is heavy says something of a person, and not only of a place."""
    return bool(heavy) and bool(heavy - _PLACES or len(heavy) > 1 or "PERSON" in kinds)


def _shown(said: tuple[Mention, ...]) -> str:
    names = [mention.sample for mention in said if mention.kind == "PERSON"]
    return f"{max(names, key=len)}様" if names else ""


def _at_work(mention: Mention) -> bool:
    """Whether it is an address at an organisation's domain."""
    return mention.kind == "EMAIL" and is_organisation(domain_of(mention.value.reveal()))


@dataclass(frozen=True, slots=True)
class Person:
    """One person who is neither sender nor recipient: position, what is said, and how much that is.

    `colleague` says that it is one of us.
    """

    subject: int
    said: tuple[Mention, ...] = field(repr=False)
    weight: Weight
    colleague: bool = False

    @property
    def name(self) -> str:
        """The name without spaces, the longest that is said; it is not masked."""
        return called(self.said)

    @property
    def shown(self) -> str:
        """The masked name, with 様; "" where no name is said."""
        return _shown(self.said)


@dataclass(frozen=True, slots=True)
class Counted:
    """How many people beside sender and recipients: with private data, and all of whom there is any."""

    private: int = 0
    listed: int = 0


def distinct_names(people: Iterable[Person]) -> list[Person]:
    """Each person once, though the same mail stands there as text and as HTML."""
    found: dict[str, Person] = {}
    for person in people:
        found.setdefault(person.name or str(person.subject), person)
    return list(found.values())


class About:
    """Who is who in one message; made once for each rule that asks."""

    def __init__(self, outgoing: Outgoing) -> None:
        self.outgoing = outgoing
        self.message = outgoing.message
        self._answers: dict[tuple[int, int, bool], bool] = {}

    # --- who takes part -----------------------------------------------------------------------

    @cached_property
    def sender(self) -> Identity:
        """The sender; of a message without one nothing is known."""
        out = self.outgoing
        return Identity.of(out.sender, out.sender_entry) if out.sender else Identity()

    @cached_property
    def recipients(self) -> tuple[Identity, ...]:
        """Every recipient, with the companies their own texts name."""
        directory = self.outgoing.directory
        known = [
            Identity.of(Mailbox(one.name, one.address), directory.entry(one.address))
            for one in self.outgoing.recipients
        ]
        return tuple(
            one.with_companies(self._companies.get(domain, ()))
            for one in known
            for domain in (next(iter(one.domains), ""),)
        )

    @cached_property
    def domains(self) -> frozenset[str]:
        """Our own domains: the directory's, and the sender's if it is an organisation's."""
        own = set(self.outgoing.directory.domains)
        if self.outgoing.sender is not None:
            own |= set(filter(is_organisation, [self.outgoing.sender.domain]))
        return frozenset(own)

    @cached_property
    def _companies(self) -> dict[str, set[str]]:
        """The companies that stand with an address, by its domain."""
        found: dict[str, set[str]] = {}
        for said in self._said:
            companies = {m.value.reveal() for m in said if m.kind == "COMPANY"}
            for domain in {domain_of(m.value.reveal()) for m in said if m.kind == "EMAIL"}:
                if companies and is_organisation(domain):
                    found.setdefault(domain, set()).update(companies)
        return found

    @cached_property
    def _position(self) -> dict[int, int]:
        """By identity: the hash of one with thousands of mentions takes its time."""
        return {id(subject): at for at, subject in enumerate(self.message.subjects)}

    @cached_property
    def _greeted(self) -> frozenset[int]:
        """The people greeted at the head of the new text, unless every recipient is known to be another."""
        first = next(
            (
                (at, passage)
                for at, passage in enumerate(self.message.passages)
                if passage.voice is Voice.NEW and passage.line > 0
            ),
            None,
        )
        if first is None or not self.outgoing.recipients:
            return frozenset()
        at, passage = first
        greeting = set(greeting_lines(passage.text))
        addressed: dict[int, list[str]] = {}
        for mention in self.message.mentions:
            if mention.passage != at or mention.spot.line - passage.line not in greeting:
                continue
            names = addressed.setdefault(mention.subject, [])
            if mention.kind == "PERSON":
                names.append(mention.value.reveal())
        return frozenset(
            subject
            for subject, names in addressed.items()
            if subject >= 0
            and (not names or any(map(self._may_be_greeted, names)))
            and not self._is_another_party(subject)
        )

    def _is_another_party(self, subject: int) -> bool:
        """Whether an address says that it is somebody who took part in an earlier mail, and gets not this one."""
        mails = {m.value.reveal().lower() for m in self._said[subject] if m.kind == "EMAIL"}
        return bool(mails & self._parties) and not any(map(self._readers.has_address, mails))

    @cached_property
    def _parties(self) -> frozenset[str]:
        """The addresses of all who took part in earlier mails."""
        boxes = [box for passage in self.message.passages for box in passage.parties or ()]
        boxes += [box for head in self.message.heads[1:] for box in head.parties]
        return frozenset(box.address for box in boxes if box.address)

    def _may_be_greeted(self, name: str) -> bool:
        return any(not one.named for one in self.recipients) or self._readers.has_name(name)

    # --- whose data -----------------------------------------------------------------------------

    def of_sender(self, subject: DataSubject) -> bool:
        """Whether it is said of the sender."""
        return self._is(self._writer, subject, colleagues=False)

    def of_recipient(self, subject: DataSubject) -> bool:
        """Whether it is said of a recipient, or of somebody who works where a recipient does."""
        if self._position[id(subject)] in self._greeted:
            return True
        return self._is(self._outer, subject, colleagues=True)

    def of_one_recipient(self, subject: DataSubject) -> bool:
        """Whether it is said of a recipient in person."""
        if self._position[id(subject)] in self._greeted:
            return True
        return self._is(self._readers, subject, colleagues=False)

    @cached_property
    def _writer(self) -> Parties:
        return Parties((self.sender,))

    @cached_property
    def _readers(self) -> Parties:
        return Parties(self.recipients)

    @cached_property
    def _outer(self) -> Parties:
        """The recipients; who works with one of ours is not meant by a colleague of a recipient."""
        return Parties(
            replace(one, companies=(), domains=frozenset())
            if any(same_organisation(own, domain) for own in one.domains for domain in self.domains)
            else one
            for one in self.recipients
        )

    def of_us(self, subject: DataSubject) -> bool:
        """Whether it is said of one of our own people: by name, or as no other address is said."""
        said = self._said[self._position[id(subject)]]
        names = {"".join(m.value.reveal().split()) for m in said if m.kind == "PERSON"}
        if names & self._employees:
            return True
        mails = [m for m in said if m.kind == "EMAIL" and plain(m) not in self._shared]
        return bool(mails) and all(map(self._is_our_mail, mails))

    def _is_our_mail(self, mention: Mention) -> bool:
        domain = domain_of(mention.value.reveal())
        return any(same_organisation(domain, own) for own in self.domains)

    def is_our_name(self, name: str) -> bool:
        """Whether a name by itself is the sender's or, in full, a colleague's."""
        return self.sender.has_name(name) or "".join(name.split()) in self._employees

    @cached_property
    def _employees(self) -> frozenset[str]:
        entries = self.outgoing.directory.employees.values()
        return frozenset("".join(entry.name.split()) for entry in entries if entry.name)

    def _is(self, parties: Parties, subject: DataSubject, *, colleagues: bool) -> bool:
        asked = (id(parties), id(subject), colleagues)
        if asked not in self._answers:
            self._answers[asked] = self._compared(parties, subject, colleagues=colleagues)
        return self._answers[asked]

    def _compared(self, parties: Parties, subject: DataSubject, *, colleagues: bool) -> bool:
        said = self._said[self._position[id(subject)]]
        told = [m for m in said if plain(m) not in self._shared]
        names = [m.value.reveal() for m in told if m.kind == "PERSON"]
        mails = [m.value.reveal().lower() for m in told if m.kind == "EMAIL"]
        if any(parties.may_be_at(mail, names) for mail in mails):
            return True
        if colleagues:
            if any(parties.has_domain(domain_of(mail)) for mail in mails):
                return True
            if any(m.kind == "COMPANY" and parties.has_company(m.value.reveal()) for m in told):
                return True
        return bool(names) and parties.has_name(max(names, key=len))

    @cached_property
    def _shared(self) -> frozenset[str]:
        """What stands in the records of many: the name and address of whoever looks after them."""
        return shared_values(self._said)

    @cached_property
    def _third(self) -> tuple[Person, ...]:
        return tuple(self._people())

    def third_people(self) -> tuple[Person, ...]:
        """Those who are neither the sender nor with a recipient, with what is said of them."""
        return self._third

    def _people(self) -> Iterator[Person]:
        for at, subject in enumerate(self.message.subjects):
            if self.of_sender(subject) or self.of_recipient(subject):
                continue
            said = self._said[at]
            if said:
                ours = self.of_us(subject)
                yield Person(at, said, weight(said if ours else self.without_us(said)), ours)

    def without_us(self, said: Iterable[Mention]) -> tuple[Mention, ...]:
        """What is said of a stranger, without our company and addresses: nobody works here but we."""
        return tuple(
            m
            for m in said
            if not (m.kind == "COMPANY" and self.is_our_company(m))
            and not (m.kind == "EMAIL" and self._is_our_mail(m))
        )

    def is_our_company(self, mention: Mention) -> bool:
        """Whether a company named in a text is ours, as our signatures write it."""
        name = mention.value.reveal()
        return any(
            same_company(name, own)
            for domain in self.domains
            for own in self._companies.get(domain, ())
        )

    def name_of(self, subject: int) -> str:
        """The masked name of one person with 様; "" where none is said."""
        return _shown(self.message.said_of(self.message.subjects[subject]))

    # --- how many -------------------------------------------------------------------------------

    def counted(self, known: frozenset[int] = frozenset()) -> Counted:
        """How many people beside sender and recipients, tables included.

        In running text those count of whom something private is said; a business card in a text is
        no list. What stands only in the passages `known` to the recipients does not count.
        """
        tables = [self.counted_in(table) for table in self.message.tables]
        by_part: dict[str, int] = {}
        for at, said in enumerate(self._said):
            part = next((m.spot.part for m in said if m.passage >= 0), "")
            by_part[part] = by_part.get(part, 0) + self._people_in(at, known)
        in_text = sum(
            count
            if not part.endswith(_HTML)
            else max(0, count - by_part.get(part.removesuffix(_HTML), 0))
            for part, count in by_part.items()
        )
        cards = distinct_names(person for person in self._third if self._is_card(person, known))
        others = frozenset(person.subject for person in self._third if not person.colleague)
        bare = listed_in_text(self.message, known, others, self._is_a_partys)
        return Counted(
            in_text + sum(one.private for one in tables),
            max(len(cards), bare) + sum(one.listed for one in tables),
        )

    def _is_a_partys(self, mail: Mention) -> bool:
        """Whether a mail address is ours, or of those who get the message or work with them."""
        address = mail.value.reveal()
        return self._is_our_mail(mail) or (
            self._readers.has_address(address) or self._outer.has_domain(domain_of(address))
        )

    def _is_card(self, person: Person, known: frozenset[int]) -> bool:
        """Whether a text tells at least what stands on a business card of one who is not of us."""
        if person.weight < Weight.CONTACT or person.colleague:
            return False
        return any(m.passage >= 0 and m.passage not in known for m in person.said)

    def _people_in(self, subject: int, known: frozenset[int]) -> int:
        """How many others the words about one person of a text are about.

        A run of mail addresses or mobile numbers may be taken for one person's, even the reader's.
        """
        said = [m for m in self._said[subject] if m.passage >= 0 and m.passage not in known]
        if not said:
            return 0
        several = max(
            _distinct(said, "EMAIL", _is_private_mail), _distinct(said, "PHONE", _is_mobile)
        )
        several = several if several > _EACH else 0
        third = self._third_at.get(subject)
        if third is None:
            return max(0, several - _EACH)
        return max(several, int(third.weight >= Weight.PRIVATE))

    @cached_property
    def _said(self) -> tuple[tuple[Mention, ...], ...]:
        return tuple(self.message.said_of(subject) for subject in self.message.subjects)

    @cached_property
    def _third_at(self) -> dict[int, Person]:
        return {person.subject: person for person in self._third}

    @cached_property
    def _cells(self) -> dict[str, list[Mention]]:
        """What stands in tables, by table."""
        found: dict[str, list[Mention]] = {}
        for mention in self.message.mentions:
            if mention.passage < 0:
                found.setdefault(mention.spot.part, []).append(mention)
        return found

    def counted_in(self, table: PeopleTable) -> Counted:
        """The same of one table: what the rows that were kept say is taken for all of them."""
        naming = max((table.kinds.get(kind, 0) for kind in NAMING), default=0)
        people = min(table.people, max(naming, self._mobiles(table)))
        kept = {m.subject for m in self._cells.get(table.part, ()) if m.subject >= 0}
        third = [self._third_at[subject] for subject in kept if subject in self._third_at]
        private = sum(person.weight >= Weight.PRIVATE for person in third)
        heavy = sum(count for kind, count in table.kinds.items() if kind not in _SLIGHT)
        return Counted(
            min(heavy, _share(people, private, len(kept))),
            _share(people, len(third), len(kept)),
        )

    def _mobiles(self, table: PeopleTable) -> int:
        """Rows of mobile numbers are people even without a name."""
        shown = [m for m in self._cells.get(table.part, ()) if m.kind == "PHONE"]
        mobile = sum(map(_is_mobile, shown))
        return _share(table.kinds.get("PHONE", 0), mobile, len(shown))


_MOBILE = re.compile(r"\(?(?:0|\+81[- ]?)[6789]0")


def _is_mobile(mention: Mention) -> bool:
    return bool(_MOBILE.match(mention.value.reveal()))


def _is_private_mail(mention: Mention) -> bool:
    return not _at_work(mention)


def _distinct(said: Iterable[Mention], kind: str, chosen: Callable[[Mention], bool]) -> int:
    """How many different values of one kind there are."""
    return len({m.value.reveal().lower() for m in said if m.kind == kind and chosen(m)})


def _share(whole: int, part: int, of: int) -> int:
    return round(whole * part / of) if of else 0
