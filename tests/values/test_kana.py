"""Kana: what is turned comes back, what has no other form stays, and half width agrees with the marks apart."""

from __future__ import annotations

import unicodedata

import pytest

from morenashi.values.half_width import half_width
from morenashi.values.kana import VOICED, to_hiragana, to_katakana, voiced_apart

EVERY = [chr(code) for code in range(0x110000)]


def test_only_hiragana_becomes_katakana() -> None:
    turned = {sign: to_katakana(sign) for sign in EVERY if to_katakana(sign) != sign}
    assert len(turned) == 86
    for hiragana, katakana in turned.items():
        name = unicodedata.name(hiragana)
        assert name.startswith("HIRAGANA LETTER ")
        assert unicodedata.name(katakana) == name.replace("HIRAGANA", "KATAKANA")


def test_only_katakana_becomes_hiragana_and_all_of_it_comes_back() -> None:
    turned = {sign: to_hiragana(sign) for sign in EVERY if to_hiragana(sign) != sign}
    assert len(turned) == 86
    assert all(to_katakana(hiragana) == katakana for katakana, hiragana in turned.items())
    assert to_hiragana("ーヷヸヹヺ・ヽｱ々") == "ーヷヸヹヺ・ヽｱ々"


def test_voiced_kana_are_those_that_unicode_takes_apart() -> None:
    marks = {"\u3099": "゛", "\u309a": "゜"}
    apart = {sign: unicodedata.normalize("NFD", sign) for sign in map(chr, range(0x30A1, 0x30F7))}
    assert {s: a[0] + marks[a[1]] for s, a in apart.items() if len(a) == 2} == VOICED


@pytest.mark.parametrize("sign", sorted(VOICED))
def test_marks_apart_are_those_of_half_width(sign: str) -> None:
    plain, mark = voiced_apart(sign)
    assert half_width(sign) == half_width(plain) + {"゛": "ﾞ", "゜": "ﾟ"}[mark]
    assert voiced_apart(f"カ{sign}か゛") == f"カ{plain}{mark}か゛"
