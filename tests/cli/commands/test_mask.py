"""morenashi mask: labels in place of values, all else as it was."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from tests.cli.program import call

TEXT = "電話は090-1234-5678です。\r\nhanako@example.jp\r\n"


def test_values_become_labels_and_line_ends_stay() -> None:
    result = call("mask", text=TEXT.encode())
    assert result.exit_code == 0
    assert result.stdout_bytes.decode() == "電話は[電話番号]です。\r\n[メールアドレス]\r\n"


def test_labels_in_the_language_asked_for() -> None:
    assert "[telephone number]" in call("--lang", "en", "mask", text=TEXT.encode()).stdout


def test_other_encodings_become_utf8() -> None:
    assert (
        call("mask", text=TEXT.encode("cp932")).stdout_bytes.decode().startswith("電話は[電話番号]")
    )
    named = call("mask", "--encoding", "euc-jp", text="電話".encode("euc-jp"))
    assert named.stdout_bytes.decode() == "電話"


def test_output_replaces_a_file_whole(tmp_path: Path) -> None:
    path = tmp_path / "手紙.txt"
    path.write_text(TEXT, encoding="utf-8")
    result = call("mask", path, "--output", path)
    assert result.exit_code == 0
    assert result.stdout == ""
    assert "1234" not in path.read_text(encoding="utf-8")
    assert [p.name for p in tmp_path.iterdir()] == ["手紙.txt"]
    if os.name != "nt":
        assert path.stat().st_mode & 0o777 == 0o600


def test_output_that_cannot_be(tmp_path: Path) -> None:
    result = call("mask", "--output", tmp_path / "none" / "a.txt", text=TEXT.encode())
    assert result.exit_code == 2
    assert "cannot be written" in result.stderr


@pytest.mark.parametrize(("text", "code"), [(TEXT, 1), ("晴れ", 0)])
def test_fail_on_found(text: str, code: int) -> None:
    assert call("mask", "--fail-on-found", text=text.encode()).exit_code == code


def test_nothing_to_mask_is_given_back_as_it_is() -> None:
    assert call("mask", text="晴れ\n\x00𠮷".encode()).stdout_bytes == "晴れ\n\x00𠮷".encode()


def test_by_token_uses_the_key_of_the_home(tmp_path: Path) -> None:
    first = call("mask", "--by", "token", "--home", tmp_path / "a", text=TEXT.encode())
    assert first.exit_code == 0
    assert re.fullmatch(
        r"電話は\[電話番号-[0-9a-f]{8}\]です。\r\n\[メールアドレス-[0-9a-f]{8}\]\r\n",
        first.stdout_bytes.decode(),
    )
    again = call("mask", "--by", "token", "--home", tmp_path / "a", text=TEXT.encode())
    assert again.stdout_bytes == first.stdout_bytes
    other = call("mask", "--by", "token", "--home", tmp_path / "b", text=TEXT.encode())
    assert other.stdout_bytes != first.stdout_bytes


def test_by_lookalike_keeps_the_form() -> None:
    result = call("mask", "--by", "lookalike", text=TEXT.encode())
    assert re.fullmatch(
        r"電話は0[976]0-0\d{3}-\d{4}です。\r\n[a-z]+@example\.jp\r\n", result.stdout_bytes.decode()
    )


def test_by_something_else_is_refused() -> None:
    assert call("mask", "--by", "hash", text=TEXT.encode()).exit_code == 2
