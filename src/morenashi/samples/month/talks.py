"""Who talks in a conversation, and the letters that it gives up to one of our turns."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from morenashi.samples.month.attachments import attached
from morenashi.samples.month.contact import Contact
from morenashi.samples.month.conversations import Conversation
from morenashi.samples.month.firms import Firm
from morenashi.samples.month.framing import Frame, framed
from morenashi.samples.month.language import fill
from morenashi.samples.month.letter import Letter
from morenashi.samples.month.slots import Slots
from morenashi.samples.month.world import (
    GROUPS,
    KNOWN_CUSTOMERS,
    LIST_OF_UNIT,
    NEW_CUSTOMERS,
    World,
)

RELATIONS = {
    "consumer": "private", "newcomer": "new", "applicant": "private", "colleague": "in", "boss": "in",
    "forward": "in", "team": "team", "all": "team", "list:shinki": "team",
}  # fmt: skip
_APPLICANTS = 400


@dataclass(frozen=True, slots=True, repr=False)
class Sides:
    """Both sides of a talk and those who read along."""

    us: Contact
    them: Contact
    cc: tuple[Contact, ...]
    firm: Firm | None = None


def sides(world: World, rng: random.Random, talk: Conversation) -> Sides:
    """Chooses who talks: somebody of the department, and a partner of the kind."""
    unit = world.unit(rng.choice(GROUPS[talk.group]))
    partner = talk.partner
    us = rng.choice(unit[1:]) if partner == "boss" else rng.choice(unit)
    if partner in ("colleague", "boss", "forward"):
        return _inside(world, rng, talk, us)
    if RELATIONS.get(partner) == "team":
        names = {"all": "all", "list:shinki": "shinki"}
        return Sides(us, world.list_address(names.get(partner, LIST_OF_UNIT[us.unit])), ())
    if RELATIONS.get(partner) in ("private", "new"):
        return Sides(
            us,
            _private(world, rng, partner, near=talk.group == "福祉用具"),
            _ours(world, rng, us, 0.15),
        )
    return _with_firm(world, rng, talk, us)


def _private(world: World, rng: random.Random, partner: str, *, near: bool) -> Contact:
    if partner == "applicant":
        return world.customer(rng.randrange(_APPLICANTS), "応募者")
    if partner == "newcomer":
        return world.customer(NEW_CUSTOMERS + rng.randrange(NEW_CUSTOMERS))
    if near:
        return rng.choice(world.nearby())
    return world.customer(rng.randrange(KNOWN_CUSTOMERS))


def _ours(world: World, rng: random.Random, us: Contact, chance: float) -> tuple[Contact, ...]:
    if rng.random() > chance:
        return ()
    mates = [m for m in world.unit(us.unit) if m is not us]
    return (
        (world.boss(us),) if rng.random() < 0.3 else tuple(rng.sample(mates, rng.choice((1, 1, 2))))
    )


def _inside(world: World, rng: random.Random, talk: Conversation, us: Contact) -> Sides:
    if talk.partner == "boss":
        them = world.boss(us)
        if talk.group == "人事":
            them = world.unit(rng.choice([u for u in LIST_OF_UNIT if u not in ("人事部", "役員")]))[
                0
            ]
        return Sides(us, them, ())
    near = rng.random() < 0.5 and talk.group not in ("経理", "総務", "人事", "情報")
    pool = world.unit(us.unit) if near else list(world.staff[3:])
    if talk.sort:
        pool = [member for unit in GROUPS[talk.sort] for member in world.unit(unit)]
    them = rng.choice([member for member in pool if member is not us])
    cc: tuple[Contact, ...] = ()
    if talk.people:
        cc = tuple(rng.sample([m for m in world.staff if m not in (us, them)], rng.randrange(3, 9)))
    elif rng.random() < 0.25:
        cc = tuple(rng.sample([m for m in world.unit(us.unit) if m not in (us, them)], 1))
    return Sides(us, them, cc)


def _with_firm(world: World, rng: random.Random, talk: Conversation, us: Contact) -> Sides:
    firms = [f for f in world.firms_of(talk.partner) if talk.sort in ("", f.sort)]
    # everybody has their own clients: few people of ours know each firm
    own = [firm for i, firm in enumerate(firms) if (i + us.style) % 3 == 0] or firms
    firm = rng.choice(own)
    them, *others = rng.sample(firm.contacts, len(firm.contacts))
    theirs = tuple(others[: rng.randrange(1, 3)]) if talk.people or rng.random() < 0.3 else ()
    if talk.also:
        other = rng.choice([f for f in world.firms_of(talk.also) if f.approved])
        theirs = (*theirs, *rng.sample(other.contacts, rng.choice((1, 2))))
    return Sides(us, them, (*theirs, *_ours(world, rng, us, 1.0 if talk.people else 0.35)), firm)


def letter_of(
    world: World,
    rng: random.Random,
    talk: Conversation,
    when: datetime,
    last: int,
    cast: Sides | None = None,
    known: dict[str, str] | None = None,
) -> tuple[Letter, Slots]:
    """The letter of turn `last` with all turns before it quoted below, and what filled its places."""
    cast = cast or sides(world, rng, talk)
    slots = Slots(
        world,
        rng,
        when,
        cast.us,
        cast.them,
        cast.firm,
        (cast.us, cast.them, *cast.cc),
        dict(known or {}),
    )
    subject = fill(talk.subject, rng, slots)
    times = [when]
    for _ in range(last):
        times.insert(0, earlier_time(rng, times[0]))
    letter: Letter | None = None
    for place in range(last + 1):
        letter = _turn(talk, place, cast, slots, (times[place], subject), letter)
    assert letter is not None
    turn = talk.turns[last]
    if turn.attached and rng.random() < 0.75:
        if turn.attached == "予定":
            start = when + timedelta(days=rng.randrange(2, 12))
            letter = replace(letter, meeting=start.replace(hour=rng.randrange(9, 17), minute=0))
        else:
            letter = replace(letter, files=(attached(turn.attached, slots),))
    return letter, slots


def earlier_time(rng: random.Random, when: datetime) -> datetime:
    """When the mail was written that is answered at `when`: within office hours, mostly."""
    back = when - timedelta(minutes=rng.choice((rng.randrange(8, 180), rng.randrange(200, 4000))))
    if back.hour < 8 or back.hour > 19:
        back = back.replace(hour=rng.randrange(9, 18)) - timedelta(days=1)
    while back.weekday() > 4 and rng.random() < 0.97:
        back -= timedelta(days=1)
    return back


def _turn(
    talk: Conversation,
    place: int,
    cast: Sides,
    slots: Slots,
    at: tuple[datetime, str],
    earlier: Letter | None,
) -> Letter:
    turn, rng = talk.turns[place], slots.rng
    us, them = (cast.us, cast.them) if turn.ours else (cast.them, cast.us)
    relation = RELATIONS.get(talk.partner, "out")
    cc = tuple(c for c in cast.cc if c is not us)
    body = fill(turn.text, rng, slots).strip("\n")
    first = earlier is None
    text = framed(Frame(us, them, relation, first, cc), body, rng)
    when, subject = at
    if earlier is not None:
        mark = "RE: " if us.program == "outlook" and us.style % 2 else "Re: "
        subject = subject if subject.startswith(("Re:", "RE:")) else mark + subject
    bottom = us.program in ("thunderbird", "becky") and us.style % 4 == 1
    return Letter(us, (them,), when, subject, text, cc=cc, earlier=earlier, bottom=bottom)
