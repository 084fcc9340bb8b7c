"""The shape of a regime's file and of its rules; every rule says since when it holds and where that was read."""

from __future__ import annotations

from datetime import date
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from morenashi.law.sources import url_of
from morenashi.model.duty import Citation
from morenashi.model.words import NOTHING, Words


class Rule(BaseModel):
    """One rule of a regime; docs at the head of `regimes/jp_appi.toml` say what the keys mean."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    key: str = Field(pattern=r"^[a-z0-9_]+$")
    kind: Literal["class", "duty", "exemption", "note"]
    clause_ja: str = Field(min_length=1)
    clause_en: str = Field(min_length=1)
    label_ja: str = Field(min_length=1)
    label_en: str = Field(min_length=1)
    valid_from: date | None = None
    valid_to: date | None = None
    at_the_latest: date | None = None
    source: str = ""
    verified: bool
    checked_on: date
    number: int = 0
    more_than: int | None = None
    days: int | None = None
    guide_from: int | None = None
    guide_to: int | None = None
    hours: int | None = None
    roll_over: bool = False
    days_by_class: bool = False
    to_be_data: bool = False
    use_or_provision: bool = False
    effort: bool = False
    judged: bool = False
    nine_items: tuple[int, ...] = ()
    authority: str = ""
    authority_ja: str = ""
    authority_en: str = ""
    channel_ja: str = ""
    channel_en: str = ""
    when_ja: str = ""
    when_en: str = ""
    remark_ja: str = ""
    remark_en: str = ""
    fine_ja: str = ""
    fine_en: str = ""

    @model_validator(mode="after")
    def _holds_together(self) -> Self:
        if self.verified and not self.source:
            raise ValueError("verified = true needs a source")
        if self.source:
            url_of(self.source)
        if self.valid_from and self.valid_to and self.valid_to < self.valid_from:
            raise ValueError("valid_to lies before valid_from")
        if self.kind == "class" and (self.number < 1 or self.days is None):
            raise ValueError("a class needs number and days")
        if self.kind == "duty" and not (self.authority_ja and (self.counted or self.when_ja)):
            raise ValueError("a duty needs an authority, and days, hours, a guide or `when`")
        for stem in ("authority", "channel", "when", "remark", "fine"):
            if bool(getattr(self, f"{stem}_ja")) != bool(getattr(self, f"{stem}_en")):
                raise ValueError(f"{stem}_ja and {stem}_en: one is missing")
        return self

    def holds_on(self, day: date) -> bool:
        """Whether the rule is law on `day`; a rule without its first day never is."""
        begun = self.valid_from is not None and self.valid_from <= day
        return begun and (self.valid_to is None or day <= self.valid_to)

    @property
    def counted(self) -> bool:
        """Whether a day or an instant can be counted from the rule itself."""
        return (
            any(length is not None for length in (self.days, self.hours, self.guide_to))
            or self.days_by_class
        )

    @property
    def citation(self) -> Citation:
        """The clause, where it was read, and whether it was."""
        return Citation(
            Words(ja=self.clause_ja, en=self.clause_en),
            url_of(self.source) if self.source else "",
            self.verified,
            self.checked_on,
        )

    def said(self, stem: str) -> Words:
        """The text `stem` (label, authority, channel, when, remark, fine) in both languages."""
        ja, en = getattr(self, f"{stem}_ja"), getattr(self, f"{stem}_en")
        return Words(ja=ja, en=en) if ja else NOTHING


class Delegation(BaseModel):
    """Who receives the report under 個人情報保護法26条 in place of the Commission, by sector (150条)."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    sector: str
    authority: str
    authority_ja: str
    authority_en: str
    channel_ja: str
    channel_en: str
    remark_ja: str = ""
    remark_en: str = ""
    source: str = ""
    verified: bool
    valid_from: date
    valid_to: date | None = None
    checked_on: date

    @model_validator(mode="after")
    def _sourced(self) -> Self:
        if self.verified and not self.source:
            raise ValueError("verified = true needs a source")
        if self.source:
            url_of(self.source)
        return self

    def holds_on(self, day: date) -> bool:
        """Whether the row holds on `day`."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)


class Regime(BaseModel):
    """One law or scheme: its rules, in the order in which they are shown."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    key: str = Field(pattern=r"^[a-z0-9_]+$")
    name_ja: str
    name_en: str
    enabled: bool = True
    changing: bool = False
    rule: tuple[Rule, ...] = ()
    delegation: tuple[Delegation, ...] = ()

    @model_validator(mode="after")
    def _one_version_a_day(self) -> Self:
        for one in self.rule:
            for other in self.rule:
                if one is not other and one.key == other.key and _overlap(one, other):
                    raise ValueError(f"{one.key}: two versions hold on the same day")
        return self

    @property
    def name(self) -> Words:
        """What people call it."""
        return Words(ja=self.name_ja, en=self.name_en)

    @property
    def checked_on(self) -> date:
        """The day on which the rule checked longest ago was compared with its source."""
        days = [rule.checked_on for rule in self.rule]
        return min(days + [row.checked_on for row in self.delegation])

    @property
    def begins(self) -> date | None:
        """The first day of any of its duties."""
        days = [rule.valid_from for rule in self.rule if rule.kind == "duty" and rule.valid_from]
        return min(days, default=None)

    def rules(self, kind: str, on: date) -> tuple[Rule, ...]:
        """The rules of a kind that are law on `on`."""
        return tuple(rule for rule in self.rule if rule.kind == kind and rule.holds_on(on))

    def get(self, key: str, on: date) -> Rule | None:
        """The rule `key` as it is law on `on`; None where it is not."""
        return next((rule for rule in self.rule if rule.key == key and rule.holds_on(on)), None)


def _overlap(one: Rule, other: Rule) -> bool:
    first, second = one.valid_from or date.min, other.valid_from or date.min
    return first <= (other.valid_to or date.max) and second <= (one.valid_to or date.max)
