"""A draft as plain text: the master that all other forms follow."""

from __future__ import annotations

import re
from collections.abc import Iterator

from morenashi.model.draft import Block, Draft, LetterLang, Shape
from morenashi.notice.readings import read_out

MARK = {
    "ja": "下書き（まだ送れません）",
    "en": "DRAFT - not to be sent",
}


def text(draft: Draft) -> str:
    """The whole letter; a draft that cannot be sent says so in its first line."""
    whole = "\n".join(_lines(draft)).strip()
    return read_out(re.sub(r"\n{3,}", "\n\n", whole) + "\n")


def _lines(draft: Draft) -> Iterator[str]:
    if not draft.ready:
        yield f"【{MARK[draft.language.words]}】\n"
    head = draft.head
    for line in (head.on, head.number):
        if line.text:
            yield line.text
    if head.to.text:
        yield f"\n{head.to.text}\n"
    yield from (line.text for line in head.sender)
    yield f"\n{draft.title}\n"
    for section in draft.sections:
        if section.heading:
            yield f"\n■ {section.heading}"
        for block in section.blocks:
            yield from _block(block, draft.language)


def _block(block: Block, lang: LetterLang) -> Iterator[str]:
    english = lang is LetterLang.EN
    if block.shape is Shape.PROSE:
        yield (" " if lang is not LetterLang.JA else "").join(one.text for one in block.sentences)
        return
    for number, one in enumerate(block.sentences, 1):
        said = _row(block, one.cells, english=english) if one.cells else one.text
        yield _MARKS[block.shape][english].format(number=number, said=said)


_MARKS = {  # in Japanese, in English
    Shape.LIST: ("・{said}", "- {said}"),
    Shape.TABLE: ("・{said}", "- {said}"),
    Shape.STEPS: ("({number}) {said}", "({number}) {said}"),
    Shape.NOTE: ("※{said}", "* {said}"),
    Shape.LEAD: ("＜{said}＞", "[{said}]"),
}


def _row(block: Block, cells: tuple[str, ...], *, english: bool) -> str:
    """A row: in one line, or under the head of its table with a line for each further cell."""
    flat = [cell.replace("\n", " ") for cell in cells]
    colon = ": " if english else "："
    if not block.columns:
        return colon.join(cell for cell in flat if cell)
    below = [
        f"\n  {column}{colon}{cell}"
        for column, cell in zip(block.columns[1:], flat[1:], strict=True)
        if cell
    ]
    return flat[0] + "".join(below)
