"""morenashi advise: words in, advice out, without a company and without a trace."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from morenashi.cli import advising
from tests.cli.program import call, run

POLICY = (
    "プライバシーポリシー\n退会された場合、情報は速やかに削除します。\nおいしい店の紹介です。\n"
)
MINE = 'name = "見本 花子"\ncompany = "みなと商事株式会社"\nanswer_by = 2026-12-10\n'


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    path = tmp_path / "me.toml"
    path.write_text(MINE, encoding="utf-8")
    return path


def test_steps_and_dead_ends_for_a_licence() -> None:
    result = call("advise", "免許証画像", "氏名", "住所", lang="ja")
    assert result.exit_code == 0
    for said in (
        "4. 何をすればよいのか",
        "本人申告",
        "#9110",
        "うまくいかないこと",
        "紛失届は出せず",
        "[未確認]",
    ):
        assert (
            said in result.stdout.replace("\n    ", "").replace("\n  ", "") or said in result.stdout
        )


def test_lang_may_stand_behind_the_command() -> None:
    assert "What do I do?" in call("advise", "name", "--lang", "en", lang="ja").stdout
    assert "何をすればよいのか" in call("advise", "氏名", "--lang", "ja").stdout


def test_without_an_item_the_general_advice() -> None:
    result = call("advise", lang="ja")
    assert result.exit_code == 0
    assert "漏れた項目が分からないとき" in result.stdout


def test_an_unknown_word_names_what_comes_near() -> None:
    result = call("advise", "免許正", lang="ja")
    assert result.exit_code == 2
    assert "運転免許証の画像" in result.stderr


def test_json() -> None:
    result = call("advise", "my_number", "--letter", "--format", "json", lang="ja")
    said = json.loads(result.stdout)
    assert said["advice"]["items"][0]["key"] == "my_number"
    assert "33条" in said["papers"]["letter"]["text"]
    assert any(contact["phone"] == "0120-95-0178" for contact in said["advice"]["contacts"])


def test_circumstances() -> None:
    said = json.loads(call("advise", "name", "--ex-member", "--child", "--format", "json").stdout)
    assert said["advice"]["circumstances"] == ["child", "ex_member"]
    assert {"child_stop", "ex_member_ask"} <= {step["key"] for step in said["advice"]["steps"]}


@pytest.mark.parametrize(
    ("option", "said"),
    [
        ("--letter", "お尋ねすること"),
        ("--bureaus", "株式会社日本信用情報機構（JICC）"),
        ("--keep", "morenashi check --received"),
        ("--before", "WHOIS"),
    ],
)
def test_papers_take_the_place_of_the_advice(option: str, said: str) -> None:
    result = call("advise", "免許証画像", option, lang="ja")
    assert result.exit_code == 0
    assert said in result.stdout
    assert "何をすればよいのか" not in result.stdout


def test_the_letter_carries_own_data(mine: Path) -> None:
    text = call("advise", "氏名", "--letter", "--fill", mine, lang="ja").stdout
    assert "見本 花子" in text
    assert "みなと商事株式会社" in text
    assert "2026年12月10日" in text


def test_a_policy_is_compared(tmp_path: Path) -> None:
    path = tmp_path / "policy.txt"
    path.write_bytes(POLICY.encode("cp932"))
    text = call("advise", "氏名", "--ex-member", "--policy", path, lang="ja").stdout
    assert "退会された場合、情報は速やかに削除します。" in text
    assert "おいしい店" not in text


def test_a_policy_may_be_a_web_page_or_come_in() -> None:
    page = "<html><style>p{}</style><p>退会時に<b>削除</b>します。</p></html>".encode()
    text = call("advise", "--policy", "-", text=page, lang="ja").stdout
    assert "退会時に削除します。" in text


@pytest.mark.parametrize("name", ["text", "json", "html"])
def test_written_to_a_file(tmp_path: Path, name: str) -> None:
    out = tmp_path / f"out.{name}"
    result = call("advise", "氏名", "--format", name, "--out", out, lang="ja")
    assert result.exit_code == 0
    assert result.stdout == ""
    assert "氏名" in out.read_text(encoding="utf-8")


def test_the_page(tmp_path: Path) -> None:
    out = tmp_path / "advice.html"
    result = call("advise", "--page", out, "--lang", "en", lang="ja")
    assert result.exit_code == 0
    assert out.read_text(encoding="utf-8").startswith('<!DOCTYPE html>\n<html lang="en">')


def test_a_page_with_items_chosen(tmp_path: Path) -> None:
    out = tmp_path / "advice.html"
    assert call("advise", "免許証画像", "--page", out).exit_code == 0
    assert 'id="i-license_image" checked' in out.read_text(encoding="utf-8")


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    result = call("advise", "--page", tmp_path / "none" / "a.html", lang="ja")
    assert result.exit_code == 2
    assert "書き出せません" in result.stderr


@pytest.mark.parametrize(("day", "warned"), [(date(2027, 5, 19), False), (date(2027, 5, 20), True)])
def test_old_advice_says_so(monkeypatch: pytest.MonkeyPatch, day: date, warned: bool) -> None:
    """180 days after 2026-11-21; a person still gets it, with the warning."""
    monkeypatch.setattr(advising, "_today", lambda: day)
    result = call("advise", "氏名", lang="ja")
    assert result.exit_code == 0
    assert ("時間がたっています" in result.stderr) is warned


def test_the_items_are_listed() -> None:
    text = call("advise", "--items", lang="ja").stdout
    assert "運転免許証の画像 (license_image)" in text


@pytest.mark.parametrize("width", ["60", "100"])
def test_lines_keep_to_the_width(width: str) -> None:
    from rich.cells import cell_len

    done = run(
        "advise",
        "氏名",
        "メールアドレス",
        COLUMNS=width,
        MORENASHI_LANG="ja",
        PYTHONIOENCODING="utf-8",
    )
    lines = done.stdout.decode("utf-8").splitlines()
    assert max(map(cell_len, lines)) <= int(width) + 2  # 。 hangs over the end
