"""Reads the forms from their files; what a form leaves out of a field comes from `fields.toml`."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from morenashi.errors import LawError
from morenashi.model.form import Form
from morenashi.model.plain import Wrong, structured
from morenashi.model.words import Words

_SHARED = "fields"


@cache
def names() -> tuple[str, ...]:
    """The keys of all forms."""
    found = (entry.name for entry in files("morenashi.law.forms").iterdir())
    stems = (name.removesuffix(".toml") for name in found if name.endswith(".toml"))
    return tuple(sorted(stem for stem in stems if stem != _SHARED))


@cache
def form(key: str) -> Form:
    """The form called `key`; LawError where there is none, or its file is not as it must be."""
    if key not in names():
        raise LawError(
            where=key,
            why=Words(ja="そのような様式はありません。", en="is no form we know."),
            todo=Words(
                ja=f"次から選んでください: {', '.join(names())}",
                en=f"Choose one of: {', '.join(names())}",
            ),
        )
    problems: list[Wrong] = []
    found = structured(Form, {"key": key, **_complete(_table(key))}, problems)
    if found is None or problems:
        raise LawError(
            where=f"law/forms/{key}.toml {problems[0].where}",
            why=problems[0].why,
            todo=Words(ja="様式のファイルを直してください。", en="Mend the file of the form."),
        )
    return found


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads(files("morenashi.law.forms").joinpath(f"{name}.toml").read_text("utf-8"))


@cache
def _shared() -> dict[str, Any]:
    return _table(_SHARED)


def _complete(table: dict[str, Any]) -> dict[str, Any]:
    """The form's table with the words of its fields put in, and fields numbered within sections."""
    sections = []
    for section in table.pop("sections"):
        fields = []
        for place, field in enumerate(section["fields"], 1):
            given = {"fill": field} if isinstance(field, str) else dict(field)
            fill = given["fill"]
            number = f"{section['number']}-{place}"
            fields.append({"key": fill, "number": number, **_shared().get(fill, {}), **given})
        sections.append({**section, "fields": fields})
    return {**table, "sections": sections}
