"""From a case to its letters, in every form, and to what changed between two states of it."""

from __future__ import annotations

import json
from datetime import date
from typing import Any, cast

import pytest

from morenashi.errors import NoticeError
from morenashi.flows.notices import (
    SUFFIXES,
    changes_as_data,
    notices,
    rendered,
    what_changed,
)
from tests.notice.cases import CASE, case

TODAY = date(2026, 11, 22)


def test_a_case_becomes_letters_in_every_form() -> None:
    (draft,) = notices(
        case(), kinds=["individual"], groups=["staff"], languages=["ja"], today=TODAY
    )
    starts = {"text": b"2026", "html": b"<!doctype html>", "pdf": b"%PDF", "json": b"{"}
    assert starts.keys() == SUFFIXES.keys()
    for form, start in starts.items():
        assert rendered(draft, form).startswith(start)
    assert json.loads(rendered(draft, "json"))["key"] == "individual-staff-ja"


@pytest.mark.parametrize(
    ("asked", "keys"),
    [
        ({"kinds": ["public"]}, {"public-ja"}),
        (
            {"groups": ["callers"], "languages": ["ja"]},
            {"individual-callers-ja", "call-callers-ja"},
        ),
        ({"kinds": ["refuted"]}, set()),
        ({"languages": ["en"], "groups": ["staff"]}, {"individual-staff-en"}),
    ],
)
def test_only_what_is_asked_for(asked: dict[str, list[str]], keys: set[str]) -> None:
    made = notices(case(), today=TODAY, **asked)  # type: ignore[arg-type]
    assert {draft.key for draft in made} == keys


def test_an_unknown_group_is_named_with_the_known_ones() -> None:
    with pytest.raises(NoticeError) as raised:
        notices(case(), groups=["stuff"], today=TODAY)
    assert "stuff" in str(raised.value)
    assert "staff" in raised.value.todo.en


def test_two_states_are_compared_within_what_was_asked() -> None:
    new = case(CASE.replace("persons = 220", "persons = 230"))
    made = notices(new, kinds=["individual"], languages=["ja"], before=case(), today=TODAY)
    (changed,) = changes_as_data(what_changed(case(), new, made, today=TODAY))
    assert changed["key"] == "individual-former-ja"
    (change,) = cast("Any", changed["changes"])
    assert change["facts"] == [{"path": "groups[former].persons", "before": "220", "after": "230"}]
