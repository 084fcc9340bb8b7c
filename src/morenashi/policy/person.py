"""Person: somebody a message says something of, and how much that is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import IntEnum

from morenashi.model.items_of_data import BY_KEY, Nature
from morenashi.model.message import Mention
from morenashi.policy.identity import domain_of, is_organisation


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
SLIGHT = frozenset(
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
_KANJI = re.compile(r"[\u3400-\u9fff]")
_MOBILE = re.compile(r"\(?(?:0|\+81[- ]?)[6789]0")


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
        names = ["".join(m.value.reveal().split()) for m in self.said if m.kind == "PERSON"]
        return fullest(names) if names else ""

    @property
    def shown(self) -> str:
        """The masked name, with 様; "" where no name is said."""
        return shown_name(self.said)


def is_grave(mention: Mention) -> bool:
    """Whether the item by itself does lasting harm."""
    item = BY_KEY.get(mention.item)
    return item is not None and (item.harm >= _GRAVE_HARM or bool(item.natures & _GRAVE_NATURES))


def weight(said: tuple[Mention, ...]) -> Weight:
    """How much is said of the one person that these are about."""
    if any(is_grave(mention) for mention in said):
        return Weight.GRAVE
    kinds = {mention.kind for mention in said}
    heavy = [m for m in said if m.kind not in SLIGHT and not m.business and not is_at_work(m)]
    if kinds & _WORK or any(mention.business for mention in said):
        heavy = [m for m in heavy if m.kind not in _REACHED]
        work = True
    else:
        work = any(map(is_at_work, said))
        heavy = [m for m in heavy if not (work and m.kind == "PHONE" and not is_mobile(m))]
    if _is_private(kinds, {m.kind for m in heavy}):
        return Weight.PRIVATE
    return Weight.CONTACT if work or kinds & _REACHED else Weight.NOTHING


def _is_private(kinds: set[str], heavy: set[str]) -> bool:
    """Whether what is heavy says something of a person, and not only of a place."""
    return bool(heavy) and bool(heavy - _PLACES or len(heavy) > 1 or "PERSON" in kinds)


def shown_name(said: tuple[Mention, ...]) -> str:
    """The masked name with 様; "" where no name is said."""
    names = [mention.sample for mention in said if mention.kind == "PERSON"]
    return f"{max(names, key=len)}様" if names else ""


def is_at_work(mention: Mention) -> bool:
    """Whether it is an address at an organisation's domain."""
    return mention.kind == "EMAIL" and is_organisation(domain_of(mention.value.reveal()))


def fullest(names: Iterable[str]) -> str:
    """The name that says most: in kanji before kana, the longest of them."""
    return max(names, key=lambda name: (bool(_KANJI.search(name)), len(name)))


def distinct_names(people: Iterable[Person]) -> list[Person]:
    """Each person once, though the same mail stands there as text and as HTML."""
    found: dict[str, Person] = {}
    for person in people:
        found.setdefault(person.name or str(person.subject), person)
    return list(found.values())


def is_mobile(mention: Mention) -> bool:
    """Whether it is the number of a mobile telephone."""
    return mention.kind == "PHONE" and bool(_MOBILE.match(mention.value.reveal()))
