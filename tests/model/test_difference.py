"""Two states of a case differ in exactly the facts that are named."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings

from morenashi.model.difference import differences
from morenashi.model.group import Outcome
from morenashi.model.incident import CauseState, Incident
from morenashi.model.words import Words
from morenashi.sources.case_file import parse_case
from tests.incidents import MINATO, incidents

BEFORE = parse_case(MINATO, where="here")
MORE = '\n[[promises]]\nwhat = "相談窓口を一年間置きます"\ndue = 2027-04-01\n'


def changed(old: str, new: str) -> Incident:
    assert old in MINATO
    return parse_case(MINATO.replace(old, new, 1), where="here")


@pytest.mark.parametrize(
    ("old", "new", "path", "before", "after"),
    [
        ('outcome = "possible"', 'outcome = "leaked"',
         "groups[applicants].items[resume].outcome", Outcome.POSSIBLE, Outcome.LEAKED),
        ("persons = 1240", "persons = { at_least = 1240, at_most = 1300 }",
         "groups[applicants].persons.at_most", 1240, 1300),
        ("2026-04-20", "2026-04-21", "cause.next_word", date(2026, 4, 20), date(2026, 4, 21)),
        ('state = "investigating"', 'state = "known"',
         "cause.state", CauseState.INVESTIGATING, CauseState.KNOWN),
        ('because = "担当部署が内容を読んだ時刻"', 'because = "受信の時刻"',
         "known[0].because", Words(ja="担当部署が内容を読んだ時刻", en=""), Words(ja="受信の時刻", en="")),
        ('sectors = ["recruitment"]', 'sectors = ["recruitment", "finance"]',
         "organisation.sectors", ("recruitment",), ("finance", "recruitment")),
        ('["email", "post"]', '["post"]', "groups[applicants].channels", ("email", "post"), ("post",)),
        ("due = 2026-05-31", "due = 2026-05-31\nkept_on = 2026-05-30",
         "promises[0].kept_on", None, date(2026, 5, 30)),
    ],
)  # fmt: skip
def test_one_fact(old: str, new: str, path: str, before: object, after: object) -> None:
    (change,) = differences(BEFORE, changed(old, new))
    assert (change.path, change.before, change.after) == (path, before, after)


def paths(old: Incident | None, new: Incident) -> list[str]:
    return [change.path for change in differences(old, new)]


def test_something_new_and_something_gone() -> None:
    after = parse_case(MINATO.replace("[[promises]]", MORE + "\n[[promises]]", 1), where="here")
    assert paths(BEFORE, after) == ["promises[0].what", "promises[0].due"]
    assert paths(after, BEFORE) == ["promises[0].what", "promises[0].due"]
    assert [change.before for change in differences(BEFORE, after)] == [None, None]
    item = changed('"email", {', '"email", "phone", {')
    assert paths(BEFORE, item) == ["groups[applicants].items[phone].item"]
    without = replace(BEFORE, groups=())
    assert {change.after for change in differences(BEFORE, without)} == {None}


def test_what_is_there_and_says_nothing_more() -> None:
    told = changed("\n[totals]\n", "\n[totals]\naffected = {}\n")
    (change,) = differences(BEFORE, told)
    assert (change.path, change.before, change.after) == ("totals.affected", None, True)
    (change,) = differences(told, BEFORE)
    assert (change.before, change.after) == (True, None)


def test_something_else_in_its_place_is_not_the_same_thing() -> None:
    other = changed('what = """\n調査の結果を、\nすべての方にお知らせします。"""\ndue = 2026-05-31', MORE.partition("]]")[2])  # fmt: skip
    assert [(one.path, one.before is None) for one in differences(BEFORE, other)] == [
        ("promises[0].what", True), ("promises[0].due", True),
        ("promises[0].what", False), ("promises[0].due", False),
    ]  # fmt: skip


def test_what_follows_an_insertion_is_not_changed() -> None:
    first = changed('[[known]]\nat = 2026-04-02', '[[known]]\nat = 2026-04-01\nwhat = "x"\n\n[[known]]\nat = 2026-04-02')  # fmt: skip
    assert paths(BEFORE, first) == ["known[0].at", "known[0].what"]


def test_another_order_is_a_change() -> None:
    items = changed('"name", "email"', '"email", "name"')
    (change,) = differences(BEFORE, items)
    assert change.path == "groups[applicants].items"
    assert change.before == ("name", "email", "resume", "credential")


def test_a_new_case_tells_all_its_facts_and_no_others() -> None:
    told = paths(None, BEFORE)
    assert "groups[applicants].persons.at_least" in told
    assert "evidence[log].what" in told
    assert "promises[0].due" in told
    assert "publication.progress" not in told
    assert "groups[applicants].items[name].outcome" not in told, "as every item is"
    assert len(told) == len(set(told))


def test_a_change_does_not_show_itself() -> None:
    (change,) = differences(BEFORE, changed("担当部署", "港 花子"))
    assert "花子" not in repr(change)
    assert "known[0].because" in repr(change)


@settings(deadline=None, max_examples=80, suppress_health_check=list(HealthCheck))
@given(incidents(), incidents())
def test_only_equal_cases_have_none(one: Incident, other: Incident) -> None:
    assert differences(one, one) == ()
    found = differences(one, other)
    assert bool(found) == (one != other)
    for change in (*found, *differences(None, one)):
        assert change.before != change.after
