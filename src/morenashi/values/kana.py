"""Kana: hiragana as katakana and back, and voiced kana with their mark apart."""

from __future__ import annotations

_SHIFT = 0x60  # from ぁ to ァ
_HIRAGANA = range(ord("ぁ"), ord("ゖ") + 1)
_TO_KATAKANA = {code: code + _SHIFT for code in _HIRAGANA}
_TO_HIRAGANA = {code + _SHIFT: code for code in _HIRAGANA}

# Voiced katakana, and the plain one with the mark behind it.
VOICED = {
    voiced: plain + mark
    for mark, plains, voiceds in (
        ("゛", "カキクケコサシスセソタチツテトハヒフヘホウ", "ガギグゲゴザジズゼゾダヂヅデドバビブベボヴ"),
        ("゜", "ハヒフヘホ", "パピプペポ"),
    )
    for plain, voiced in zip(plains, voiceds, strict=True)
}  # fmt: skip
_APART = str.maketrans(VOICED)


def to_katakana(text: str) -> str:
    """Hiragana as katakana; all else stays as it is.

    >>> to_katakana("ふりがな さとう ゔぃ ヶ丘")
    'フリガナ サトウ ヴィ ヶ丘'
    """
    return text.translate(_TO_KATAKANA)


def to_hiragana(text: str) -> str:
    """Katakana as hiragana, but for ー and ヷヸヹヺ, which hiragana has not; all else stays as it is.

    >>> to_hiragana("サトー ハナコ")
    'さとー はなこ'
    """
    return text.translate(_TO_HIRAGANA)


def voiced_apart(text: str) -> str:
    """As half-width katakana come out of folding: the voiced mark a character of its own.

    >>> voiced_apart("ガンバ パン")
    'カ゛ンハ゛ ハ゜ン'
    """
    return text.translate(_APART)
