"""morenashi drill: plays a past case, asks, and keeps who took part."""

from __future__ import annotations

import json
import re
import tempfile
from pathlib import Path
from typing import Any

import pytest

from morenashi.cli.commands.drill import command
from morenashi.drill import player
from morenashi.drill.case import ORDER
from morenashi.drill.records import ROLES
from tests.cli.program import call

GOLDEN = Path(__file__).parents[2] / "golden" / "drill"


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to stand in, and a folder of its own for what is thrown away."""
    (tmp_path / "desk").mkdir()
    (tmp_path / "thrown").mkdir()
    monkeypatch.chdir(tmp_path / "desk")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "thrown"))
    return tmp_path / "desk"


def left(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def golden(name: str, told: dict[str, Any]) -> None:
    """What is told must be what was written down. To write it anew, delete the file and run twice."""
    path = GOLDEN / f"{name}.json"
    if not path.exists():
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        pytest.fail(f"{path.name} was missing and has been written")
    assert told == json.loads(path.read_text(encoding="utf-8"))


def steady(told: dict[str, Any]) -> dict[str, Any]:
    """What stays when rules and signs are added: of what was seen only the names."""
    for act in told["acts"]:
        act["seen"] = sorted(act["seen"])
        act["must"] = [
            {key: must[key] for key in ("what", "wanted", "holds")} for must in act["must"]
        ]
    return told


@pytest.mark.parametrize("name", ORDER)
def test_every_case_as_json(name: str, tmp_path: Path) -> None:
    result = call("drill", name, "--format", "json", home=tmp_path / "home")
    told = json.loads(result.stdout)
    assert result.exit_code == 0, result.stdout
    assert told["holds"] is True
    golden(name, steady(told))


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_the_story_of_a_case(lang: str, tmp_path: Path) -> None:
    result = call("drill", "willgate", lang=lang, home=tmp_path / "home")
    assert result.exit_code == 0
    wanted = (
        ("13件", "持病", "19日後", "2012年10月20日")
        if lang == "ja"
        else ("13 outside", "19 days later")
    )
    assert all(words in result.stdout for words in wanted)
    assert result.stderr == ""


def test_nothing_is_left_anywhere(desk: Path, tmp_path: Path) -> None:
    call("drill", "clubhouse", home=tmp_path / "home")
    assert left(desk) == left(tmp_path / "thrown") == []
    assert not (tmp_path / "home").exists()


def joined(text: str) -> str:
    """The text without the ends of its lines."""
    return re.sub(r"\n *", "", text)


def test_a_broken_expectation_is_exit_code_1(monkeypatch: pytest.MonkeyPatch) -> None:
    compare = player.compare
    monkeypatch.setattr(
        player, "compare", lambda must, facts: compare({**must, "people_max": 3}, facts)
    )
    result = call("drill", "clubhouse", lang="ja")
    assert result.exit_code == 1
    said = re.sub(r"\s", "", result.stdout)
    assert "people_max（求めるもの3、結果240）" in said
    assert json.loads(call("drill", "clubhouse", "--format", "json").stdout)["holds"] is False


def test_the_data_can_be_kept(desk: Path) -> None:
    result = call("drill", "clubhouse", "--keep", desk / "見本帳")
    assert result.exit_code == 0
    assert {
        "見本帳/見本/sample_jp.csv",
        "見本帳/事案/2021-07-27.toml",
        "見本帳/書類/2021-07-27/説明.pdf",
    } <= set(left(desk))
    assert "見本帳" in result.stderr


def test_a_folder_in_use_is_refused(desk: Path) -> None:
    (desk / "顧客.csv").write_text("x", encoding="utf-8")
    result = call("drill", "clubhouse", "--keep", desk)
    assert result.exit_code == 2
    assert left(desk) == ["顧客.csv"]


@pytest.mark.parametrize("arguments", [["--list"], []])
def test_the_list(arguments: list[str]) -> None:
    result = call("drill", *arguments, lang="ja")
    assert result.exit_code == 0
    assert all(name in result.stdout for name in ORDER)
    assert "確かめる" in result.stdout


def test_an_unknown_name() -> None:
    result = call("drill", "nowhere", lang="ja")
    assert result.exit_code == 2
    assert "willgate" in result.stderr


def test_the_quiz_with_answers_given(tmp_path: Path) -> None:
    result = call("drill", "clubhouse", "--quiz", "--answers", "2,1", lang="ja", home=tmp_path)
    assert result.exit_code == 0
    assert "そのとおりです。" in result.stdout
    assert "答えは 2 です。" in result.stdout
    assert "2問のうち1問に正しく答えました。" in result.stdout
    assert left(tmp_path) == ["desk", "thrown"], "nobody was named, so nothing is recorded"


def test_it_asks_before_it_tells() -> None:
    text = joined(call("drill", "clubhouse", "--quiz", "--answers", "2,2", lang="ja").stdout)
    assert text.index("個人データとして扱いますか") < text.index("電話番号 240件")


def test_the_quiz_at_the_terminal() -> None:
    result = call("drill", "clubhouse", "--quiz", text="9\n2\n2\n", lang="ja")
    assert result.exit_code == 0
    assert "2問のうち2問に正しく答えました。" in result.stdout


@pytest.mark.parametrize("answers", ["1", "1,2,3", "1,9", "0,1", "x"])
def test_answers_that_do_not_fit(answers: str) -> None:
    result = call("drill", "clubhouse", "--quiz", "--answers", answers)
    assert result.exit_code == 2
    assert result.stdout == ""


def test_the_score_as_json() -> None:
    result = call("drill", "clubhouse", "--quiz", "--answers", "2,1", "--format", "json")
    told = json.loads(result.stdout)
    assert (told["score"], told["questions"]) == (1, 2)


def test_who_took_part_is_recorded(tmp_path: Path) -> None:
    home, note = tmp_path / "home", tmp_path / "受講記録.txt"
    arguments = ["--quiz", "--answers", "2,2", "--attendee", "山本 花子", "--role", "officer"]
    result = call("drill", "clubhouse", *arguments, "--certificate", note, home=home, lang="ja")
    assert result.exit_code == 0
    assert left(home) == ["drills.csv"]
    assert "山本 花子" not in result.stdout + result.stderr
    assert "山本 花子" in note.read_text(encoding="utf-8")
    listed = call("drill", "--records", home=home, lang="ja").stdout
    assert all(words in listed for words in ("clubhouse", "2/2", "山本 花子", "個人情報の責任者"))


def test_no_records_yet(tmp_path: Path) -> None:
    result = call("drill", "--records", home=tmp_path / "home", lang="ja")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "まだありません" in result.stderr


def test_a_certificate_needs_a_quiz_and_a_name(tmp_path: Path) -> None:
    result = call("drill", "clubhouse", "--certificate", tmp_path / "x.txt")
    assert result.exit_code == 2
    assert not (tmp_path / "x.txt").exists()


def test_the_roles_are_those_of_the_records() -> None:
    (option,) = [one for one in command.params if one.name == "role"]
    assert list(getattr(option.type, "choices", ())) == list(ROLES)
