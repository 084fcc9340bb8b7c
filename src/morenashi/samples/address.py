"""Invented addresses: towns that exist, house numbers that do not (九千番台), in the ways of the regions."""

from __future__ import annotations

import random
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from morenashi.values import lists
from morenashi.values.lists import Town

# Street and town in Kyoto; only the house number is invented.
_KYOTO = (
    ("京都市中京区", "烏丸通御池下る虎屋町"),
    ("京都市中京区", "河原町通三条上る恵比須町"),
    ("京都市中京区", "室町通三条下る烏帽子屋町"),
    ("京都市下京区", "寺町通四条下る貞安前之町"),
    ("京都市下京区", "烏丸通五条上る高砂町"),
    ("京都市上京区", "堀川通丸太町下る下堀川町"),
)
_BUILDINGS = (
    "コーポ",
    "ハイツ",
    "メゾン",
    "グランドール",
    "サンハイム",
    "第二",
    "パレス",
    "レジデンス",
)
_BUILDING_NAMES = (
    "若葉",
    "双葉",
    "青葉台",
    "けやき",
    "桜",
    "さくら館",
    "白樺",
    "ひまわり",
    "マリーナ",
)
_WIDE = str.maketrans("0123456789-", "０１２３４５６７８９－")


@dataclass(frozen=True, slots=True)
class Address:
    """A postal code of seven digits with a hyphen, and the rest in one line."""

    postal_code: str
    line: str
    prefecture: str


@cache
def _weights() -> list[int]:
    return list(accumulate(prefecture.weight for prefecture in lists.prefectures()))


@cache
def _towns(prefecture: str) -> tuple[Town, ...]:
    return tuple(town for town in lists.towns() if town.prefecture == prefecture)


def _house(rng: random.Random, town: Town) -> str:
    number, branch = rng.randrange(9001, 9999), rng.randrange(1, 30)
    if town.prefecture == "北海道" and "条" in town.town:
        return f"{rng.randrange(90, 100)}丁目{number}-{branch}"
    chome = rng.randrange(1, 6)
    return rng.choice(
        (f"{chome}丁目{number}番{branch}号", f"{chome}-{number}-{branch}", f"{chome}丁目{number}-{branch}",
         f"{number}番地{branch}", f"{number}番地", f"{number}", f"{number}-{branch}",
         f"字前田{number}番地" if "郡" in town.city else f"{chome}-{number}")
    )  # fmt: skip


def _building(rng: random.Random) -> str:
    name = rng.choice(_BUILDINGS) + rng.choice(_BUILDING_NAMES)
    floor, door = rng.randrange(1, 13), rng.randrange(1, 9)
    room = rng.choice(
        (f"{floor}0{door}", f"{floor}0{door}号室", f"{floor}0{door}号", f"A-{floor}0{door}")
    )
    return rng.choice((" ", "　", "")) + name + rng.choice((" ", "")) + room


def _street(rng: random.Random, town: Town) -> str:
    if town.city.startswith("京都市") and rng.random() < 0.5:
        city, street = rng.choice(_KYOTO)
        return f"{city}{street}{rng.randrange(9001, 9999)}"
    rural = "郡" in town.city and not town.town.endswith(("町", "丁"))
    return f"{town.city}{'大字' if rural else ''}{town.town}{_house(rng, town)}"


def invent_address(rng: random.Random) -> tuple[Address, str]:
    """An address, and an area code of its prefecture for a telephone at home."""
    prefecture = rng.choices(lists.prefectures(), cum_weights=_weights())[0]
    town = rng.choice(_towns(prefecture.name))
    line = prefecture.name + _street(rng, town)
    if rng.random() < 0.15:
        line = line.translate(_WIDE)
    if rng.random() < 0.35:
        line += _building(rng)
    code = f"{town.postal_code[:3]}-{town.postal_code[3:]}"
    return Address(code, line, prefecture.name), rng.choice(prefecture.area_codes)
