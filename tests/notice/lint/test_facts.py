"""Facts: whose items a text must name."""

from __future__ import annotations

from dataclasses import replace

from morenashi.model.group import Group, Leaked, Outcome, Relation
from morenashi.model.lint import NoticeKind
from morenashi.model.words import Words
from morenashi.notice.lint import facts
from morenashi.notice.lint.rule import Around
from tests.notice.lint.rules.judged import CASE, TODAY

INDIVIDUAL, PUBLIC, _ = NoticeKind
OTHERS = Group(
    "others", Words(ja="元会員", en="former members"), Relation.FORMER_CUSTOMER,
    (Leaked("my_number", Outcome.POSSIBLE), Leaked("name")),
)  # fmt: skip
TWO = replace(CASE, groups=(*CASE.groups, OTHERS))


def test_the_group_named_else_all_for_the_public_else_none() -> None:
    assert facts.concerned(Around(INDIVIDUAL, TODAY, TWO, "others")) == ("my_number", "name")
    assert facts.concerned(Around(PUBLIC, TODAY, TWO)) == ("my_number", "name", "phone")
    assert facts.concerned(Around(INDIVIDUAL, TODAY, TWO)) == ()
    assert facts.concerned(Around(INDIVIDUAL, TODAY, CASE)) == ("name", "phone")
    assert facts.concerned(Around(INDIVIDUAL, TODAY)) == ()


def test_what_did_not_leak_for_anybody() -> None:
    assert [one.item for one in facts.spared(Around(PUBLIC, TODAY, TWO))] == ["credit_card"]
