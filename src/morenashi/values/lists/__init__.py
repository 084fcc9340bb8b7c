"""Lists: names by frequency, places, towns, banks, parts of company names, and words that are nobody's business."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Surname:
    """A surname with its reading and roughly how many thousand bear it."""

    kanji: str
    kana: str
    weight: int


@dataclass(frozen=True, slots=True)
class GivenName:
    """A given name with its reading, usual for births from `first` to `last`; sex is M or F."""

    sex: str
    first: int
    last: int
    kanji: str
    kana: str


@dataclass(frozen=True, slots=True)
class ForeignName:
    """The name of a foreign resident as in Japanese papers, in capitals, and the country."""

    japanese: str
    latin: str
    country: str


@dataclass(frozen=True, slots=True)
class Prefecture:
    """A prefecture, its reading, its population in ten thousands and area codes of its cities."""

    name: str
    kana: str
    weight: int
    area_codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Town:
    """A town that exists, with its postal code of seven digits."""

    postal_code: str
    prefecture: str
    city: str
    town: str


@dataclass(frozen=True, slots=True)
class Bank:
    """A bank and its code of four digits."""

    code: str
    name: str


def _cells(name: str) -> list[list[str]]:
    text = files(__name__).joinpath(name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines()]


@cache
def surnames() -> tuple[Surname, ...]:
    """Common surnames first, then written variants and rare ones."""
    return tuple(
        Surname(kanji, kana, int(weight)) for kanji, kana, weight in _cells("surnames.tsv")
    )


@cache
def given_names() -> tuple[GivenName, ...]:
    """Given names by sex and years of birth."""
    return tuple(
        GivenName(sex, int(first), int(last), kanji, kana)
        for sex, first, last, kanji, kana in _cells("given_names.tsv")
    )


@cache
def foreign_names() -> tuple[ForeignName, ...]:
    """Names of foreign residents."""
    return tuple(ForeignName(*cells) for cells in _cells("foreign_names.tsv"))


@cache
def prefectures() -> tuple[Prefecture, ...]:
    """All 47, from north to south."""
    return tuple(
        Prefecture(name, kana, int(weight), tuple(codes.split()))
        for name, kana, weight, codes in _cells("prefectures.tsv")
    )


@cache
def towns() -> tuple[Town, ...]:
    """Towns in every prefecture, by postal code."""
    return tuple(Town(*cells) for cells in _cells("towns.tsv"))


@cache
def municipalities() -> tuple[tuple[str, str], ...]:
    """Prefecture and municipality, wards of large cities with their city (横浜市中区), 町 with 郡."""
    return tuple((prefecture, city) for prefecture, city in _cells("municipalities.tsv"))


@cache
def town_hashes() -> NDArray[np.uint32]:
    """Hashes of municipality and town (values.places.town_hash), sorted; about 115,000."""
    data = files(__name__).joinpath("town_hashes.dat").read_bytes()
    return np.frombuffer(data, "<u4").astype(np.uint32, copy=False)


@cache
def banks() -> tuple[Bank, ...]:
    """Some large banks."""
    return tuple(Bank(*cells) for cells in _cells("banks.tsv"))


@cache
def company_parts(place: str) -> tuple[str, ...]:
    """What stands at the `front` or `back` of an invented company's name."""
    return tuple(part for where, part in _cells("companies.tsv") if where == place)


@cache
def sensitive_words() -> tuple[tuple[str, str, str], ...]:
    """(item, strength, word): words naming an illness, drug, crime, belief ...; item of items_of_data.

    Strength: 3 names little else, 2 and 1 are common words, 0 counts only where a label asks for
    it; `tail` ends a longer word (〜症候群), `food` is an allergy's cause. The item `none` holds
    longer words that look alike and say nothing of a person (がん保険).
    """
    rows = _cells("sensitive.tsv")
    return tuple(
        (item, strength, word) for item, strength, words in rows for word in words.split(" ")
    )


@cache
def context_words() -> tuple[tuple[str, str], ...]:
    """(class, word): words that speak of a person, of things in general, or of animals.

    `kin` counts only as a word of its own, `number` only behind a digit; `none` holds longer words
    that only look alike (患者数).
    """
    rows = _cells("sensitive_context.tsv")
    return tuple((name, word) for name, words in rows for word in words.split(" "))
