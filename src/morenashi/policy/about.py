"""Whose data is it: the sender's, a recipient's, or of people who are neither."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from morenashi.model.mail import Mailbox, Voice
from morenashi.model.message import DataSubject, Mention, Passage, PeopleTable
from morenashi.model.outgoing import Outgoing
from morenashi.policy.greeting import greeting_lines
from morenashi.policy.identity import (
    Identity,
    Parties,
    domain_of,
    is_full,
    is_organisation,
    same_company,
    same_organisation,
)
from morenashi.policy.listed import listed_in_text
from morenashi.policy.ours import Ours
from morenashi.policy.person import (
    SLIGHT,
    Person,
    Weight,
    distinct_names,
    fullest,
    is_at_work,
    is_mobile,
    shown_name,
    weight,
)
from morenashi.policy.shared import plain, shared_values
from morenashi.values.name_forms import name_of

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


@dataclass(frozen=True, slots=True)
class Counted:
    """How many people beside sender and recipients: with private data, and all of whom there is any."""

    private: int = 0
    listed: int = 0


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
    def _greeting_at(self) -> int:
        """The position of the new text, at whose head the reader is addressed; -1 if there is none."""
        return next(
            (
                at
                for at, passage in enumerate(self.message.passages)
                if passage.voice is Voice.NEW and passage.line > 0
            ),
            -1,
        )

    @property
    def greeting(self) -> Passage | None:
        """The passage that greets its reader."""
        return self.message.passages[self._greeting_at] if self._greeting_at >= 0 else None

    @cached_property
    def greetings(self) -> tuple[Mention, ...]:
        """The names and companies at the head of the new text, which address its reader."""
        passage = self.greeting
        if passage is None:
            return ()
        lines = set(greeting_lines(passage.text))
        return tuple(
            mention
            for mention in self.message.mentions
            if mention.passage == self._greeting_at and mention.spot.line - passage.line in lines
        )

    @cached_property
    def _greeted(self) -> frozenset[int]:
        """The people greeted, unless every recipient is known to be another."""
        if not self.outgoing.recipients:
            return frozenset()
        return frozenset(
            subject
            for subject in {mention.subject for mention in self.greetings if mention.subject >= 0}
            if self._may_be_greeted(subject) and not self._is_another_party(subject)
        )

    @property
    def greeted_names(self) -> tuple[str, ...]:
        """The names at the head of the new text, as written."""
        return tuple(m.value.reveal() for m in self.greetings if m.kind == "PERSON")

    def is_reader(self, name: str) -> bool:
        """Whether it can be the name of a recipient in person."""
        return self._readers.has_name(name)

    def greets(self, name: str) -> bool:
        """Whether the text greets a person of that name, who can be its reader."""
        whole = name_of(name).whole
        return any(
            name_of(m.value.reveal()).whole == whole
            for subject in self._greeted
            for m in self._said[subject]
            if m.kind == "PERSON"
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

    def _may_be_greeted(self, subject: int) -> bool:
        """Whether the person greeted, by the fullest name the text has, can be a recipient."""
        names = [m.value.reveal() for m in self._said[subject] if m.kind == "PERSON"]
        if not names or any(not one.named for one in self.recipients):
            return True
        return self._readers.has_name(fullest(names))

    # --- whose data -----------------------------------------------------------------------------

    def of_sender(self, subject: DataSubject) -> bool:
        """Whether it is said of the sender."""
        names = [m.value.reveal() for m in self._own(subject) if m.kind == "PERSON"]
        name = fullest(names) if names else ""
        if self.sender.fully_named and is_full(name_of(name)):
            return self._writer.has_name(name)  # whatever address stands near
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

    def is_surely_the_reader(self, subject: DataSubject) -> bool:
        """Whether it is said of the only recipient by surname and given name, as the address is called."""
        names = [m.value.reveal() for m in self.message.said_of(subject) if m.kind == "PERSON"]
        if len(self.recipients) != 1 or not names or not self.recipients[0].fully_named:
            return False
        name = name_of(fullest(names))
        return is_full(name) and self.recipients[0].has_name(" ".join(name.tokens))

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
        if names & self._employees or self._is_titled(said):
            return True
        mails = [m for m in said if m.kind == "EMAIL" and plain(m) not in self._shared]
        return bool(mails) and all(map(self._is_our_mail, mails))

    def _is_titled(self, said: Iterable[Mention]) -> bool:
        """Whether a surname stands with the title it has among us, and with no other company."""
        if any(m.kind == "COMPANY" and not self.is_our_company(m) for m in said):
            return False
        return any(self.ours.is_titled(m, self.message) for m in said)

    @cached_property
    def ours(self) -> Ours:
        """Our own people, as mails call them."""
        return Ours(self.outgoing.directory)

    def _is_our_mail(self, mention: Mention) -> bool:
        domain = domain_of(mention.value.reveal())
        return any(same_organisation(domain, own) for own in self.domains)

    def is_ours(self, box: Mailbox) -> bool:
        """Whether who took part in an earlier mail is one of us."""
        if not box.domain:
            return self.is_our_name(box.name)
        return any(same_organisation(box.domain, own) for own in self.domains)

    def is_our_name(self, name: str) -> bool:
        """Whether a name by itself is the sender's or, in full, a colleague's."""
        return self.sender.has_name(name) or "".join(name.split()) in self._employees

    @cached_property
    def _employees(self) -> frozenset[str]:
        entries = self.outgoing.directory.employees.values()
        return frozenset("".join(entry.name.split()) for entry in entries if entry.name)

    @cached_property
    def our_surnames(self) -> frozenset[str]:
        """The surnames of those who work here."""
        names = [one.name for one in self.outgoing.directory.employees.values() if one.name]
        return frozenset(name_of(name).surname or name.split()[0] for name in names)

    def _is(self, parties: Parties, subject: DataSubject, *, colleagues: bool) -> bool:
        asked = (id(parties), id(subject), colleagues)
        if asked not in self._answers:
            self._answers[asked] = self._compared(parties, subject, colleagues=colleagues)
        return self._answers[asked]

    def _compared(self, parties: Parties, subject: DataSubject, *, colleagues: bool) -> bool:
        told = self._own(subject)
        names = [m.value.reveal() for m in told if m.kind == "PERSON"]
        mails = [m.value.reveal().lower() for m in told if m.kind == "EMAIL"]
        if any(parties.may_be_at(mail, names) for mail in mails):
            return True
        if colleagues:
            if any(parties.has_domain(domain_of(mail)) for mail in mails):
                return True
            if any(m.kind == "COMPANY" and parties.has_company(m.value.reveal()) for m in told):
                return True
        return bool(names) and parties.has_name(fullest(names))

    def _own(self, subject: DataSubject) -> list[Mention]:
        """What is said of one person, without what stands in the records of many."""
        said = self._said[self._position[id(subject)]]
        return [m for m in said if plain(m) not in self._shared]

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
        return shown_name(self.message.said_of(self.message.subjects[subject]))

    def whole_name_of(self, subject: int) -> str:
        """The fullest name of one person without spaces, not masked; "" where none is said."""
        if subject < 0:
            return ""
        said = self._said[subject]
        names = ["".join(m.value.reveal().split()) for m in said if m.kind == "PERSON"]
        return fullest(names) if names else ""

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
            _distinct(said, "EMAIL", _is_private_mail), _distinct(said, "PHONE", is_mobile)
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
        heavy = sum(count for kind, count in table.kinds.items() if kind not in SLIGHT)
        return Counted(
            min(heavy, _share(people, private, len(kept))),
            _share(people, len(third), len(kept)),
        )

    def _mobiles(self, table: PeopleTable) -> int:
        """Rows of mobile numbers are people even without a name."""
        shown = [m for m in self._cells.get(table.part, ()) if m.kind == "PHONE"]
        mobile = sum(map(is_mobile, shown))
        return _share(table.kinds.get("PHONE", 0), mobile, len(shown))


def _is_private_mail(mention: Mention) -> bool:
    return not is_at_work(mention)


def _distinct(said: Iterable[Mention], kind: str, chosen: Callable[[Mention], bool]) -> int:
    """How many different values of one kind there are."""
    return len({m.value.reveal().lower() for m in said if m.kind == kind and chosen(m)})


def _share(whole: int, part: int, of: int) -> int:
    return round(whole * part / of) if of else 0
