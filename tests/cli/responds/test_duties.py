"""morenashi respond duties: from a case file to a board."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.program import call

CASE = """
key = "forum"
title = { ja = "会員情報の漏えい", en = "Leak of members' data" }
certainty = "certain"

[organisation]
name = "みなと商事株式会社"
privacy_mark = "12345678"

[[known]]
at = 2026-11-02
what = "外部からの指摘"
chosen = true

[[known]]
at = 2026-10-26
what = "監視の警報"

[[groups]]
key = "members"
label = { ja = "会員", en = "members" }
relation = "customer"
persons = 2000
in_eu = 3
items = ["name", "email"]

[purpose]
answer = "no"
"""


@pytest.fixture
def case(tmp_path: Path) -> Path:
    path = tmp_path / "case.toml"
    path.write_text(CASE, encoding="utf-8")
    return path


def duties(*arguments: str | Path, lang: str = "ja"):  # type: ignore[no-untyped-def]
    return call("respond", "duties", *arguments, lang=lang)


def document(*arguments: str | Path) -> Any:
    result = duties(*arguments, "--format", "json")
    assert result.exit_code == 0, result.stderr
    return json.loads(result.stdout_bytes)


def test_json(case: Path) -> None:
    board = document(case, "--now", "2026-11-03T09:00+09:00")
    assert (board["case"], board["known"]) == ("forum", "2026-11-02")
    assert board["now"] == "2026-11-03T09:00:00+09:00"
    found = {(duty["regime"], duty["duty"]): duty for duty in board["duties"]}
    final = found["jp_appi", "final"]
    assert final["due"] == "2026-12-01"
    assert final["class"] == [4]
    assert final["is_guide"] is False
    assert final["verified"] is True
    assert final["citation"]["ja"] == "個人情報保護法26条1項、施行規則8条2項"
    assert [clock["due"] for clock in final["clocks"]] == ["2026-11-24", "2026-12-01"]
    assert final["missing"][0]["ja"].startswith("1 概要")
    assert found["jp_appi", "preliminary"]["is_guide"] is True
    # A day alone starts the hours at its first minute in Japan.
    assert found["eu_gdpr", "authority"]["due"] == "2026-11-04T15:00:00+00:00"
    assert found["jp_privacy_mark", "final"]["due"] == "2026-12-01"


def test_text_has_what_is_due_first_on_top(case: Path) -> None:
    text = duties(case, "--now", "2026-11-03").stdout_bytes.decode()
    lines = text.splitlines()
    assert lines[0] == "会員情報の漏えい"
    assert lines[1] == "2026年11月3日現在。知った日: 2026年11月2日（知ってから1日）"
    table = lines[lines.index("■ 期限の近い順") + 1 :]
    assert table[0].split() == [
        "2026-11-05(木)", "00:00", "JST", "あと48時間00分", "監督機関への報告", "→", "EUの監督機関",
    ]  # fmt: skip
    assert "2026-11-06(金)〔目安〕" in table[1]
    assert "あと3日" in table[1]
    assert "2026年10月26日（監視の警報）から数えると 2026-11-24(火)" in text
    assert "法律上の助言ではありません。規則は2026-11-21に" in text


def test_english(case: Path) -> None:
    text = duties(case, "--now", "2026-11-03", lang="en").stdout
    assert text.startswith(
        "Leak of members' data\nAs of 3 November 2026. Known: 2 November 2026 (for 1 d)\n"
    )
    assert "2026-11-06 (Fri) [guide]" in text
    assert "Not legal advice." in text


def test_the_law_of_another_day(case: Path) -> None:
    text = duties(case, "--now", "2026-11-03", "--law-of", "2021-05-21").stdout_bytes.decode()
    assert "2022-04-01以降" in text


def test_without_now_it_is_the_present(case: Path) -> None:
    assert document(case)["now"][:2] == "20"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("key = ", "case.toml"),
        (CASE.replace('relation = "customer"', 'relation = "client"'), "relation"),
        (CASE.replace("persons = 2000", 'persons = "many"'), "persons"),
        (CASE.replace("[purpose]", "[porpose]"), "purpose"),
    ],
)
def test_a_wrong_case_is_told_where(case: Path, text: str, said: str) -> None:
    case.write_text(text, encoding="utf-8")
    result = duties(case)
    assert result.exit_code == 2
    assert said in result.stderr


def test_a_living_case_by_its_key(case: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    assert call("respond", "import", case, home=home).exit_code == 0
    board = json.loads(
        call("respond", "duties", "forum", "--format", "json", home=home).stdout_bytes
    )
    assert board["case"] == "forum"
    assert board["duties"]


def test_bad_input(case: Path) -> None:
    assert duties(case, "--now", "soon").exit_code == 2
    assert duties(case.parent / "none.toml").exit_code == 2
    assert duties().exit_code == 2
