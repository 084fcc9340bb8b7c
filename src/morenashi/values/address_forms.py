"""How one address is written: 一丁目2番3号, 1-2-3, with and without prefecture, 大字 and building.

Made for comparing two addresses of lists; what cannot be told apart for certain stays apart.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from morenashi.values import lists
from morenashi.values.digits import DASHES
from morenashi.values.place_names import plain

_KANJI = {sign: str(i) for i, sign in enumerate("〇一二三四五六七八九")}
_NUMBER = r"[〇一二三四五六七八九十百]+"
# Kanji numerals are numbers only before these; 三条町 and 八王子 are names.
_COUNTED = re.compile(rf"({_NUMBER})(?=丁目|番地|番|号|の(?:\d|{_NUMBER}))|(?<=の)({_NUMBER})")
_STEPS = re.compile(r"丁目|番地の?|番|号室?|の(?=\d)|地割")
_MARKS = re.compile(r"(?:大字|字)(?=\D)")
# ー is a dash only behind a digit: スカイタワー stays what it is.
_KANA_MARKS = "\uff70\u30fc"
_DASH = re.compile(
    f"[{re.escape(''.join(sign for sign in DASHES if sign not in _KANA_MARKS))}]+|(?<=[0-9])ー"
)
_HOUSE = re.compile(r"\d+(?:-\d+)*-?")
_ROOM = re.compile(r"(\d{1,5})(?:号室?|室|-?f)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class AddressForm:
    """An address in comparable form: `town` without prefecture, `house` as 1-2-3, the rest behind it.

    `house` is empty where no number could be found; `room` is the last number of the building part.
    """

    town: str
    house: str
    building: str = ""
    room: str = ""


def exact(text: str) -> str:
    """Half width, without spaces, one kind of dash: the same address written the same way.

    >>> exact("東京都 港区海岸１－２－３")
    '東京都港区海岸1-2-3'
    """
    return re.sub(r"\s+", "", _DASH.sub("-", unicodedata.normalize("NFKC", text))).lower()


def address_form(text: str) -> AddressForm:
    """The address in comparable form.

    >>> address_form("東京都港区海岸一丁目2番3号") == address_form("港区海岸1-2-3")
    True
    >>> address_form("港区海岸1-2-3 ハイツ桜201号室").room
    '201'
    """
    folded = plain(exact(text))
    for prefecture in lists.prefectures():
        if folded.startswith(prefecture.name) and folded != prefecture.name:
            folded = folded.removeprefix(prefecture.name)
            break
    folded = _COUNTED.sub(lambda found: _number(found[0]), _MARKS.sub("", folded))
    first = re.search(r"\d", folded)
    if first is None:
        return AddressForm(folded, "")
    town, rest = folded[: first.start()], _STEPS.sub("-", folded[first.start() :])
    rest = re.sub("-+", "-", rest)
    house = _HOUSE.match(rest)
    assert house is not None
    building = rest[house.end() :].strip("-")
    room = _ROOM.search(building)
    numbers, last = house[0].strip("-"), room[1] if room else ""
    return AddressForm(town, numbers, building, last)


def _number(kanji: str) -> str:
    """二十三 and 二三 as 23."""
    if "百" in kanji:
        return kanji
    if "十" not in kanji:
        return "".join(_KANJI[sign] for sign in kanji)
    tens, _, ones = kanji.partition("十")
    if len(tens) > 1 or len(ones) > 1:
        return kanji
    return str(10 * int(_KANJI.get(tens, "1")) + int(_KANJI.get(ones, "0")))
