"""R01 to R16 show themselves: `before` breaks the rule, `after` does not, and each text is there in both languages."""

from __future__ import annotations

import pytest

from morenashi.model.lint import LintLevel, NoticeKind
from morenashi.notice.lint.engine import rules
from morenashi.notice.lint.rule import Rule
from tests.notice.lint.rules.first_half import beside, levels

MINE = [rule for rule in rules() if rule.id <= "R16"]
OTHER = {"通知": "会員のカード番号が漏えいしました。"}


def _count(rule: Rule, text: str) -> int:
    if rule.id == "R04":
        return len(beside(rule, text, OTHER))
    return len(levels(rule, text, next(kind for kind in NoticeKind if kind in rule.levels)))


@pytest.mark.parametrize("rule", MINE, ids=lambda rule: rule.id)
def test_before_is_found_and_after_is_not(rule: Rule) -> None:
    assert _count(rule, rule.before) > 0
    assert _count(rule, rule.after) == 0


@pytest.mark.parametrize("rule", MINE, ids=lambda rule: rule.id)
def test_words_stand_in_both_languages(rule: Rule) -> None:
    for words in (rule.label, rule.source, rule.explain):
        assert words.ja
        assert words.en
    assert set(rule.levels.values()) <= {LintLevel.E, LintLevel.W}


def test_half_of_the_rule_book_is_here() -> None:
    assert [rule.id for rule in MINE] == [f"R{number:02}" for number in range(1, 17)]
