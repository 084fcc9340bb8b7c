"""The program finds its commands, speaks both languages, and says errors without losing its composure."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import click
import pytest

from morenashi import __version__, catalog
from morenashi.cli import main
from tests.cli.program import SOURCE, call, run

COMMANDS = ("detect", "findings", "mask", "sample", "scan")


def test_help_lists_the_commands_in_both_languages() -> None:
    japanese, english = call("--lang", "ja", "--help"), call("--lang", "en", "--help")
    assert japanese.exit_code == english.exit_code == 0
    for name in COMMANDS:
        assert f"  {name} " in japanese.output
        assert f"  {name} " in english.output
    assert "tour" not in japanese.output  # hidden
    assert "使い方" in japanese.output
    assert "この説明を表示" in japanese.output
    assert "Usage" in english.output


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("lang", ["ja", "en"])
def test_every_command_has_help(name: str, lang: str) -> None:
    result = call(name, "-h", lang=lang)
    assert result.exit_code == 0
    assert ("オプション" if lang == "ja" else "Options") in result.output


def test_every_file_of_commands_holds_a_command() -> None:
    for name in catalog.names(main.FOLDER):
        command = catalog.load(main.FOLDER, name, "command", click.Command)
        assert command.name == name.replace("_", "-")


def test_version() -> None:
    assert call("--version").output == f"morenashi {__version__}\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ["nope"],
        ["--nope"],
        ["scan"],
        ["scan", "x", "--format", "docx"],
        ["sample", "x", "--size", "5X"],
    ],
)
def test_usage_is_exit_code_2_and_says_where_help_is(arguments: list[str]) -> None:
    result = call(*arguments)
    assert result.exit_code == 2
    assert "--help" in result.stderr
    assert result.stdout == ""
    assert "使い方の誤り" in call(*arguments, lang="ja").stderr


def test_without_a_command_help_is_shown() -> None:
    result = call()
    assert result.exit_code == 2
    assert "Commands:" in result.stderr
    assert "Usage error" not in result.stderr


def test_errors_of_the_house_in_the_language_asked_for(tmp_path: Path) -> None:
    missing = tmp_path / "ない\x1b[31m.txt"
    english, japanese = call("detect", missing), call("--lang", "ja", "detect", missing)
    assert english.exit_code == japanese.exit_code == 2
    assert "cannot be read" in english.stderr
    assert "読み取れません" in japanese.stderr
    assert "\x1b" not in english.stderr
    assert "\\x1b" in english.stderr


def test_an_unexpected_error_shows_its_place_and_no_value(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(given: str, encoding: str | None) -> str:
        raise ValueError("090-0000-1234")

    monkeypatch.setattr("morenashi.cli.input.read_text", fail)
    result = call("detect", "x")
    assert result.exit_code == 3
    assert "ValueError at " in result.stderr
    assert "090-0000-1234" not in result.output


def test_ctrl_c_is_130(monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(given: str, encoding: str | None) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("morenashi.cli.input.read_text", stop)
    assert call("detect", "x").exit_code == 130


def test_a_settings_file_chooses_the_language(tmp_path: Path) -> None:
    (tmp_path / "morenashi.toml").write_text('lang = "ja"\n', encoding="utf-8")
    shown = run("--help", cwd=tmp_path, LANG="en_US.UTF-8", PYTHONUTF8="1").stdout.decode()
    assert "使い方" in shown
    (tmp_path / "morenashi.toml").write_text("lang = ", encoding="utf-8")
    shown = run("--help", cwd=tmp_path, LC_ALL="en_US.UTF-8", PYTHONUTF8="1").stdout.decode()
    assert "Usage" in shown


@pytest.mark.parametrize("encoding", ["cp932", "ascii", "utf-8"])
def test_no_console_fails_on_a_letter(encoding: str, tmp_path: Path) -> None:
    (tmp_path / "𠮷田⟦.txt").write_text("𠮷田 090-1234-5678 ⟦x⟧", encoding="utf-8")
    for arguments in (["--help"], ["detect", tmp_path / "𠮷田⟦.txt"], ["detect", "𠮷⟦ない"]):
        done = run("--lang", "ja", *arguments, PYTHONIOENCODING=f"{encoding}:strict")
        assert b"Traceback" not in done.stderr
        assert b"Error" not in done.stderr, done.stderr
        assert done.returncode == (2 if arguments[-1] == "𠮷⟦ない" else 0)


@pytest.mark.parametrize("encoding", ["cp932", "ascii"])
def test_streams_escape_what_they_lack(encoding: str) -> None:
    code = "from morenashi.cli import console; console.prepare(); print('漏𠮷⟦')"
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": str(SOURCE), "PYTHONIOENCODING": f"{encoding}:strict"},
        capture_output=True,
        check=True,
    )
    assert b"\\U00020bb7\\u27e6" in done.stdout


def test_usage_errors_do_not_act_on_the_terminal() -> None:
    result = call("scan", "x", "--\x1b[31m")
    assert result.exit_code == 2
    assert "\x1b" not in result.stderr
    assert "\\x1b[31m" in result.stderr


def test_mask_gives_utf8_whatever_the_console(tmp_path: Path) -> None:
    done = run("mask", text="𠮷田 090-1234-5678".encode(), PYTHONIOENCODING="cp932:strict")
    assert done.stdout.decode() == "[氏名] [電話番号]"


def test_a_reader_that_goes_away_is_no_error() -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "morenashi", "mask"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
    )
    assert process.stdin
    assert process.stdout
    process.stdout.close()
    process.stdin.write("電話 090-1234-5678\n".encode() * 20_000)
    process.stdin.close()
    process.wait()
    assert process.stderr
    assert process.stderr.read() == b""
    process.stderr.close()
