"""The three credit bureaus and their 本人申告: purpose, way, fee, period, limits, each with its source."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

from morenashi.model.advice import Contact
from morenashi.model.words import Words
from morenashi.notice.catalogue import catalogue, rows
from morenashi.notice.rows import BureauRow

LABELS: dict[str, Words] = {
    "purpose": Words(ja="何のためか", en="What it is for"),
    "image": Words(ja="画像だけが漏れたとき", en="If only a picture leaked"),
    "how": Words(ja="申し込みの方法", en="How to apply"),
    "fee": Words(ja="料金", en="Fee"),
    "period": Words(ja="登録の期間", en="How long it stays"),
    "police": Words(ja="警察への届け出", en="Police report"),
    "limit": Words(ja="できないこと", en="What it does not do"),
    "load": Words(ja="混み合ったとき", en="When overloaded"),
}

# The pictures with which somebody can pose as the person towards a lender.
PAPERS = frozenset(
    {
        "license_image",
        "my_number_card_front",
        "my_number_card_back",
        "passport_image",
        "insurance_card_image",
        "residence_card_image",
    }
)


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that is known of a bureau."""

    name: str
    said: Words
    source: str
    verified: bool

    @property
    def label(self) -> Words:
        """What the fact is about."""
        return LABELS[self.name]


@dataclass(frozen=True, slots=True)
class Bureau:
    """A credit bureau; `ground` is what to choose when a picture leaked and the card is in hand."""

    key: str
    contact: Contact
    ground: Fact
    facts: tuple[Fact, ...]
    checked_on: date


@cache
def bureaus() -> tuple[Bureau, ...]:
    """The three, in the order in which they are best asked."""
    file = files("morenashi.notice").joinpath("advice/bureaus.toml")
    return tuple(_bureau(row) for row in rows(file, BureauRow))


def _bureau(row: BureauRow) -> Bureau:
    facts = tuple(Fact(f.name, f.said.words(), f.source, f.verified) for f in row.facts)
    ground = Fact("image", row.ground.words(), row.ground_source, row.ground_verified)
    return Bureau(row.key, catalogue().contacts[row.contact], ground, facts, row.checked_on)
