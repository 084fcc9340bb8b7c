"""A paper for a person: a title and blocks, before it becomes text, HTML or lines of a terminal."""

from __future__ import annotations

from dataclasses import dataclass, field

from morenashi.model.words import Words


@dataclass(frozen=True, slots=True)
class Heading:
    """The head of a part."""

    said: Words


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph; `side` is "right" for date and sender of a letter; `soft` for what is aside."""

    said: Words = field(repr=False)
    side: str = ""
    soft: bool = False


@dataclass(frozen=True, slots=True)
class Point:
    """One point of a list, with lines below it; `marks` are short words such as 未確認."""

    said: Words
    under: tuple[Words, ...] = ()
    marks: tuple[Words, ...] = ()
    link: str = ""


@dataclass(frozen=True, slots=True)
class Points:
    """A list: "number", "bullet", or "box" (to be ticked)."""

    points: tuple[Point, ...]
    style: str = "bullet"


@dataclass(frozen=True, slots=True)
class Blank:
    """One line of a form, filled in or to be written by hand."""

    label: Words
    value: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Form:
    """Lines to fill in."""

    blanks: tuple[Blank, ...]


@dataclass(frozen=True, slots=True)
class NewPage:
    """What follows begins on a sheet of its own."""


Block = Heading | Para | Points | Form | NewPage


@dataclass(frozen=True, slots=True)
class Paper:
    """The whole of it; `key` names it in machine output."""

    key: str
    title: Words
    blocks: tuple[Block, ...]


UNVERIFIED = Words(ja="未確認", en="unverified")
PRACTICE = Words(ja="一般的な注意", en="general practice")


def marks_of(source: str, *, verified: bool) -> tuple[Words, ...]:
    """What a statement carries: nothing, 未確認 for a fact not read at its origin, or that it is
    common sense rather than a fact."""
    if verified:
        return ()
    return (PRACTICE,) if source == "practice" else (UNVERIFIED,)


def said_of(block: Block, lang: str) -> list[str]:
    """The lines of a block as plain text, for machine output and for copying."""
    if isinstance(block, Heading):
        return [block.said.said(lang)]
    if isinstance(block, Para):
        return [block.said.said(lang)]
    if isinstance(block, Form):
        return [f"{blank.label.said(lang)}: {blank.value or '_' * 24}" for blank in block.blanks]
    return _lines_of(block, lang) if isinstance(block, Points) else []


def mark_of(style: str, number: int, lang: str) -> str:
    """What stands before a point of a list in plain text."""
    return {"number": f"{number}. ", "box": "□ "}.get(style, "・" if lang == "ja" else "- ")


def _lines_of(block: Points, lang: str) -> list[str]:
    lines = []
    for number, point in enumerate(block.points, 1):
        mark = mark_of(block.style, number, lang)
        ends = "".join(f" [{word.said(lang)}]" for word in point.marks)
        lines.append(f"{mark}{point.said.said(lang)}{ends}")
        lines += [f"   {line.said(lang)}" for line in point.under]
        if point.link:
            lines.append(f"   {point.link}")
    return lines


def text_of(paper: Paper, lang: str) -> str:
    """The paper as plain text with lines of any length, as a mail or a form field takes it."""
    lines = [paper.title.said(lang)]
    after_heading = False
    for block in paper.blocks:
        lines += [] if after_heading else [""]
        lines += said_of(block, lang)
        after_heading = isinstance(block, Heading)
    return "\n".join(lines) + "\n"
