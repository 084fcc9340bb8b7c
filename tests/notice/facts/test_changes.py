"""What an earlier state said otherwise: found, wrongly told, and other numbers."""

from __future__ import annotations

import pytest

from morenashi.notice.facts.changes import Direction, changes
from tests.notice.cases import CASE, case


@pytest.mark.parametrize(
    ("old", "new", "direction", "path"),
    [
        ('"address", "birthdate"]', '"address", "birthdate", "phone"]', Direction.FOUND,
         "groups[former].items[phone].outcome"),
        ('items = ["phone", "medical_history"]', 'items = ["phone"]', Direction.WRONGLY_TOLD,
         "groups[callers].items[*]"),
        ("persons = 900", "persons = 950", Direction.NUMBER, "groups[members].persons"),
        ("exposed = 1320", "exposed = 1400", Direction.NUMBER, "totals.exposed"),
    ],
)  # fmt: skip
def test_both_directions_are_told(old: str, new: str, direction: Direction, path: str) -> None:
    assert CASE.count(old) == 1
    (change,) = changes(case(), case(CASE.replace(old, new)))
    assert (change.direction, change.path) == (direction, path)
    back = changes(case(CASE.replace(old, new)), case())
    opposite = {
        Direction.FOUND: Direction.WRONGLY_TOLD,
        Direction.WRONGLY_TOLD: Direction.FOUND,
    }.get(direction, direction)
    assert [one.direction for one in back] == [opposite]


def test_without_an_earlier_state_nothing_changed() -> None:
    assert changes(None, case()) == []
    assert changes(case(), case()) == []


def test_a_group_sees_its_own_changes_only() -> None:
    new = case(CASE.replace("persons = 900", "persons = 950"))
    assert changes(case(), new, "staff") == []
    assert len(changes(case(), new, "members")) == 1
