"""Writes new signs into the form of old ones: the same width, the same separators, the same case."""

from __future__ import annotations

import random

_KANJI = "〇一二三四五六七八九"
_DIGIT = {
    **{str(i): str(i) for i in range(10)},
    **{chr(ord("０") + i): str(i) for i in range(10)},
    **{sign: str(i) for i, sign in enumerate(_KANJI)},
    "零": "0",
}
_LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ"
_KANA = "アイウエカキクケサシスセタチツテナニヌネハヒフヘ"
_SYMBOLS = "甲乙丙丁戊己"


def digits_in(text: str) -> str:
    """Its digits of any width, and kanji numerals, as ASCII."""
    return "".join(_DIGIT[sign] for sign in text if sign in _DIGIT)


def with_digits(shape: str, digits: str) -> str:
    """`shape` with its digits replaced in order.

    >>> with_digits("（０３）１２－34", "987654")
    '（９８）７６－54'
    """
    fresh = iter(digits)
    return "".join(_like(sign, next(fresh)) if sign in _DIGIT else sign for sign in shape)


def _like(sign: str, digit: str) -> str:
    if sign.isascii():
        return digit
    return chr(ord("０") + int(digit)) if "０" <= sign <= "９" else _KANJI[int(digit)]


def with_signs(shape: str, signs: str) -> str:
    """`shape` with its letters and digits replaced in order, each in its width and case."""
    fresh = iter(signs)
    return "".join(_written(sign, next(fresh)) if sign.isalnum() else sign for sign in shape)


def _written(sign: str, fresh: str) -> str:
    fresh = fresh.lower() if sign.islower() else fresh
    return full_width(fresh) if ord(sign) > 0xFF00 and fresh.isascii() else fresh


def full_width(text: str) -> str:
    """ASCII in its full-width form."""
    return "".join(chr(ord(sign) + 0xFEE0) if "!" <= sign <= "~" else sign for sign in text)


def random_signs(rng: random.Random, shape: str) -> str:
    """Chance for every letter and digit of `shape`: a digit for a digit, a letter for a letter."""
    return "".join(_random(rng, sign) for sign in shape if sign.isalnum())


def _random(rng: random.Random, sign: str) -> str:
    if sign in _DIGIT:
        digit = rng.randrange(10)
        return _KANJI[digit] if sign in _KANJI or sign == "零" else str(digit)
    if sign.isascii() or "Ａ" <= sign <= "ｚ":
        return rng.choice(_LETTERS)
    return rng.choice(_KANA if "ァ" <= sign <= "ヶ" or "ぁ" <= sign <= "ゖ" else _SYMBOLS)


def other_digits(rng: random.Random, digits: str) -> str:
    """As many digits, not the same; the first is 0 only if it was."""
    if not digits:
        return digits
    while True:
        first = "0" if digits[0] == "0" else str(rng.randrange(1, 10))
        fresh = first + "".join(str(rng.randrange(10)) for _ in digits[1:])
        if fresh != digits or not digits.strip("0"):
            return fresh
