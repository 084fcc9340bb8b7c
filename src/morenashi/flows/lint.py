"""Lint: a notice, the case and the other texts become remarks on where the text hides, hedges or helps nobody."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Any

from morenashi.errors import SourceError
from morenashi.model.finding import Unread
from morenashi.model.incident import Incident
from morenashi.model.item import Item, Stamp
from morenashi.model.lint import LintReport, NoticeKind
from morenashi.model.segment import TextBlock
from morenashi.model.words import Words
from morenashi.notice.lint import engine
from morenashi.notice.lint.reading import read
from morenashi.notice.lint.rule import Around
from morenashi.report import lint_report

# Read as they are, so that places are those of the file; of all others the text is taken out first.
_PLAIN = (".txt", ".md", ".markdown", ".text", "")
_NO_TEXT = Words(ja="文章を取り出せませんでした。", en="no text could be taken out of it.")
_SAVE_AS = Words(
    ja="テキスト（.txt、.md）として保存してから指定してください。",
    en="Save it as text (.txt, .md) and name that.",
)


@dataclass(frozen=True, slots=True)
class Linted:
    """What was said of a text; `guessed` where its kind was told by the text alone."""

    text: str = field(repr=False)
    kind: NoticeKind
    guessed: bool
    report: LintReport

    @property
    def unread(self) -> int:
        """How many characters at the end were not looked at."""
        return max(0, len(self.text) - engine.LONGEST)


def text_of(
    data: bytes, name: str, encoding: str | None = None, unread: list[Unread] | None = None
) -> str:
    """The text of a file; what could not be read of it is added to `unread`.

    SourceError where no text can be taken out of it.
    """
    from morenashi.values.decode import decode

    if name.lower().endswith(tuple(one for one in _PLAIN if one)) or "." not in name:
        return decode(data, encoding).text.removeprefix("\ufeff")
    parts = list(_extracted(data, name))
    text = "\n".join(part for part in parts if isinstance(part, str)).strip("\n")
    if unread is not None:
        unread += [part for part in parts if isinstance(part, Unread)]
    if not text.strip() and data.strip():
        raise SourceError(where=name, why=_NO_TEXT, todo=_SAVE_AS)
    return text


def _extracted(data: bytes, name: str) -> Iterator[str | Unread]:
    from morenashi.extract import extract

    item = Item(
        url=f"bytes:///{len(data)}",
        name=name,
        root="",
        stamp=Stamp(len(data), 0, 0),
        open=partial(io.BytesIO, data),
    )
    for found in extract(item):
        if isinstance(found, TextBlock):
            yield found.text
        elif isinstance(found, Unread):
            yield found
        else:
            cells = ([column.cell(i) for column in found.columns] for i in range(len(found.rows)))
            yield "\n".join("| " + " | ".join(row) + " |" for row in cells)


def lint(
    text: str,
    *,
    kind: NoticeKind | None,
    today: date,
    incident: Incident | None = None,
    group: str = "",
    others: Mapping[str, str] | None = None,
) -> Linted:
    """What all rules say of a text; the kind is told by the text where none is given."""
    readings = {name: read(other[: engine.LONGEST]) for name, other in (others or {}).items()}
    around = Around(kind or engine.guess_kind(text), today, incident, group, readings)
    return Linted(text, around.kind, kind is None, engine.lint(text, around))


def labels() -> dict[str, Words]:
    """What each rule is called, by its id."""
    return {rule.id: rule.label for rule in engine.rules()}


def as_json(linted: Linted, lang: str) -> dict[str, Any]:
    """The remarks for programs, in one language."""
    return lint_report.as_json(linted.report, lang)


def as_text(linted: Linted, lang: str, width: int) -> str:
    """The remarks as a person at the terminal reads them."""
    return lint_report.as_text(
        linted.report,
        linted.text,
        linted.kind,
        labels(),
        lang=lang,
        width=width,
        guessed=linted.guessed,
    )
