"""What every planted leak is made of: people, lists of people, threads, a text in its frame."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from morenashi.samples.cast import Person
from morenashi.samples.month.contact import Contact, private_contact
from morenashi.samples.month.conversations import Conversation, conversations
from morenashi.samples.month.firms import Firm
from morenashi.samples.month.framing import Frame, framed
from morenashi.samples.month.language import fill
from morenashi.samples.month.letter import Letter
from morenashi.samples.month.slots import Slots
from morenashi.samples.month.talks import earlier_time, letter_of, sides
from morenashi.samples.month.wire import Form
from morenashi.samples.month.world import GROUPS, World
from morenashi.values.romaji import romaji


@dataclass(frozen=True, slots=True)
class Leak:
    """A planted letter; `form` only where the leak needs a certain one."""

    kind: str
    letter: Letter
    note: str
    form: Form | None = None


Planted = tuple[Letter, str, Form | None]


@dataclass(frozen=True, slots=True)
class Scene:
    """The world at a moment, with the chance of one mail."""

    world: World
    rng: random.Random
    when: datetime

    def staff(self, group: str = "全社") -> Contact:
        """One of a department; the number of the group is as in world.GROUPS."""
        return self.rng.choice(self.world.unit(self.rng.choice(GROUPS[group])))

    def firm(self, *kinds: str, approved: bool | None = None) -> Firm:
        """A firm of one of the kinds (vendor, vendor/systems), with or without a contract."""
        found = [
            f
            for f in self.world.firms
            if {f.kind, f"{f.kind}/{f.sort}"} & set(kinds) and approved in (None, f.approved)
        ]
        return self.rng.choice(found)

    def partner(self, *kinds: str, approved: bool | None = None) -> Contact:
        """Somebody of such a firm."""
        return self.rng.choice(self.firm(*kinds, approved=approved).contacts)

    def customer(self) -> Contact:
        """A private customer."""
        return self.world.customer(self.rng.randrange(2400))

    def customers(self, count: int) -> list[Contact]:
        """Different private customers."""
        return [self.world.customer(n) for n in self.rng.sample(range(2400), count)]

    def private_of(self, member: Contact, *, known: bool) -> Contact:
        """The private address of one of the staff: as the directory knows it, or another one."""
        person = member.person
        assert person is not None
        address = self.world.private.get(member.address, "")
        if not known or not address:
            first, last = romaji(person.given_kana), romaji(person.surname_kana)
            number = self.rng.randrange(100, 999)
            local = self.rng.choice(
                (f"{last}{first}.{number}", f"{first}.{last}{number}", f"{first[0]}{last}{number}")
            )
            address = f"invented.{local}@{self.rng.choice(('gmail.com', 'yahoo.co.jp', 'outlook.jp', 'icloud.com'))}"
        return private_contact(person, address)

    def fill(self, text: str, us: Contact, them: Contact, firm: Firm | None = None) -> str:
        """`text` with its choices made."""
        return fill(text, self.rng, Slots(self.world, self.rng, self.when, us, them, firm))

    def write(
        self,
        us: Contact,
        to: Contact,
        what: tuple[str, str],
        *,
        relation: str = "out",
        cc: tuple[Contact, ...] = (),
    ) -> Letter:
        """A letter with subject and text `what`, in the frame of its relation."""
        subject, body = (self.fill(text, us, to) for text in what)
        text = framed(Frame(us, to, relation, True, cc), body, self.rng)
        return Letter(us, (to,), self.when, subject, text, cc=cc)

    def bare(self, us: Contact, to: Contact, what: tuple[str, str]) -> Letter:
        """A letter without greeting, as one writes to oneself."""
        subject, body = (self.fill(text, us, to) for text in what)
        return Letter(us, (to,), self.when, subject, body + "\n")

    def thread(self, *partners: str, least: int = 1) -> Letter:
        """An ordinary answer to one of these kinds of partner, its thread below."""
        talks = [
            t for t in conversations() if _is(t, partners) and any(i >= least for i in t.own_turns)
        ]
        talk = self.rng.choice(talks)
        last = self.rng.choice([i for i in talk.own_turns if i >= least])
        letter, _ = letter_of(
            self.world, self.rng, talk, self.when, last, sides(self.world, self.rng, talk)
        )
        return replace(letter, files=(), meeting=None)

    def came(self, *partners: str) -> Letter:
        """A mail that came in from one of these kinds of partner, a little earlier."""
        talks = [t for t in conversations() if _is(t, partners) and len(t.turns) > len(t.own_turns)]
        talk = self.rng.choice(talks)
        place = self.rng.choice([i for i, turn in enumerate(talk.turns) if not turn.ours])
        at = earlier_time(self.rng, self.when)
        letter, _ = letter_of(
            self.world, self.rng, talk, at, place, sides(self.world, self.rng, talk)
        )
        return replace(letter, files=(), meeting=None)


def _is(talk: Conversation, partners: tuple[str, ...]) -> bool:
    return bool({talk.partner, f"{talk.partner}/{talk.sort}"} & set(partners))


Variant = Callable[[Scene], Planted]

HEADS: dict[str, Callable[[Contact], str]] = {
    "氏名": lambda c: c.name, "フリガナ": lambda c: c.kana, "電話番号": lambda c: c.mobile, "住所": lambda c: c.street,
    "郵便番号": lambda c: c.postal_code, "メールアドレス": lambda c: c.address, "生年月日": lambda c: birthday(c),
}  # fmt: skip


def birthday(contact: Contact) -> str:
    """1985/04/03."""
    person: Person | None = contact.person
    assert person is not None
    return f"{person.birth.year}/{person.birth.month:02}/{person.birth.day:02}"


def people_rows(people: list[Contact], columns: tuple[str, ...]) -> list[list[str]]:
    """A table of people with these columns, the head first."""
    return [list(columns)] + [[HEADS[column](each) for column in columns] for each in people]
