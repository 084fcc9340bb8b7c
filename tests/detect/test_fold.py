"""Folding: every way to write a dash, a space or a digit becomes one byte, and positions stay."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from morenashi.detect import find_entities
from morenashi.detect.fold import (
    DASHES,
    HIRAGANA,
    KANJI,
    KANJI_ZERO,
    KATAKANA,
    LONG_VOWEL,
    NEWLINES,
    OTHER,
    PAD,
    POSTAL_MARK,
    SPACES,
    Buffer,
)


def folded(text: str) -> list[int]:
    found: list[int] = Buffer(text).f[PAD : PAD + len(text)].tolist()
    return found


@pytest.mark.parametrize("dash", DASHES)
def test_every_dash_is_one(dash: str) -> None:
    assert folded(dash) == [0x2D]
    (entity,) = find_entities(f"携帯：090{dash}1234{dash}5678です")
    assert (entity.type, entity.start, entity.end) == ("PHONE", 3, 16)


@pytest.mark.parametrize("space", SPACES)
def test_every_space_is_one(space: str) -> None:
    assert folded(space) == [0x20]
    (entity,) = find_entities(f"携帯：090{space}1234{space}5678です")
    assert (entity.type, entity.start, entity.end) == ("PHONE", 3, 16)


@pytest.mark.parametrize("sign", NEWLINES)
def test_every_line_end_is_one(sign: str) -> None:
    assert folded(sign) == [0x0A]


def test_full_width_is_half_width_and_capitals_are_small() -> None:
    assert folded("！～Ａａ０９＠") == list(b"!~aa09@")
    assert folded("AZaz") == list(b"azaz")


@pytest.mark.parametrize(
    ("sign", "byte"),
    [("漢", KANJI), ("𠮷", KANJI), ("々", KANJI), ("あ", HIRAGANA), ("ア", KATAKANA),
     ("ｱ", KATAKANA), ("ﾞ", KATAKANA), ("ー", LONG_VOWEL), ("ｰ", 0x2D), ("〒", POSTAL_MARK),
     ("〇", KANJI_ZERO), ("零", KANJI_ZERO), ("九", KANJI_ZERO + 9), ("é", OTHER), ("\u200b", OTHER)],
)  # fmt: skip
def test_what_is_not_ascii_has_a_byte_of_its_own(sign: str, byte: int) -> None:
    assert folded(sign) == [byte]


@pytest.mark.parametrize(
    "before",
    ["𠮷", "𠮷𠮷𠮷田", "😀", "\U0010ffff", "\ud800", "ｶﾞ", "e\u0301", "👨‍👩‍👧", "\0", "\ufeff"],
)
def test_positions_are_code_points_whatever_stands_before(before: str) -> None:
    text = f"{before} 電話 03-1234-5678"
    assert [text[e.start : e.end] for e in find_entities(text)] == ["03-1234-5678"]


@given(st.text(alphabet=st.characters(codec=None), max_size=60))
def test_one_place_for_each_code_point(text: str) -> None:
    buffer = Buffer(text)
    assert len(buffer.f) == len(buffer.wide) == len(buffer.codes) == len(text) + 2 * PAD
    assert not buffer.f[:PAD].any()
    assert not buffer.f[PAD + len(text) :].any()
    assert all(buffer.raw(i + PAD, i + PAD + 1) == sign for i, sign in enumerate(text))
    one_by_one = [int(Buffer(sign).f[PAD]) for sign in text]
    assert folded(text) == one_by_one


def test_lines_and_records() -> None:
    buffer = Buffer("a\nb\x1ec\r\n")
    assert (buffer.newlines - PAD).tolist() == [1, 3, 6]  # \r\n is one
    assert (buffer.record_ends - PAD).tolist() == [3]
    assert buffer.newlines.dtype == np.int64
