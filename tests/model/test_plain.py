"""Plain data and our words: what a case file says becomes an Incident, or a problem that names the place."""

from __future__ import annotations

import tomllib
from datetime import date, datetime
from typing import Any

import pytest

from morenashi.model.count import Count
from morenashi.model.group import Leaked, Outcome
from morenashi.model.incident import Certainty, Evidence, Incident
from morenashi.model.moment import JST
from morenashi.model.plain import Wrong, plain, structured
from morenashi.model.words import Words
from tests.architecture.house import PACKAGE

CASES = sorted((PACKAGE / "drill/cases").glob("*/incident.toml"))
LEAST: dict[str, Any] = {"key": "x", "title": "件名", "organisation": {"name": "みなと商事"}}
GROUP: dict[str, Any] = {"key": "a", "label": "お客様", "relation": "customer", "items": ["name"]}


def _read(**more: Any) -> tuple[Incident | None, list[Wrong]]:
    problems: list[Wrong] = []
    return structured(Incident, LEAST | more, problems), problems


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.parent.name)
def test_every_case_of_the_drills_is_read_and_comes_back(path: Any) -> None:
    problems: list[Wrong] = []
    incident = structured(Incident, tomllib.loads(path.read_text("utf-8")), problems)
    assert incident is not None, problems
    assert structured(Incident, plain(incident), problems) == incident
    assert problems == []


def test_short_forms() -> None:
    incident, _ = _read(
        groups=[GROUP | {"persons": 5}], known=[{"at": date(2026, 4, 1), "what": "気づいた"}]
    )
    assert incident is not None
    assert incident.groups[0].persons == Count(5, 5)
    assert incident.groups[0].items == (Leaked("name", Outcome.LEAKED),)
    assert incident.known[0].what == Words(ja="気づいた", en="")


def test_a_day_stays_a_day_and_an_instant_an_instant() -> None:
    at = datetime(2026, 4, 1, 9, 0, tzinfo=JST)
    known = [{"at": date(2026, 4, 1), "what": "a"}, {"at": at, "what": "b"}]
    incident, _ = _read(known=known)
    assert incident is not None
    assert [type(one.at) for one in incident.known] == [date, datetime]


@pytest.mark.parametrize(
    ("more", "where", "says"),
    [
        ({"certanty": "certain"}, "certanty", "certainty"),
        ({"certainty": "sure"}, "certainty", "possible（発生したおそれがある）"),
        ({"title": 3}, "title", "文字列"),
        ({"title": {"ja": "a", "fr": "b"}}, "title", "ja"),
        ({"happenings": "leak"}, "happenings", "[ ]"),
        ({"happenings": ["leak", "loos"]}, "happenings[1]", "leak（漏えい）, loss（滅失）"),
        (
            {"groups": [{"label": "a", "relation": "customer", "items": []}]},
            "groups[0].key",
            "書かれていません",
        ),
        ({"groups": [GROUP | {"persons": "5"}]}, "groups[0].persons", "{ }"),
        (
            {"groups": [GROUP | {"persons": {"at_least": True}}]},
            "groups[0].persons.at_least",
            "整数",
        ),
        ({"contractor": "yes"}, "contractor", "true"),
        ({"as_of": "四月一日"}, "as_of", "2026-04-01 の形"),
        ({"as_of": "2026-04-01 10:00"}, "as_of", "日付"),
        ({"known": {"at": date(2026, 4, 1), "what": "a"}}, "known", "[[known]]"),
        ({"organisation": {"name": "a", "happened": 1}}, "organisation.happened", "#"),
        ({"as_of": datetime(2026, 4, 1)}, "as_of", "日付"),
        ({"known": [{"at": "昨日", "what": "a"}]}, "known[0].at", "日付"),
        ({"organisation": "みなと商事"}, "organisation", "{ }"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(more: dict[str, Any], where: str, says: str) -> None:
    incident, problems = _read(**more)
    assert incident is None
    assert [wrong.where for wrong in problems] == [where]
    assert says in problems[0].why.ja
    assert problems[0].why.en


@pytest.mark.parametrize(
    ("more", "place", "means"),
    [
        ({"happenings": ["漏えい"]}, "happenings", ["leak"]),
        ({"cause": {"kinds": ["盗難 "]}}, "cause", {"kinds": ["stolen"]}),
        ({"purpose": {"answer": "はい"}}, "purpose", {"answer": "yes"}),
        ({"as_of": "令和8年4月1日"}, "as_of", date(2026, 4, 1)),
        ({"as_of": "２０２６/４/１"}, "as_of", date(2026, 4, 1)),
        ({"groups": [GROUP | {"items": ["氏名"]}]}, "groups", [GROUP]),
        ({"groups": [GROUP | {"items": [{"item": "氏名"}]}]}, "groups", [GROUP]),
    ],
)
def test_what_people_write_by_hand(more: dict[str, Any], place: str, means: Any) -> None:
    incident, problems = _read(**more)
    assert problems == []
    assert plain(incident).get(place, plain(incident.happenings if incident else ())) == means


def test_all_problems_are_told_at_once() -> None:
    _, problems = _read(title=3, contractor=1, cause={"state": "?"})
    assert {wrong.where for wrong in problems} == {"title", "contractor", "cause.state"}


def test_defaults_are_left_out() -> None:
    assert plain(Evidence("log", Words(ja="記録", en=""))) == {"key": "log", "what": "記録"}
    assert plain(Count(3, 3)) == 3
    assert plain(Count(3, 5)) == {"at_least": 3, "at_most": 5}
    assert plain(Certainty.NOT_A_LEAK) == "not_a_leak"
    assert plain(frozenset({"b", "a"})) == ["a", "b"]


@pytest.mark.parametrize(
    "number", [2**63, -(2**63), int("9" * 4000), {"at_least": 0, "at_most": 2**70}]
)
def test_a_number_no_database_holds_is_refused(number: Any) -> None:
    incident, problems = _read(groups=[GROUP | {"persons": number}])
    assert incident is None
    assert "too large" in problems[0].said("en")


@pytest.mark.parametrize(
    "at", [date(1, 1, 1), date(9999, 12, 31), datetime(9999, 12, 31, 23, 59), date(1899, 12, 31)]
)
def test_the_ends_of_the_calendar_are_refused(at: date) -> None:
    for more in (
        {"known": [{"at": at, "what": "a"}]},
        {"as_of": at if type(at) is date else at.date()},
    ):
        incident, problems = _read(**more)
        assert incident is None
        assert "1900" in problems[0].said("ja")


def test_unseen_signs_do_not_come_in() -> None:
    incident, _ = _read(title="A\x1b[2J\u202eB\u200b\r\nC\u2028D\ufffe", summary={"ja": "\ufeff港"})
    assert incident is not None
    assert incident.title.ja == "A[2JB\nC\nD"
    assert incident.summary.ja == "港"


def test_many_unknown_keys_become_one_problem() -> None:
    _, problems = _read(**{f"zz{n}": 1 for n in range(1000)}, **{"k" * 1_000_000: 1})
    assert len(problems) < 30
    assert "981" in problems[-1].said("en")


def test_a_list_of_a_database_is_refused() -> None:
    _, problems = _read(evidence=[{"key": f"e{n}", "what": "x"} for n in range(5001)])
    assert [problem.where for problem in problems] == ["evidence"]
