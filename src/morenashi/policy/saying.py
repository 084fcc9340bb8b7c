"""Phrases that several rules share: where something stands, of whom, and who would see it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from morenashi.model.directory import Recipient, Standing
from morenashi.model.items_of_data import BY_KEY
from morenashi.model.message import Mention
from morenashi.model.outgoing import Outgoing
from morenashi.model.words import Words
from morenashi.policy.person import Person

# So many are named; the others are a number.
SHOWN = 3


def seen_by(recipients: Iterable[Recipient]) -> tuple[str, ...]:
    """The addresses of those who would see it."""
    return tuple(one.address for one in recipients)


def readers(outgoing: Outgoing) -> Words:
    """Who outside would see it: 社外の宛先2件（取引先）."""
    outside = outgoing.outsiders
    if not outgoing.recipients:
        return Words(ja="受け取る人", en="whoever receives it")
    standings = [
        standing
        for standing in dict.fromkeys(one.standing for one in outside)
        if standing is not Standing.OUTSIDE
    ]
    ja = f"（{'・'.join(one.value.ja for one in standings)}）" if standings else ""
    en = f" ({', '.join(one.value.en for one in standings)})" if standings else ""
    whom = f"{len(outside)} recipients" if len(outside) != 1 else "one recipient"
    return Words(ja=f"社外の宛先{len(outside)}件{ja}", en=f"{whom} outside{en}")


def inside_readers(outgoing: Outgoing) -> Words:
    """Who inside would see it: 社内の12人."""
    count = len(outgoing.recipients)
    return Words(
        ja=f"社内の{count:,}人", en=f"{count} inside" if count != 1 else "one person inside"
    )


def only_partners(outgoing: Outgoing) -> bool:
    """Whether all outside are partners whose approval has not expired."""
    outside = outgoing.outsiders
    return bool(outside) and all(one.standing is Standing.PARTNER for one in outside)


def by_list(outgoing: Outgoing) -> bool:
    """Whether somebody is reached through a list."""
    return any(one.via for one in outgoing.recipients)


def whose(people: Sequence[Person]) -> tuple[str, ...]:
    """A few of the people, masked."""
    shown = dict.fromkeys(person.shown for person in people if person.shown)
    return tuple(shown)[:SHOWN]


def named(shown: Sequence[str], count: int) -> Words:
    """The people in a sentence: 山● ●●様 ほか2人; 3人 where nobody is named."""
    if not shown:
        return Words(ja=f"{count:,}人", en=f"{count} people" if count != 1 else "one person")
    rest = max(0, count - len(shown))
    ja, en = "、".join(shown), ", ".join(one.removesuffix("様") for one in shown)
    if rest:
        ja, en = f"{ja} ほか{rest:,}人", f"{en} and {rest} more"
    return Words(ja=ja, en=en)


def labels(mentions: Iterable[Mention]) -> Words:
    """What kinds of data these are: 病歴・持病、服用薬."""
    items = [BY_KEY[item] for item in dict.fromkeys(m.item for m in mentions) if item in BY_KEY]
    return Words(
        ja="、".join(item.label.ja for item in items), en=", ".join(item.label.en for item in items)
    )


def evidence(mentions: Iterable[Mention]) -> tuple[str, ...]:
    """The masked values, each once, a few."""
    return tuple(dict.fromkeys(mention.sample for mention in mentions))[: 2 * SHOWN]
