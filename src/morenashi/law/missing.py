"""What a case does not hold yet of what a report must say: 規則8条1項 (nine items), GDPR art. 33(3)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from morenashi.law.heads import heads
from morenashi.model.incident import (
    CauseState,
    DamageState,
    Incident,
    MeasureKind,
    Progress,
)
from morenashi.model.words import Words


def missing(incident: Incident, items: Iterable[int]) -> tuple[Words, ...]:
    """The named ones of the nine items, as far as the case does not hold them, in their order."""
    return tuple(words for number in items for words in _NINE[number](incident))


def missing_for_gdpr(incident: Incident) -> tuple[Words, ...]:
    """What art. 33(3) asks for and the case does not hold."""
    return tuple(_gdpr(incident))


def _outline(incident: Incident) -> Iterator[Words]:
    if not incident.summary.ja:
        yield Words(ja="1 概要", en="1 outline")
    if incident.exposed.begin is None and not any(one.begin for one in incident.accessed):
        yield Words(ja="1 概要: 発生日", en="1 outline: date of occurrence")
    if not any(not one.could for one in incident.known):
        yield Words(ja="1 概要: 知った日", en="1 outline: day of knowledge")


def _items(incident: Incident) -> Iterator[Words]:
    bare = [group.label for group in incident.groups if not group.items]
    if not incident.groups or bare:
        yield Words(ja="2 漏えいした（おそれのある）項目", en="2 items that leaked, or may have")


def _persons(incident: Incident) -> Iterator[Words]:
    if not incident.groups or heads(incident.groups, incident).most is None:
        yield Words(ja="3 本人の数", en="3 number of persons")


def _cause(incident: Incident) -> Iterator[Words]:
    cause = incident.cause
    if cause.state is CauseState.INVESTIGATING:
        yield Words(ja="4 原因（調査中）", en="4 cause (under investigation)")
    elif not (cause.what.ja or cause.because.ja or cause.kinds):
        yield Words(ja="4 原因", en="4 cause")


def _damage(incident: Incident) -> Iterator[Words]:
    if incident.secondary.state is DamageState.UNKNOWN and not incident.secondary.what.ja:
        yield Words(ja="5 二次被害またはそのおそれ", en="5 secondary damage or its risk")


def _for_persons(incident: Incident) -> Iterator[Words]:
    done = any(one.kind is MeasureKind.PERSONS for one in incident.measures)
    if not done and incident.notified.on is None and not incident.notified.because.ja:
        yield Words(ja="6 本人への対応", en="6 measures toward the persons")


def _published(incident: Incident) -> Iterator[Words]:
    one = incident.publication
    if one.progress is Progress.CONSIDERING and not (one.because.ja or one.on):
        yield Words(ja="7 公表の実施状況", en="7 publication")


def _prevention(incident: Incident) -> Iterator[Words]:
    if not any(one.kind is MeasureKind.PREVENTION for one in incident.measures):
        yield Words(
            ja="8 再発防止の措置（実施済みと予定を分けて）",
            en="8 prevention, done and planned apart",
        )


def _other(incident: Incident) -> Iterator[Words]:
    """Item 9 holds what else helps: nothing need be there."""
    yield from ()


def _gdpr(incident: Incident) -> Iterator[Words]:
    if not incident.summary.ja:
        yield Words(ja="侵害の性質", en="nature of the breach")
    if any(_items(incident)) or any(_persons(incident)):
        yield Words(
            ja="本人の種類とおおよその人数", en="categories and approximate number of persons"
        )
    if incident.totals.records is None:
        yield Words(ja="記録のおおよその件数", en="approximate number of records")
    if not (incident.organisation.clerk_email or incident.desk.email or incident.desk.phone):
        yield Words(ja="DPOまたは連絡先", en="data protection officer or contact")
    if any(_damage(incident)):
        yield Words(ja="起こり得る結果", en="likely consequences")
    if not incident.measures:
        yield Words(ja="講じた、または予定する措置", en="measures taken or proposed")


_NINE: dict[int, Callable[[Incident], Iterator[Words]]] = {
    1: _outline,
    2: _items,
    3: _persons,
    4: _cause,
    5: _damage,
    6: _for_persons,
    7: _published,
    8: _prevention,
    9: _other,
}
