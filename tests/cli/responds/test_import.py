"""respond import: opens, changes, refuses; nothing of a refused file is kept."""

from __future__ import annotations

import json
import os
import stat

import pytest

from tests.cli.responds.living import KEPT, KEY, Desk
from tests.incidents import MINATO

CHANGED = MINATO.replace("2026-04-20", "2026-04-25").replace(
    'state = "investigating"', 'state = "known"\nwhat = "アクセス権の設定の誤り"'
)


def test_a_new_case_then_a_changed_one(desk: Desk) -> None:
    first = desk.takes(MINATO, "--who", "個人情報管理者", "--because", "最初の登録")
    assert first.exit_code == 0, first.output
    assert first.stdout == ""
    assert f"Opened: {KEY} (52 facts, version 1)" in first.stderr
    second = desk.respond("import", desk.file(CHANGED), lang="ja")
    assert second.stdout.splitlines() == [
        "原因 › 状態: 調査中 → 判明",
        "原因 › 内容: （なし） → 「アクセス権の設定の誤り」",
        "原因 › 次に知らせる日: 2026年4月20日 → 2026年4月25日",
    ]
    assert "第2版" in second.stderr
    assert "Nothing has changed" in desk.takes(CHANGED).stderr
    assert len(desk.ledger().read_bytes().splitlines()) == 1 + 52 + 3


def test_json(desk: Desk) -> None:
    assert json.loads(desk.takes(MINATO, "--format", "json").stdout)["opened"] is True
    told = json.loads(desk.takes(CHANGED, "--format", "json").stdout)
    assert (told["key"], told["version"], told["reopened"]) == (KEY, 2, False)
    assert told["changes"][0] == {
        "path": "cause.state", "before": "investigating", "after": "known",
    }  # fmt: skip
    assert told["changes"][2]["after"] == "2026-04-25"


def test_what_was_changed_in_the_meantime(desk: Desk) -> None:
    assert desk.takes(MINATO, "--expect", "0").exit_code == 0
    assert desk.takes(CHANGED, "--expect", "1").exit_code == 0
    refused = desk.takes(MINATO, "--expect", "1")
    assert refused.exit_code == 2
    assert "in the meantime" in refused.stderr
    assert "version 2" in desk.respond("cases").stdout


def test_a_file_with_errors_is_not_taken(desk: Desk) -> None:
    refused = desk.takes(MINATO.replace('item = "resume"', 'item = "resumee"'))
    assert refused.exit_code == 2
    assert "groups[0].items[2].item: is no item of the vocabulary. Did you mean `resume`?" in refused.stderr  # fmt: skip
    assert not desk.ledger().exists()
    assert desk.respond("cases").stdout == ""


def test_warnings_are_told_and_do_not_stop(desk: Desk) -> None:
    done = desk.takes(MINATO.replace("next_word = 2026-04-20", ""))
    assert done.exit_code == 0
    assert "To be looked at in this case: 1" in done.stderr
    assert "cause.next_word" in done.stderr


def test_a_closed_case_asks_for_a_reason(desk: Desk) -> None:
    desk.takes(KEPT)
    desk.respond("close", KEY, "--because", "x", "--waive-closing-report", "y")
    assert desk.takes(MINATO).exit_code == 2
    again = desk.takes(MINATO, "--because", "新しい事実")
    assert again.exit_code == 0
    assert "opened again" in again.stderr


def test_a_missing_file(desk: Desk) -> None:
    missing = desk.respond("import", desk.folder / "none.toml")
    assert missing.exit_code == 2
    assert "cannot be opened" in missing.stderr


@pytest.mark.skipif(os.name == "nt", reason="no modes")
def test_all_files_are_the_owners_only(desk: Desk) -> None:
    desk.takes()
    modes = {stat.S_IMODE(path.stat().st_mode) for path in desk.home.rglob("*") if path.is_file()}
    assert modes == {0o600}
