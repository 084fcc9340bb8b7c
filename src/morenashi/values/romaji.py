"""Katakana in Hepburn letters, as people put their names into mail addresses."""

from __future__ import annotations

_ROWS = {
    "": "アイウエオ", "k": "カキクケコ", "g": "ガギグゲゴ", "s": "サシスセソ", "z": "ザジズゼゾ",
    "t": "タチツテト", "d": "ダヂヅデド", "n": "ナニヌネノ", "h": "ハヒフヘホ", "b": "バビブベボ",
    "p": "パピプペポ", "m": "マミムメモ", "r": "ラリルレロ",
}  # fmt: skip
_ODD = {
    "シ": "shi", "ジ": "ji", "チ": "chi", "ツ": "tsu", "ヂ": "ji", "ヅ": "zu", "フ": "fu",
    "ヤ": "ya", "ユ": "yu", "ヨ": "yo", "ワ": "wa", "ヲ": "o", "ン": "n", "ヴ": "vu", "ー": "",
}  # fmt: skip
_SOUNDS = {
    **{
        kana: row + vowel
        for row, line in _ROWS.items()
        for kana, vowel in zip(line, "aiueo", strict=True)
    },
    **_ODD,
}
_SMALL = {"ャ": "a", "ュ": "u", "ョ": "o"}


def romaji(kana: str) -> str:
    """Small letters only; long vowels as usual in addresses.

    >>> romaji("サトウ"), romaji("リョウスケ"), romaji("ハットリ")
    ('sato', 'ryosuke', 'hattori')
    """
    return _shortened(_spelled(kana))


def _shortened(spelled: str) -> str:
    return spelled.replace("ou", "o").replace("oo", "o").replace("uu", "u")


def _spelled(kana: str) -> str:
    found = ""
    doubled = False
    for sign in kana:
        if sign == "ッ":
            doubled = True
            continue
        if sign in _SMALL:
            found = found[:-1] + ("" if found.endswith(("shi", "chi", "ji")) else "y")
            found += _SMALL[sign]
            continue
        sound = _SOUNDS.get(sign, "")
        found += sound[:1] + sound if doubled else sound
        doubled = False
    return found


def romaji_forms(kana: str) -> set[str]:
    """The ways a reading is written in Latin letters: satou, sato, satoh; oono, ono, ohno.

    >>> sorted(romaji_forms("サトウ"))
    ['sato', 'satoh', 'satou']
    """
    full = _spelled(kana)
    return {full, _shortened(full), full.replace("ou", "oh").replace("oo", "oh")}
