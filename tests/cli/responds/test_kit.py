"""morenashi respond kit: everything a case needs, in one folder."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from morenashi.drill.states import INCIDENTS, write_states
from tests.cli.program import call


@pytest.fixture
def case(tmp_path: Path) -> Path:
    write_states("welcomehr", tmp_path)
    return tmp_path / INCIDENTS / "2024-03-28.toml"


def test_the_folder_holds_all_and_says_what_is_missing(case: Path, tmp_path: Path) -> None:
    out = tmp_path / "書類"
    result = call("respond", "kit", str(case), "--now", "2024-03-28", "--out", str(out), lang="ja")
    assert result.exit_code == 1, result.output
    names = {path.name for path in out.iterdir()}
    assert {
        "0_はじめに.txt",
        "義務と期限.txt",
        "公表文.txt",
        "報告書_個人情報保護委員会_速報.docx",
    } <= names
    index = (out / "0_はじめに.txt").read_text("utf-8")
    assert "人事書類の保管場所" in index
    assert "足りないものがあります" in index
    stems = {name.rpartition(".")[0] for name in names - {"0_はじめに.txt"}}
    assert all(f"■ {stem}" in index for stem in stems)
    if os.name != "nt":
        assert all(path.stat().st_mode & 0o777 == 0o600 for path in out.iterdir())


def test_in_english(case: Path, tmp_path: Path) -> None:
    out = tmp_path / "papers"
    result = call("respond", "kit", str(case), "--now", "2024-03-28", "--out", str(out), lang="en")
    assert result.exit_code == 1, result.output
    assert {"0_read-me-first.txt", "duties.txt", "public.txt"} <= {p.name for p in out.iterdir()}


def test_a_case_that_cannot_be_read_writes_nothing(tmp_path: Path) -> None:
    bad = tmp_path / "bad.toml"
    bad.write_text("key = 1", "utf-8")
    out = tmp_path / "out"
    result = call("respond", "kit", str(bad), "--out", str(out), lang="ja")
    assert result.exit_code in (2, 3)
    assert not out.exists()


def test_a_sign_no_font_has_costs_the_pdf_alone(case: Path, tmp_path: Path) -> None:
    text = case.read_text("utf-8")
    name = re.compile(r'(?m)(?<=^\[organisation\]\n)(name = (?:\{ ja = )?")')
    changed, count = name.subn("\\1👩", text)
    assert count == 1
    case.write_text(changed, "utf-8")
    out = tmp_path / "out"
    result = call("respond", "kit", str(case), "--now", "2024-03-28", "--out", str(out), lang="ja")
    assert result.exit_code == 1, result.output
    made = {path.suffix for path in out.iterdir() if path.name.startswith("公表文")}
    assert made == {".txt", ".html"}
    assert "U+1F469" in (out / "0_はじめに.txt").read_text("utf-8")


def test_a_place_where_no_folder_can_be_is_said(case: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    for command in ("kit", "notices"):
        result = call("respond", command, str(case), "--out", str(tmp_path / "file" / "x"))
        assert result.exit_code == 2, result.output
        assert "cannot be made" in result.output
