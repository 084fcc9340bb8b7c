"""morenashi respond lint: files and standard input, case and group, formats and exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.program import call
from tests.cli.responds.living import KEY, Desk

GOOD = Path(__file__).parents[2] / "corpus_notices" / "good"
CASE = (
    Path(__file__).parents[3]
    / "src"
    / "morenashi"
    / "drill"
    / "cases"
    / "willgate"
    / "incident.toml"
)
BAD = "お客様各位\n\nシステムに不具合が発生しました。どうぞご安心ください。\n"


def lint(*arguments: str | Path, text: str = "", lang: str = "en"):  # type: ignore[no-untyped-def]
    return call("respond", "lint", *arguments, text=text, lang=lang)


def test_a_notice_that_must_not_be_sent() -> None:
    result = lint("-", text=BAD, lang="ja")
    assert result.exit_code == 1
    assert "E R06 根拠のない安心を書かない [送れません]" in result.stdout
    assert "3行目 | " in result.stdout
    assert "「公表文」とみなして" in result.stdout
    assert "このまま送らないで" in result.stdout


def test_json_has_these_keys_and_places_in_characters(tmp_path: Path) -> None:
    file = tmp_path / "notice.txt"
    file.write_text(BAD, "utf-8")
    result = lint(file, "--format", "json", "--kind", "public")
    document = json.loads(result.stdout)
    assert list(document) == ["ran", "not_run", "findings"]
    assert {tuple(one) for one in document["not_run"]} == {("rule", "why")}
    assert {tuple(one) for one in document["findings"]} == {
        ("rule", "level", "start", "end", "message", "suggestion")
    }
    [one] = [one for one in document["findings"] if one["rule"] == "R06"]
    assert BAD[one["start"] : one["end"]] == "ご安心ください"
    assert one["message"].isascii() or "“" in one["message"]
    assert result.exit_code == 1


@pytest.mark.parametrize("number", ["01", "19"])
def test_a_good_notice_may_be_sent(number: str) -> None:
    assert lint(GOOD / f"{number}.md").exit_code == 0


def test_other_texts() -> None:
    result = lint(
        "-",
        "--with",
        GOOD / "19.md",
        "--kind",
        "public",
        "--format",
        "json",
        text="患者さんの氏名が漏れました。",
    )
    assert "R04" in {one["rule"] for one in json.loads(result.stdout)["findings"]}


def test_the_case_and_its_group() -> None:
    result = lint("-", "--case", CASE, "--kind", "individual", text="氏名が漏れました。")
    assert "--group" in result.stderr
    key = result.stderr.rsplit(": ", 1)[1].split(",")[0].strip()
    named = lint(
        "-",
        "--case",
        CASE,
        "--group",
        key,
        "--kind",
        "individual",
        text="氏名が漏れました。",
        lang="ja",
    )
    assert "事案では漏れた" in named.stdout


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--group", "a", "-"], 2),
        (["--case", str(CASE), "--group", "nobody", "-"], 2),
        (["--kind", "poem", "-"], 2),
        (["no-such-file.txt"], 2),
        ([], 2),
    ],
)
def test_wrong_use(arguments: list[str], code: int) -> None:
    assert lint(*arguments, text=BAD).exit_code == code


def test_what_cannot_be_read(tmp_path: Path) -> None:
    file = tmp_path / "a.png"
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    result = lint(file)
    assert result.exit_code == 3
    assert ".txt" in result.stderr


def test_english_texts_are_not_judged_and_it_says_so() -> None:
    result = lint("-", text="We are sorry that your data leaked.")
    assert result.exit_code == 3
    assert "the text is not Japanese" in result.stdout.replace("\n    ", " ")


def test_a_living_case_by_its_key(desk: Desk) -> None:
    desk.takes()
    text = desk.file("お知らせ。応募者名簿について。\n", "notice.txt")
    by_file = desk.respond("lint", text, "--case", desk.folder / "case.toml", "--kind", "public")
    by_key = desk.respond("lint", text, "--case", KEY, "--kind", "public")
    assert by_key.stdout == by_file.stdout
    assert by_key.exit_code == by_file.exit_code == 1
    assert desk.respond("lint", text, "--case", "no-such-case").exit_code == 2


def test_a_text_no_rule_could_judge_is_incomplete(tmp_path: Path) -> None:
    file = tmp_path / "notice.txt"
    file.write_text("Dear customers, your data leaked. We are sorry.\n", "utf-8")
    result = call("respond", "lint", str(file), "--format", "json")
    assert json.loads(result.stdout)["ran"] == []
    assert result.exit_code == 3


@pytest.mark.parametrize("sign", ["\x1b[2J", "\u202e"])
def test_nothing_of_a_notice_acts_on_the_terminal(tmp_path: Path, sign: str) -> None:
    file = tmp_path / "notice.txt"
    text = f"お客様{sign}の情報が漏えいした可能性があります。{sign}ご迷惑をおかけしました。"
    file.write_text(text, "utf-8")
    for form in ("text", "json"):
        result = call("respond", "lint", str(file), "--format", form)
        assert result.exit_code == 1
        assert sign not in result.output
