"""Remark: a finding of a rule, at its level for the kind of text, at a place or of the text as a whole."""

from __future__ import annotations

from typing import Protocol

from morenashi.model.lint import LintFinding, LintLevel
from morenashi.model.words import Words
from morenashi.notice.lint.rule import Around, Rule


class Place(Protocol):
    """Something that stands in the text: a sentence, a line, a passage."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


def remark(
    rule: Rule,
    around: Around,
    *,
    message: Words,
    suggestion: Words,
    at: Place | None = None,
    level: LintLevel | None = None,
) -> LintFinding:
    """A finding; without `at` something is missing of the whole text, without `level` that of the kind."""
    start, end = (at.start, at.end) if at is not None else (0, 0)
    return LintFinding(rule.id, level or rule.levels[around.kind], start, end, message, suggestion)
