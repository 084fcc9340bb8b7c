"""Plays what must be noticed: an act that shows less than it must, one that fails, one without a part."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from morenashi.drill.case import read_case
from morenashi.drill.player import Begins, Ends, compare, play, prepare
from morenashi.errors import DrillError

FACTS = {
    "verdict": "hold",
    "people": 3,
    "rules": ["special_care", "many_people"],
    "kinds": {"PHONE": 2, "PERSON": 1},
}


@pytest.mark.parametrize(
    ("what", "wanted", "holds"),
    [
        ("verdict", "hold", True),
        ("verdict", "pass", False),
        ("people", 3, True),
        ("people", 4, False),
        ("people_at_least", 3, True),
        ("people_at_least", 4, False),
        ("rules", ["special_care"], True),
        ("rules", ["special_care", "leaver"], False),
        ("kinds", {"PHONE": 2}, True),
        ("kinds", {"PHONE": 3}, False),
        ("kinds", {"ADDRESS": 1}, False),
        ("unheard", 0, False),
        ("unheard_at_least", 0, False),
    ],
)
def test_each_way_of_comparing(what: str, wanted: Any, holds: bool) -> None:
    (check,) = compare({what: wanted}, FACTS)
    assert check.holds is holds


@pytest.fixture
def phones(tmp_path: Path) -> Path:
    read_case("clubhouse").make(tmp_path)
    return tmp_path


def ends(folder: Path, **changed: Any) -> Ends:
    """The first act of the case clubhouse, changed."""
    case = read_case("clubhouse")
    scene = replace(case.scenes[0], **changed)
    *_, last = play(replace(case, scenes=(scene,)), folder)
    assert isinstance(last, Ends)
    return last


def test_an_act_that_shows_what_it_must(phones: Path) -> None:
    event = ends(phones)
    assert event.holds
    assert len(event.checks) == 3


def test_an_act_that_shows_less(phones: Path) -> None:
    event = ends(phones, must={"kinds": {"PHONE": 241}})
    assert not event.holds
    assert event.checks[0].got == {"PHONE": 240}


def test_data_that_changed_is_noticed(phones: Path) -> None:
    (phones / "見本/sample_jp.csv").write_text("phone,score\n+817012345678,1\n", encoding="utf-8")
    assert not ends(phones).holds


def test_an_act_that_cannot_run_does_not_hold(phones: Path) -> None:
    given = {"mails": "*.eml", "today": None}  # there is no directory in this case
    event = ends(phones, verb="check", given=given)
    assert event.error is not None
    assert event.seen is None
    assert not event.holds


def test_an_act_without_a_part_has_nothing_to_show(phones: Path) -> None:
    event = ends(phones, verb="watch_claim", must={"letters": 240})
    assert event.seen is None
    assert event.holds


def test_it_begins_before_it_ends(phones: Path) -> None:
    events = list(play(read_case("clubhouse"), phones))
    assert [type(event) for event in events] == [Begins, Ends] * 3
    assert [event.number for event in events] == [1, 1, 2, 2, 3, 3]


def test_a_new_or_empty_folder_is_taken(tmp_path: Path) -> None:
    assert prepare(tmp_path / "a/b").is_dir()
    assert prepare(tmp_path / "a/b") == tmp_path / "a/b"


def test_a_folder_with_anything_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "顧客名簿.csv").write_text("", encoding="utf-8")
    with pytest.raises(DrillError):
        prepare(tmp_path)
    with pytest.raises(DrillError):
        prepare(tmp_path / "顧客名簿.csv")
    with pytest.raises(DrillError):
        prepare(tmp_path / "顧客名簿.csv" / "below")
