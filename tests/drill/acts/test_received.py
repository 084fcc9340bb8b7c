"""Received: the mails that arrived in the cases."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from morenashi.drill.acts.received import act
from morenashi.drill.case import read_case

DAY = {"today": date(2026, 6, 3)}


def test_the_leavers_mail_has_two_explanations(tmp_path: Path) -> None:
    read_case("leaver").make(tmp_path)
    given = DAY | {"mail": "受信/ご提案.eml", "directory": False}
    facts = act.play(tmp_path, given).facts
    assert facts["likeliest"] == "taken_by_leaver"
    assert "public_address" in facts["explanations"]
    (tmp_path / "アドレスの使い先.csv").unlink()
    assert "public_address" not in act.play(tmp_path, given).facts["explanations"]


def test_the_false_customer_is_explained(tmp_path: Path) -> None:
    read_case("partner-flood").make(tmp_path)
    seen = act.play(tmp_path, DAY | {"mail": "受信/請求書の件.eml"})
    assert seen.facts["likeliest"] == "poses_as_known"
    assert "lookalike_sender" in seen.facts["signs"]
    assert len(seen.facts["sha256"]) == 64
    assert any(line.ja.startswith("すること 1") for line in seen.lines)


def test_the_true_customer_is_not(tmp_path: Path) -> None:
    read_case("partner-flood").make(tmp_path)
    path = tmp_path / "受信/請求書の件.eml"
    path.write_bytes(
        path.read_bytes().replace(b"tsubaki-insatu.example", b"tsubaki-insatsu.example")
    )
    facts = act.play(tmp_path, DAY | {"mail": "受信/請求書の件.eml"}).facts
    assert "lookalike_sender" not in facts["signs"]
