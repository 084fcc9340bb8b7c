"""Expansion of lists: everybody reached, each once, by the shortest way; circles end."""

from __future__ import annotations

import pytest

from morenashi.model.mailing_list import Lists, MailingList, Member


def lists(told: dict[str, list[str]], domains: tuple[str, ...] = ("own.example",)) -> Lists:
    """Lists from their members."""
    return Lists.of(
        (MailingList(name, tuple(Member(m) for m in members)) for name, members in told.items()),
        domains,
    )


@pytest.mark.parametrize(
    ("told", "asked", "reached"),
    [
        ({}, "a@x.example", [("a@x.example", ())]),
        ({"all@own.example": ["a@x.example"]}, "All@Own.example",
         [("a@x.example", ("all@own.example",))]),
        ({"all": ["a@x.example"]}, "all@own.example", [("a@x.example", ("all",))]),
        ({"all": ["a@x.example"]}, "all@other.example", [("all@other.example", ())]),
        ({"all": ["sales"], "sales": ["a@x.example"]}, "all",
         [("a@x.example", ("all", "sales"))]),
        ({"a": ["b"], "b": ["a", "c@x.example"]}, "a", [("c@x.example", ("a", "b"))]),
        ({"a": ["b", "c@x.example"], "b": ["c@x.example"]}, "a", [("c@x.example", ("a",))]),
        ({"a": ["a"]}, "a", [("a", ("a",))]),  # a list that names itself keeps a copy
        ({"a": []}, "a", []),
    ],
)  # fmt: skip
def test_whom_it_reaches(
    told: dict[str, list[str]], asked: str, reached: list[tuple[str, tuple[str, ...]]]
) -> None:
    assert [(leaf.address, leaf.via) for leaf in lists(told).expand(asked)] == reached


def test_members_that_get_nothing_are_not_reached() -> None:
    quiet = MailingList("a", (Member("x@x.example", receives=False), Member("y@x.example")))
    assert [leaf.address for leaf in Lists.of([quiet]).expand("a")] == ["y@x.example"]


def test_a_list_told_twice_has_the_members_of_both() -> None:
    both = [MailingList("a", (Member("x@x.example"),)), MailingList("a", (Member("y@x.example"),))]
    assert [leaf.address for leaf in Lists.of(both).expand("a")] == ["x@x.example", "y@x.example"]
