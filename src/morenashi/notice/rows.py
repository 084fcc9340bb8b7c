"""How the files of the advice catalogue are written: one shape for each table, checked as it is read."""

from __future__ import annotations

from datetime import date
from typing import Self

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from morenashi.model.advice import Circumstance, Contact, DeadEnd, Source, Step, When
from morenashi.model.items_of_data import BY_KEY
from morenashi.model.words import Words


class Row(BaseModel):
    """A table of a TOML file, known by its key; a key that the shape does not know is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    key: str


class Said(BaseModel):
    """A text in both languages: `{ ja = "...", en = "..." }`."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    ja: str = Field(min_length=1)
    en: str = Field(min_length=1)

    def words(self) -> Words:
        """The same as Words."""
        return Words(ja=self.ja, en=self.en)


_YOU = Said(ja="あなた", en="you")


def _words(said: Said | None) -> Words:
    return said.words() if said is not None else Words(ja="", en="")


class SourceRow(Row):
    """A row of sources.toml; no `url`: nothing public was read."""

    title: Said
    url: str = ""

    def source(self) -> Source:
        """The row as the rooms know it."""
        return Source(self.key, self.title.words(), self.url)


class ContactRow(Row):
    """A row of contacts.toml."""

    name: Said
    phone: str = ""
    hours: Said | None = None
    fee: Said | None = None
    url: str = ""
    note: Said | None = None
    source: str
    verified: bool
    checked_on: date

    def contact(self) -> Contact:
        """The row as the rooms know it."""
        return Contact(
            self.key,
            self.name.words(),
            self.phone,
            _words(self.hours),
            _words(self.fee),
            self.url,
            _words(self.note),
            self.source,
            self.verified,
            self.checked_on,
        )


class StepRow(Row):
    """A row of steps.toml."""

    when: str
    does: Said
    who: Said = _YOU
    contact: str | None = None
    fee: Said | None = None
    url: str = ""
    source: str
    verified: bool

    @field_validator("when")
    @classmethod
    def _a_time(cls, when: str) -> str:
        if when.upper() not in When.__members__:
            raise ValueError(f"{when} is no time; known: {[member.key for member in When]}")
        return when

    def step(self, order: int) -> Step:
        """The row at its place in an advice."""
        return Step(
            self.key,
            order,
            When[self.when.upper()],
            self.does.words(),
            self.who.words(),
            self.contact,
            _words(self.fee),
            self.url,
            self.source,
            self.verified,
        )


class DeadEndRow(Row):
    """A row of dead_ends.toml."""

    said: Said
    source: str
    verified: bool

    def dead_end(self) -> DeadEnd:
        """The row as the rooms know it."""
        return DeadEnd(self.key, self.said.words(), self.source, self.verified)


class FactRow(BaseModel):
    """What is known of one thing about a credit bureau."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    said: Said
    source: str
    verified: bool


class BureauRow(Row):
    """A row of bureaus.toml; `ground` is what to choose when a picture leaked."""

    contact: str
    checked_on: date
    ground: Said
    ground_source: str
    ground_verified: bool
    facts: tuple[FactRow, ...]


class InnocentRow(Row):
    """A row of innocent.toml: another explanation, how to test it, what speaks for and against."""

    said: Said
    test: Said
    speaks_for: Said
    speaks_against: Said


class EvidenceRow(Row):
    """A row of evidence.toml: what to do, and why."""

    said: Said
    why: Said


class PromiseRow(Row):
    """A row of promises.toml; `otherwise` is said where what leaked does not touch it for certain."""

    label: Said
    wordings: tuple[tuple[str, ...], ...] = Field(min_length=1)
    unless: str = ""
    touched_by: tuple[str, ...] = Field(min_length=1)
    happened: Said
    otherwise: Said | None = None
    ask: Said

    @field_validator("touched_by")
    @classmethod
    def _known_facts(cls, names: tuple[str, ...]) -> tuple[str, ...]:
        known = {"leak", *BY_KEY, *(member.key for member in Circumstance)}
        if unknown := set(names) - known:
            raise ValueError(f"nothing that can have happened: {sorted(unknown)}")
        return names


class AdviceRow(Row):
    """A file of items/ or combinations/.

    Speaks of every set of items made of all of `all_of`, one of `any_of` and one of `with_any_of`.
    """

    all_of: tuple[str, ...] = ()
    any_of: tuple[str, ...] = ()
    with_any_of: tuple[str, ...] = ()
    circumstances: tuple[str, ...] = ()
    harm: int = Field(default=0, ge=0, le=5)
    harms: tuple[Said, ...] = Field(min_length=1)
    steps: tuple[str, ...] = Field(min_length=1)
    dead_ends: tuple[str, ...] = ()
    basis: Said | None = None
    sources: tuple[str, ...] = Field(min_length=1)
    checked_on: date
    expires_after_days: int = Field(default=180, gt=0, le=366)
    verified: bool

    @field_validator("all_of", "any_of", "with_any_of")
    @classmethod
    def _in_the_vocabulary(cls, keys: tuple[str, ...]) -> tuple[str, ...]:
        if unknown := set(keys) - BY_KEY.keys():
            raise ValueError(f"not in the vocabulary of model/items_of_data.py: {sorted(unknown)}")
        return keys

    @field_validator("circumstances")
    @classmethod
    def _known(cls, names: tuple[str, ...]) -> tuple[str, ...]:
        if unknown := {name.upper() for name in names} - Circumstance.__members__.keys():
            raise ValueError(f"no such circumstance: {sorted(unknown)}")
        return names

    @model_validator(mode="after")
    def _about_something(self) -> Self:
        if not (self.all_of or self.any_of or self.circumstances or self.key == "always"):
            raise ValueError("speaks of no item and of no circumstance")
        return self
