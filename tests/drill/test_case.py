"""Reads cases; what is wrong with one is said."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from morenashi.drill.case import ORDER, Then, case_names, case_of, read_case
from morenashi.errors import DrillError
from morenashi.model.words import Words

BOTH = {"ja": " 文 ", "en": " text "}
ACT: dict[str, Any] = {"verb": "find", "title": BOTH, "told": BOTH, "then": {**BOTH}}
CASE: dict[str, Any] = {
    "title": BOTH,
    "short": BOTH,
    "subject": BOTH,
    "real": BOTH,
    "source": BOTH,
    "acts": [ACT],
    "today": [BOTH],
}


def test_all_names_can_be_read() -> None:
    assert [read_case(name).name for name in case_names()] == list(ORDER)


def test_an_unknown_name_is_told_the_others() -> None:
    with pytest.raises(DrillError) as error:
        read_case("../willgate")
    assert "attached-thread" in error.value.said("ja")


def test_the_least_a_case_needs() -> None:
    case = case_of("x", CASE)
    assert case.title == Words(ja="文", en="text")
    assert case.unverified is None
    assert case.scenes[0].then.days is None


@pytest.mark.parametrize("key", sorted(CASE))
def test_what_is_missing_is_named(key: str) -> None:
    with pytest.raises(DrillError, match=key):
        case_of("x", {name: value for name, value in CASE.items() if name != key})


@pytest.mark.parametrize("key", sorted(ACT))
def test_what_an_act_lacks_is_named(key: str) -> None:
    act = {name: value for name, value in ACT.items() if name != key}
    with pytest.raises(DrillError, match=key):
        case_of("x", CASE | {"acts": [act]})


def test_an_unknown_verb_is_named() -> None:
    with pytest.raises(DrillError, match="dance"):
        case_of("x", CASE | {"acts": [ACT | {"verb": "dance"}]})


def test_days_are_counted_where_both_days_are_known() -> None:
    said = Words(ja="", en="")
    first, later = date(2012, 10, 1), date(2012, 10, 20)
    assert Then(said, later, first).days == 19
    assert Then(said, later).days is None
    assert Then(said).days is None


def test_facts_count_from_the_day_named() -> None:
    facts = [{"on": date(2024, 3, 28), **BOTH}, {"on": date(2024, 3, 22), **BOTH}]
    assert [fact.days for fact in case_of("x", CASE | {"facts": facts}).facts] == [6, 0]
    told = CASE | {"facts": facts, "day_0": date(2024, 3, 28)}
    assert [fact.days for fact in case_of("x", told).facts] == [0, -6]
