"""An invented list of people with known duplicates, families and namesakes: the answer beside each row."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace

from morenashi.model.person import PersonRow, Place
from morenashi.samples.cast import Person, invent_person
from morenashi.values import phone

_OLD = {"高": "髙", "崎": "﨑", "辺": "邊", "斎": "齋", "沢": "澤", "浜": "濱", "広": "廣", "島": "嶋", "斉": "斎", "藤": "藤"}  # fmt: skip
_KANJI = "〇一二三四五六七八九"
_WIDE = str.maketrans("0123456789-", "０１２３４５６７８９－")


@dataclass(frozen=True, slots=True)
class Told:
    """A row, who it is, and what sort of row it was made as."""

    row: PersonRow
    who: str
    sort: str


def _mailbox(person: Person) -> str:
    """Two people of one name were invented the same address; no two people have one mailbox."""
    local, at, domain = person.email.partition("@")
    return f"{local}.{person.key.split('/')[2]}{at}{domain}"


def row_of(person: Person, line: int, rng: random.Random) -> PersonRow:
    """What a list says of somebody; some columns are empty, as they are."""
    return PersonRow(
        place=Place(1, 0, line),
        group="customers",
        name=person.name,
        kana=person.kana if rng.random() < 0.6 else "",
        postal_code=person.address.postal_code,
        address=person.address.line if rng.random() < 0.9 else "",
        emails=(_mailbox(person),) if rng.random() < 0.8 else (),
        phones=(phone.written(person.mobile),) if rng.random() < 0.7 else (phone.written(person.home),),
        birthdate=person.birth.isoformat() if rng.random() < 0.5 else "",
    )  # fmt: skip


def _respelled(row: PersonRow, rng: random.Random) -> PersonRow:
    return replace(row, name=row.name.replace(" ", "　"), address=row.address.translate(_WIDE), emails=tuple(e.upper() for e in row.emails))  # fmt: skip


def _variant(row: PersonRow, rng: random.Random) -> PersonRow | None:
    name = "".join(_OLD.get(sign, sign) for sign in row.name)
    return replace(row, name=name, address="", kana="") if name != row.name else None


def _other_address(row: PersonRow, rng: random.Random) -> PersonRow | None:
    address = _rewritten(row.address)
    if address == row.address:
        return None
    return replace(row, address=address, emails=(), phones=(), birthdate="")


def _rewritten(address: str) -> str:
    """1-2-3 as 一丁目2番3号 and the other way round."""
    import re

    found = re.search(r"(?<!\d)(\d)-(\d{4})-(\d{1,2})(?!\d)", address)
    if found:
        return address.replace(found[0], f"{_KANJI[int(found[1])]}丁目{found[2]}番{found[3]}号")
    found = re.search(r"(\d)丁目(\d{4})(?:番(\d{1,2})号|-(\d{1,2}))", address)
    if found:
        return address.replace(found[0], f"{found[1]}-{found[2]}-{found[3] or found[4]}")
    return address


def _kana_only(row: PersonRow, rng: random.Random, person: Person) -> PersonRow:
    return replace(row, name=person.kana, kana="", address="", emails=(), birthdate="")


def _married(row: PersonRow, rng: random.Random, person: Person) -> PersonRow:
    other = invent_person(f"{person.key}/spouse")
    return replace(row, name=f"{other.surname} {person.given}", kana="", address=other.address.line, birthdate=person.birth.isoformat())  # fmt: skip


def _mistyped(row: PersonRow, rng: random.Random) -> PersonRow | None:
    if not row.emails:
        return None
    local, at, domain = row.emails[0].partition("@")
    cut = rng.randrange(1, len(local))
    return replace(row, emails=(local[:cut] + local[cut + 1 :] + at + domain,), phones=(), address="", birthdate="")  # fmt: skip


def _moved(row: PersonRow, rng: random.Random, person: Person) -> PersonRow:
    other = invent_person(f"{person.key}/moved")
    return replace(row, address=other.address.line, phones=(phone.written(other.mobile),), emails=(_mailbox(other),), birthdate=person.birth.isoformat())  # fmt: skip


def _nameless(row: PersonRow, rng: random.Random) -> PersonRow | None:
    return PersonRow(row.place, row.group, emails=row.emails) if row.emails else None


def _misborn(row: PersonRow, rng: random.Random) -> PersonRow | None:
    if not row.birthdate:
        return None
    year, month, day = row.birthdate.split("-")
    return replace(row, birthdate=f"{year}-{month}-{(int(day) % 28) + 1:02}", emails=())


def invented(seed: int, size: int = 2000) -> list[Told]:
    """About `size` rows: people, their duplicates, their families, and strangers of the same name."""
    rng = random.Random(seed)
    told: list[Told] = []
    number = 0
    while len(told) < size:
        number += 1
        person = invent_person(f"{seed}/people/{number}")
        line = len(told) + 2
        first = row_of(person, line, rng)
        told.append(Told(first, person.key, "first"))
        at = Place(1, 0, line + 1)
        if rng.random() < 0.15:
            told += _second(first, person, at, rng)
        elif rng.random() < 0.12:
            told += _relative(first, person, at, rng)
        elif rng.random() < 0.03:
            other = invent_person(f"{person.key}/namesake")
            told.append(Told(replace(row_of(other, at.line, rng), name=person.name, kana=first.kana), f"{person.key}/namesake", "namesake"))  # fmt: skip
    order = list(told)
    rng.shuffle(order)
    return [replace(one, row=replace(one.row, place=Place(1, 0, i))) for i, one in enumerate(order, 2)]  # fmt: skip


def _second(row: PersonRow, person: Person, at: Place, rng: random.Random) -> list[Told]:
    sort = rng.choice(("respelled", "variant", "address", "kana", "married", "mistyped", "moved", "nameless", "misborn"))  # fmt: skip
    made = {
        "respelled": lambda: _respelled(row, rng),
        "variant": lambda: _variant(row, rng),
        "address": lambda: _other_address(row, rng),
        "kana": lambda: _kana_only(row, rng, person),
        "married": lambda: _married(row, rng, person),
        "mistyped": lambda: _mistyped(row, rng),
        "moved": lambda: _moved(row, rng, person),
        "nameless": lambda: _nameless(row, rng),
        "misborn": lambda: _misborn(row, rng),
    }[sort]()
    return [Told(replace(made, place=at), person.key, sort)] if made is not None else []


def _relative(row: PersonRow, person: Person, at: Place, rng: random.Random) -> list[Told]:
    """Somebody of the same household: same address, often the same telephone; some are twins."""
    key = f"{person.key}/relative"
    other = invent_person(key)
    twin = rng.random() < 0.2
    relative = replace(
        row, place=at, name=f"{person.surname} {other.given}",
        kana=f"{person.surname_kana} {other.given_kana}" if row.kana else "",
        emails=row.emails if rng.random() < 0.2 else (_mailbox(other),) if rng.random() < 0.7 else (),
        phones=row.phones if rng.random() < 0.6 else (phone.written(other.mobile),),
        birthdate=row.birthdate if twin else other.birth.isoformat() if row.birthdate else "",
    )  # fmt: skip
    if relative.name.replace(" ", "") == row.name.replace(" ", ""):
        return []
    return [Told(relative, key, "twin" if twin else "relative")]
