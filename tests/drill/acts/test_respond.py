"""Respond: the nine cases from their first fact to their last."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from morenashi.drill.act import Seen
from morenashi.drill.acts.respond import PAPERS, act
from morenashi.drill.case import read_case
from morenashi.drill.states import CRITICISED, INCIDENTS


def _played(name: str, folder: Path) -> Seen:
    case = read_case(name)
    case.make(folder)
    scene = next(scene for scene in case.scenes if scene.verb == "respond")
    return act.play(folder, scene.given)


def test_welcomehr_from_first_fact_to_closing_report(tmp_path: Path) -> None:
    seen = _played("welcomehr", tmp_path)
    days = sorted(path.name for path in (tmp_path / PAPERS).iterdir())
    assert days[0] == "2024-03-22"
    assert days[-1] == "2024-05-31"
    first = {path.name for path in (tmp_path / PAPERS / days[0]).iterdir()}
    last = {path.name for path in (tmp_path / PAPERS / days[-1]).iterdir()}
    assert {
        "公表文.pdf",
        "報告書_個人情報保護委員会_速報.docx",
        "報告書_マイナンバー_速報.docx",
    } <= first
    assert {"最終報告.pdf", "最終報告.html", "本人への通知_my_number_やさしい日本語.pdf"} <= last
    assert "報告書_個人情報保護委員会_確報.docx" not in last, "the final report was made"
    assert all(path.stat().st_size for path in (tmp_path / PAPERS).rglob("*") if path.is_file())
    assert seen.facts["documents"] == sum(path.is_file() for path in (tmp_path / PAPERS).rglob("*"))


def test_both_days_of_knowledge_are_told(tmp_path: Path) -> None:
    said = "".join(line.ja for line in _played("welcomehr", tmp_path).lines)
    for day in (
        "2024年5月20日",
        "2024年5月27日",
        "2024年3月22日から数えて",
        "2024年3月28日から数えて",
    ):
        assert day in said


def test_a_refuted_claim_alarms_nobody(tmp_path: Path) -> None:
    seen = _played("clubhouse", tmp_path)
    assert seen.facts["letters"] == ["refuted"]
    assert any("本人への通知は出しません" in line.ja for line in seen.lines)
    assert not list((tmp_path / PAPERS / "2021-07-27").glob("本人への通知*"))
    statement = (tmp_path / PAPERS / "2021-07-27" / "説明.txt").read_text("utf-8")
    assert "2021年7月27日" in statement


def test_a_leak_called_something_else_keeps_its_clock(tmp_path: Path) -> None:
    seen = _played("openwork", tmp_path)
    assert seen.facts["due"]["jp_appi/final"] == "2023-07-18"
    assert date(2023, 7, 18) > date(2023, 6, 16)
    said = "".join(line.ja for line in seen.lines)
    assert "漏えい等には当たらないと判断されています" in said


def test_those_who_left_are_told_why_their_data_were_there(tmp_path: Path) -> None:
    _played("omiai", tmp_path)
    letter = (tmp_path / PAPERS / "2021-05-21" / "本人への通知_former.txt").read_text("utf-8")
    assert "10年間" in letter
    assert "72時間" in letter
    member = (tmp_path / PAPERS / "2021-05-21" / "本人への通知_members.txt").read_text("utf-8")
    assert "10年間" not in member


def test_each_group_reads_of_its_own_items_only(tmp_path: Path) -> None:
    _played("willgate", tmp_path)
    papers = tmp_path / PAPERS / "2012-10-20"
    early = (papers / "本人への通知_early.txt").read_text("utf-8")
    health = (papers / "本人への通知_health.txt").read_text("utf-8")
    assert "服用薬" in health
    assert "服用薬" not in early
    assert "病歴" not in early


@pytest.mark.parametrize("name", ["leaver", "partner-flood", "attached-thread", "tokiomarine"])
def test_what_was_criticised_is_stopped(name: str, tmp_path: Path) -> None:
    seen = _played(name, tmp_path)
    assert len(seen.facts["criticised"]) >= 3
    assert (tmp_path / INCIDENTS / CRITICISED).is_file()
