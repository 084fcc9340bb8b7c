"""Look-alikes of addresses and companies: towns that exist, numbers of houses that begin with 9."""

from __future__ import annotations

import random
import re

from morenashi.mask.shapes import digits_in, with_digits
from morenashi.values import lists
from morenashi.values.lists import Town

_PREFECTURE = re.compile(r"\s*(?:北海道|東京都|(?:京都|大阪)府|[^\s0-9]{2,3}県)")
_CITY = re.compile(r"[^\s0-9０-９]{1,8}?[市区町村郡]")
_NUMBER = r"(?:[0-9０-９]+|[〇一二三四五六七八九十百]+(?=丁目|番|号|条|[-－ー‐−―のノ]))"
_BLOCK = re.compile(rf"{_NUMBER}(?:(?:丁目|番地|番|号|条|[-－ー‐−―のノ])+(?:[0-9０-９]+|[〇一二三四五六七八九十]+(?![^\W\d_]))?)*")  # fmt: skip
_DIGITS = re.compile(r"[0-9０-９]+|[〇一二三四五六七八九十百]+")
_HOUSES = ("コーポ", "ハイツ", "メゾン", "グランドール", "サンハイム", "パレス", "レジデンス")
_NAMES = ("若葉", "双葉", "青葉台", "けやき", "桜", "白樺", "ひまわり", "マリーナ")
_FORM = re.compile(
    r"(?:株式|有限|合同|合資|合名)会社|[㈱㈲]|[(（][株有合][)）]|(?:一般|公益)(?:社団|財団)法人|(?:医療|学校|社会福祉|特定非営利活動)法人(?:社団)?|NPO法人"
)
_ENDING = re.compile(r"(?:病院|医院|クリニック|薬局|大学|高等学校|高校|中学校|小学校|幼稚園|保育園|銀行|信用金庫|法律事務所|事務所|店)$")  # fmt: skip
_TITLES = ("主任", "係長", "課長", "次長", "部長", "室長", "所長", "店長")


def town(rng: random.Random) -> Town:
    """A town that exists."""
    return rng.choice(lists.towns())


def postal_code(text: str, place: Town) -> str | None:
    """The code of a town, as `text` writes one; None if that is no code of seven digits."""
    return with_digits(text, place.postal_code) if len(digits_in(text)) == 7 else None


def address(text: str, place: Town, rng: random.Random) -> str:
    """As much of `place` as `text` gives of its place; the house as `text` writes it, in nines."""
    block = _BLOCK.search(text)
    head, tail = (text[: block.start()], text[block.start() :]) if block else (text, "")
    prefecture = _PREFECTURE.match(head)
    city = _CITY.match(head, prefecture.end() if prefecture else 0)
    fresh = (place.prefecture if prefecture else "") + (place.city if city else "") + place.town
    if block is None:
        return fresh
    numbers = block[0]
    rest = tail[len(numbers) :]
    return fresh + _DIGITS.sub(lambda found: _house(found[0], rng), numbers) + _building(rest, rng)


def _house(number: str, rng: random.Random) -> str:
    """A number that begins with 9, as long as the old one."""
    if number[0] in "0123456789０１２３４５６７８９":
        return with_digits(number, "9" + "".join(str(rng.randrange(10)) for _ in number[1:]))
    if "十" in number or "百" in number:
        return "九十" + rng.choice("一二三四五六七八九") * (len(number) > 2)
    return "九" + "".join(rng.choice("〇一二三四五六七八九") for _ in number[1:])


def _building(rest: str, rng: random.Random) -> str:
    """What stands behind the house number: another building, a room with other digits."""
    letters = re.sub(r"[\W\d_]|号室?|階|室", "", rest)
    if not re.search(r"\w", rest):
        return rest
    blank = re.match(r"\W*", rest)
    front = blank[0] if blank else ""
    room = re.search(
        r"[A-Za-zＡ-Ｚ]?[-－]?[0-9０-９]+(?:[-－][0-9０-９]+)*(?:号室|号|階|室|F|Ｆ)?\W*$", rest
    )
    name = rng.choice(_HOUSES) + rng.choice(_NAMES) if letters else ""
    last = ""
    if room:
        digits = digits_in(room[0])
        fresh = "".join(str(rng.randrange(1, 10)) for _ in digits)
        last = with_digits(room[0], fresh)
        last = " " * bool(name and room.start() and rest[room.start() - 1].isspace()) + last
    return front + name + (last if name or not front else last.lstrip())


def company(text: str, rng: random.Random) -> str:
    """An invented company of the same legal form in the same place; a school stays a school."""
    front, back = rng.choice(lists.company_parts("front")), rng.choice(lists.company_parts("back"))
    form = _FORM.search(text)
    body = text.replace(form[0], "", 1).strip() if form else text.strip()
    ending = _ENDING.search(body)
    name = front + (ending[0] if ending else back)
    if form is None:
        return name
    return form[0] + name if text.strip().startswith(form[0]) else name + form[0]


def title(text: str, rng: random.Random) -> str | None:
    """Another post, where the old one ends in one of the usual row (営業課長); else None."""
    old = next((known for known in _TITLES if text.endswith(known)), None)
    if old is None:
        return None
    return text[: -len(old)] + rng.choice([other for other in _TITLES if other != old])
