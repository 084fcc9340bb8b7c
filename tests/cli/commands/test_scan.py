"""morenashi scan: documents, exit codes, allow-lists, records, interruption."""

from __future__ import annotations

import csv
import io
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.program import SOURCE, call, run

ALLOW = """
[[allow]]
path = "*.txt"
kind = "PHONE"
reason = "代表番号として公開"
expires = {day}
"""


# The program with a line of progress for every file.
EAGER = (
    "import morenashi.cli.progress as p; p._EVERY_SECONDS = 0.0; "
    "from morenashi.cli.main import main; main()"
)


@pytest.fixture
def share(tmp_path: Path) -> Path:
    folder = tmp_path / "共有"
    folder.mkdir()
    (folder / "memo.txt").write_text("電話 090-1234-5678\n", encoding="utf-8")
    (folder / "日報.txt").write_text("晴れ\n", encoding="utf-8")
    return folder


def test_table_and_exit_code(share: Path, tmp_path: Path) -> None:
    result = call("scan", share, home=tmp_path / "home")
    assert result.exit_code == 1
    assert "memo.txt" in result.stdout
    assert "1234" not in result.stdout
    assert "電話番号" in call("scan", share, home=tmp_path / "home", lang="ja").stdout


@pytest.mark.parametrize(
    ("names", "code"),
    [(["日報.txt"], 0), (["memo.txt"], 1), (["ない"], 3), (["memo.txt", "ない"], 3)],
)
def test_exit_codes(share: Path, names: list[str], code: int) -> None:
    assert call("scan", "--no-store", *(share / name for name in names)).exit_code == code


@pytest.mark.parametrize("name", ["json", "csv", "html", "table"])
def test_formats_to_output_and_to_a_file(share: Path, tmp_path: Path, name: str) -> None:
    shown = call("scan", "--no-store", "--format", name, share)
    path = tmp_path / f"報告.{name}"
    written = call("scan", "--no-store", "--output", path, share)
    assert written.exit_code == 1
    assert written.stdout == ""
    assert str(path) in written.stderr
    assert len(path.read_bytes()) > 100
    if name == "json":
        told = json.loads(shown.stdout)
        assert [f["name"] for f in told["findings"]] == ["memo.txt"]
        assert told["exit_code"] == 1
    if name == "csv":
        assert len(list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"))))) >= 2
    if os.name != "nt":
        assert path.stat().st_mode & 0o777 == 0o600


def test_an_output_that_cannot_be_is_said_before_the_scan(share: Path, tmp_path: Path) -> None:
    result = call("scan", share, "--output", tmp_path / "none" / "r.html", home=tmp_path / "home")
    assert result.exit_code == 2
    assert not (tmp_path / "home").exists()


def test_records_are_kept_and_used(share: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    first = json.loads(call("scan", share, "--format", "json", home=home).stdout)
    again = json.loads(call("scan", share, "--format", "json", "--home", home).stdout)
    assert (first["reused"], again["reused"]) == (0, 2)
    assert again["findings"] == first["findings"]
    (share / "memo.txt").unlink()
    gone = call("scan", share, "--format", "json", home=home)
    assert json.loads(gone.stdout)["closed"] == 1
    assert gone.exit_code == 0


def test_a_store_that_fails_does_not_take_the_result_with_it(
    share: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    call("scan", share, home=tmp_path / "home")  # so that the tables' code can be imported
    from django.db import OperationalError

    from morenashi.store import batch

    def full(*_: object) -> None:
        raise OperationalError("database or disk is full")

    monkeypatch.setattr(batch, "write", full)
    result = call("scan", share, "--format", "json", home=tmp_path / "other")
    assert result.exit_code == 3
    told = json.loads(result.stdout)
    assert [f["kind"] for f in told["findings"]] == ["PHONE"]
    (unread,) = told["unread"]
    assert "disk is full" in unread["what"]["en"]
    assert unread["name"].endswith("morenashi.sqlite3")


def test_without_a_store_nothing_is_kept(share: Path, tmp_path: Path) -> None:
    call("scan", share, "--no-store", home=tmp_path / "home")
    assert not (tmp_path / "home").exists()


def test_allow_lists_silence_without_hiding(share: Path, tmp_path: Path) -> None:
    allow = tmp_path / "allow.toml"
    allow.write_text(ALLOW.format(day="2999-01-01"), encoding="utf-8")
    result = call("scan", "--no-store", "--allow", allow, "--format", "json", share)
    assert result.exit_code == 0
    told = json.loads(result.stdout)
    assert (len(told["findings"]), len(told["silenced"])) == (0, 1)
    allow.write_text(ALLOW.format(day="2020-01-01"), encoding="utf-8")
    result = call("scan", "--no-store", "--allow", allow, share)
    assert result.exit_code == 1
    assert "2020-01-01" in result.stderr
    allow.write_text("[[allow]]\n", encoding="utf-8")
    assert call("scan", "--no-store", "--allow", allow, share).exit_code == 2


@pytest.mark.parametrize("quiet", [True, False])
def test_progress_goes_to_standard_error_as_plain_lines(share: Path, quiet: bool) -> None:
    done = subprocess.run(
        [sys.executable, "-c", EAGER, "scan", "--no-store", "--workers", "0", str(share)]
        + (["--quiet"] if quiet else []),
        env={**os.environ, "PYTHONPATH": str(SOURCE), "MORENASHI_LANG": "en"},
        capture_output=True,
        check=False,
    )
    said = done.stderr.decode()
    assert ("files, " in said) is not quiet
    assert "\x1b" not in said


def test_hostile_names_do_not_reach_the_terminal(share: Path) -> None:
    bad = share / "a\x1b]0;x\x07\n\u202egpj.txt"
    bad.write_text("090-1234-5678", encoding="utf-8")
    (share / "b\x1b[2J").symlink_to(share / "b\x1b[2J")
    result = call("scan", "--no-store", share)
    for sign in ("\x1b", "\x07", "\u202e"):
        assert sign not in result.output
    assert "\\x1b" in result.output


@pytest.mark.parametrize("encoding", ["cp932", "ascii"])
def test_a_console_that_lacks_letters(share: Path, encoding: str) -> None:
    (share / "𠮷⟦.txt").write_text("090-1234-5678", encoding="utf-8")
    done = run("scan", "--no-store", "--workers", "0", share, PYTHONIOENCODING=encoding)
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr


def all_gone(group: int) -> bool:
    """Whether the last process of the group ends within some seconds."""
    for _ in range(100):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.1)
    return False


@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C is sent otherwise on Windows")
def test_ctrl_c_shows_what_was_found_and_leaves_nobody_behind(tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(400):
        (folder / f"{number:03}.txt").write_text("電話 090-1234-5678\n" * 2000, encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "-c", EAGER, "scan", "--format", "json", "--workers", "2", folder],
        env={**os.environ, "PYTHONPATH": str(SOURCE), "MORENASHI_HOME": str(tmp_path / "home")},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    assert process.stderr
    while not process.stderr.readline().startswith((b"1", b"2", b"3")):  # files done
        assert process.poll() is None
    os.killpg(process.pid, signal.SIGINT)
    output, errors = process.communicate(timeout=60)
    told = json.loads(output)
    assert process.returncode == 130, errors
    assert told["exit_code"] == 130
    assert 0 < told["items"] < 400
    assert b"Traceback" not in errors
    assert all_gone(process.pid)
    kept = run("findings", "--format", "json", MORENASHI_HOME=str(tmp_path / "home"))
    assert len(json.loads(kept.stdout)["findings"]) == told["items"]
