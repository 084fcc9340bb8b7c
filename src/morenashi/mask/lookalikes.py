"""Look-alikes: an invented value of the same kind and form for each span, the same for the same value.

What stays what it was in one text: equal values, all names of a person, a family's surname. My
Numbers are no exception to their rule: each place gets a number of its own, so that not even equal
ones can be told. Where no look-alike makes sense or is safe, the label stands.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Sequence

from morenashi.mask import lookalike_dates, lookalike_numbers, lookalike_places
from morenashi.mask.comparable import best_names, comparable
from morenashi.mask.lookalike_names import Person
from morenashi.mask.text import label
from morenashi.mask.tokens import Fingerprint
from morenashi.model.items_of_data import KINDS
from morenashi.model.spans import Spans
from morenashi.values.lists import Town
from morenashi.values.name_forms import Name, name_of

_Way = Callable[[str, random.Random], str | None]

# What is missing here keeps its label: a secret, a statement about health, family or applications, a
# sex (of two values the other one would be told by the first).
_WAYS: dict[str, _Way] = {
    "PHONE": lookalike_numbers.telephone,
    "EMAIL": lookalike_numbers.mail,
    "BIRTHDATE": lookalike_dates.birth,
    "MY_NUMBER": lookalike_numbers.personal_number,
    "DRIVERS_LICENSE": lookalike_numbers.licence,
    "PASSPORT": lookalike_numbers.travel_document,
    "RESIDENCE_CARD": lookalike_numbers.travel_document,
    "PENSION_NUMBER": lookalike_numbers.pension,
    "EMPLOYMENT_INSURANCE": lookalike_numbers.pension,
    "HEALTH_INSURANCE": lookalike_numbers.insurance,
    "BANK_ACCOUNT": lookalike_numbers.account,
    "CREDIT_CARD": lookalike_numbers.card,
    "IP_ADDRESS": lookalike_numbers.machine,
    "INCOME": lookalike_numbers.amount,
    "AGE": lookalike_numbers.age,
    "JOB_TITLE": lookalike_places.title,
    "COMPANY": lookalike_places.company,
    "POLICY_NUMBER": lookalike_numbers.contract,
}
# The postal code right before an address is of the same place.
_TOGETHER = 12


def lookalikes(
    text: str, spans: Spans, groups: Sequence[int], fingerprint: Fingerprint, *, lang: str = "ja"
) -> list[str]:
    """For each span what stands for it. `groups` says whose each span is, -1 for nobody."""
    return _Invented(text, spans, groups, fingerprint, lang).values()


class _Invented:
    """What was invented for one text so far."""

    def __init__(
        self, text: str, spans: Spans, groups: Sequence[int], fingerprint: Fingerprint, lang: str
    ) -> None:
        self._text, self._spans, self._groups = text, spans, groups
        self._fingerprint, self._lang = fingerprint, lang
        self._people = self._invent_people()
        self._towns: dict[tuple[str, str], Town] = {}

    def _chance(self, what: str, value: str) -> random.Random:
        """The same chance whenever asked for the same; only who has the key can repeat it."""
        return random.Random(self._fingerprint(what, value))  # noqa: S311 - seeded by a keyed hash

    def _invent_people(self) -> dict[int, Person]:
        best = best_names(self._text, self._spans, self._groups)
        names: dict[int, list[Name]] = defaultdict(list)
        for (kind, start, end, _, _), group in zip(self._spans, self._groups, strict=True):
            if group in best and KINDS[kind] == "PERSON":
                names[group].append(name_of(self._text[start:end]))
        return {group: Person([best[group], *names[group]], self._chance) for group in best}

    def values(self) -> list[str]:
        """For each span what stands for it."""
        found = []
        before: tuple[int, Town] | None = None  # end of a postal code, and its town
        for i, (index, start, end, _, _) in enumerate(self._spans):
            kind, value = KINDS[index], self._text[start:end]
            key = (kind, comparable(kind, value))
            place = None
            if kind in ("POSTAL_CODE", "ADDRESS"):
                near = before is not None and start - before[0] <= _TOGETHER
                place = self._town(key, before[1] if before and near else None)
                before = (end, place) if kind == "POSTAL_CODE" else None
            made = self._made(i, key, value, place)
            found.append(label(kind, self._lang) if made is None else made)
        return found

    def _town(self, key: tuple[str, str], beside: Town | None) -> Town:
        if key not in self._towns:
            self._towns[key] = beside or lookalike_places.town(self._chance("town", key[1]))
        return self._towns[key]

    def _made(self, i: int, key: tuple[str, str], value: str, place: Town | None) -> str | None:
        kind = key[0]
        if kind == "PERSON":
            person = self._people.get(self._groups[i])
            return (person or Person([name_of(value)], self._chance)).written(value)
        rng = self._chance(kind, f"place {i}" if kind == "MY_NUMBER" else key[1])
        if place is not None:
            if kind == "POSTAL_CODE":
                return lookalike_places.postal_code(value, place)
            return lookalike_places.address(value, place, rng)
        way = _WAYS.get(kind)
        return None if way is None else way(value, rng)
