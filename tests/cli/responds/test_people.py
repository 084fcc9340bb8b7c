"""morenashi respond people: from lists to a summary, files of one's own, and an exit code."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.cli.program import call
from tests.law.cases import SHARED

LIST = "氏名,メールアドレス,電話番号\n高橋 花子,hanako@example.jp,\n髙橋 花子,hanako@example.jp,\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "list.csv"
    path.write_text(LIST, encoding="utf-8")
    return path


def people(*arguments: str | Path, lang: str = "ja"):  # type: ignore[no-untyped-def]
    return call("respond", "people", SHARED, *arguments, "--group", "sakura-applicants", lang=lang)


def test_the_summary_and_the_exit_code(path: Path) -> None:
    result = people(path)
    assert result.exit_code == 1
    assert result.stdout_bytes.decode().startswith("名簿の2行は、1人以上、最大で2人です。")
    path.write_text("氏名,メールアドレス\n高橋 花子,x\n", encoding="utf-8")
    assert people(path).exit_code == 3


def test_files_are_their_owners(path: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    result = people(path, "--out", out, "--format", "json")
    assert json.loads(result.stdout)["proposals"] == 1
    files = sorted(str(one.relative_to(out)) for one in out.rglob("*") if one.is_file())
    assert files == ["proposals.xlsx", "sakura-applicants/mail.csv", "summary.json", "summary.txt"]
    if os.name != "nt":
        assert {one.stat().st_mode & 0o777 for one in out.rglob("*") if one.is_file()} == {0o600}
        assert out.stat().st_mode & 0o777 == 0o700


def test_nothing_personal_is_said(path: Path) -> None:
    result = people(path, lang="en")
    for value in ("花子", "hanako"):
        assert value not in result.stdout_bytes.decode() + result.stderr


def test_what_cannot_be_used_is_not_repeated(path: Path, tmp_path: Path) -> None:
    path.write_text(
        "氏名,メールアドレス,電話番号,グループ,項目,配偶者氏名\n"
        '秘密 花子,himitsu(at)example.jp,090-himitsu,himitsu,himitsu,秘密 太郎\n"himitsu,,\n,,,himitsu,himitsu,\n',
        encoding="utf-8",
    )
    decided = tmp_path / "decided.csv"
    decided.write_text(
        "判断,行A,行B,照合A,照合B\nhimitsu,1:2,1:3,himitsu,秘密\n同じ人,秘密,1:3,a,b\n",
        encoding="utf-8",
    )
    result = people(path, "--decided", decided, "--format", "json", "--out", tmp_path / "out")
    assert result.exit_code == 3
    said = (
        result.stdout_bytes.decode()
        + result.stderr
        + (tmp_path / "out/summary.txt").read_text("utf-8")
    )
    assert "himitsu" not in said
    assert "秘密" not in said
    assert len(json.loads(result.stdout)["problems"]) >= 7


def test_usage(path: Path, tmp_path: Path) -> None:
    assert call("respond", "people", SHARED).exit_code == 2
    wrong = call("respond", "people", SHARED, path, "--group", "nobody")
    assert wrong.exit_code == 2
    (tmp_path / "bad.xlsx").write_bytes(b"PK\x03\x04")
    assert people(tmp_path / "bad.xlsx").exit_code == 2
