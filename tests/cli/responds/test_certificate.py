"""morenashi respond certificate: issue, verify, revoke, key."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.program import call
from tests.notice.cases import CASE


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    case, out = tmp_path / "case.toml", tmp_path / "paper.pdf"
    case.write_text(CASE, "utf-8")
    code, said = certificate(
        tmp_path, str(case), "--group", "staff", "--name", "例田 太郎", "--out", str(out)
    )
    assert code == 0, said
    assert "例田 太郎" not in said
    assert "paper.pdf" in said
    return out


def certificate(tmp_path: Path, *arguments: str) -> tuple[int, str]:
    result = call("--lang", "ja", "respond", "certificate", *arguments, home=tmp_path / "home")
    return result.exit_code, result.output


def test_a_case_as_the_first_word_issues_one(paper: Path) -> None:
    assert paper.read_bytes().startswith(b"%PDF")
    assert paper.stat().st_mode & 0o077 == 0


def test_it_is_verified_and_revoked(paper: Path, tmp_path: Path) -> None:
    code, said = certificate(tmp_path, "verify", str(paper), "--name", "例田 太郎")
    assert code == 0
    assert "有効です" in said
    assert "マイナンバー" in said
    assert "合っています" in said
    assert certificate(tmp_path, "verify", str(paper), "--name", "別人")[0] == 1
    assert certificate(tmp_path, "revoke", str(paper))[0] == 0
    code, said = certificate(tmp_path, "verify", str(paper))
    assert code == 1
    assert "取り消されています" in said


def test_the_public_key_checks_it_elsewhere(paper: Path, tmp_path: Path) -> None:
    _, key = certificate(tmp_path, "key")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    code, said = certificate(elsewhere, "verify", str(paper), "--public-key", key.strip())
    assert code == 0, said
    assert certificate(elsewhere, "verify", str(paper))[0] == 1
    assert certificate(elsewhere, "verify", str(paper), "--public-key", "xyz")[0] == 2


def test_what_is_none_is_said_to_be_none(tmp_path: Path) -> None:
    code, said = certificate(tmp_path, "verify", "something")
    assert code == 1
    assert "読み取れません" in said
    assert certificate(tmp_path, "revoke", "something")[0] == 1


def test_a_group_without_a_leak_gets_none(tmp_path: Path) -> None:
    case = tmp_path / "case.toml"
    case.write_text(CASE, "utf-8")
    out = tmp_path / "x.pdf"
    code, _ = certificate(
        tmp_path, str(case), "--group", "nobody", "--name", "例田", "--out", str(out)
    )
    assert code != 0
    assert not out.exists()
