"""The JNSA model of supposed damages (想定損害賠償額, JOモデル); the numbers are data, the warning goes with them."""

from __future__ import annotations

import tomllib
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Literal

from pydantic import BaseModel, ConfigDict

from morenashi.law.heads import heads
from morenashi.law.sources import url_of
from morenashi.law.standing import label
from morenashi.model.count import Count
from morenashi.model.group import Group
from morenashi.model.incident import Incident
from morenashi.model.severity import Factor, Jnsa, Paid
from morenashi.model.words import Words

Response = Literal["proper", "improper", "unknown"]


class _Row(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Items(_Row):
    keys: frozenset[str]
    x: int
    y: int
    verified: bool


class _Identification(_Row):
    papers: frozenset[str]
    full: int
    partial: int
    other: int


class _Society(_Row):
    high: int
    normal: int
    sectors: frozenset[str]


class _Response(_Row):
    proper: int
    improper: int
    unknown: int


class _Example(_Row):
    persons: int
    yen: int
    booked: int
    source: str
    ja: str
    en: str


class Table(_Row):
    """All numbers of the model."""

    checked_on: date
    source: str
    base: int
    mental: int
    economic: int
    identification: _Identification
    society: _Society
    response: _Response
    item: tuple[_Items, ...]
    pair: tuple[_Items, ...]
    example: _Example


class _PaidRow(_Row):
    ja: str
    en: str
    yen_ja: str
    yen_en: str
    source: str
    verified: bool


class _PaidTable(_Row):
    checked_on: date
    paid: tuple[_PaidRow, ...]


@cache
def table() -> Table:
    """The numbers, from `jnsa.toml`."""
    text = files("morenashi.law").joinpath("jnsa.toml").read_text("utf-8")
    return Table.model_validate(tomllib.loads(text))


@cache
def paid() -> tuple[Paid, ...]:
    """What was really paid, from `paid.toml`."""
    text = files("morenashi.law").joinpath("paid.toml").read_text("utf-8")
    return tuple(
        Paid(
            Words(ja=row.ja, en=row.en),
            Words(ja=row.yen_ja, en=row.yen_en),
            url_of(row.source),
            row.verified,
        )
        for row in _PaidTable.model_validate(tomllib.loads(text)).paid
    )


def warning() -> Words:
    """That the model overstates real cost, with the one case of which both numbers are known."""
    one = table().example
    model = one.persons * one.yen
    times = model // one.booked // 100 * 100
    return Words(
        ja=_WARNING.ja
        + one.ja.format(
            model=f"{model / 1e8:,.0f}億", booked=f"{one.booked // 10**4:,}万", times=times
        ),
        en=_WARNING.en
        + " "
        + one.en.format(
            model=f"{model / 1e9:.1f} billion",
            booked=f"{one.booked / 1e6:.0f} million",
            times=times,
        ),
    )


def sensitivity(x: int, y: int) -> int:
    """機微情報度: 10^(x-1) + 5^(y-1).

    >>> sensitivity(1, 1), sensitivity(2, 2), sensitivity(3, 3)
    (2, 15, 125)
    """
    rows = table()
    return int(rows.mental ** (x - 1) + rows.economic ** (y - 1))


def per_person(sensitive: int, identification: int, society: int, response: int) -> int:
    """Yen a person.

    >>> per_person(2, 6, 2, 1)
    12000
    """
    return table().base * sensitive * identification * society * response


def jnsa(
    group: Group, incident: Incident, *, society: int | None = None, response: Response = "unknown"
) -> Jnsa:
    """The model for one group; `society` (1 or 2) replaces what the sectors propose."""
    sensitive = _sensitivity(group)
    identification = _identification(group)
    social = _society(incident, society)
    value = getattr(table().response, response)
    answered = Factor(value, _RESPONSES[response], given=response != "unknown")
    yen = per_person(
        int(sensitive.value), int(identification.value), int(social.value), int(answered.value)
    )
    count = heads([group], incident)
    return Jnsa(
        group.key,
        group.label,
        sensitive,
        identification,
        social,
        answered,
        yen,
        Count(count.least, count.most),
        yen * count.least,
        None if count.most is None else yen * count.most,
    )


def _sensitivity(group: Group) -> Factor:
    """By the worst of mental suffering and the worst of economic loss, whichever items they come from."""
    keys = {leaked.item for leaked in group.concerned}
    rows = [one for one in table().item if one.keys & keys]
    rows += [one for one in table().pair if one.keys <= keys]
    x = max((one.x for one in rows), default=1)
    y = max((one.y for one in rows), default=1)
    worst = [one for one in rows if one.x == x or one.y == y]
    named = [label(one) for one in group.concerned if any(one.item in row.keys for row in worst)]
    because = Words(
        ja=f"精神的苦痛{x}、経済的損失{y}（{'、'.join(one.ja for one in named) or '表にない項目'}）",
        en=f"mental {x}, economic {y} ({', '.join(one.en for one in named) or 'not in the table'})",
    )
    verified = bool(rows) and all(one.verified for one in worst)
    return Factor(sensitivity(x, y), because, verified)


def _identification(group: Group) -> Factor:
    rows, keys = table().identification, {leaked.item for leaked in group.concerned}
    if {"name", "address"} <= keys:
        return Factor(rows.full, _FULL)
    if rows.papers & keys:
        return Factor(rows.full, _PAPERS, verified=False)
    if "name" in keys or {"address", "phone"} <= keys:
        return Factor(rows.partial, _PARTIAL)
    return Factor(rows.other, _OTHER)


def _society(incident: Incident, given: int | None) -> Factor:
    rows = table().society
    if given is not None:
        return Factor(given, _GIVEN, given=True)
    held = rows.sectors & incident.organisation.sectors
    if held:
        return Factor(rows.high, _HIGH, verified=False)
    return Factor(rows.normal, _NORMAL, verified=False)


_WARNING = Words(
    ja="この金額は、実際の費用を大きく上回る計算です。請求や見積もりには使えません。",
    en="These sums are far above real cost; they are no claim and no estimate.",
)
_GIVEN = Words(ja="人が決めた値", en="decided by a person")
_FULL = Words(ja="氏名と住所", en="name and address")
_PAPERS = Words(ja="氏名と住所が写る書類", en="papers that show name and address")
_PARTIAL = Words(ja="氏名、または住所と電話番号", en="a name, or address and telephone number")
_OTHER = Words(ja="それ以外", en="anything else")
_HIGH = Words(
    ja="医療、金融、通信、公的機関など、社会的責任が高い業種", en="a sector that is held to more"
)
_NORMAL = Words(ja="一般的な業種", en="an ordinary sector")
_RESPONSES: dict[Response, Words] = {
    "proper": Words(ja="事後の対応が適切", en="proper response"),
    "improper": Words(ja="事後の対応が不適切", en="improper response"),
    "unknown": Words(ja="事後の対応は不明", en="response not known"),
}
