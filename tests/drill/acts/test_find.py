"""Find: what lies in a folder of a case."""

from __future__ import annotations

from pathlib import Path

from morenashi.drill.acts.find import act
from morenashi.drill.case import read_case


def test_what_lies_there_and_what_could_not_be_seen(tmp_path: Path) -> None:
    read_case("welcomehr").make(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    seen = act.play(tmp_path, {"path": "保管場所"})
    assert seen.facts["kinds"]["MY_NUMBER"] == 40
    assert seen.facts["unread"] == {"unsupported": 8}
    assert any("「見ていない」は「ない」ではありません" in line.ja for line in seen.lines)
    assert sorted(tmp_path.rglob("*")) == before, "a drill's scan keeps nothing"


def test_nothing_there(tmp_path: Path) -> None:
    (tmp_path / "空").mkdir()
    facts = act.play(tmp_path, {"path": "空"}).facts
    assert (facts["files"], facts["kinds"]) == (0, {})
