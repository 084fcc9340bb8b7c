"""Reading: headings, lists, sentences; wrapped lines and readings in brackets taken out, and every place kept."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from morenashi.notice.lint.reading import Role, fold, read


def roles(text: str) -> list[str]:
    return [line.role.name for line in read(text).lines]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("■ 漏れた情報\n氏名です。", ["HEADING", "PROSE"]),
        ("1. 経緯\n5月3日に知りました。\n2. 原因\n設定の誤りです。", ["HEADING", "PROSE", "HEADING", "PROSE"]),
        ("1. 経緯\n(1)発生\n5月3日です。", ["HEADING", "HEADING", "PROSE"]),
        ("■ 情報\n■ 原因\n(1) 氏名\n(2) 住所\n以上です。", ["HEADING", "HEADING", "LIST", "LIST", "PROSE"]),
        ("一 原因\n誤りです。", ["HEADING", "PROSE"]),
        ("Q. 何が漏れましたか\nA. 氏名です。", ["HEADING", "LIST"]),
        ("- 【対象】\n- 氏名", ["HEADING", "LIST"]),
        ("| 項目 | 内容 |\n| 人数 | 3人 |", ["TABLE", "TABLE"]),
        ("件名: 個人情報の漏えいについて\n本文です。", ["TITLE", "PROSE"]),
        ("個人情報の漏えいに関するお詫び\n本文です。", ["TITLE", "PROSE"]),
        ("〇〇 〇〇 様\n本文です。", ["PROSE", "PROSE"]),
    ],
)  # fmt: skip
def test_what_a_line_is(text: str, expected: list[str]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("お客様の個人情報が\n漏れました。", "お客様の個人情報が漏れました。"),
        ("氏名、\n  住所", "氏名、住所"),
        ("2. いつ、どのように\n設定を誤りました。", "2. いつ、どのように\n設定を誤りました。"),
        ("原因です。\n対策です。", "原因です。\n対策です。"),
        ("したこと\nすること", "したこと\nすること"),
        ("次のとおりです\n・氏名", "次のとおりです\n・氏名"),
        ("ＡＢＣ　１２３", "ABC 123"),
    ],
)
def test_wrapped_lines_are_joined_and_wide_letters_folded(text: str, folded: str) -> None:
    assert read(text).folded == folded


def test_readings_are_taken_out_where_the_text_is_written_with_them() -> None:
    text = "会社(かいしゃ)の情報(じょうほう)が漏(も)れました。" * 5
    reading = read(text)
    assert reading.folded.startswith("会社の情報が漏れました。")
    assert text[reading.place(3) :].startswith("情報")
    assert read("氏名(しめい)が漏れました。").folded == "氏名(しめい)が漏れました。"


def test_a_full_stop_within_brackets_ends_no_sentence() -> None:
    [one] = read("窓口は03-0000-0000(平日。祝日は休み)です。").sentences
    assert one.text.endswith("です。")


@pytest.mark.parametrize(
    ("text", "label", "heading"),
    [
        ("■ 対応\n済み:5月3日に止めました。", "済み", "■ 対応"),
        ("【人数】64人です。", "人数", ""),
        ("(3)人数 312人です。", "人数", ""),
        ("4 判明 6月21日に判明しました。", "判明", ""),
        ("| 人数 | 64人 |", "人数", ""),
        ("**お願い。** 変えてください。", "お願い", ""),
        ("1. 対応\n(1)予定\n点検します。", "", "1. 対応\n(1)予定"),
        ("https://example.jp/a を見てください。", "", ""),
    ],
)
def test_what_a_passage_is_called(text: str, label: str, heading: str) -> None:
    last = read(text).sentences[-1]
    assert (last.label, last.heading) == (label, heading)


def test_no_line_is_left_out() -> None:
    text = "件名: お詫び\n\n■ 情報\n氏名。住所。\n| a | b |\n"
    assert [line.text for line in read(text).lines] == [
        "件名: お詫び",
        "■ 情報",
        "氏名。住所。",
        "| a | b |",
    ]


LINES = st.lists(
    st.sampled_from(["お客様の情報が", "漏れました。", "■ 原因", "・氏名、", "　字下げの文を", "漢字(かんじ)です", "", "ｱｲｳ①"]),
    max_size=30,
)  # fmt: skip


@given(LINES.map("\n".join))
def test_every_place_leads_to_its_letter(text: str) -> None:
    reading = read(text)
    for at, letter in enumerate(reading.folded):
        assert fold(text)[reading.place(at)] == letter
    for one in (*reading.lines, *reading.sentences):
        assert reading.folded[one.start : one.end] == one.text


@given(st.text())
def test_sentences_stand_where_they_say(text: str) -> None:
    reading = read(text)
    for one in reading.sentences:
        assert reading.folded[one.start : one.end] == one.text
        assert one.role in Role
