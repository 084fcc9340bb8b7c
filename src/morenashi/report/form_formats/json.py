"""A filled form as JSON: UTF-8; its keys are described in `KEYS` and do not change."""

from __future__ import annotations

import json
from typing import Any, BinaryIO

from morenashi.model.duty import Citation
from morenashi.model.form import FilledField, FilledForm
from morenashi.model.moment import Moment
from morenashi.model.words import Words
from morenashi.report.form_report import FormReport
from morenashi.report.report import Context
from morenashi.report.text import json_escaped

FORMAT = "morenashi-respond-report"
VERSION = 1

# What each key of the document holds; a test holds documents to this list.
KEYS: dict[str, str] = {
    "format": f'always "{FORMAT}"',
    "version": f"number of this description, {VERSION}",
    "generated_at": "when the document was written, ISO 8601 with offset",
    "form": "key of the form, jp_ppc and so on",
    "label": "{ja, en}: the name of the form",
    "lang": "ja or en: the language of all texts",
    "stage": "preliminary, final or additional",
    "authority": "{ja, en}: who receives it",
    "channel": "{ja, en}: how it is handed in",
    "citation": "{clause, source, verified, checked_on}: on which clause, read where and when",
    "case": "key of the case",
    "title": "{ja, en}: name of the case",
    "party": "the client whose part alone it holds, or null",
    "known": "the moment the deadlines count from, ISO 8601, or null",
    "as_of": "the day of the facts, ISO 8601, or null",
    "whole": "whether it may go out: false where a final report misses a required field",
    "missing": "keys of required fields that are not whole, in the form's order",
    "fields": "[{key, number, section, label, text, required, missing, lacks, mark}] in the form's "
    "order; mark is null, r or unverified; lacks says what the case does not hold",
    "remarks": "[{ja, en}]: for the clerk, not part of the report",
}


def document(form: FilledForm, context: Context) -> dict[str, Any]:
    """The document as plain data."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "generated_at": context.generated_at.isoformat(),
        "form": form.form.key,
        "label": _words(form.form.label),
        "lang": form.form.lang,
        "stage": form.stage.name.lower(),
        "authority": _words(form.form.authority),
        "channel": _words(form.form.channel),
        "citation": _citation(form.form.citation),
        "case": form.case,
        "title": _words(form.title),
        "party": form.party or None,
        "known": _moment(form.known),
        "as_of": _moment(form.as_of),
        "whole": form.whole,
        "missing": [one.field.key for one in form.missing],
        "fields": _fields(form),
        "remarks": [_words(remark) for remark in form.remarks],
    }


def _fields(form: FilledForm) -> list[dict[str, Any]]:
    filled = iter(form.fields)
    return [
        _field(next(filled), section.label)
        for section in form.form.sections
        for _ in section.fields
    ]


def _field(filled: FilledField, section: Words) -> dict[str, Any]:
    field = filled.field
    return {
        "key": field.key,
        "number": field.number,
        "section": _words(section),
        "label": _words(field.label),
        "text": filled.text,
        "required": field.required,
        "missing": filled.missing,
        "lacks": [_words(lack) for lack in filled.lacks],
        "mark": None if not field.mark.value.ja else field.mark.name.lower(),
    }


def _citation(one: Citation) -> dict[str, Any]:
    return {
        "clause": _words(one.clause),
        "source": one.source,
        "verified": one.verified,
        "checked_on": _moment(one.checked_on),
    }


def _moment(moment: Moment | None) -> str | None:
    return moment.isoformat() if moment else None


def _words(words: Words) -> dict[str, str]:
    return {"ja": words.ja, "en": words.en}


def write(form: FilledForm, context: Context, out: BinaryIO) -> None:
    """Writes the document."""
    text = json.dumps(document(form, context), ensure_ascii=False, indent=1)
    # A line break of the layout is no letter of a text: those are written as \\n.
    lines = (json_escaped(line) for line in text.split("\n"))
    out.write(("\n".join(lines) + "\n").encode())


report = FormReport(
    name="json",
    label=Words(ja="JSON（プログラム用）", en="JSON, for programs"),
    suffix=".json",
    write=write,
)
