"""Parts of a case: what concerns one client of a contractor, and what concerns My Numbers."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any

from morenashi.errors import CaseError
from morenashi.law.my_number import touched
from morenashi.model.count import Count
from morenashi.model.group import Group, Party
from morenashi.model.incident import Incident, Totals
from morenashi.model.words import Words

_ANOTHER = Words(ja="（ほかの委託元）", en="(another client)")


def extract(incident: Incident, party: str) -> Incident:
    """The incident as client `party` may see it; CaseError where it is no party or owns no group.

    Names of other clients are taken out of every text. Numbers are those of its own groups: what all
    clients together come to is nobody's business but ours.
    """
    ours = _party(incident, party)
    groups = _groups(incident, ours)
    if not groups:
        raise CaseError(
            where=party,
            why=Words(
                ja="この委託元のデータだというまとまり（groups の owner）がありません。",
                en="owns no group of the case (`owner` of groups).",
            ),
            todo=Words(
                ja=f'この委託元の本人のまとまりに owner = "{party}" と書いてください。',
                en=f'Write owner = "{party}" in the groups of its persons.',
            ),
        )
    narrowed = dataclasses.replace(
        incident,
        groups=groups,
        parties=(dataclasses.replace(ours, under=""),),
        totals=_totals(groups, ours.persons),
        notified=dataclasses.replace(incident.notified, persons=None),
    )
    others = {one.name.ja: _ANOTHER.ja for one in incident.parties if _hidden(one, ours)}
    others |= {one.name.en: _ANOTHER.en for one in incident.parties if _hidden(one, ours)}
    others |= {one.contact: "" for one in incident.parties if _hidden(one, ours)}
    return _without(narrowed, {name: text for name, text in others.items() if name})


def with_my_numbers(incident: Incident) -> Incident:
    """The incident with those groups only whose My Numbers leaked or may have; all of it where there is none."""
    groups = tuple(one.group for one in touched(incident.groups, incident))
    if not groups or len(groups) == len(incident.groups):
        return incident
    return dataclasses.replace(incident, groups=groups, totals=_totals(groups))


def _party(incident: Incident, key: str) -> Party:
    found = next((one for one in incident.parties if one.key == key), None)
    if found is not None:
        return found
    known = ", ".join(one.key for one in incident.parties)
    raise CaseError(
        where=key,
        why=Words(ja="この事案の当事者（parties）にありません。", en="is no party of this case."),
        todo=Words(
            ja=f"次から選んでください: {known}" if known else "事案に parties を書いてください。",
            en=f"Choose one of: {known}" if known else "Write `parties` into the case.",
        ),
    )


def _groups(incident: Incident, ours: Party) -> tuple[Group, ...]:
    """The party's own groups; else, where only its number is known, those of the party beside it in the tree.

    Of such a group the items hold for some of the party's persons, and its number bounds theirs.
    """
    own = tuple(group for group in incident.groups if group.owner == ours.key)
    if own or ours.persons is None:
        return own
    beside = {one.key for one in incident.parties if one.under == ours.key} | {ours.under}
    most = Count(0, ours.persons.at_most)
    return tuple(
        dataclasses.replace(
            group,
            owner=ours.key,
            persons=most,
            affected=None,
            accessed=None,
            in_eu=None,
            reckonings=(),
        )
        for group in incident.groups
        if group.owner and group.owner in beside
    )


def _hidden(one: Party, ours: Party) -> bool:
    """All but this one and the one above it; who worked for us is no secret to a client."""
    return one.role not in ("contractor", "subcontractor") and one.key not in (ours.key, ours.under)


def _totals(groups: tuple[Group, ...], persons: Count | None = None) -> Totals:
    def of(field: str) -> Count | None:
        counts = [getattr(group, field) for group in groups]
        if any(count is None for count in counts):
            return None
        most = [count.at_most for count in counts]
        bound = None if None in most else sum(most)
        # One group is counted exactly; nobody knows who stands in two.
        return Count(max(count.at_least for count in counts), bound)

    exposed = persons or of("persons") or Count()
    return Totals(exposed=exposed, accessed=of("accessed"), affected=of("affected"))


def _without(value: Incident, names: Mapping[str, str]) -> Incident:
    """The same value with these names replaced in every text, longest first."""
    longest_first = tuple(sorted(names.items(), key=lambda entry: -len(entry[0])))
    replaced = _replaced(value, longest_first)
    assert isinstance(replaced, Incident)
    return replaced


def _replaced(value: Any, names: tuple[tuple[str, str], ...]) -> Any:
    if isinstance(value, str):
        for name, other in names:
            value = value.replace(name, other)
        return value
    if isinstance(value, tuple):
        return tuple(_replaced(one, names) for one in value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return dataclasses.replace(
            value,
            **{
                field.name: _replaced(getattr(value, field.name), names)
                for field in dataclasses.fields(value)
            },
        )
    return value
