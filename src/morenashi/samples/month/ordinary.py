"""The ordinary mails: conversations by their weight, forwards inside, newsletters."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import datetime
from functools import cache
from itertools import accumulate

from morenashi.samples.month.conversations import Conversation, conversations
from morenashi.samples.month.framing import Frame, framed
from morenashi.samples.month.language import fill
from morenashi.samples.month.letter import Letter
from morenashi.samples.month.newsletters import newsletter
from morenashi.samples.month.slots import Slots
from morenashi.samples.month.talks import Sides, earlier_time, letter_of, sides
from morenashi.samples.month.world import World

_NEWSLETTERS = 0.008
_NESTED = 0.02
_TO_LEAVERS = 0.0005
_ASKED_INSIDE = 0.04
_REMARKS = (
    "[在庫は確認しました。{数2}あります。|倉庫に聞きました。{日}に出せます。|この条件で問題ありません。]\n[先方への返信をお願いします。|]",
    "[値引きは前回と同じ率までなら大丈夫です。|納期はメーカーに確認ずみです。|{日}は私も空いています。]\n[このまま返してください。|]",
)
_INSIDE_FORWARD = ("client", "supplier", "consumer", "newcomer", "vendor", "carrier")


@cache
def _weights() -> list[int]:
    return list(accumulate(talk.weight for talk in conversations()))


@cache
def _by_partner(partner: str) -> tuple[Conversation, ...]:
    return tuple(talk for talk in conversations() if talk.partner == partner)


def ordinary_letter(world: World, rng: random.Random, when: datetime) -> Letter:
    """One ordinary mail that leaves at `when`."""
    if rng.random() < _NEWSLETTERS:
        return newsletter(world, rng, when)
    if rng.random() < _TO_LEAVERS:
        return _own_papers(world, rng, when)
    talk = rng.choices(conversations(), cum_weights=_weights())[0]
    if talk.partner == "forward":
        return _forward(world, rng, talk, when)
    last = rng.choice(talk.own_turns)
    letter, slots = letter_of(world, rng, talk, when, last)
    if letter.earlier is None:
        return letter
    if talk.partner in ("client", "supplier") and rng.random() < _ASKED_INSIDE:
        return replace(letter, earlier=_asked_inside(slots, letter, letter.earlier), bottom=False)
    if rng.random() < _NESTED:
        return replace(letter, earlier=None, nested=(letter.earlier,))
    # some cut the thread off, many leave all of it
    if letter.depth > 1 and rng.random() < 0.25:
        return replace(letter, earlier=replace(letter.earlier, earlier=None))
    return replace(letter, earlier=None) if rng.random() < 0.12 else letter


def _asked_inside(slots: Slots, letter: Letter, came: Letter) -> Letter:
    """What a colleague said to the mail that came, left in the quotes of the answer: harmless."""
    us, mate, rng = letter.sender, slots.colleague(), slots.rng
    body = fill(rng.choice(_REMARKS), rng, slots)
    text = framed(Frame(mate, us, "in", False), body, rng)
    return Letter(
        mate,
        (us,),
        came.when + (letter.when - came.when) / 2,
        f"FW: {came.subject}",
        text,
        earlier=came,
    )


def _own_papers(world: World, rng: random.Random, when: datetime) -> Letter:
    """Somebody who left is told about their own papers."""
    us = rng.choice(world.unit("人事部"))
    gone = rng.choice(world.leavers).private
    slots = Slots(world, rng, when, us, gone)
    text = "[離職票を本日、簡易書留でお送りしました。|源泉徴収票の用意ができました。ご自宅へお送りします。]\n[届きましたら内容をご確認ください。|ご住所に変更があれば、{日}までにお知らせください。]"
    body = framed(Frame(us, gone, "private", True), fill(text, rng, slots), rng)
    return Letter(us, (gone,), when, rng.choice(("離職票の送付について", "源泉徴収票の件")), body)


def incoming(
    world: World, rng: random.Random, when: datetime, partner: str
) -> tuple[Letter, Sides]:
    """A mail that came from outside some time before `when`, with its thread, and its two sides."""
    talks = [talk for talk in _by_partner(partner) if len(talk.turns) > len(talk.own_turns)]
    talk = rng.choice(talks)
    both = sides(world, rng, talk)
    theirs = [i for i in range(len(talk.turns)) if i not in talk.own_turns]
    at = earlier_time(rng, when)
    letter, _ = letter_of(world, rng, talk, at, rng.choice(theirs), both)
    return replace(letter, files=(), meeting=None), both


def _forward(world: World, rng: random.Random, talk: Conversation, when: datetime) -> Letter:
    came, both = incoming(world, rng, when, rng.choice(_INSIDE_FORWARD))
    mates = [m for m in world.staff if m is not both.us]
    near = [m for m in mates if m.unit == both.us.unit]
    them = rng.choice(near if rng.random() < 0.6 else mates)
    inside = Sides(both.us, them, ())
    last = rng.choice(talk.own_turns[:1] if rng.random() < 0.8 else talk.own_turns)
    name = both.firm.name if both.firm else f"お客様の{both.them.surname}"
    letter = _about(world, rng, (talk, inside, name), when, last)
    if last == 0:
        mark = "FW: " if both.us.program == "outlook" else "Fwd: "
        return replace(letter, subject=mark + came.subject, earlier=came, forwarded=True)
    subject = f"Re: FW: {came.subject}"
    first = letter.earlier.earlier if letter.earlier else None
    assert letter.earlier is not None
    assert first is not None
    first = replace(first, subject=f"FW: {came.subject}", earlier=came, forwarded=True)
    answer = replace(letter.earlier, subject=subject, earlier=first)
    return replace(letter, subject=subject, earlier=answer)


def _about(
    world: World,
    rng: random.Random,
    what: tuple[Conversation, Sides, str],
    when: datetime,
    last: int,
) -> Letter:
    talk, inside, name = what
    letter, _ = letter_of(world, rng, talk, when, last, inside, {"他社": name})
    return letter
