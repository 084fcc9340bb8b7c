"""Readings in Latin letters, as they stand in mail addresses and on cards."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from morenashi.values import lists
from morenashi.values.romaji import romaji, romaji_forms


@pytest.mark.parametrize(
    ("kana", "letters"),
    [
        ("サトウ", "sato"), ("スズキ", "suzuki"), ("シミズ", "shimizu"), ("ツチヤ", "tsuchiya"), ("フジイ", "fujii"), ("ジュンコ", "junko"),
        ("ショウコ", "shoko"), ("チヨ", "chiyo"), ("リョウ", "ryo"), ("キョウコ", "kyoko"), ("ハットリ", "hattori"), ("ホッタ", "hotta"), ("ニイミ", "niimi"),
        ("ケンイチ", "kenichi"), ("ジャンヌ", "jannu"), ("ワタナベ", "watanabe"), ("オオノ", "ono"), ("ユウキ", "yuki"), ("ヒャクタ", "hyakuta"), ("ヒュウガ", "hyuga"), ("シュウヘイ", "shuhei"), ("ッ", ""), ("ャ", "ya"),
        ("シュン", "shun"), ("チャン", "chan"), ("ギョウダ", "gyoda"), ("ミュウ", "myu"), ("ペー", "pe"), ("ヅカ", "zuka"), ("イッサ", "issa"), ("", ""),
    ],
)  # fmt: skip
def test_letters(kana: str, letters: str) -> None:
    assert romaji(kana) == letters


@pytest.mark.parametrize(
    ("kana", "forms"),
    [
        ("オオノ", {"oono", "ono", "ohno"}), ("サトウ", {"satou", "sato", "satoh"}), ("タナカ", {"tanaka"}), ("イノウエ", {"inoue", "inohe", "inoe"}),
        ("ユウ", {"yuu", "yu"}),
    ],
)  # fmt: skip
def test_ways_of_writing(kana: str, forms: set[str]) -> None:
    assert romaji_forms(kana) == forms


def test_every_reading_of_the_lists_has_letters() -> None:
    for name in (*lists.surnames(), *lists.given_names()):
        letters = romaji(name.kana)
        assert letters.isascii()
        assert letters.isalpha(), name.kana
        assert letters in romaji_forms(name.kana)


@given(st.text())
def test_any_text(text: str) -> None:
    letters = romaji(text)
    assert letters == "" or (letters.isascii() and letters.islower())
