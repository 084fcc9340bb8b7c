"""What a leak of the found kinds and counts could mean: 個人情報保護法26条, 規則7条; 番号法29条の4.

The rows are data (`kinds_and_count.toml`). Kinds and counts alone never decide a duty: whether there
was a leak, strong encryption, or a wrongful purpose is not to be seen in a file. So every sentence
is conditional, and 規則7条3号 is never claimed.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from functools import cache
from importlib.resources import files
from typing import Self

from pydantic import BaseModel, ConfigDict, field_validator, model_validator

from morenashi.model.finding import Bounds, Finding
from morenashi.model.items_of_data import BY_KEY, BY_KIND
from morenashi.model.meaning import Act, Meaning, PossibleClass
from morenashi.model.words import Words

# The items of each rule that kinds and counts can point to; 0 stands for none.
_CLAIMABLE = {Act.APPI: {0, 1, 2, 4}, Act.MY_NUMBER: {0, 4}}


class Row(BaseModel):
    """One row of the table; the head of the TOML file says what the keys mean."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    act: Act
    number: int = 0
    all_of: frozenset[str] = frozenset()
    more_than: int | None = None
    certain: bool = False
    from_one: bool = False
    circumstances: bool = False
    because_ja: str = ""
    because_en: str = ""
    maybe_ja: str = ""
    maybe_en: str = ""
    remark_ja: str = ""
    remark_en: str = ""
    source: str
    unverified: bool = False
    valid_from: date
    valid_to: date | None = None
    checked_on: date

    @field_validator("all_of")
    @classmethod
    def _in_the_vocabulary(cls, keys: frozenset[str]) -> frozenset[str]:
        if unknown := keys - BY_KEY.keys():
            raise ValueError(f"not in the vocabulary of model/items_of_data.py: {sorted(unknown)}")
        return keys

    @model_validator(mode="after")
    def _may_be_claimed(self) -> Self:
        if self.number not in _CLAIMABLE[self.act]:
            raise ValueError(f"{self.id}: item {self.number} depends on more than kinds and counts")
        if self.number and not (self.because_ja and self.because_en):
            raise ValueError(f"{self.id}: says no reason")
        return self

    def holds_on(self, day: date) -> bool:
        """Whether the row is law on `day`."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)


@cache
def table() -> tuple[Row, ...]:
    """All rows, in their order."""
    text = files("morenashi.law").joinpath("kinds_and_count.toml").read_text("utf-8")
    return tuple(Row.model_validate(row) for row in tomllib.loads(text)["row"])


class _Match:
    """A row that applies to what was found."""

    def __init__(self, row: Row, *, certain: bool, most: int) -> None:
        self.row = row
        self.certain = certain
        maybe = bool(row.maybe_ja) and not certain
        because = Words(
            ja=row.maybe_ja if maybe else row.because_ja,
            en=row.maybe_en if maybe else row.because_en,
        )
        self.because = because.filled(most=f"{most:,}")

    def possible_class(self) -> PossibleClass:
        return PossibleClass(
            act=self.row.act,
            number=self.row.number,
            certain=self.certain,
            clause=_clause(self.row.act, [self.row.number]),
            reason=self.because,
            source=self.row.source,
            unverified=self.row.unverified,
        )


def counts_of(findings: Iterable[Finding]) -> dict[str, int]:
    """How many values of each kind belong to persons (not to organisations)."""
    counts: dict[str, int] = {}
    for finding in findings:
        counts[finding.kind] = counts.get(finding.kind, 0) + finding.count - finding.business
    return counts


def meaning(counts: Mapping[str, int], people: Bounds, *, on: date | None = None) -> Meaning:
    """What a leak of these kinds (names of kinds, or keys of items) and people could mean.

    `on` is the day whose law counts; without it, today. Where the number of people is unknown
    (an upper bound of 0 although something was found), the largest count stands for it: the
    guideline takes the possible maximum (通則編 3-5-3-1).
    """
    day = on or datetime.now().astimezone().date()
    found = {_key(kind): count for kind, count in counts.items() if count > 0}
    if not found:
        return Meaning(sentence=_NOTHING)
    rows = [row for row in table() if row.holds_on(day) and row.all_of <= found.keys()]
    if people.at_most == 0:
        people = Bounds(0, max(found.values()))
    matches = [match for row in rows if (match := _match(row, found, people)) is not None]
    said = _said(matches)
    return Meaning(
        sentence=_sentence(said) if said else _NOT_ALONE,
        classes=tuple(match.possible_class() for match in matches if match.row.number),
        remarks=_remarks(rows, said),
        checked_on=min((row.checked_on for row in rows), default=None),
    )


def _key(kind: str) -> str:
    return BY_KIND[kind].key if kind in BY_KIND else kind


def _match(row: Row, found: Mapping[str, int], people: Bounds) -> _Match | None:
    if not row.because_ja:
        return None
    if row.more_than is None:
        return _Match(row, certain=row.certain, most=0)
    # Values of a kind bound its people from above only: some may belong to one person.
    bounds = Bounds(0, min(found[key] for key in row.all_of)) if row.all_of else people
    if bounds.at_most <= row.more_than:
        return None
    certain = row.certain and bounds.at_least > row.more_than
    return _Match(row, certain=certain, most=bounds.at_most)


def _said(matches: Iterable[_Match]) -> list[_Match]:
    """The matches the sentence names: the surest of each item; items before what points to none."""
    best: dict[tuple[Act, int], _Match] = {}
    for match in sorted(matches, key=lambda m: (not m.certain, m.row.unverified)):
        best.setdefault((match.row.act, match.row.number), match)
    claimed = {act for act, number in best if number}
    return [
        match
        for (act, number), match in sorted(best.items(), key=lambda entry: entry[0])
        if number or act not in claimed
    ]


def _clause(act: Act, numbers: Iterable[int]) -> Words:
    items = sorted(number for number in set(numbers) if number)
    if not items:
        return Words(ja="番号法29条の4", en="My Number Act art. 29-4")
    ja = "・".join(f"{number}号" for number in items)
    en = f"item{'s' if len(items) > 1 else ''} {_listed([str(number) for number in items])}"
    if act is Act.APPI:
        return Words(
            ja=f"個人情報保護法26条、規則7条{ja}",
            en=f"APPI art. 26, Enforcement Rules art. 7 {en}",
        )
    return Words(
        ja=f"番号法29条の4、漏えい等報告規則2条{ja}",
        en=f"My Number Act art. 29-4, its reporting rules art. 2 {en}",
    )


def _sentence(said: list[_Match]) -> Words:
    clauses = [
        _clause(act, [match.row.number for match in said if match.row.act is act])
        for act in dict.fromkeys(match.row.act for match in said)
    ]
    rows = [match.row for match in said]
    one = any(row.from_one for row in rows) and all(row.more_than is None for row in rows)
    if len(said) == 1:
        why = f"{said[0].because.ja}ため、"
    else:
        why = "、".join(f"{match.because.ja}こと" for match in said) + "から、"
    depends = all(row.circumstances for row in rows)
    return Words(
        ja=f"もしこれが漏えいした場合、{why}{'漏えいの状況によっては' if depends else ''}"
        f"{'1人分でも' if one else ''}個人情報保護委員会への報告と本人への通知が必要になる"
        f"可能性があります（{'、'.join(clause.ja for clause in clauses)}）。",
        en="If this leaked, a report to the Personal Information Protection Commission and a notice "
        f"to the persons could be required{', even for one person' if one else ''}"
        f"{', depending on how it leaked' if depends else ''}, because "
        f"{_listed([match.because.en for match in said])} "
        f"({'; '.join(clause.en for clause in clauses)}).",
    )


def _listed(phrases: list[str]) -> str:
    if len(phrases) < 3:
        return " and ".join(phrases)
    return f"{', '.join(phrases[:-1])} and {phrases[-1]}"


def _remarks(rows: Iterable[Row], said: Iterable[_Match]) -> tuple[Words, ...]:
    """What counts for nothing by itself is worth saying only while its rule is not claimed anyway."""
    claimed = {(match.row.act, match.row.number) for match in said}
    return tuple(
        Words(ja=row.remark_ja, en=row.remark_en)
        for row in rows
        if row.remark_ja and (row.act is not Act.APPI or (Act.APPI, 2) not in claimed)
    )


_NOTHING = Words(
    ja="個人に関するものは見つかっていないため、この結果だけから報告や通知の要否を述べることはできません。",
    en="Nothing about persons was found, so these results alone say nothing about a duty to report.",
)

_NOT_ALONE = Words(
    ja="もしこれが漏えいした場合、見つかった種類と人数だけで報告や通知が必要になるとはいえませんが、"
    "漏えいの状況によっては必要になる可能性があります（個人情報保護法26条）。",
    en="If this leaked, the kinds and numbers found would not by themselves require a report or a "
    "notice, but the circumstances of the leak could (APPI art. 26).",
)
