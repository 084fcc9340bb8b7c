"""The nine items: each held by a full case, each missing by itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from morenashi.law.missing import missing, missing_for_gdpr
from morenashi.model.count import Count
from morenashi.model.group import Period
from morenashi.model.incident import (
    Cause,
    CauseKind,
    CauseState,
    DamageState,
    Desk,
    Incident,
    Measure,
    MeasureKind,
    Notified,
    Progress,
    Publication,
    Secondary,
    Totals,
)
from tests.law.incidents import group, incident, words

DAY = date(2026, 11, 2)
NINE = range(1, 10)


def full() -> Incident:
    """A case that holds everything."""
    return incident(
        group("name", persons=5),
        summary=words("要約"),
        exposed=Period(DAY, DAY),
        cause=None,
        measures=(
            Measure(MeasureKind.PERSONS, words("窓口")),
            Measure(MeasureKind.PREVENTION, words("見直し")),
        ),
        secondary=Secondary(DamageState.NONE_FOUND),
        publication=Publication(Progress.DONE, on=DAY),
        totals=Totals(records=Count(5, 5)),
        desk=Desk(phone="0120-000-000"),
    )


def known_cause(case: Incident) -> Incident:
    return replace(case, cause=Cause(CauseState.KNOWN, (CauseKind.MISSENT,), what=words("宛先")))


FULL = known_cause(full())


def test_a_full_case_lacks_nothing() -> None:
    assert missing(FULL, NINE) == ()
    assert missing_for_gdpr(FULL) == ()


@pytest.mark.parametrize(
    ("change", "lacks"),
    [
        ({"summary": words("")}, "1 概要"),
        ({"exposed": Period()}, "1 概要: 発生日"),
        ({"known": ()}, "1 概要: 知った日"),
        ({"groups": (group(persons=5),)}, "2 漏えいした"),
        ({"groups": (group("name", persons=Count(5, None)),)}, "3 本人の数"),
        ({"cause": Cause()}, "4 原因（調査中）"),
        ({"cause": Cause(CauseState.KNOWN)}, "4 原因"),
        ({"secondary": Secondary()}, "5 二次被害"),
        ({"measures": FULL.measures[1:]}, "6 本人への対応"),
        ({"publication": Publication()}, "7 公表"),
        ({"measures": FULL.measures[:1]}, "8 再発防止"),
    ],
)
def test_each_item_by_itself(change: dict[str, Any], lacks: str) -> None:
    found = missing(replace(FULL, **change), NINE)
    assert len(found) == 1
    assert found[0].ja.startswith(lacks)
    assert found[0].en.startswith(lacks[0])


@pytest.mark.parametrize(
    "change",
    [
        {"exposed": Period(), "accessed": (Period(DAY),)},
        {"secondary": Secondary(DamageState.UNKNOWN, what=words("調べている"))},
        {"measures": FULL.measures[1:], "notified": Notified(on=DAY)},
        {"measures": FULL.measures[1:], "notified": Notified(because=words("削除中"))},
        {"publication": Publication(Progress.NONE)},
        {"publication": Publication(because=words("検討中の理由"))},
        {"cause": Cause(CauseState.CANNOT_BE_KNOWN, because=words("記録がない"))},
    ],
)
def test_another_way_to_hold_it(change: dict[str, Any]) -> None:
    assert missing(replace(FULL, **change), NINE) == ()


def test_only_the_items_asked_for() -> None:
    bare = incident()
    assert {words.ja[0] for words in missing(bare, (2, 9))} == {"2"}
    assert missing(bare, ()) == ()


@pytest.mark.parametrize(
    ("change", "lacks"),
    [
        ({"summary": words("")}, "性質"),
        ({"groups": (group("name", persons=Count()),)}, "人数"),
        ({"groups": (group(persons=5),)}, "人数"),
        ({"totals": Totals()}, "件数"),
        ({"desk": Desk()}, "連絡先"),
        ({"secondary": Secondary()}, "結果"),
        ({"measures": ()}, "措置"),
    ],
)
def test_gdpr(change: dict[str, Any], lacks: str) -> None:
    found = missing_for_gdpr(replace(FULL, **change))
    assert len(found) == 1
    assert lacks in found[0].ja
