"""Whole invented notices of unusual shape that lack nothing: no rule of this half finds anything."""

from __future__ import annotations

from pathlib import Path

import pytest

from morenashi.model.lint import LintLevel, NoticeKind
from morenashi.notice.lint.engine import rules
from tests.notice.lint.rules.judged import found

NOTICES = sorted((Path(__file__).parent.parent / "whole").glob("*.md"))


@pytest.mark.parametrize("path", NOTICES, ids=lambda path: path.stem)
def test_nothing_is_found(path: Path) -> None:
    kind = NoticeKind[path.suffixes[0].strip(".").upper()]
    text = path.read_text(encoding="utf-8")
    against = [
        (one.rule, one.message.ja)
        for rule in rules()
        if rule.id >= "R17" and kind in rule.levels
        for one in found(rule, text, kind)
        if one.level is not LintLevel.I
    ]
    assert against == []


def test_there_are_notices_of_every_kind() -> None:
    assert {path.suffixes[0] for path in NOTICES} == {".individual", ".public", ".regulator"}
