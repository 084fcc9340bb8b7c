"""Every case's incident is read in each of its states, and knowledge only grows."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from morenashi.drill.case import ORDER
from morenashi.drill.states import changed, states
from morenashi.law.board import board
from morenashi.model.incident import Certainty
from morenashi.model.items_of_data import BY_KEY


@pytest.mark.parametrize("name", ORDER)
def test_every_case_has_an_incident(name: str) -> None:
    found = states(name)
    assert found
    assert [state.on for state in found] == sorted(state.on for state in found)
    for state in found:
        items = {leaked.item for group in state.incident.groups for leaked in group.items}
        assert items <= BY_KEY.keys()
        assert "架空" in state.incident.organisation.name.ja


@pytest.mark.parametrize("name", ORDER)
def test_nothing_known_is_forgotten(name: str) -> None:
    found = states(name)
    for before, after in pairwise(found):
        for kept in ("known", "course", "evidence", "told"):
            earlier, later = getattr(before.incident, kept), getattr(after.incident, kept)
            assert set(earlier) <= set(later), kept


def test_evidence_named_exists() -> None:
    for name in ORDER:
        for state in states(name):
            keys = {evidence.key for evidence in state.incident.evidence}
            for group in state.incident.groups:
                for leaked in group.items:
                    assert set(leaked.evidence) <= keys


def test_the_two_days_of_welcomehr() -> None:
    last = states("welcomehr")[-1].incident
    assert [known.at for known in last.known] == [date(2024, 3, 22), date(2024, 3, 28)]
    assert last.chosen is last.known[0]
    assert states("welcomehr")[0].incident.certainty is Certainty.POSSIBLE


def test_what_could_have_been_known_is_no_day_of_knowledge() -> None:
    willgate = states("willgate")[0].incident
    assert [known.could for known in willgate.known] == [True, False]
    assert willgate.chosen is willgate.known[1]


def test_the_claim_ends_refuted() -> None:
    assert [state.incident.certainty for state in states("clubhouse")] == [
        Certainty.POSSIBLE,
        Certainty.REFUTED,
    ]


def test_a_step_changes_and_adds() -> None:
    told = {"a": {"x": 1, "y": 2}, "list": [1]}
    after = changed(told, {"change": {"a": {"y": 3}}, "add": {"list": [2], "new": [5]}})
    assert after == {"a": {"x": 1, "y": 3}, "list": [1, 2], "new": [5]}
    assert told == {"a": {"x": 1, "y": 2}, "list": [1]}


def test_a_step_changes_the_table_of_the_same_key() -> None:
    told = {"groups": [{"key": "a", "n": 1}, {"key": "b", "n": 2}]}
    after = changed(told, {"change": {"groups": [{"key": "b", "n": 3}, {"key": "c"}]}})
    assert after == {"groups": [{"key": "a", "n": 1}, {"key": "b", "n": 3}, {"key": "c"}]}


def test_once_data_were_taken_nobody_asks_whether_they_were_recovered_unseen() -> None:
    found, taken = states("welcomehr")[:2]
    asked = [
        "".join(one.ja for one in board(state.incident, state.on).open_questions)
        for state in (found, taken)
    ]
    assert ["回収" in one for one in asked] == [True, False]
