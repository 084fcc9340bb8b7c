"""The funnel: its order, its bounds, and each way in which numbers can contradict each other."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from morenashi.affected.funnel import funnel, listed
from morenashi.model.count import Count
from morenashi.model.group import Group, Relation
from morenashi.model.incident import Incident, Organisation, Totals
from morenashi.model.words import Words
from tests.affected.rows import person, row

BASIS = Words(ja="記録による", en="from logs")


def count(least: int, most: int | None = None) -> Count:
    return Count(least, least if most is None else most, basis=BASIS)


def incident(**totals: Count) -> Incident:
    words = Words(ja="試し", en="trial")
    return Incident("trial", words, Organisation(words), totals=Totals(**totals))


def people(number: int) -> list:  # type: ignore[type-arg]
    return [person(row(line, "高橋 花子")) for line in range(2, 2 + number)]


def problems(case: Incident, number: int = 5, **more: int) -> str:
    found = people(number)
    return "\n".join(one.en for one in funnel(case, found, listed(found, **more)).problems)


def test_a_funnel_that_holds() -> None:
    case = incident(exposed=count(10), accessed=count(8), affected=count(5), notified=count(3), resolved=count(1))  # fmt: skip
    found = funnel(case, people(5), listed(people(5)))
    assert [step.key for step in found.steps] == ["exposed", "accessed", "affected", "listed", "notified", "resolved"]  # fmt: skip
    assert found.problems == ()


def test_without_totals_the_groups_say_how_many() -> None:
    words = Words(ja="お客様", en="customers")
    groups = tuple(
        Group(key, words, Relation.CUSTOMER, (), persons=Count(6, 9)) for key in ("a", "b")
    )
    case = replace(incident(), groups=groups)
    found = funnel(case, people(5), listed(people(5)))
    assert found.steps[0].count is not None
    assert (found.steps[0].count.at_least, found.steps[0].count.at_most) == (6, 18)
    assert found.steps[2].count is None, "nobody said how many were affected"
    assert "basis" not in str([one.en for one in found.problems])


@pytest.mark.parametrize(
    ("totals", "said"),
    [
        (
            {"exposed": count(10), "accessed": count(11)},
            '"accessed" (11 persons) is more than "exposed"',
        ),
        ({"exposed": count(10), "affected": count(3, 12)}, "is more than"),
        (
            {"exposed": count(10), "affected": count(5), "notified": count(6)},
            '"notified" (6 persons)',
        ),
        ({"exposed": Count(10, 10)}, "says neither its basis"),
        ({"exposed": count(4)}, "more people (5 persons) than were exposed"),
    ],
)
def test_each_contradiction(totals: dict[str, Count], said: str) -> None:
    assert said in problems(incident(**totals))


def test_an_open_upper_bound_contradicts_nothing() -> None:
    assert problems(incident(exposed=Count(5, None, basis=BASIS), accessed=count(9))) == ""


def test_groups_and_lists() -> None:
    def group(key: str, number: int) -> Group:
        words = Words(ja=key, en=key)
        return Group(key, words, Relation.CUSTOMER, (), persons=count(number))

    case = replace(incident(exposed=count(20)), groups=(group("customers", 9), group("others", 4)))
    said = problems(case)
    assert "All groups together (13 persons) do not come to the total (20 persons)" in said
    assert 'The lists hold 5 of "customers" (9 persons in the case)' in said
    assert 'The lists hold nobody of "others"' in said
    worse = replace(group("customers", 5), affected=count(6))
    assert '"customers: affected"' in problems(replace(case, groups=(worse,)))


def test_persons_in_two_groups() -> None:
    both = [person(row(2, "高橋 花子", group="a"), row(3, "高橋 花子", group="b"))]
    assert "1 persons are in several groups" in str(funnel(incident(exposed=count(9)), both, listed(both)).problems)  # fmt: skip


def test_lines_that_were_not_read_may_be_somebody() -> None:
    assert listed(people(5), proposed=2, unread=3) == Count(3, 8, listed(people(1)).basis)
    assert listed(people(5), unread=None).at_most is None


@given(st.integers(0, 9), st.integers(0, 9), st.integers(0, 9))
def test_bounds_never_cross(number: int, proposed: int, unread: int) -> None:
    found = listed(people(number), proposed=proposed, unread=unread)
    assert found.at_most is not None
    assert 0 <= found.at_least <= number <= found.at_most
