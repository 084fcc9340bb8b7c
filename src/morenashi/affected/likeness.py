"""How two persons of the lists resemble each other: points for and against, each with its reason."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from functools import cache

from morenashi.affected.forms import normal
from morenashi.model.person import Person
from morenashi.model.words import Words
from morenashi.values import lists
from morenashi.values.address_forms import AddressForm, address_form
from morenashi.values.distance import distance
from morenashi.values.name_forms import KANA, KANJI, Name, katakana, name_of, read_alike, usual

# 斉 and 斎 are two letters, and yet the commonest slip in a Japanese register.
_CONFUSED = str.maketrans("斉", "斎")


class Names(Enum):
    """How two names stand to each other; the points of what that says by itself."""

    SAME = (40, Words(ja="氏名が同じ", en="same name"))
    VARIANT = (38, Words(ja="氏名が字体だけ違う", en="same name, other forms of kanji"))
    READING = (35, Words(ja="氏名の読みが同じ", en="names read alike"))
    ONE_MISSING = (30, Words(ja="片方に氏名がない", en="one has no name"))
    SLIP = (15, Words(ja="氏名が1字だけ違う", en="names differ by one letter"))
    GIVEN = (
        15,
        Words(
            ja="名が同じで姓が違う（改姓の可能性）", en="same given name, other surname (marriage?)"
        ),
    )
    DIFFERENT = (0, Words(ja="氏名が違う", en="different names"))


@dataclass(frozen=True, slots=True)
class Features:
    """What of one person is compared, in comparable form.

    `written` are the names with variants as they stand, `whole_names` with variants folded; `beside` is the
    address of the record's holder.
    """

    person: Person = field(repr=False)
    written: frozenset[str] = field(repr=False)
    names: tuple[Name, ...] = field(repr=False)
    whole_names: frozenset[str] = field(repr=False)
    kana: frozenset[str] = field(repr=False)
    emails: frozenset[str] = field(repr=False)
    phones: frozenset[str] = field(repr=False)
    addresses: tuple[AddressForm, ...] = field(repr=False)
    birthdates: frozenset[str] = field(repr=False)
    members: frozenset[tuple[str, str]] = field(repr=False)
    beside: tuple[AddressForm, ...] = field(default=(), repr=False)


def features(person: Person, owners: dict[str, str], holder: Person | None = None) -> Features:
    """What is compared of a person; `owners` by group, as in keys.py."""
    forms = [(row, normal(row)) for row in person.rows]
    names = tuple(dict.fromkeys(_name(text) for text in person.all("name")))
    return Features(
        person=person,
        written=frozenset(form.name for _, form in forms if form.name),
        names=names,
        whole_names=frozenset(name.whole for name in names),
        kana=frozenset(_kana(text) for text in person.all("kana")),
        emails=frozenset().union(*(form.emails for _, form in forms)),
        phones=frozenset().union(*(form.phones for _, form in forms)),
        addresses=_addresses(person),
        birthdates=frozenset(form.birthdate for _, form in forms if form.birthdate),
        members=frozenset(
            (owners.get(row.group, ""), form.member) for row, form in forms if form.member
        ),
        beside=_addresses(holder) if holder is not None else (),
    )


def _name(text: str) -> Name:
    return name_of(usual(text).translate(_CONFUSED))


def _kana(text: str) -> str:
    return name_of(katakana(usual(text))).whole


def _addresses(person: Person) -> tuple[AddressForm, ...]:
    return tuple(dict.fromkeys(address_form(text) for text in person.all("address")))


def names_of(one: Features, other: Features) -> Names:
    """How the names of both stand to each other."""
    if not one.names or not other.names:
        return Names.READING if one.kana & other.kana else Names.ONE_MISSING
    if one.written & other.written:
        return Names.SAME
    if one.whole_names & other.whole_names:
        return Names.VARIANT
    if _read_alike(one, other):
        return Names.READING
    pairs = [(a, b) for a in one.names for b in other.names]
    if any(_slip(a, b) for a, b in pairs):
        return Names.SLIP
    if any(a.given and a.given == b.given for a, b in pairs):
        return Names.GIVEN
    return Names.DIFFERENT


def _read_alike(one: Features, other: Features) -> bool:
    """By the readings given, or by what the list of surnames knows where a name is written in kana."""
    if one.kana & other.kana:
        return True
    kana = [(a, b) for a in one.names for b in other.names if {a.script, b.script} == {KANA, KANJI}]
    for a, b in kana:
        written, spoken = (a, b) if a.script == KANJI else (b, a)
        readings = one.kana if written is a else other.kana
        if spoken.whole in readings or (not readings and read_alike(written, spoken)):
            return True
    return False


def _slip(a: Name, b: Name) -> bool:
    """One letter differs, and not so that both are given names of their own: 健太 and 健一 are brothers."""
    if a.surname == b.surname and {a.given, b.given} <= _given_names(a.script):
        return False
    return (
        a.script == b.script
        and min(len(a.whole), len(b.whole)) >= 3
        and distance(a.whole, b.whole) == 1
    )


@cache
def _given_names(script: str) -> frozenset[str]:
    names = lists.given_names()
    if script == KANA:
        return frozenset(katakana(name.kana) for name in names)
    return frozenset(usual(name.kanji) for name in names)


@dataclass(frozen=True, slots=True)
class Point:
    """One reason with its weight: positive speaks for one person, negative against."""

    weight: int
    why: Words


def points(one: Features, other: Features) -> Iterator[Point]:
    """All that speaks for and against beside the names."""
    yield from _contacts(one, other)
    yield from _births(one, other)
    if one.members & other.members:
        yield Point(45, Words(ja="会員番号が同じ", en="same member number"))
    if one.kana and other.kana:
        if one.kana & other.kana:
            yield Point(10, Words(ja="フリガナが同じ", en="same reading"))
        else:
            yield Point(-25, Words(ja="フリガナが違う", en="different readings"))
    yield from _places(one, other)


def _contacts(one: Features, other: Features) -> Iterator[Point]:
    if one.emails & other.emails:
        yield Point(45, Words(ja="メールアドレスが同じ", en="same e-mail address"))
    elif any(_mistyped(a, b) for a in one.emails for b in other.emails):
        yield Point(
            25, Words(ja="メールアドレスが1字だけ違う", en="e-mail addresses differ by one letter")
        )
    elif one.emails and other.emails:
        yield Point(-5, Words(ja="メールアドレスが違う", en="different e-mail addresses"))
    if one.phones & other.phones:
        yield Point(30, Words(ja="電話番号が同じ", en="same telephone number"))
    elif one.phones and other.phones:
        yield Point(-5, Words(ja="電話番号が違う", en="different telephone numbers"))


def _mistyped(a: str, b: str) -> bool:
    return min(len(a), len(b)) >= 10 and distance(a, b, most=1) == 1


def _births(one: Features, other: Features) -> Iterator[Point]:
    if not one.birthdates or not other.birthdates:
        return
    if one.birthdates & other.birthdates:
        yield Point(40, Words(ja="生年月日が同じ", en="same date of birth"))
    elif any(_misread(a, b) for a in one.birthdates for b in other.birthdates):
        yield Point(
            10, Words(ja="生年月日が1か所だけ違う", en="dates of birth differ in one place")
        )
    else:
        yield Point(-35, Words(ja="生年月日が違う", en="different dates of birth"))


def _misread(a: str, b: str) -> bool:
    """One digit, or month and day the other way round."""
    year, month, day = a.split("-")
    return distance(a, b, most=1) == 1 or b == f"{year}-{day}-{month}"


def _places(one: Features, other: Features) -> Iterator[Point]:
    if any(same_place(a, b) for a in one.addresses for b in other.addresses):
        yield Point(
            30, Words(ja="住所が同じ（書き方の違いを除く）", en="same address, however written")
        )
    elif one.addresses and other.addresses:
        if any(_same_house(a, b) for a in one.addresses for b in other.addresses):
            yield Point(-30, Words(ja="同じ建物の別の部屋", en="another room of the same building"))
        else:
            yield Point(-10, Words(ja="住所が違う", en="different addresses"))
    elif any(
        same_place(a, b)
        for a in (*one.beside, *one.addresses)
        for b in (*other.beside, *other.addresses)
    ):
        yield Point(
            25, Words(ja="記録の持ち主と住所が同じ", en="same address as the holder of the record")
        )


def same_place(a: AddressForm, b: AddressForm) -> bool:
    """Town and house are equal, and nothing says that the rooms are two."""
    rooms = (_room(a), _room(b))
    return _same_house(a, b) and (not all(rooms) or rooms[0] == rooms[1])


def _same_house(a: AddressForm, b: AddressForm) -> bool:
    if not a.house or not b.house or not _same_town(a.town, b.town):
        return False
    return _house(a) == _house(b)


def _same_town(a: str, b: str) -> bool:
    """Equal, or one leaves out what stands in front (the city), but not all of it."""
    short, long = sorted((a, b), key=len)
    return short == long or (len(short) >= 3 and long.endswith(short))


def _house(form: AddressForm) -> str:
    """1-2-3 of 1-2-3-201: a fourth number is a room."""
    return "-".join(form.house.split("-")[:3])


def _room(form: AddressForm) -> str:
    numbers = form.house.split("-")
    return form.room or (numbers[3] if len(numbers) > 3 else "")
