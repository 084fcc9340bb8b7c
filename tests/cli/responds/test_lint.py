"""morenashi respond lint: what no rule could judge is never called fit to be sent."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.program import call


def test_a_text_no_rule_could_judge_is_incomplete(tmp_path: Path) -> None:
    file = tmp_path / "notice.txt"
    file.write_text("Dear customers, your data leaked. We are sorry.\n", "utf-8")
    result = call("respond", "lint", str(file), "--format", "json")
    assert json.loads(result.stdout)["ran"] == []
    assert result.exit_code == 3


@pytest.mark.parametrize("sign", ["\x1b[2J", "\u202e"])
def test_nothing_of_a_notice_acts_on_the_terminal(tmp_path: Path, sign: str) -> None:
    file = tmp_path / "notice.txt"
    text = f"お客様{sign}の情報が漏えいした可能性があります。{sign}ご迷惑をおかけしました。"
    file.write_text(text, "utf-8")
    for form in ("text", "json"):
        result = call("respond", "lint", str(file), "--format", form)
        assert result.exit_code == 1
        assert sign not in result.output
