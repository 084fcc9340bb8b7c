"""Decisions that come back: same merges, different is remembered, and stale or contrary ones are refused."""

from __future__ import annotations

from morenashi.affected.decisions import applied, mark
from morenashi.model.person import Decision, Person, Verdict
from tests.affected.rows import person, row

PEOPLE = [person(row(line, name)) for line, name in ((2, "髙橋 花子"), (3, "高橋 花子"), (4, "高橋 はな子"))]  # fmt: skip


def decision(one: Person, other: Person, verdict: Verdict, line: int = 2) -> Decision:
    return Decision(one.key, other.key, verdict, line, (mark(one), mark(other)))


def test_same() -> None:
    found = applied(PEOPLE, [decision(PEOPLE[0], PEOPLE[1], Verdict.SAME)])
    assert [len(one.rows) for one in found.people] == [2, 1]
    assert (found.used, found.refused) == (1, ())


def test_different_is_remembered() -> None:
    found = applied(PEOPLE, [decision(PEOPLE[0], PEOPLE[1], Verdict.DIFFERENT)])
    assert found.people == tuple(PEOPLE)
    assert found.apart == {frozenset(("1:2", "1:3"))}


def test_open_changes_nothing() -> None:
    found = applied(PEOPLE, [decision(PEOPLE[0], PEOPLE[1], Verdict.OPEN)])
    assert (found.people, found.used) == (tuple(PEOPLE), 0)


def test_a_chain_and_a_pair_apart_by_its_new_name() -> None:
    found = applied(
        PEOPLE,
        [
            decision(PEOPLE[1], PEOPLE[2], Verdict.SAME),
            decision(PEOPLE[0], PEOPLE[2], Verdict.DIFFERENT, 3),
        ],
    )
    assert [one.key for one in found.people] == ["1:2", "1:3"]
    assert found.apart == {frozenset(("1:2", "1:3"))}


def test_a_contradiction_merges_nobody() -> None:
    found = applied(
        PEOPLE,
        [
            decision(PEOPLE[0], PEOPLE[1], Verdict.SAME, 2),
            decision(PEOPLE[1], PEOPLE[2], Verdict.SAME, 3),
            decision(PEOPLE[0], PEOPLE[2], Verdict.DIFFERENT, 4),
        ],
    )
    assert len(found.people) == 3
    assert [line for line, _ in found.refused] == [2, 3]


def test_rows_that_have_changed_since() -> None:
    stale = Decision("1:2", "1:3", Verdict.SAME, 7, ("0" * 16, mark(PEOPLE[1])))
    gone = Decision("1:2", "1:99", Verdict.SAME, 8, (mark(PEOPLE[0]), "0" * 16))
    found = applied(PEOPLE, [stale, gone])
    assert len(found.people) == 3
    assert [line for line, _ in found.refused] == [7, 8]
