"""Reads one Japanese address from its first place name on: where it ends, and how sure its form makes it.

Works on a folded text (half-width, small letters, `values.place_names`), a few dozen characters at a
time; every repetition is bounded, so an attempt costs the same wherever it is made.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from morenashi.detect.address_building import building_end
from morenashi.values.place_names import bare_town
from morenashi.values.places import LONGEST_CITY, known_town, places

# Classes of the folded text (address_places.plain_fold), in which nothing beyond ASCII is left but
# kana and kanji: said by what they are not, `re` compiles them ten times as fast.
TOWN = r"[^\x00-\x7f]"
KANJI = r"[^\x00-\x7fぁ-ー]"
_NO_HIRAGANA = r"[^\x00-\x7fぁ-ゖ]"
_TOWN_OR_BLANK = r"[^\x00-\x1f!-\x7f]"
_K = "〇零一二三四五六七八九十百千壱弐参"
_A = r"[0-9]{1,5}(?![0-9])"
_N = rf"[{_K}]{{1,7}}"
_U = "(?:の町|階|f(?![a-z])|丁目|番地|番町|番丁|地割|街区|画地|号室|号棟|号地|号線|条通|番|号|条|線|部|丁|区|棟)"
# Of kanji numerals a unit must say that they number something: 三条 and 一番 begin town names, too.
_UK = f"(?:丁目|番地|番町|番丁|地割|条通|条|号線|番(?!{_NO_HIRAGANA})|号(?!{_NO_HIRAGANA})|丁(?!{TOWN}))"
_LINK = r"[-~ー\x10の]"
_AFTER_UNIT = "(?:(?<=[目地番号条線丁部割区町棟通])|(?<=目) )"
_ITEM = f"(?:{_A}{_U}?|{_N}{_UK})"
_MORE = f"(?:(?:{_LINK}|{_AFTER_UNIT})(?:{_A}{_U}?|{_N}(?:{_UK}|(?![0-9]|{TOWN})))){{0,7}}"
_PLAIN_KANJI = f"[{_K}]{{1,5}}(?:[-ー][{_K}]{{1,5}}){{0,4}}(?![0-9-]|{TOWN})"
SEQUENCE = f"(?:{_ITEM}{_MORE}|{_PLAIN_KANJI})"

# What most cells of tables hold, told without asking further.
_PLAIN = re.compile(
    f"{KANJI}{{1,12}}(?:[0-9]{{1,2}}丁目[0-9]{{1,4}}|[0-9]{{1,4}}-[0-9]{{1,4}})(?:-[0-9]{{1,4}}){{0,3}}(?=[,\t\"'|])"
)
_SEQUENCE = re.compile(SEQUENCE)
_NUMERAL = re.compile(f"[0-9{_K}]")
_GAP = re.compile(f"{_TOWN_OR_BLANK}{{0,28}}")
_NEXT_GAP = re.compile(f" ?{TOWN}{{1,10}}")
_TURN_GAP = re.compile("[東西南北左右上下甲乙丙中]{1,2}")
_LETTER = re.compile(r"-[a-z](?![a-z0-9])")
_GOES_ON = re.compile("(?:の町|丁目|番町|番丁|条通|条|線|部|丁|区|地割)$")
_GENERIC = re.compile(f"{TOWN}{{1,6}}?(?:市(?:{TOWN}{{1,5}}?区)?|郡{TOWN}{{1,6}}?[町村]|[区町村])")
_WARD = re.compile(f" {{0,2}}({TOWN}{{1,6}}?区)")
_RUN = re.compile(f"{TOWN}{{1,16}}")

_COUNTERS = "年月日時分秒人円件回個本枚台名歳才度点位割倍億万％系便等級周戦勝敗階畳坪泊連社校店票区市種段席着列行頁章項条つヵヶか"
_MEASURES = "キロ|メートル|センチ|ミリ|パーセント|セット|トン|グラム|ポイント|ページ"
_AFTER = re.compile(
    rf"[0-9%@_]|(?!tel|fax|phone|mail)[a-z]|[:/][0-9a-z]|,[0-9]{{3}}(?![-0-9(])|\.[0-9]|-[0-9a-z]|[{_COUNTERS}]"
)
_PROSE = re.compile(
    "[はをでへ]|から|まで|した|して|する|など|との|には|という|[国県市区町村都道府私公][立営]|庁|議会|条例|選挙|知事|市長|国道|県道|市道|府道|都道|駅(?![前東西南北元通])|系統|球場|"
    "付近|周辺|方面|方向|番組|年度|人口|気温|新幹線|高速|警|裁|銀行|空港|局(?!前)|課|係|大学|高校|小学|中学|議員|予算"
)
# Without a municipality a label alone governs: not across other words and addresses.
_NO_TOWN = re.compile(
    "住所|所在|様|殿|氏名|電話|番号|コード|[都道府県].{1,6}[市区町村]|.[市区].{1,6}[町村]|会議室|倉庫|棚"
)
_PROSE_END = re.compile(
    "(?:[約計全各他第対数線産式版型率にがと]|地区|以上|以下|平均|最大|最高|合計)$"
)
_TOWN_LIKE = re.compile("[町村字通丁里郷台丘原田野谷山川島崎浜沢塚目新東西南北中甲乙丙丁ア-ン]$")
_OF_NAMES = re.compile(f"(?<={KANJI})[のがつケ](?={KANJI})|[上下]る|入る|[上下]ル")
_BEFORE_DIGITS = re.compile("[0-9]")
_DATE = re.compile(r"(?:19|20)[0-9]{2}-[0-9]{1,2}(?:-[0-9]{1,2})?$|[0-9]{3}-[0-9]{4}$")
_STRONG = re.compile(
    rf"番地|番[0-9{_K}]+号|番(?:[-の])?[0-9]|丁目[0-9{_K}]|丁[0-9]|[0-9]-[0-9]+-[0-9]|地割[0-9]|街区"
    rf"|条{TOWN}{{1,3}}[0-9{_K}]+丁目|線{TOWN}{{1,3}}[0-9]|番町[0-9]|[0-9{_K}]番[-の]?[0-9{_K}]|部[0-9]|の町[0-9]|丁目{TOWN}{{1,4}}[0-9{_K}]"
)
_KYOTO = re.compile("[上下](?:[るル]|がる)|[東西]入")


@dataclass(frozen=True, slots=True)
class Place:
    """The prefecture and municipality an address begins with: where they end; `city` as in `places`.

    `prefecture`: it is named; `known`: the municipality is a real one.
    """

    end: int
    city: str
    prefecture: bool
    known: bool


def place_at(text: str, at: int) -> Place | None:
    """The prefecture and the municipality, or one of them, that begin at `at`."""
    known = places()
    start = at
    for length in (4, 3):
        name = text[at : at + length]
        if name in known.prefectures:
            at = _skip(text, at + len(name))
            break
    named = at > start
    window = text[at : at + LONGEST_CITY]
    for length in range(len(window), 1, -1):
        if window[length - 1] not in "市区町村":
            continue
        name = window[:length]
        if name in known.cities and (named or name in known.single or _certain(text, at, name)):
            return _with_ward(text, at + length, name, named=named)
    blank = window.find(" ", 2, 7)
    if blank > 0 and window[:blank] in known.districts:
        return _in_district(text, at + blank, named=named)
    if named and (found := _GENERIC.match(text, at)):
        return Place(_skip(text, found.end()), found[0], True, False)
    return Place(at, "", True, False) if named else None


def _certain(text: str, at: int, name: str) -> bool:
    """町 and 村 without their 郡 count where a town of theirs follows."""
    return (
        len(name) >= 3
        and known_town(name, bare_town(text[at + len(name) : at + len(name) + 14])) > 0
    )


def _in_district(text: str, at: int, *, named: bool) -> Place | None:
    """上北郡 横浜町: the municipality behind a space."""
    at = _skip(text, at)
    for length in range(8, 1, -1):
        name = text[at : at + length]
        if name in places().cities:
            return Place(_skip(text, at + length), name, named, True)
    return None


def _skip(text: str, at: int, blanks: int = 2) -> int:
    while text[at : at + 1] == " " and blanks:
        at, blanks = at + 1, blanks - 1
    return at


def _with_ward(text: str, at: int, name: str, *, named: bool) -> Place:
    """A large city's ward may follow behind a space."""
    if name[-1] == "市" and (ward := _WARD.match(text, at)) and name + ward[1] in places().cities:
        name += ward[1]
        at = ward.end()
    if "郡" in name[1:-2]:
        name = name[name.index("郡", 1) + 1 :]
    return Place(_skip(text, at), name, named, True)


@dataclass(frozen=True, slots=True)
class Reading:
    """One address: its end, and its score where no label governs it (below 0.5: only with one)."""

    end: int
    score: float


def read(text: str, start: int, place: Place | None, *, governed: bool) -> Reading | None:
    """The address whose place is `place` and whose town begins at its end; without place, at `start`."""
    at = place.end if place else start
    if governed and place and place.known and (plain := _PLAIN.match(text, at)):
        return Reading(plain.end(), 0.95)
    first = _first_numbers(text, at, _GAP)
    gap = text[at : first.start()] if first else ""
    if first is None or first[0][0] in "0〇零" or (len(gap.strip()) < 2 and _DATE.match(first[0])):
        return _town_only(text, at, place) if governed else None
    end = _numbers_end(text, first)
    numbers = text[first.start() : end]
    bare = bool(_PLAIN_ONLY.fullmatch(numbers))
    if bare and not governed:
        return None
    if not (bare or _COMPLETE.search(numbers)) or not _gap_fits(gap, place, numbers):
        return _town_only(text, at, place) if governed else None
    last = building_end(text, end)
    score = _score(text, end, gap, numbers, place, sure_end=governed or last > end)
    return Reading(last, score) if score else None


_COMPLETE = re.compile("[0-9]|丁目|番地|番(?![町丁])|号")  # 一番町 and 北八条 are towns
_PLAIN_ONLY = re.compile(f"[{_K}ー-]+")


def _first_numbers(text: str, at: int, gap: re.Pattern[str]) -> re.Match[str] | None:
    """The first sequence of numbers behind a gap of this form."""
    between = gap.match(text, at)
    if between is None:
        return None
    # A gap that may be empty may also hold numerals from its first sign on.
    begin = at if gap is _GAP else at + 1 + (text[at] == " ")
    for numeral in _NUMERAL.finditer(text, begin, between.end() + 1):
        if found := _SEQUENCE.match(text, numeral.start()):
            return found
    return None


def _numbers_end(text: str, numbers: re.Match[str]) -> int:
    """Where the numbers end: 北3条 goes on with 西5丁目, 四条 with 下る 4丁目 小松町 98."""
    end = numbers.end()
    for _ in range(5):
        gap = _NEXT_GAP if _GOES_ON.search(numbers[0]) else _TURN_GAP
        further = _first_numbers(text, end, gap)
        if further is None:
            break
        between = text[end : further.start()]
        if _PROSE.search(between) or between in ("の", "に", "が"):
            break
        if _AFTER.match(text, further.end()) and not text[further.end()].isascii():
            break
        end, numbers = further.end(), further
    letter = _LETTER.match(text, end)
    return letter.end() if letter else end


def _gap_fits(gap: str, place: Place | None, numbers: str) -> bool:
    """What stands between municipality and number can be the name of a town."""
    if gap.count(" ") > 2 or gap.endswith("  ") or (not place and not gap.strip()):
        return False
    if not place and _NO_TOWN.search(gap):
        return False
    if gap.endswith("第") and "地割" not in numbers:
        return False
    town = gap.strip().removesuffix("第")
    if not town or _like_a_town(town):
        return True
    name = bare_town(town)
    known = known_town(place.city, name) if place and place.city else 0
    rest = name[known:]
    return (known > 0 and (not rest or _like_a_town("x" + rest))) or place_like(town)


def _like_a_town(town: str) -> bool:
    """No words of a sentence in it."""
    if town[0] in "のがにはをでともへやか":
        return False
    bare = _OF_NAMES.sub("", town)
    return not (_PROSE.search(bare) or _PROSE_END.search(bare))


def place_like(town: str) -> bool:
    """A town name that begins with a particle's letter: にしき町, はりま町."""
    begins = town[0] in "にはともやか" and town[1:2] in tuple("しりなとくいまきたさすやがわ")
    return begins and len(town) >= 3 and not _PROSE.search(town[1:])


def _score(
    text: str, end: int, gap: str, numbers: str, place: Place | None, *, sure_end: bool
) -> float:
    """From the form of the numbers, the place before them and what follows."""
    follows = _AFTER.match(text, end)
    # 三条町88: numerals begin the name of the town.
    town = bare_town(_BEFORE_DIGITS.split(gap + numbers, maxsplit=1)[0].strip())
    strong = bool(_STRONG.search(numbers) or _KYOTO.search(gap + numbers))
    if follows and (not strong or follows[0][0].isascii()):
        return 0.0
    linked = any(sign in numbers for sign in "-ー~の") or "番" in numbers or "大字" in gap
    if not place or not place.city:
        fits = bool(town) and (strong or linked or bool(_TOWN_LIKE.search(town)))
        return 0.4 if fits and (place is None or strong) else 0.0
    if strong:
        return 0.95 if place.known else 0.8
    if linked and town and (place.prefecture or "大字" in gap or _TOWN_LIKE.search(town)):
        return 0.9 if place.known else 0.7
    known = place.known and bool(town) and known_town(place.city, town) > 0
    if linked:
        return 0.9 if known else 0.4 if town or sure_end else 0.0
    likely = known or bool(town and _TOWN_LIKE.search(town))
    if not town and place.city[-1] in "市区":
        return 0.0
    alone = sure_end or text[end : end + 1] in _ENDS
    alone = alone or (known and bool(_PARTICLE.match(text, end)))
    if "丁目" in numbers or not alone:
        return 0.75 if known and place.prefecture and alone else 0.4
    if known and (place.prefecture or len(numbers) >= 2):
        return 0.8
    return 0.7 if likely and place.prefecture and place.known else 0.4


_ENDS = (
    "",
    "\n",
    "\r",
    "\t",
    " ",
    ",",
    ")",
    "\x7f",
    "\x10",
    "\x11",
    "\x12",
    '"',
    "'",
    "|",
    "<",
    "\x1e",
    "\0",
    "]",
    "(",
    "・",
    "/",
)


_PARTICLE = re.compile("(?:に|へ|で|を|は|が|の|から|まで|と)(?![0-9])|様|方|在住|宛")


def _town_only(text: str, at: int, place: Place | None) -> Reading | None:
    """City and town without a number count where a label says that this is an address."""
    if place is None or not place.city:
        return None
    found = _RUN.match(text, at)
    if found is None or text[found.end() : found.end() + 1] not in _ENDS or _PROSE.search(found[0]):
        return None
    town = bare_town(found[0])
    if not (place.known and known_town(place.city, town)) and town[-1] not in "町村字丁目里郷通":
        return None
    return Reading(found.end(), 0.4)
