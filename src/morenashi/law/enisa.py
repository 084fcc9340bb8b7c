"""ENISA's severity of a breach, SE = DPC x EI + CB (working document v1.0, 2013); the numbers are data."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from morenashi.law.answers import COUNTING
from morenashi.law.appi import BY_AN_ATTACKER, purpose
from morenashi.law.heads import heads
from morenashi.law.standing import label, protected
from morenashi.model.group import Group, Leaked
from morenashi.model.incident import CauseKind, Happening, Incident, YesNo
from morenashi.model.severity import Enisa, Factor, Grade
from morenashi.model.words import Words


@dataclass(frozen=True, slots=True)
class Given:
    """What a person decided in place of the proposal; None: the proposal stands."""

    context: float | None = None
    identification: float | None = None
    circumstances: float | None = None


class _Said(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    ja: str
    en: str

    @property
    def words(self) -> Words:
        return Words(ja=self.ja, en=self.en)


class _Band(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    grade: str
    below: float | None = None


class _Kind(_Said):
    base: float
    most: float


class _Items(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    keys: frozenset[str]
    kind: str
    points: float | None = None
    verified: bool


class _Identification(_Said):
    value: float
    all_of: frozenset[str] = frozenset()
    any_of: frozenset[str] = frozenset()
    verified: bool


class _Circumstance(_Said):
    value: float


class _Flags(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    many: int


class Table(BaseModel):
    """All numbers of the method."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    checked_on: date
    source: str
    band: tuple[_Band, ...]
    flags: _Flags
    kind: dict[str, _Kind]
    item: tuple[_Items, ...]
    identification: tuple[_Identification, ...]
    circumstance: dict[str, _Circumstance]


@cache
def table() -> Table:
    """The numbers, from `enisa.toml`."""
    text = files("morenashi.law").joinpath("enisa.toml").read_text("utf-8")
    return Table.model_validate(tomllib.loads(text))


def score(context: float, identification: float, circumstances: float) -> float:
    """SE.

    >>> score(3, 1, 0.5 + 0.5)
    4.0
    """
    return context * identification + circumstances


def grade(found: float) -> Grade:
    """The band of a score; a score on a boundary is of the higher band.

    >>> grade(3.0).name, grade(4.0).name
    ('HIGH', 'VERY_HIGH')
    """
    bands = table().band
    name = next(band.grade for band in bands if band.below is None or found < band.below)
    return Grade[name.upper()]


def enisa(group: Group, incident: Incident, given: Given) -> Enisa:
    """The severity for one group; what a person gave replaces what the facts propose."""
    context = _given(given.context) or _context(group)
    identification = _given(given.identification) or _identification(group)
    whole = _given(given.circumstances)
    circumstances = (whole,) if whole else tuple(_circumstances(group, incident))
    found = score(context.value, identification.value, sum(one.value for one in circumstances))
    return Enisa(
        group.key,
        group.label,
        context,
        identification,
        circumstances,
        found,
        grade(found),
        tuple(_flags(group, incident)),
    )


def _given(value: float | None) -> Factor | None:
    return None if value is None else Factor(value, _GIVEN, given=True)


def _context(group: Group) -> Factor:
    """The highest of all items."""
    found = [_points(one, group) for one in group.concerned]
    return max(found, key=lambda one: one.value, default=Factor(1.0, _NO_ITEMS, verified=False))


def _points(leaked: Leaked, group: Group) -> Factor:
    rows = table()
    row = next((one for one in rows.item if leaked.item in one.keys), None)
    kind = rows.kind[row.kind if row else "simple"]
    points = row.points if row and row.points is not None else kind.base
    verified = row.verified if row else True
    if leaked.item == "credential" and group.may_cause_loss is False:
        kind, points = rows.kind["simple"], rows.kind["simple"].base
    because = Words(ja=f"「{label(leaked).ja}」: {kind.ja}", en=f"{label(leaked).en}: {kind.en}")
    if points != kind.base:
        moved = _MOVED.filled(base=f"{kind.base:g}", points=f"{points:g}")
        because = Words(ja=because.ja + moved.ja, en=because.en + moved.en)
    return Factor(points, because, verified)


def _identification(group: Group) -> Factor:
    keys = {leaked.item for leaked in group.concerned}
    row = next(
        one
        for one in table().identification
        if one.all_of <= keys and (not one.any_of or one.any_of & keys)
    )
    return Factor(row.value, row.words, row.verified)


def _circumstances(group: Group, incident: Incident) -> Iterable[Factor]:
    if Happening.LEAK in incident.happenings:
        yield _circumstance(_confidentiality(incident))
    if Happening.DAMAGE in incident.happenings and not group.kept_elsewhere:
        lost = group.kept_elsewhere is False
        yield _circumstance("integrity_lost" if lost else "integrity_recoverable")
    if Happening.LOSS in incident.happenings and not group.kept_elsewhere:
        lost = group.kept_elsewhere is False
        yield _circumstance("availability_permanent" if lost else "availability_temporary")
    if purpose(incident)[0] in COUNTING:
        yield _circumstance("malicious")


def _confidentiality(incident: Incident) -> str:
    seen, kinds = incident.seen_by_unspecified, set(incident.cause.kinds)
    if seen in COUNTING or kinds & BY_AN_ATTACKER:
        return "confidentiality_unknown"
    if CauseKind.LOST in kinds:
        return "confidentiality_none"
    if seen is YesNo.NO or kinds & {CauseKind.MISSENT, CauseKind.MISHANDED}:
        return "confidentiality_known"
    return "confidentiality_unknown"


def _circumstance(key: str) -> Factor:
    row = table().circumstance[key]
    return Factor(row.value, row.words, verified=False)


def _flags(group: Group, incident: Incident) -> Iterable[Words]:
    count, many = heads([group], incident), table().flags.many
    if count.most is None or count.most > many:
        yield _MANY.filled(n=many)
    if any(protected(one.protection) is YesNo.YES for one in group.concerned):
        yield _UNREADABLE
    if group.minors:
        yield _MINORS


_GIVEN = Words(ja="人が決めた値", en="decided by a person")
_MOVED = Words(ja="。{base}から{points}に動かしました", en="; moved from {base} to {points}")
_NO_ITEMS = Words(ja="項目が記録されていません", en="no items are recorded")
_MANY = Words(ja="{n}人を超える（またはそのおそれ）", en="more than {n} persons, or possibly so")
_UNREADABLE = Words(ja="暗号化等で読めない項目がある", en="some items are unreadable (encrypted)")
_MINORS = Words(
    ja="未成年者が含まれる（値を上げるかどうかを人が判断してください）",
    en="minors are among them (people should judge whether to raise the value)",
)
