"""Audit of lists: the outsiders on the list of the case."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from morenashi.drill.acts.audit_lists import act
from morenashi.drill.case import read_case

GIVEN = {"today": date(2012, 10, 1)}


def test_the_thirteen_are_found_on_the_day(tmp_path: Path) -> None:
    read_case("willgate").make(tmp_path)
    seen = act.play(tmp_path, GIVEN)
    assert seen.facts["members"] == 50
    assert seen.facts["outsiders"] == 13
    assert any("13件" in line.ja for line in seen.lines)


def test_one_fewer_is_noticed(tmp_path: Path) -> None:
    read_case("willgate").make(tmp_path)
    path = tmp_path / "リスト/hoken-form.csv"
    lines = path.read_text("utf-8-sig").splitlines()
    kept = [line for line in lines if "tonari-kikaku" not in line]
    path.write_text("\n".join(kept), encoding="utf-8")
    assert len(lines) - len(kept) == 4
    assert act.play(tmp_path, GIVEN).facts["outsiders"] == 9
