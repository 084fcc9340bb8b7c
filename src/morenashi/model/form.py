"""Form: a report an authority or a client wants, field by field, and the same form filled from a case."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from enum import Enum

from morenashi.model.duty import Citation
from morenashi.model.moment import Moment
from morenashi.model.words import NOTHING, Words


class Stage(Enum):
    """Which report of one incident it is."""

    PRELIMINARY = Words(ja="速報", en="preliminary report")
    FINAL = Words(ja="確報", en="final report")
    ADDITIONAL = Words(ja="続報", en="additional report")


class Mark(Enum):
    """How sure it is that the form has this field, in this place."""

    SURE = Words(ja="", en="")
    R = Words(
        ja="実際の入力画面での並びや選択肢を、まだ確かめていません。",
        en="not yet compared with the live form.",
    )
    UNVERIFIED = Words(
        ja="この欄が求められることを、公式の資料で確かめていません。",
        en="not confirmed by an official source.",
    )


@dataclass(frozen=True, slots=True)
class Field:
    """One field. `number` is its place in the form ("1-2"), `fill` the part of the case that fills it.

    `required`: a final report is not whole without it. `says` tells the clerk what belongs there.
    """

    key: str
    number: str
    label: Words
    fill: str
    required: bool = False
    mark: Mark = Mark.SURE
    says: Words = NOTHING


@dataclass(frozen=True, slots=True)
class Section:
    """The fields under one heading of the form."""

    number: str
    label: Words
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """One form. `lang` is the language it is written in, `remark` what to know before using it.

    `only_my_numbers`: it speaks of those groups only whose My Numbers are concerned. `regime` is the
    key of the law it serves, `citation` names the clause, the address of the source, and the day it was
    last compared.
    """

    key: str
    regime: str
    label: Words
    authority: Words
    channel: Words
    citation: Citation
    sections: tuple[Section, ...]
    lang: str = "ja"
    stages: tuple[Stage, ...] = tuple(Stage)
    remark: Words = NOTHING
    only_my_numbers: bool = False

    @property
    def fields(self) -> tuple[Field, ...]:
        """All fields in the form's order."""
        return tuple(field for section in self.sections for field in section.fields)


@dataclass(frozen=True, slots=True)
class FilledField:
    """One field as the case fills it. `lacks` says what the case does not hold yet for it."""

    field: Field
    # `field` is a word of this class
    text: str = dataclasses.field(repr=False)
    lacks: tuple[Words, ...] = ()

    @property
    def missing(self) -> bool:
        """Whether a final report must not go out like this."""
        return self.field.required and bool(self.lacks)


@dataclass(frozen=True, slots=True)
class FilledForm:
    """A form filled from one case for one stage; `party` is the client whose part alone it holds.

    `known` is the moment the deadline counts from. `remarks` are for the clerk, not for the authority.
    """

    form: Form
    stage: Stage
    case: str
    title: Words
    fields: tuple[FilledField, ...]
    as_of: Moment | None = None
    known: Moment | None = None
    party: str = ""
    remarks: tuple[Words, ...] = ()

    @property
    def missing(self) -> tuple[FilledField, ...]:
        """The required fields that are not whole, in the form's order."""
        return tuple(filled for filled in self.fields if filled.missing)

    @property
    def whole(self) -> bool:
        """Whether it may go out: all of a first or further report, a final one only with all required."""
        return self.stage is not Stage.FINAL or not self.missing
