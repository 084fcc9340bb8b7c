"""The invented people and their company: the same number of a seed is always the same person."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import accumulate

from morenashi.samples.address import Address, invent_address
from morenashi.values import lists, phone
from morenashi.values.lists import GivenName
from morenashi.values.romaji import romaji

# Years of birth of a group of people, first and last; for everybody else the second line.
_BIRTHS = {
    "社員": (1961, 2003),
    "応募者": (1966, 2001),
    "利用者": (1935, 1949),
    "外国籍社員": (1975, 2003),
}
_ANY_BIRTH = (1935, 2005)
_MAIL = (
    "mail.example.jp",
    "keitai.example.jp",
    "freemail.example",
    "web.example.co.jp",
    "example.jp",
)


@dataclass(frozen=True, slots=True)
class Person:
    """An invented person. `key` is the seed of everything else about them."""

    key: str
    surname: str
    given: str
    surname_kana: str
    given_kana: str
    male: bool
    birth: date
    address: Address
    mobile: str
    home: str
    email: str

    @property
    def name(self) -> str:
        """Surname and given name with the usual space."""
        return f"{self.surname} {self.given}"

    @property
    def kana(self) -> str:
        """The reading in katakana with the usual space."""
        return f"{self.surname_kana} {self.given_kana}"

    def rng(self, purpose: str) -> random.Random:
        """Chance of this person's own, the same whenever asked for the same purpose."""
        return random.Random(f"{self.key}/{purpose}")  # noqa: S311 - invented, and must be repeatable


@cache
def _surname_weights() -> list[int]:
    return list(accumulate(name.weight for name in lists.surnames()))


@cache
def _given(sex: str, year: int) -> tuple[GivenName, ...]:
    return tuple(n for n in lists.given_names() if n.sex == sex and n.first <= year <= n.last)


def _email(rng: random.Random, surname: str, given: str, birth: date) -> str:
    first, last = romaji(given), romaji(surname)
    local = rng.choice(
        (f"{first}.{last}", f"{last}_{first}", f"{first}{birth.year % 100:02}", f"{last}{first[:1]}",
         f"{first[:1]}-{last}{rng.randrange(1, 1000)}", f"{first}{birth.month:02}{birth.day:02}")
    )  # fmt: skip
    return f"{local}@{rng.choice(_MAIL)}"


def invent_person(key: str, births: tuple[int, int] = _ANY_BIRTH) -> Person:
    """The person of `key`, born within the years `births`."""
    rng = random.Random(key)  # noqa: S311 - invented, and must be repeatable
    surname = rng.choices(lists.surnames(), cum_weights=_surname_weights())[0]
    first, last = births
    days = (last - first + 1) * 365
    birth = date(first, 1, 1) + timedelta(days=int(rng.triangular(0, days, days * 0.6)))
    sex = rng.choice("MF")
    given = rng.choice(_given(sex, birth.year))
    address, area_code = invent_address(rng)
    return Person(
        key=key,
        surname=surname.kanji,
        given=given.kanji,
        surname_kana=surname.kana,
        given_kana=given.kana,
        male=sex == "M",
        birth=birth,
        address=address,
        mobile=phone.make_unassigned_mobile(rng),
        home=phone.make_unassigned_fixed(rng, area_code),
        email=_email(rng, surname.kana, given.kana, birth),
    )


@dataclass(frozen=True, slots=True)
class Company:
    """The invented company whose shared folder it is."""

    name: str
    domain: str
    phone: str
    fax: str
    postal_code: str
    address: str


def invent_company(rng: random.Random) -> Company:
    """A company in Tokyo."""
    return Company(
        name="株式会社みなと商事",
        domain="minato-shoji.example",
        phone=phone.written(phone.make_unassigned_fixed(rng, "03")),
        fax=phone.written(phone.make_unassigned_fixed(rng, "03")),
        postal_code="105-0022",
        address="東京都港区海岸9丁目9001-2 みなと商事ビル5階",
    )


def other_company(rng: random.Random) -> str:
    """The name of some other invented company, as people write it."""
    front = rng.choice(lists.company_parts("front"))
    name = front + rng.choice(lists.company_parts("back"))
    return rng.choice(("株式会社{}", "{}株式会社", "㈱{}", "(有){}", "有限会社{}")).format(name)


class Cast:
    """Hands out the people of one sample and remembers how many were used."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._used: dict[str, bytearray] = {}

    def person(self, group: str, number: int) -> Person:
        """Person `number` of a group such as 社員 or 顧客; the same each time."""
        used = self._used.setdefault(group, bytearray())
        if len(used) <= number:
            used.extend(bytes(number + 1 - len(used)))
        used[number] = 1
        return invent_person(f"{self._seed}/{group}/{number}", _BIRTHS.get(group, _ANY_BIRTH))

    def used(self) -> int:
        """How many different people were handed out."""
        return sum(sum(group) for group in self._used.values())
