"""Places of Japan: prefectures, municipalities and, as hashes, the towns (Japan Post's postal code data)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from zlib import crc32

from morenashi.values import lists
from morenashi.values.place_names import bare_city, plain

LONGEST_CITY = 12  # characters of 南都留郡富士河口湖町 and some more
_LONGEST_TOWN = 10
# Cities that are no more but live on in old lists. Typed from general knowledge; not complete.
FORMER = frozenset(
    """
    浦和市 大宮市 与野市 岩槻市 上福岡市 清水市 天竜市 浜北市 篠山市 上野市 久居市 松任市 新湊市 加世田市 国分市 川内市 名瀬市 串木野市
    大口市 小野田市 新南陽市 徳山市 因島市 平田市 龍野市 中村市 北条市 伊予三島市 川之江市 山田市 前原市 甘木市 本渡市 牛深市 福江市 水沢市
    江刺市 古川市 原町市 下館市 水海道市 岩井市 今市市 黒磯市 佐原市 八日市場市 両津市 白根市 豊栄市 新津市 栃尾市 更埴市 塩山市 八日市市
    尾西市 鳩ヶ谷市 大曲市 本荘市
    """.split()
)
_WARD = re.compile(r"(.+市)(.+区)")


@dataclass(frozen=True, slots=True)
class Places:
    """Names of places in the forms of `place_names`.

    `prefectures`: all 47; `cities`: municipalities as written in addresses, with and without their
    郡 or island; `single`: those of them that stand alone in a text without being doubted (市, and
    the wards of Tokyo and of the large cities behind their city); `districts`: 郡.
    """

    prefectures: frozenset[str]
    cities: frozenset[str]
    single: frozenset[str]
    districts: frozenset[str]


@cache
def places() -> Places:
    """The places, read once."""
    names = lists.municipalities()
    cities: set[str] = set()
    single: set[str] = set()
    districts: set[str] = set()
    for prefecture, name in names:
        city = plain(name)
        short = bare_city(city)
        cities |= {city, short}
        if short != city:
            district = city[: -len(short)]
            districts.add(district)
            single.add(city)
        elif ward := _WARD.fullmatch(city):
            cities |= {ward[1]}
            single |= {city, ward[1]}
        elif city[-1] == "市" or prefecture == "東京都":
            single.add(city)
    former = {plain(name) for name in FORMER}
    cities |= former
    single |= former
    return Places(
        frozenset(plain(p) for p, _ in names),
        frozenset(cities),
        frozenset(single),
        frozenset(districts),
    )


@cache
def _towns() -> frozenset[int]:
    return frozenset(lists.town_hashes().tolist())


def known_town(city: str, text: str) -> int:
    """How long a town of `city` the text begins with: characters, 0 where none is known.

    Both in the forms of `place_names`, the city without its 郡 and the town without 大字.

    >>> known_town("高松市", "寿町8-91-5"), known_town("高松市", "の人口")
    (2, 0)
    """
    towns = _towns()
    running = crc32(f"{city}|".encode("utf-16-le", "replace"))
    data = text[:_LONGEST_TOWN].encode("utf-16-le", "replace")
    longest = 0
    for at in range(0, len(data), 2):
        running = crc32(data[at : at + 2], running)
        if running in towns:
            longest = at // 2 + 1
    return longest
