"""The form in which two spellings of one value are equal: width, spaces, signs, old forms of kanji."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence

from morenashi.model.items_of_data import KINDS
from morenashi.model.spans import Spans
from morenashi.values import birthdate, email, ip_address, phone
from morenashi.values.digits import DASHES, plain_digits
from morenashi.values.name_forms import KANA, KANJI, LATIN, Name, name_of, usual

_PERSON = KINDS.index("PERSON")
_SCRIPTS = (LATIN, KANA, KANJI)  # the better says more of who it is
_DASH = re.compile(f"[{re.escape(DASHES)}]")
_BLOCK = re.compile(r"(?<=\d)(?:丁目|番地の|番地|番|号|の|ノ)(?=\d)")
_ENDING = re.compile(r"(?<=\d)(?:丁目|番地|番|号)(?!\d)")
_CHOME = re.compile(
    "([一二三四五六七八九]?十?[一二三四五六七八九]|[一二三四五六七八九]?十)(?=丁目)"
)


def comparable(kind: str, text: str) -> str:
    """The comparable form of a value of `kind`; of a name without knowledge of whose it is.

    >>> comparable("PHONE", "+81 90-0123-4567") == comparable("PHONE", "０９０（０１２３）４５６７")
    True
    """
    if kind == "PERSON":
        return name_of(text).whole
    if kind == "ADDRESS":
        return _address(text)
    way = _WAYS.get(kind)
    normal = way(text) if way else None
    if normal is not None:
        return normal
    plain = plain_digits(usual(text)).lower()
    # 0 for a company or a statement, whose letters all count
    return "".join(sign for sign in plain if sign.isalnum()) or plain


_WAYS: dict[str, Callable[[str], str | None]] = {
    "PHONE": phone.normal,
    "EMAIL": email.normal,
    "BIRTHDATE": birthdate.normal,
    "IP_ADDRESS": ip_address.normal,
}


def _address(text: str) -> str:
    """四丁目7番8号 as 4-7-8; a prefecture that only one writer gives makes two values."""
    plain = _CHOME.sub(lambda found: str(_number(found[0])), usual(text))
    plain = _DASH.sub("-", unicodedata.normalize("NFKC", plain))
    plain = re.sub(r"\s+", "", plain)
    return _ENDING.sub("", _BLOCK.sub("-", plain)).lower()


def _number(kanji: str) -> int:
    tens, ten, ones = kanji.rpartition("十")
    digits = "〇一二三四五六七八九"
    return (digits.index(tens or "一") * 10 if ten else 0) + (digits.index(ones) if ones else 0)


def best_names(text: str, spans: Spans, groups: Sequence[int]) -> dict[int, Name]:
    """For each person the name that says most: kanji before kana, whole before half, then the longest."""
    best: dict[int, Name] = {}
    for (kind, start, end, _, _), group in zip(spans, groups, strict=True):
        if kind == _PERSON and group >= 0:
            name = name_of(text[start:end])
            if group not in best or _says(name) > _says(best[group]):
                best[group] = name
    return best


def _says(name: Name) -> tuple[bool, int, int]:
    return name.full, _SCRIPTS.index(name.script), len(name.whole)
