"""Where an article of 個人情報保護法 stands today: the numbers moved on 2022-04-01 and again on 2023-04-01."""

from __future__ import annotations

import tomllib
from datetime import date
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from morenashi.errors import LawError
from morenashi.law.sources import url_of
from morenashi.model.words import Words


class Article(BaseModel):
    """One article: `old` until 2022-03-31, `interim` until 2023-03-31 where that was another, and `now`."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    old: str
    now: str
    interim: str = ""
    interim_verified: bool = False
    matter_ja: str
    matter_en: str
    source: str
    verified: bool

    @property
    def matter(self) -> Words:
        """What the article is about."""
        return Words(ja=self.matter_ja, en=self.matter_en)

    @property
    def url(self) -> str:
        """Where the move was read; empty where it is from memory."""
        return url_of(self.source) if self.source else ""


class _Map(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    until: date
    interim_until: date
    checked_on: date
    article: tuple[Article, ...]


@cache
def _map() -> _Map:
    text = files("morenashi.law").joinpath("articles.toml").read_text("utf-8")
    return _Map.model_validate(tomllib.loads(text))


def articles() -> tuple[Article, ...]:
    """The whole map, in the order of the old numbers."""
    return _map().article


def number_on(one: Article, on: date) -> str:
    """The number the article had on a day."""
    whole = _map()
    if on <= whole.until:
        return one.old
    return one.interim if one.interim and on <= whole.interim_until else one.now


def article(number: str, *, on: date) -> Article:
    """The article that a text of the day `on` calls by this number, such as "22の2" or "第22条の2".

    >>> article("22の2", on=date(2021, 5, 21)).now, article("26", on=date(2021, 5, 21)).now
    ('26', '30')
    >>> article("26", on=date(2026, 5, 21)).old
    '22の2'

    Raises a LawError where no article of the map had that number on that day.
    """
    wanted = number.strip().removeprefix("第").replace("条", "").replace("-", "の")
    for one in articles():
        if number_on(one, on) == wanted:
            return one
    raise LawError(
        where=number,
        why=Words(
            ja="{on}の個人情報保護法の対照表に、この条番号はありません。",
            en="The map of articles has no such number for {on}.",
        ).filled(on=on),
        todo=Words(
            ja="条番号と日付を確かめるか、e-Govの法令を見てください。",
            en="Check number and day, or look at the Act on e-Gov.",
        ),
    )
