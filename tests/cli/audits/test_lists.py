"""morenashi audit lists: from exported files to an answer with an exit code."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.cli.program import call, run

OWN = "minato-shoji.example"


@pytest.fixture
def office(tmp_path: Path) -> Path:
    (tmp_path / "dir").mkdir()
    (tmp_path / "exports").mkdir()
    write(tmp_path / "dir/employees.csv", f"氏名,メールアドレス\n木村 美緒,kimura.mio@{OWN}\n")
    write(tmp_path / "exports/soumu.txt", f"kimura.mio@{OWN}\n")
    return tmp_path


def write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def audit(office: Path, *more: str | Path, lang: str = "en"):  # type: ignore[no-untyped-def]
    arguments = ("audit", "lists", office / "exports", "--directory", office / "dir", *more)
    return call(*arguments, lang=lang, home=office / "home")


def test_nothing_to_look_at(office: Path) -> None:
    result = audit(office)
    assert result.exit_code == 0, result.output
    assert result.stdout.startswith("None of the lists (1) has an outside address")
    assert len(list((office / "home/snapshots/lists").iterdir())) == 1


def test_an_outsider_is_found_and_told_in_japanese(office: Path) -> None:
    audit(office)
    write(office / "exports/soumu.txt", f"kimura.mio@{OWN}\ndareka@gmail.com\n")
    result = audit(office, lang="ja")
    assert result.exit_code == 1
    text = result.stdout_bytes.decode()
    assert text.startswith("社外の宛先が1件、リスト1つに含まれています。\nうち1件は、前回（")
    assert "dareka@gmail.com" in text
    assert "新しい" in text


def test_formats_and_output(office: Path) -> None:
    document = json.loads(audit(office, "--format", "json").stdout)
    assert document["format"] == "morenashi-audit-lists"
    path = office / "out.csv"
    result = audit(office, "--output", path)
    assert result.exit_code == 0
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    if os.name != "nt":
        assert path.stat().st_mode & 0o777 == 0o600
    assert result.stdout == ""


def test_snapshots_where_they_are_wanted(office: Path) -> None:
    audit(office, "--no-snapshot")
    assert not (office / "home").exists()
    audit(office, "--snapshots", office / "kept")
    assert len(list((office / "kept").iterdir())) == 1
    assert not (office / "home").exists()


def test_intended_and_same(office: Path) -> None:
    write(office / "exports/soumu.txt", f"kimura.mio@{OWN}\nkansa@example.jp\nkimura@old.example\n")
    write(
        office / "intended.csv",
        "list,address,reason,until,approved_by\nsoumu,kansa@example.jp,audit,2099-01-01,Sato\n",
    )
    write(office / "same.csv", f"address,same_as\nkimura@old.example,kimura.mio@{OWN}\n")
    assert audit(office).exit_code == 1
    result = audit(office, "--intended", office / "intended.csv", "--same", office / "same.csv")
    assert result.exit_code == 0, result.output
    assert "(1 of them intended outsiders)" in result.stdout


def test_what_cannot_be_read_is_said(office: Path) -> None:
    write(office / "exports/soumu.txt", f"kimura.mio@{OWN}\nnot an address\n")
    result = audit(office)
    assert result.exit_code == 3
    assert "soumu.txt, line 2" in result.stdout
    assert "the result may not be complete" in " ".join(result.stdout.split())


def test_no_word_about_our_domain_is_a_usage_error(office: Path) -> None:
    result = call("audit", "lists", office / "exports", home=office / "home")
    assert result.exit_code == 2
    assert "--domain" in result.stderr
    assert (
        call("audit", "lists", office / "exports", "--domain", OWN, "--no-snapshot").exit_code == 0
    )


@pytest.mark.parametrize(
    ("option", "text"), [("--intended", "x,y\n"), ("--same", "address\n"), ("--intended", None)]
)
def test_files_that_cannot_be_used(office: Path, option: str, text: str | None) -> None:
    if text is not None:
        write(office / "x.csv", text)
    result = audit(office, option, office / "x.csv")
    assert result.exit_code == 2
    assert "x.csv" in result.stderr


def test_lines_of_intended_that_do_not_count_are_said(office: Path) -> None:
    rows = [
        "soumu,a@example.jp,x,いつか,",
        "*,*,x,,",
        ",a@example.jp,x,,",
        "soumu,a@example.jp,x,なし,",
    ]
    write(office / "i.csv", "リスト,アドレス,理由,期限,承認者\n" + "\n".join(rows) + "\n")
    result = audit(office, "--intended", office / "i.csv", "--format", "json")
    assert result.exit_code == 3
    assert [p["line"] for p in json.loads(result.stdout)["problems"]] == [2, 3, 4]


def test_a_terminal_that_speaks_cp932(office: Path) -> None:
    write(office / "exports/soumu.txt", f"kimura.mio@{OWN}\n髙橋𠮷 <x@example.jp>\n")
    result = run(
        "audit", "lists", office / "exports", "--domain", OWN, "--no-snapshot",
        PYTHONIOENCODING="cp932", MORENASHI_LANG="ja",
    )  # fmt: skip
    assert result.returncode == 1
    assert result.stdout.decode("cp932").startswith("社外の宛先が1件")
