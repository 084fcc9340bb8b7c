"""Which letters a case needs, and all of them drafted."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from morenashi.model.advice import AdviceSheet, Circumstance
from morenashi.model.draft import Draft, LetterKind, LetterLang
from morenashi.model.group import Channel, Group
from morenashi.model.incident import CauseState, Certainty, Incident, Progress
from morenashi.model.items_of_data import BY_KEY
from morenashi.model.words import Words
from morenashi.notice.advising import advice_for, gaps
from morenashi.notice.drafting import draft
from morenashi.notice.facts.changes import changes
from morenashi.notice.letter import languages
from morenashi.notice.scene import scene_of


@dataclass(frozen=True, slots=True)
class Wanted:
    """One letter of a case: its kind, and the group or client it is for."""

    kind: LetterKind
    group: str = ""
    party: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for; empty means all. `before` is an earlier state of the case."""

    kinds: Collection[LetterKind] = ()
    languages: Collection[LetterLang] = ()
    groups: Collection[str] = ()
    before: Incident | None = None


ALL = Asked()


def wanted(case: Incident, before: Incident | None = None) -> tuple[Wanted, ...]:
    """The letters this case needs, in the order in which they are written.

    A refuted claim brings a statement and no notice: nobody is alarmed by what did not happen.
    """
    if case.certainty is Certainty.REFUTED:
        return (Wanted(LetterKind.REFUTED),)
    found: list[Wanted] = []
    if case.publication.progress is not Progress.NONE:
        found.append(Wanted(LetterKind.PUBLIC))
    for group in case.groups:
        found += _for_group(case, group, before)
    if case.contractor:
        clients = [party for party in case.parties if party.role == "client"]
        found += [Wanted(LetterKind.CLIENTS, party=party.key) for party in clients]
    if case.revisions or changes(before, case):
        found.append(Wanted(LetterKind.CORRECTION))
    if _is_over(case):
        found.append(Wanted(LetterKind.CLOSING))
    return tuple(found)


def _is_over(case: Incident) -> bool:
    """Whether a closing report can be written: the cause is settled and it is known who was told."""
    settled = case.cause.state is not CauseState.INVESTIGATING
    told = case.notified.progress is Progress.DONE or case.totals.notified is not None
    return settled and told


def _for_group(case: Incident, group: Group, before: Incident | None) -> Iterator[Wanted]:
    if group.concerned:
        yield Wanted(LetterKind.INDIVIDUAL, group.key)
        if Channel.CALL in group.channels or Channel.SMS in group.channels:
            yield Wanted(LetterKind.CALL, group.key)
    if changes(before, case, group.key):
        yield Wanted(LetterKind.CORRECTION, group.key)


def drafts(
    case: Incident,
    asked: Asked = ALL,
    *,
    today: date,
    authorities: Mapping[str, Words] | None = None,
) -> tuple[Draft, ...]:
    """All letters that are asked for and that the case needs; `today` judges the age of the advice."""
    return tuple(
        _draft(case, one, lang, asked.before, today, authorities)
        for one in wanted(case, asked.before)
        if (not asked.kinds or one.kind in asked.kinds)
        and (not asked.groups or one.group in asked.groups)
        for lang in languages(one.kind)
        if not asked.languages or lang in asked.languages
    )


def _draft(
    case: Incident,
    one: Wanted,
    lang: LetterLang,
    before: Incident | None,
    today: date,
    authorities: Mapping[str, Words] | None,
) -> Draft:
    advice, lacks = _advice(case, one, today)
    scene = scene_of(
        case,
        kind=one.kind,
        lang=lang,
        group=one.group,
        party=one.party,
        advice=advice,
        advice_lacks=lacks,
        before=before,
        authorities=authorities,
    )
    return draft(scene)


def _advice(
    case: Incident, one: Wanted, today: date
) -> tuple[tuple[AdviceSheet, ...], tuple[str, ...]]:
    """A sheet for each group of the letter (combinations count within one group), and what they lack."""
    if one.kind is LetterKind.REFUTED:
        return (), ()
    groups = [group for group in case.groups if not one.group or group.key == one.group]
    if one.party:
        groups = [group for group in groups if group.owner == one.party]
    sheets, lacks = [], dict[str, None]()
    for group in groups:
        items = {leaked.item for leaked in group.concerned}
        known, around = sorted(items & BY_KEY.keys()), _circumstances(group)
        if known:
            sheets.append(advice_for(known, circumstances=around))
        missing = gaps(known, today=today, circumstances=around)
        lacks |= dict.fromkeys((*sorted(items - BY_KEY.keys()), *missing.missing, *missing.expired))
    return tuple(sheets), tuple(lacks)


def _circumstances(group: Group) -> frozenset[Circumstance]:
    found = set()
    if group.relation.former:
        found.add(Circumstance.EX_MEMBER)
    if group.minors:
        found.add(Circumstance.CHILD)
    return frozenset(found)
