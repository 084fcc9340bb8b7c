"""Every rule shows itself: its `before` breaks it, its `after` does not, and each text is there in both languages."""

from __future__ import annotations

import pytest

from morenashi.model.incident import Certainty
from morenashi.model.lint import NoticeKind
from morenashi.notice.lint.engine import rules
from morenashi.notice.lint.rule import Needs, Rule
from tests.notice.lint.rules.judged import CASE, case, found

_MINE = [rule for rule in rules() if rule.id >= "R17"]


def _of(rule: Rule, text: str) -> int:
    incident = CASE if Needs.CASE in rule.needs else None
    kind = next(kind for kind in NoticeKind if kind in rule.levels)
    return len(found(rule, text, kind, incident))


@pytest.mark.parametrize("rule", _MINE, ids=lambda rule: rule.id)
def test_before_is_found_and_after_is_not(rule: Rule) -> None:
    assert _of(rule, rule.before) > 0
    assert _of(rule, rule.after) == 0


@pytest.mark.parametrize("rule", _MINE, ids=lambda rule: rule.id)
def test_words_stand_in_both_languages(rule: Rule) -> None:
    for words in (rule.label, rule.source, rule.explain):
        assert words.ja
        assert words.en.isascii()


def test_half_of_the_rule_book_is_here() -> None:
    assert [rule.id for rule in _MINE] == [f"R{number}" for number in range(17, 33)]


def test_the_case_of_these_tests_can_be_changed() -> None:
    assert case(certainty=Certainty.POSSIBLE).certainty is not CASE.certainty
