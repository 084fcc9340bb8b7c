"""Language: whether a text is Japanese enough for rules that know Japanese wordings."""

from __future__ import annotations

import re

_KANA = re.compile(r"[ぁ-ゖァ-ヺｦ-ﾝ]")
_LETTER = re.compile(r"[^\W\d_]")
_SHARE = (
    0.1  # kana among all letters; Japanese prose has about half, a list of names and items a tenth
)
_LOOKED_AT = 20_000


def is_japanese(text: str) -> bool:
    """Whether Japanese is written in it.

    >>> is_japanese("個人情報が漏えいしました。"), is_japanese("Your data leaked.")
    (True, False)
    """
    part = text[:_LOOKED_AT]
    letters = len(_LETTER.findall(part))
    return letters > 0 and len(_KANA.findall(part)) >= _SHARE * letters
