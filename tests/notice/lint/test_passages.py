"""Passages: sections by many kinds of headings, and what a letter without headings says of a topic."""

from __future__ import annotations

import re

import pytest

from morenashi.notice.lint.passages import flat, passages, sections
from morenashi.notice.lint.reading import read

HARM = re.compile("悪用")


@pytest.mark.parametrize(
    "head",
    [
        "■ 悪用について",
        "## 悪用について",
        "4 悪用について",
        "4. 悪用について",
        "(4) 悪用について",
        "【悪用】",
        "●悪用",
        "▼ 悪用されていますか",
        "Q 悪用は?",
        "Q. 悪用されていますか",
        "問3 悪用は?",
        "**悪用の有無**",
        "〈悪用の有無〉",
        "五 悪用の有無",
    ],
)
def test_a_heading_takes_all_below_it(head: str) -> None:
    text = f"お詫び\n\n前の話です。\n\n{head}\nまだ分かりません。\n6月に調べます。\n\n■ 窓口\n電話です。"
    [passage] = passages(read(text), HARM)
    assert passage.text == "まだ分かりません。\n6月に調べます。"
    assert "悪用" in passage.whole


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("【悪用】見つかっていません。", "見つかっていません"),
        ("(5)悪用 見つかっていません。", "見つかっていません"),
        ("5 悪用 見つかっていません。", "見つかっていません"),
        ("悪用:見つかっていません。", "見つかっていません"),
        ("| 悪用 | 見つかっていません |", "見つかっていません"),
        ("【質問】悪用されましたか。\n【回答】見つかっていません。", "悪用"),
    ],
)
def test_a_label_in_the_line(line: str, said: str) -> None:
    text = f"漏れた情報:お名前です。\n{line}\n窓口:電話です。"
    found = passages(read(text), HARM)
    assert any(said in one.text for one in found)
    assert not any("お名前" in one.text or "電話" in one.text for one in found)


def test_a_label_below_a_heading_belongs_to_it() -> None:
    text = "■ 悪用\n調べた日:6月3日\n結果:ありません\n\n■ 窓口\n電話です。"
    [first, *others] = passages(read(text), HARM)
    together = "\n".join(one.text for one in (first, *others))
    assert "6月3日" in together
    assert "電話" not in together


def test_a_letter_gives_the_sentences_around_it() -> None:
    text = "一つ目です。二つ目です。悪用はありません。四つ目です。五つ目です。六つ目です。"
    reading = read(text)
    [alone] = passages(reading, HARM, after=0)
    assert alone.text == "悪用はありません。"
    assert reading.folded[slice(*alone.span)] == "悪用はありません。"
    [around] = passages(reading, HARM, before=1, after=2)
    assert around.text.split("\n") == [
        "二つ目です。",
        "悪用はありません。",
        "四つ目です。",
        "五つ目です。",
    ]


def test_paragraphs_part() -> None:
    [passage] = passages(read("悪用はありません。\n\n別の話です。"), HARM)
    assert passage.text == "悪用はありません。"


def test_a_heading_without_text() -> None:
    [passage] = passages(read("お詫び\n\n■ 悪用\n\n■ 窓口\n電話です。"), HARM)
    assert passage.sentences == ()
    assert passage.head == "■ 悪用"


def test_sections_hold_every_sentence_once() -> None:
    reading = read("前文です。\n\n■ 一\n本文です。\n| 表 | 中身 |\n【二】続きです。\n\n末尾です。")
    held = [one for section in sections(reading) for one in section.sentences]
    assert held == list(reading.sentences)


def test_an_empty_text_has_no_passage() -> None:
    assert passages(read(""), HARM) == ()


def test_spaces_of_plain_japanese_are_no_hindrance() -> None:
    assert flat("わるい ことに つかわれて いません。") == "わるいことにつかわれていません。"
    assert flat("■ 二次被害 Tel 03") == "■ 二次被害 Tel 03"
    [passage] = passages(read("悪 用は ありません。"), HARM)
    assert passage.text == "悪用はありません。"
