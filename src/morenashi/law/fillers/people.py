"""How many people, records and accesses: three units, each with its bounds (規則8条1項3号)."""

from __future__ import annotations

import re

from morenashi.law.fillers.data import CARD
from morenashi.law.fillers.facts import Answer, Facts, lacking, whole_persons
from morenashi.model.count import Count, Unit
from morenashi.model.words import Words

_EXPOSED = Words(ja="見られる状態だった人", en="exposed")
_ACCESSED = Words(ja="実際に見られた・取得された人", en="accessed")
_AFFECTED = Words(ja="漏えい等の対象となった人", en="affected")
_NOTIFIED = Words(ja="通知を終えた人", en="notified")
_RECORDS = Words(ja="記録の件数", en="records")
_ACCESSES = Words(ja="不正なアクセスの件数", en="improper accesses")
_BASIS = Words(ja="数え方", en="how it was counted")
_EVIDENCE = Words(ja="根拠", en="evidence")
_UNKNOWN = lacking(
    "本人の数（不明なら最大の数）", "the number of persons, or the most there can be"
)


def persons(facts: Facts) -> Answer:
    """The persons concerned; "unknown, at most N" is an answer."""
    count = whole_persons(facts.incident)
    if count.unknown:
        return Answer(lacks=_UNKNOWN)
    if count.at_most is None:
        return Answer(
            facts.count(count), lacking("本人の数の上限", "an upper bound of the persons")
        )
    return Answer(facts.count(count))


def card_persons(facts: Facts) -> Answer:
    """Those of them whose card data is concerned."""
    groups = [
        group for group in facts.incident.groups if any(one.item in CARD for one in group.concerned)
    ]
    if not groups:
        return Answer(facts.count(Count(0, 0))) if facts.incident.groups else Answer(lacks=_UNKNOWN)
    counts = [group.affected or group.persons for group in groups]
    most = None
    if all(count.at_most is not None for count in counts):
        most = sum(count.at_most or 0 for count in counts)
    count = Count(max(count.at_least for count in counts), most)
    return Answer(lacks=_UNKNOWN) if count.unknown else Answer(facts.count(count))


def counts(facts: Facts) -> Answer:
    """Everything counted, each unit in a line of its own, with how it was counted."""
    totals = facts.incident.totals
    lines = []
    for label, count, unit in (
        (_EXPOSED, totals.exposed, Unit.PERSONS),
        (_ACCESSED, totals.accessed, Unit.PERSONS),
        (_AFFECTED, totals.affected, Unit.PERSONS),
        (_NOTIFIED, totals.notified, Unit.PERSONS),
        (_RECORDS, totals.records, Unit.RECORDS),
        (_ACCESSES, totals.accesses, Unit.ACCESSES),
    ):
        if count is not None:
            lines.append(facts.labelled(label, _counted(facts, count, unit)))
    lines += [
        facts.labelled(group.label, facts.count(group.affected or group.persons))
        for group in facts.incident.groups
    ]
    return Answer("\n".join(lines))


def _counted(facts: Facts, count: Count, unit: Unit) -> str:
    # The label in front says which kind of 件 it is.
    text = re.sub("（(?:記録|アクセス)）", "", facts.count(count, unit))
    said = [facts.labelled(_BASIS, facts.say(count.basis))] if count.basis.ja else []
    if proofs := facts.joined(one.what for one in facts.evidence(count.evidence)):
        said.append(facts.labelled(_EVIDENCE, proofs))
    if not said:
        return text
    return f"{text} ({'; '.join(said)})" if facts.lang == "en" else f"{text}（{'、'.join(said)}）"


def records(facts: Facts) -> Answer:
    """The number of records (GDPR 33条3項a asks for both)."""
    count = facts.incident.totals.records
    if count is None or count.unknown:
        return Answer(lacks=lacking("記録の件数", "the approximate number of records"))
    return Answer(facts.count(count, Unit.RECORDS))


def eu_persons(facts: Facts) -> Answer:
    """Persons to whom the GDPR applies, by group."""
    lines = [
        facts.labelled(group.label, facts.count(group.in_eu))
        for group in facts.incident.groups
        if group.in_eu is not None
    ]
    if lines:
        return Answer("\n".join(lines))
    return Answer(lacks=lacking("EU域内の本人の数", "the number of persons in the EU"))


def my_number_persons(facts: Facts) -> Answer:
    """Persons whose My Number is concerned."""
    keys = {"my_number", "my_number_card_back"}
    groups = [
        group for group in facts.incident.groups if any(one.item in keys for one in group.concerned)
    ]
    if not groups:
        return Answer(
            lacks=lacking("マイナンバーを含む本人のグループ", "a group whose My Numbers leaked")
        )
    lines = [
        facts.labelled(group.label, facts.count(group.affected or group.persons))
        for group in groups
    ]
    if any((group.affected or group.persons).unknown for group in groups):
        return Answer("\n".join(lines), _UNKNOWN)
    return Answer("\n".join(lines))
