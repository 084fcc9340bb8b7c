"""Holds the digest of detection to naming it: the same again, and short."""

from __future__ import annotations

from pathlib import Path

import pytest

from training import rules


def test_the_digest_changes_with_a_rule(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "src" / "morenashi" / "detect"
    folder.mkdir(parents=True)
    (folder / "a.py").write_text("1", encoding="utf-8")
    monkeypatch.setattr(rules, "ROOT", tmp_path)
    before = rules.digest_of_rules()
    assert before == rules.digest_of_rules()
    (folder / "a.py").write_text("2", encoding="utf-8")
    assert rules.digest_of_rules() != before
