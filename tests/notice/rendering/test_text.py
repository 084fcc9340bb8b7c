"""The text of a draft: its marks, its tables, its warning."""

from __future__ import annotations

from dataclasses import replace

from morenashi.model.draft import Blank, Block, LetterLang, Section, Sentence, Shape
from morenashi.model.words import Words
from morenashi.notice.rendering.text import text
from tests.model.test_draft import DRAFT

BLOCKS = (
    Block(Shape.PROSE, (Sentence("一。"), Sentence("二。"))),
    Block(Shape.LEAD, (Sentence("今日"),)),
    Block(Shape.LIST, (Sentence("項目"),)),
    Block(Shape.STEPS, (Sentence("甲"), Sentence("乙"))),
    Block(Shape.NOTE, (Sentence("注"),)),
    Block(Shape.TABLE, (Sentence("x", cells=("電話", "0120")),)),
    Block(Shape.TABLE, (Sentence("x", cells=("窓口", "0120\nhttps://a.example/", "")),), ("名", "方法", "時間")),
)  # fmt: skip


def test_every_shape_in_japanese() -> None:
    draft = replace(DRAFT, language=LetterLang.JA, sections=(Section("見出し", BLOCKS),))
    assert text(draft) == (
        "c\n会社\n\n題\n\n■ 見出し\n一。二。\n＜今日＞\n・項目\n(1) 甲\n(2) 乙\n※注\n・電話：0120\n"
        "・窓口\n  方法：0120 https://a.example/\n"
    )


def test_english_has_marks_of_its_own() -> None:
    draft = replace(DRAFT, language=LetterLang.EN, sections=(Section("", BLOCKS[:6]),))
    assert text(draft).endswith("一。 二。\n[今日]\n- 項目\n(1) 甲\n(2) 乙\n* 注\n- 電話: 0120\n")


def test_what_cannot_be_sent_says_so_first() -> None:
    blank = Blank("cause", Words(ja="原因", en="cause"))
    assert text(replace(DRAFT, blanks=(blank,))).startswith("【下書き（まだ送れません）】\n")


def test_readings_stand_in_brackets() -> None:
    assert "題（だい）" in text(replace(DRAFT, title="｜題《だい》"))
