"""Draft: a letter made from a case, each sentence with the facts it rests on, and what could not be said yet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from morenashi.model.words import Words


class LetterKind(Enum):
    """What a letter is for; the names stand on command lines in small letters."""

    INDIVIDUAL = Words(ja="本人への通知", en="notice to the person")
    PUBLIC = Words(ja="公表文", en="public statement")
    CLIENTS = Words(ja="委託元への通知", en="notice to a client")
    CORRECTION = Words(ja="訂正のお知らせ", en="correction")
    CLOSING = Words(ja="最終報告", en="closing report")
    CALL = Words(ja="電話の台本", en="call script")
    REFUTED = Words(ja="否定された主張についての説明", en="statement on a refuted claim")

    @property
    def key(self) -> str:
        """The name in machine output: "individual"."""
        return self.name.lower()


class LetterLang(Enum):
    """In what a letter is written; the values stand on command lines."""

    JA = "ja"
    PLAIN = "ja_plain"
    EN = "en"

    @property
    def words(self) -> str:
        """Which text of a Words it uses."""
        return "en" if self is LetterLang.EN else "ja"


class Shape(Enum):
    """How sentences stand on the page."""

    PROSE = "prose"
    LIST = "list"
    STEPS = "steps"
    TABLE = "table"
    NOTE = "note"
    LEAD = "lead"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, a list line or a row of a table (`cells`); `rests_on` are places in the case.

    A place is a path as in `groups[staff].items[my_number].outcome`; a sentence that rests on none
    says nothing about the case. In やさしい日本語 the text carries readings as ｜漢字《かんじ》.
    """

    text: str = field(repr=False)
    rests_on: tuple[str, ...] = ()
    cells: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """Sentences of one shape; a table may have `columns` as its head."""

    shape: Shape
    sentences: tuple[Sentence, ...]
    columns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a letter below one heading; the opening has none."""

    heading: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above the title: the day, the number of the case, to whom, and from whom."""

    on: Sentence
    number: Sentence
    to: Sentence
    sender: tuple[Sentence, ...]

    def sentences(self) -> tuple[Sentence, ...]:
        """All of it that says something."""
        lines = (self.on, self.number, self.to, *self.sender)
        return tuple(line for line in lines if line.text)


@dataclass(frozen=True, slots=True)
class Blank:
    """Something the letter must say and the case does not hold: where it would stand, and what it is."""

    where: str
    what: Words
    section: str = ""


@dataclass(frozen=True, slots=True)
class Remark:
    """Something for the officer's eyes: it stands in no letter; `blocks` keeps the letter from being sent."""

    said: Words
    blocks: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """A letter in one language. `group` is the key of a group, or of the client it goes to; "" for the public.

    `subject` is what may stand on an envelope or as the subject of a mail: neutral where the letter must
    be discreet. `facts` holds each place the
    sentences rest on with the hash of what stood there, so that a later change can be found.
    """

    kind: LetterKind
    language: LetterLang
    group: str
    case: str
    subject: str
    title: str
    head: Head = field(repr=False)
    sections: tuple[Section, ...]
    blanks: tuple[Blank, ...] = ()
    remarks: tuple[Remark, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    discreet: bool = False
    on: date | None = None
    title_rests_on: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """The name of the letter among those of its case: "individual-staff-ja"."""
        return "-".join(part for part in (self.kind.key, self.group, self.language.value) if part)

    @property
    def ready(self) -> bool:
        """Whether nothing keeps it from being sent."""
        return not self.blanks and not any(remark.blocks for remark in self.remarks)

    def sentences(self) -> Iterator[Sentence]:
        """All of them in order, the title first."""
        yield Sentence(self.title, self.title_rests_on)
        yield from self.head.sentences()
        for section in self.sections:
            for block in section.blocks:
                yield from block.sentences
