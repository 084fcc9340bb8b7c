"""A filled form as text: each field begins at the margin, so that it can be copied into a web form."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from morenashi.model.form import FilledField, FilledForm
from morenashi.model.words import Words
from morenashi.report import form_words as words
from morenashi.report.form_report import FormReport
from morenashi.report.report import Context
from morenashi.report.text import visible


def write(form: FilledForm, context: Context, out: BinaryIO) -> None:
    """Writes the text; a letter the encoding lacks becomes an escape."""
    lines = (visible(line) for line in _lines(form, context))
    out.write(("\n".join(lines) + "\n").encode(context.encoding, "backslashreplace"))


def _lines(form: FilledForm, context: Context) -> Iterator[str]:
    lang = form.form.lang
    yield words.title(form)
    for name, text in words.head(form, context.generated_at):
        yield _pair(name, text, lang)
    yield ""
    yield words.missing_head(form)
    yield from (f"・{name}{lack and ': '}{lack}" for name, lack in words.missing(form))
    filled = iter(form.fields)
    for section in form.form.sections:
        yield from ("", f"■ {section.number} {section.label.said(lang)}")
        for _ in section.fields:
            yield from _field(next(filled), lang)
    yield from ("", words.NOTES.said(lang))
    yield from (_pair(name, text, lang) for name, text in words.notes(form))
    if used := words.marks(form):
        yield words.MARKS.said(lang)
        yield from (f"{sign} {meaning}" for sign, meaning in used)


def _field(filled: FilledField, lang: str) -> Iterator[str]:
    yield from ("", f"--- {filled.field.number} {words.label(filled, lang)}")
    yield from (filled.text or words.EMPTY.said(lang)).split("\n")


def _pair(name: str, text: str, lang: str) -> str:
    if not name:
        return text
    return f"{name}: {text}" if lang == "en" else f"{name}：{text}"


report = FormReport(
    name="text",
    label=Words(ja="テキスト（欄ごとに写せます）", en="text, to be copied field by field"),
    suffix=".txt",
    write=write,
)
