"""Reads every story as its readers do: at two widths, in both languages."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from rich.cells import cell_len

from morenashi.drill.case import Case
from morenashi.drill.player import Check, Ends
from morenashi.drill.story import Story
from morenashi.errors import DrillError
from morenashi.model.words import Words
from tests.drill.conftest import Played

BOTH = Words(ja="理由", en="reason")


def told(played: Played, lang: str, width: int) -> list[str]:
    case, folder, values, events = played
    story = Story(case, values, lang, width)
    lines = story.opening()
    for event in events:
        lines += story.before(event.number, event.scene, folder)
        for question in event.scene.questions:
            lines += story.question(question) + story.answered(question, 1)
        lines += story.after(event)
    return lines + story.closing(events) + story.score(1, 2)


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("width", [60, 80, 120, 300])
def test_no_line_is_too_wide(played: Played, lang: str, width: int) -> None:
    lines = told(played, lang, width)
    long = [line for line in lines if cell_len(line) > width and " " in line.strip()]
    assert long == []
    assert all(line == line.rstrip() for line in lines)
    assert not any("\n" in line for line in lines)


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_it_says_what_is_invented_and_what_is_real(played: Played, lang: str) -> None:
    text = "\n".join(told(played, lang, 80))
    assert ("すべて架空です" if lang == "ja" else "are invented") in text
    assert text.count("実際には" if lang == "ja" else "In the real case") > len(played[3])
    assert ("出典: " if lang == "ja" else "Source: ") in text
    assert ("未確認のこと: " if lang == "ja" else "Unverified: ") in text
    assert ("未確認" if lang == "ja" else "nverified") in text


def seen(played: Played, lang: str) -> str:
    """What the software says in all acts, without the story around it."""
    return "\n".join(
        words.said(lang) for event in played[3] if event.seen for words in event.seen.lines
    )


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_what_the_software_shows_is_masked(played: Played, lang: str) -> None:
    """The invented sample is shown as it is; what was found in it is not."""
    case, folder, _values, _events = played
    text = seen(played, lang)
    for path in folder.rglob("*.csv"):
        if path.parent.name in ("リスト", "名簿") or path.name == "アドレスの使い先.csv":
            continue  # the software names addresses of its own lists and directory
        rows = path.read_bytes().decode("utf-8", "replace").splitlines()[1:]
        for value in {cell for row in rows for cell in row.split(",") if len(cell) > 6}:
            if re.fullmatch(r"[MP]\d+|.*\.jpg", value):  # names of files, not of persons
                continue
            assert value not in text, (case.name, value)


def test_the_people_of_the_form_are_masked(played: Played) -> None:
    case, _folder, values, _events = played
    if case.name == "willgate":
        assert values["customer"].ja not in seen(played, "ja")
        assert "メトホルミン" not in seen(played, "ja")


def only(case: Case, event: Ends, lang: str = "ja") -> str:
    return "\n".join(Story(case, {}, lang, 80).after(event))


def test_an_act_without_a_part_says_so(played: Played) -> None:
    case, _folder, _values, events = played
    event = next(event for event in events if event.seen is None)
    assert "まだありません" in only(case, event)
    assert "Not yet" in only(case, event, "en")


def test_what_was_not_shown_is_said(played: Played) -> None:
    case, _folder, _values, events = played
    event = replace(events[0], seen=events[0].seen, checks=(Check("people", 3, 2, False),))
    if event.seen is not None:
        assert "示されませんでした: people（求めるもの 3、結果 2）" in only(case, event)
        assert "すべて示しました" not in only(case, event)
        closing = "\n".join(Story(case, {}, "ja", 80).closing([event]))
        assert "1幕で、示すべきことが示されませんでした" in closing


def test_an_act_that_failed_says_why(played: Played) -> None:
    case, _folder, _values, events = played
    error = DrillError(where="ここ", why=BOTH, todo=BOTH)
    assert "最後まで動きませんでした: ここ" in only(case, replace(events[0], error=error))


def test_names_of_files_do_not_command_the_terminal(tmp_path: Path, played: Played) -> None:
    case, _folder, values, events = played
    (tmp_path / "x.csv").write_text("a\x1b[31m,b\n", encoding="utf-8")
    scene = replace(events[0].scene, exhibit="x.csv")
    lines = Story(case, values, "ja", 80).before(1, scene, tmp_path)
    assert "\x1b" not in "\n".join(lines)
