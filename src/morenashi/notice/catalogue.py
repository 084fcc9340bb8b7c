"""The advice catalogue as it is shipped: read from TOML, checked, dated, every entry with its source.

Shared facts stand once (`steps.toml`, `dead_ends.toml`, `contacts.toml`, `sources.toml`); the files
of `items/` and `combinations/` name them.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import product
from typing import Any, TypeVar

from morenashi.errors import NoticeError
from morenashi.model.advice import Advice, Circumstance, Contact, DeadEnd, Source
from morenashi.model.items_of_data import BY_KEY
from morenashi.model.words import Words
from morenashi.notice.rows import AdviceRow, ContactRow, DeadEndRow, Row, SourceRow, StepRow

_Row = TypeVar("_Row", bound=Row)

_PRACTICE = Words(
    ja="起こりうることと手順は、一般的な注意として本プロジェクトが書いたものです。連絡先と法律上の権利には、それぞれの出典があります。",
    en="Harms and steps are general practice written for this project; contacts and legal rights "
    "carry their own sources.",
)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Everything that can be advised; `advice` from the widest combination to single items."""

    advice: tuple[Advice, ...]
    steps: dict[str, StepRow]
    dead_ends: dict[str, DeadEnd]
    contacts: dict[str, Contact]
    sources: dict[str, Source]


@cache
def catalogue() -> Catalogue:
    """The shipped catalogue. Raises NoticeError if a file cannot be used."""
    return read(files("morenashi.notice").joinpath("advice"))


def read(folder: Traversable) -> Catalogue:
    """The catalogue in `folder`, whose shape is that of `notice/advice`."""
    sources = {row.key: row.source() for row in rows(folder / "sources.toml", SourceRow)}
    contacts = {row.key: row.contact() for row in rows(folder / "contacts.toml", ContactRow)}
    steps = {row.key: row for row in rows(folder / "steps.toml", StepRow)}
    dead_ends = {row.key: row.dead_end() for row in rows(folder / "dead_ends.toml", DeadEndRow)}
    whole = Catalogue((), steps, dead_ends, contacts, sources)
    _hang_together(whole)
    advice = sorted(_all_advice(folder, whole), key=lambda a: (-len(a.items), -a.harm, a.key))
    return Catalogue(tuple(advice), steps, dead_ends, contacts, sources)


def rows(file: Traversable, shape: type[_Row]) -> list[_Row]:
    """The tables `[key]` of a TOML file, in their order."""
    return [_row(file, shape, {"key": key, **table}) for key, table in _tables(file).items()]


def _tables(file: Traversable) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise _unusable(file.name, error) from None


def _row(file: Traversable, shape: type[_Row], table: dict[str, Any]) -> _Row:
    try:
        return shape.model_validate(table)
    except ValueError as error:
        raise _unusable(f"{file.name}: {table.get('key', '')}", error) from None


def _all_advice(folder: Traversable, whole: Catalogue) -> Iterator[Advice]:
    for room in ("items", "combinations"):
        for file in sorted((folder / room).iterdir(), key=lambda file: file.name):
            if file.name.endswith(".toml"):
                stem = file.name.removesuffix(".toml")
                row = _row(file, AdviceRow, {"key": stem, **_tables(file)})
                yield from _expanded(row, whole)


def _expanded(row: AdviceRow, whole: Catalogue) -> Iterator[Advice]:
    """One advice for each set of items that a file speaks of."""
    choices = [
        frozenset({*row.all_of, *chosen})
        for chosen in product(*(keys for keys in (row.any_of, row.with_any_of) if keys))
    ]
    for items in choices:
        own = row.key if len(choices) == 1 else f"{row.key}.{'+'.join(sorted(items))}"
        harm = row.harm or max((BY_KEY[key].harm for key in items), default=3)
        yield _advice(row, own, items, harm, whole)


def _advice(row: AdviceRow, key: str, items: frozenset[str], harm: int, whole: Catalogue) -> Advice:
    for name in (*row.steps, *row.dead_ends, *row.sources):
        if name not in whole.steps and name not in whole.dead_ends and name not in whole.sources:
            raise _unusable(row.key, ValueError(f"names {name}, which stands nowhere"))
    return Advice(
        key=key,
        items=items,
        circumstances=frozenset(Circumstance[name.upper()] for name in row.circumstances),
        harm=harm,
        harms=tuple(line.words() for line in row.harms),
        steps=tuple(whole.steps[name].step(place) for place, name in enumerate(row.steps, 1)),
        dead_ends=tuple(whole.dead_ends[name] for name in row.dead_ends),
        basis=row.basis.words() if row.basis else _PRACTICE,
        sources=row.sources,
        checked_on=row.checked_on,
        expires_after_days=row.expires_after_days,
        verified=row.verified,
    )


def _hang_together(whole: Catalogue) -> None:
    """What a row names must exist, and what claims to be verified must have a public source."""
    entries: list[StepRow | DeadEnd | Contact] = [*whole.steps.values(), *whole.dead_ends.values()]
    entries += whole.contacts.values()
    for entry in entries:
        if entry.source not in whole.sources:
            raise _unusable(entry.key, ValueError(f"source {entry.source} stands nowhere"))
        if entry.verified and not whole.sources[entry.source].url:
            raise _unusable(entry.key, ValueError("verified without a public source"))
    for step in whole.steps.values():
        if step.contact is not None and step.contact not in whole.contacts:
            raise _unusable(step.key, ValueError(f"contact {step.contact} stands nowhere"))


def _unusable(where: str, error: Exception) -> NoticeError:
    return NoticeError(
        where=where,
        why=Words(
            ja=f"助言の一覧として読めません（{error}）。",
            en=f"cannot be used as part of the advice catalogue ({error}).",
        ),
        todo=Words(
            ja="同じフォルダーの他のファイルと同じ形にしてください。",
            en="Shape it like the other files of its folder.",
        ),
    )
