"""The four classes of 番号法29条の4 and its reporting rules, art. 2, where My Numbers are among the items."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from morenashi.law import my_number_reasons as say
from morenashi.law.answers import COUNTING, doubted
from morenashi.law.appi import fallen, later, many, named, open_facts, purpose
from morenashi.law.deadline import law_day
from morenashi.law.reading import regime
from morenashi.law.regime import Rule
from morenashi.law.standing import Standing, standing, sure
from morenashi.model.duty import Fallen
from morenashi.model.group import Footing, Group
from morenashi.model.incident import CauseKind, Certainty, Incident, Medium, YesNo
from morenashi.model.items_of_data import Nature

KEY = "jp_my_number"
# Ways by which a screen shows data to people nobody knows.
_SHOWN = {CauseKind.MISCONFIGURATION, CauseKind.DESIGN}
_PUBLIC = "public_body"


def touched(groups: Iterable[Group], incident: Incident) -> tuple[Standing, ...]:
    """The groups that count and whose My Numbers leaked, or may have.

    A My Number counts outside a database, too: the Act speaks of 特定個人情報, not of data.
    """
    found = (standing(_as_data(group), incident) for group in groups)
    return tuple(one for one in found if one.counts and one.having(Nature.MY_NUMBER))


def _as_data(group: Group) -> Group:
    loose = group.footing in (Footing.LOOSE, Footing.TO_BE_DATA)
    return replace(group, footing=Footing.DATA) if loose else group


def classes(incident: Incident, groups: tuple[Group, ...], on: date) -> tuple[Fallen, ...]:
    """All four; none at all where no My Number is among the items."""
    filed = {group.key for group in groups if group.footing is Footing.DATA}
    having = touched(groups, incident)
    if not having:
        return ()
    one = regime(KEY)
    in_files = tuple(one for one in having if one.group.key in filed)
    judged = {1: _system, 2: _improper, 3: _seen, 4: _many}
    return tuple(
        judged[rule.number](rule, incident, in_files if rule.number == 3 else having)
        for rule in one.rules("class", law_day(one, on))
    )


def leaked(incident: Incident) -> bool:
    """Whether it is a leak, loss or damage, and not only a use or provision."""
    return not incident.intended and incident.certainty in (Certainty.CERTAIN, Certainty.POSSIBLE)


def _sure(having: tuple[Standing, ...], incident: Incident) -> YesNo:
    items = [item for one in having for item in one.having(Nature.MY_NUMBER)]
    return doubted(sure(items), incident.certainty)


def _system(rule: Rule, incident: Incident, having: tuple[Standing, ...]) -> Fallen:
    public = _PUBLIC in incident.organisation.sectors and incident.medium is Medium.ELECTRONIC
    if not leaked(incident) or not public:
        return fallen(rule, YesNo.NO, say.NO_SYSTEM, key=KEY, change=(say.SYSTEM_CHANGE,))
    return fallen(
        rule, YesNo.POSSIBLE, say.SYSTEM, key=KEY, change=(say.NOT_A_SYSTEM,), groups=having
    )


def _improper(rule: Rule, incident: Incident, having: tuple[Standing, ...]) -> Fallen:
    answer, because, change = purpose(incident)
    change = tuple(say.for_my_number(words) for words in change)
    if not leaked(incident) and not (rule.use_or_provision and incident.purpose.use_or_provision):
        return fallen(rule, YesNo.NO, say.NO_LEAK, key=KEY)
    if answer not in COUNTING:
        return fallen(rule, answer, because, key=KEY, change=change)
    if not incident.purpose.use_or_provision:
        answer = doubted(answer, incident.certainty)
    return fallen(
        rule,
        answer,
        because,
        key=KEY,
        change=(*change, *open_facts(having)),
        groups=having,
        since=later(incident.purpose.since, incident),
    )


def _seen(rule: Rule, incident: Incident, having: tuple[Standing, ...]) -> Fallen:
    """By electronic means, by people nobody can count: a wrong setting on the net."""
    if not having or not leaked(incident) or incident.medium is not Medium.ELECTRONIC:
        return fallen(rule, YesNo.NO, say.NOT_ELECTRONIC, key=KEY)
    answer = incident.seen_by_unspecified
    if answer in COUNTING:
        answer = doubted(answer, incident.certainty)
        because = say.SEEN if answer is YesNo.YES else say.MAYBE_SEEN
        facts = () if answer is YesNo.YES else (say.SEEN_CHANGE,)
        return fallen(
            rule, answer, because, key=KEY, change=[*facts, *open_facts(having)], groups=having
        )
    if answer is YesNo.NO:
        return fallen(rule, answer, say.NOT_SEEN, key=KEY)
    if _SHOWN & set(incident.cause.kinds):
        change = (say.SEEN_CHANGE, *open_facts(having))
        return fallen(rule, YesNo.POSSIBLE, say.SHOWN, key=KEY, change=change, groups=having)
    return fallen(rule, answer, say.SEEN_UNKNOWN, key=KEY, change=(say.SEEN_FOUND,))


def _many(rule: Rule, incident: Incident, having: tuple[Standing, ...]) -> Fallen:
    if not leaked(incident) and not (rule.use_or_provision and incident.purpose.use_or_provision):
        return fallen(rule, YesNo.NO, say.NO_LEAK, key=KEY)
    if incident.purpose.use_or_provision and not leaked(incident):
        incident = replace(incident, certainty=Certainty.CERTAIN)
    found = many(rule, incident, list(having), key=KEY)
    if found.answer in COUNTING and _sure(having, incident) is YesNo.POSSIBLE:
        found = replace(found, answer=YesNo.POSSIBLE)
    return replace(
        found,
        because=say.number_of(found.because, named(having)),
        would_change=tuple(say.for_my_number(words) for words in found.would_change),
    )
