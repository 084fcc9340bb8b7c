"""A draft on A4 as an accessible PDF (ISO 14289-1, PDF/UA-1), set by Typst in a font of our own.

The text of a case reaches Typst as data only: nothing in it is ever read as code.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from importlib.resources import as_file, files
from typing import Any

from morenashi.errors import NoticeError
from morenashi.model.draft import Block, Draft, LetterLang, Shape
from morenashi.model.words import Words
from morenashi.notice.readings import bare, runs
from morenashi.notice.rendering.text import MARK

_FOLDER = files("morenashi.notice")
_AFTER = re.compile(r"(?<=[をにはがのとで、）」])(?![をにはがのとで、）」])")
_ODD = re.compile(r'`"(?:\\u\{([0-9a-f]+)\}|([^`"]))')  # the first sign Typst complains of
_SPACE = re.compile("( )")
_WATERMARK = {"ja": "下書き", "en": "DRAFT"}


def pdf(draft: Draft, *, address: Sequence[str] = ()) -> bytes:
    """The letter as PDF; `address` are the lines for the window of an envelope, printed and kept nowhere."""
    return typeset("letter.typ", {"draft": json.dumps(_data(draft, address), ensure_ascii=False)})


def typeset(template: str, inputs: dict[str, str]) -> bytes:
    """A template of this folder with its data, as PDF/UA-1. NoticeError for signs no font has.

    Fonts of the machine are asked only for what ours do not have: names of people from everywhere.
    """
    import typst

    for own in (True, False):
        try:
            return _compiled(template, inputs, own=own)
        except typst.TypstError as error:
            said = str(error)
            if "PDF/UA" not in said:  # what Typst says may quote a text: it goes no further
                break
    raise _no_sign(_ODD.search(said))


def _compiled(template: str, inputs: dict[str, str], *, own: bool) -> bytes:
    import typst

    with as_file(_FOLDER / "fonts") as fonts, as_file(_FOLDER / "rendering") as folder:
        return bytes(
            typst.compile(
                str(folder / template),
                root=str(folder),
                font_paths=[str(fonts)],
                ignore_system_fonts=own,
                format="pdf",
                sys_inputs=inputs,
                pdf_standards=["ua-1"],
            )
        )


def _no_sign(found: re.Match[str] | None) -> NoticeError:
    code = f"U+{int(found[1], 16) if found[1] else ord(found[2]):04X}" if found else ""
    return NoticeError(
        where="PDF",
        why=Words(
            ja=f"文字（{code}）を印刷できるフォントがありません。"
            if code
            else "紙面を組めません。",
            en=f"no font can print a sign ({code})." if code else "the page cannot be set.",
        ),
        todo=Words(
            ja="その文字を使わない書き方にするか、その文字のあるフォントをこの機械に入れてください。",
            en="Write it without that sign, or install a font that has it on this machine.",
        ),
    )


def _data(draft: Draft, address: Sequence[str]) -> dict[str, Any]:
    lang = draft.language.words
    head = draft.head
    return {
        "lang": lang,
        "ruby": draft.language is LetterLang.PLAIN,
        "size": 11.5 if draft.language is LetterLang.PLAIN else 10,
        "joint": "" if draft.language is LetterLang.JA else " ",
        "title": bare(draft.title),
        "title-phrases": _phrases(draft.title),
        "running": bare(draft.title) if not draft.discreet else "",
        "author": head.sender[0].text if head.sender else "",
        "keywords": [draft.case],
        "mark": "" if draft.ready else MARK[lang],
        "watermark": _WATERMARK[lang],
        "on": bare(head.on.text),
        "number": bare(head.number.text),
        "to": bare(head.to.text),
        "address": list(address),
        "sender": [bare(line.text) for line in head.sender],
        "sections": [
            {"heading": _runs(section.heading), "blocks": _blocks(section.blocks)}
            for section in draft.sections
        ],
    }


def _blocks(blocks: Sequence[Block]) -> list[dict[str, Any]]:
    """Each with its shape; one that only leads to a list stays on the page of that list."""
    after = [*blocks[1:], None]
    return [
        {
            "shape": block.shape.value,
            "columns": [_runs(column) for column in block.columns],
            "rows": [[_runs(cell) for cell in one.cells] for one in block.sentences],
            "items": [_runs(one.text) for one in block.sentences],
            "leads": next_ is not None
            and block.shape is Shape.PROSE
            and next_.shape is not Shape.PROSE,
        }
        for block, next_ in zip(blocks, after, strict=True)
    ]


def _runs(text: str) -> list[list[Any]]:
    """Pieces with their readings and the number of the phrase they belong to: a line breaks between phrases."""
    pieces: list[list[Any]] = []
    for number, phrase in enumerate(_SPACE.split(text)):
        pieces += [[piece, reading, number] for piece, reading in runs(phrase) if piece]
    return pieces


def _phrases(title: str) -> list[list[list[Any]]]:
    """A title in pieces between which a line may break: after a particle or a mark, never within a word."""
    pieces = [title] if " " in title else _AFTER.split(title)
    return [_runs(piece) for piece in pieces if piece]
