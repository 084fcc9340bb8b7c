"""Places of Japan: prefectures, municipalities and, as hashes, the towns (Japan Post's postal code data)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from zlib import crc32

from morenashi.values import lists
from morenashi.values.old_forms import plain

LONGEST_CITY = 12  # characters of 南都留郡富士河口湖町 and some more
_LONGEST_TOWN = 10
_DISTRICT = re.compile(r"(?:.{1,4}?郡|.{1,4}島)(?=.+[町村]$)")
_WARD = re.compile(r"(.+市)(.+区)")


@dataclass(frozen=True, slots=True)
class Places:
    """Names of places in the forms of `old_forms`.

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
    return Places(
        frozenset(plain(p) for p, _ in names),
        frozenset(cities),
        frozenset(single),
        frozenset(districts),
    )


def bare_city(city: str) -> str:
    """A municipality without its 郡 or island; 郡山市 stays what it is.

    >>> bare_city("塩谷郡高根沢町"), bare_city("郡山市")
    ('高根沢町', '郡山市')
    """
    district = _DISTRICT.match(city)
    return city[district.end() :] if district else city


def bare_town(town: str) -> str:
    """A town without the mark 大字 or 字."""
    for mark in ("大字", "字"):
        if town.startswith(mark):
            return town[len(mark) :]
    return town


def town_hash(city: str, town: str) -> int:
    """What a town of a municipality is known by: 32 bits."""
    return crc32(f"{plain(city)}|{bare_town(plain(town))}".encode("utf-16-le", "replace"))


@cache
def _towns() -> frozenset[int]:
    return frozenset(lists.town_hashes().tolist())


def known_town(city: str, text: str) -> int:
    """How long a town of `city` the text begins with: characters, 0 where none is known.

    Both in the forms of `old_forms`, the city without its 郡 and the town without 大字.

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
