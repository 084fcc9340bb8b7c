"""What is read of a case is noted with its place, and a place leads back to what stands there."""

from __future__ import annotations

from typing import Any

import pytest

from morenashi.model.incident import CauseState
from morenashi.notice.traced import GONE, Trace, at, digest, path_of, shown, traced
from tests.notice.cases import CASE, case


def test_every_reading_is_noted_once_and_taken_once() -> None:
    trace = Trace()
    seen = traced(case(), trace)
    assert seen.cause.state is CauseState.KNOWN
    assert seen.cause.state is CauseState.KNOWN
    assert seen.groups[0].items[2].outcome.name == "LEAKED"
    assert trace.take() == (
        "cause.state",
        "groups[*]",
        "groups[staff].items[*]",
        "groups[staff].items[my_number].outcome",
    )
    assert trace.take() == ()


def test_what_a_property_reads_is_noted_too() -> None:
    trace = Trace()
    chosen = traced(case(), trace).chosen
    assert chosen is not None
    assert path_of(chosen) == "known[0]"
    assert {"known[*]", "known[0].could", "known[0].at", "known[0].chosen"} == set(trace.take())


@pytest.mark.parametrize(
    ("path", "there"),
    [
        ("groups[staff].persons", "120"),
        ("cause.state", "known"),
        ("exposed.begin", "2026-04-01"),
        ("told[1].authority", "police"),
        ("groups[members].items[purchase_history].outcome", "possible"),
        ("groups[*]", '["staff", "spouses", "members", "former", "callers"]'),
        ("groups[nobody].persons", GONE),
        ("measures[9].on", GONE),
        ("organisation.number", GONE),
    ],
)
def test_a_place_leads_to_what_stands_there(path: str, there: str) -> None:
    assert shown(case(), path) == there


def test_a_hash_changes_with_the_fact_and_not_without() -> None:
    path = "groups[members].persons"
    assert digest(case(), path) == digest(case(), path)
    assert digest(case(CASE.replace("persons = 900", "persons = 901")), path) != digest(
        case(), path
    )
    assert digest(case(CASE.replace("persons = 120", "persons = 121")), path) == digest(
        case(), path
    )


def test_a_trace_shows_no_value_of_the_case() -> None:
    seen: Any = traced(case(), Trace())
    assert repr(seen.desk) == "<desk>"
    assert repr(seen) == "<case>"
    assert path_of(case()) == ""
    assert at(case(), "desk.phone") == "0120-000-000"
