"""morenashi findings: what was found and kept, and with --all what is gone."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.program import call


@pytest.fixture
def scanned(tmp_path: Path) -> Path:
    """An installation that has scanned two files, of which one is gone."""
    folder = tmp_path / "共有"
    folder.mkdir()
    (folder / "=memo.txt").write_text("電話 090-1234-5678\n", encoding="utf-8")
    (folder / "古い.txt").write_text("hanako@example.jp\n", encoding="utf-8")
    home = tmp_path / "home"
    call("scan", folder, home=home)
    (folder / "古い.txt").unlink()
    call("scan", folder, home=home)
    return home


def test_lists_what_is_there(scanned: Path) -> None:
    result = call("findings", home=scanned)
    assert result.exit_code == 1
    assert "=memo.txt" in result.stdout
    assert "古い" not in result.stdout
    told = json.loads(call("findings", "--format", "json", "--home", scanned).stdout)
    assert [f["kind"] for f in told["findings"]] == ["PHONE"]
    assert told["people"] == {"at_least": 1, "at_most": 1}
    assert told["items"] == 1


def test_all_lists_what_is_gone_too(scanned: Path) -> None:
    rows = json.loads(call("findings", "--all", "--format", "json", home=scanned).stdout)
    assert {row["name"]: row["closed"] is None for row in rows} == {
        "=memo.txt": True,
        "古い.txt": False,
    }
    table = call("findings", "--all", home=scanned).stdout
    assert "gone 2" in table
    assert "なくなった" in call("findings", "--all", home=scanned, lang="ja").stdout
    data = call("findings", "--all", "--format", "csv", home=scanned).stdout_bytes
    header, *lines = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    assert header[0] == "name"
    assert {line[0] for line in lines} == {"'=memo.txt", "古い.txt"}
    assert "1234" not in data.decode("utf-8-sig")


def test_all_goes_with_some_formats_only(scanned: Path) -> None:
    result = call("findings", "--all", "--format", "html", home=scanned)
    assert result.exit_code == 2
    assert "--all" in result.stderr


def test_to_a_file(scanned: Path, tmp_path: Path) -> None:
    path = tmp_path / "r.html"
    assert call("findings", "--output", path, home=scanned).exit_code == 1
    assert b"<html" in path.read_bytes()
    assert call("findings", "--all", "--output", tmp_path / "r.csv", home=scanned).exit_code == 1


def test_before_any_scan(tmp_path: Path) -> None:
    result = call("findings", home=tmp_path / "home")
    assert result.exit_code == 0
    assert "No scan" in result.stderr


def test_a_damaged_database_is_said_and_kept(scanned: Path) -> None:
    path = scanned / "morenashi.sqlite3"
    path.write_bytes(b"nonsense" * 1000)
    result = call("findings", home=scanned)
    assert result.exit_code == 2
    assert "backup" in result.stderr
    assert path.read_bytes().startswith(b"nonsense")
