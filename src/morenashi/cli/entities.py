"""Shows entities of one text: as JSON for programs, as lines for people; never the value itself."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Sequence
from typing import Any

import click

from morenashi.cli.language import spoken
from morenashi.model.entity import Entity
from morenashi.model.items_of_data import BY_KIND
from morenashi.model.words import Words
from morenashi.report.text import visible

_LINE = Words(
    ja="{line}行目 {first}〜{last}文字目  {kind} {label}  {sample}{note}{person}",
    en="line {line}, characters {first}-{last}  {kind} {label}  {sample}{note}{person}",
)
_BUSINESS = Words(ja="（組織のもの）", en=" (an organisation's)")
_PERSON = Words(ja="  人物{number}", en="  person {number}")
_BY_LABEL = Words(ja="「{label}」という言葉", en='the word "{label}"')
_AND = Words(ja="、", en="; ")
_WHY = Words(ja="    理由: {why}", en="    why: {why}")
_NOTHING = Words(ja="個人情報は見つかりませんでした。", en="No personal information found.")

# What each key of an entity holds; a test holds the output to this list.
ENTITY_KEYS: dict[str, str] = {
    "type": "one of [the kinds](kinds.md)",
    "start": "first code point, counted from 0",
    "end": "the code point after the last",
    "score": "0 to 1",
    "business": "true if the value belongs to an organisation",
    "item": "key of [the vocabulary](kinds.md), finer than the type where the words around tell: "
    "a FAMILY may be `beneficiary`",
    "person": "whose it is: people of this text counted from 1 in the order they are first mentioned; "
    "null if the text does not say",
    "why": "with `--explain` only: {rule, label, notes}",
}


def show(text: str, entities: Sequence[Entity], name: str) -> None:
    """Writes them to standard output in the format `name`: "json" or "text"."""
    if name == "json":
        document = {"entities": [_as_json(entity) for entity in entities]}
        click.echo(json.dumps(document, ensure_ascii=False))
        return
    if not entities:
        click.echo(_NOTHING.said(spoken()))
    breaks = [i for i, letter in enumerate(text) if letter == "\n"]
    for entity in entities:
        click.echo(_as_line(text, entity, breaks))
        if entity.why is not None:
            click.echo(_WHY.filled(why=_said_why(text, entity)).said(spoken()))


def _as_json(entity: Entity) -> dict[str, Any]:
    found: dict[str, Any] = {
        "type": entity.type,
        "start": entity.start,
        "end": entity.end,
        "score": round(entity.score, 3),
        "business": entity.business,
        "item": entity.item,
        "person": entity.person,
    }
    if entity.why is not None:
        found["why"] = {
            "rule": entity.why.rule.en,
            "label": entity.why.label,
            "notes": [note.en for note in entity.why.notes],
        }
    return found


def _as_line(text: str, entity: Entity, breaks: list[int]) -> str:
    from morenashi.mask import masked_sample

    line = bisect_right(breaks, entity.start)
    begin = breaks[line - 1] + 1 if line else 0
    said = _LINE.filled(
        line=line + 1,
        first=entity.start - begin + 1,
        last=entity.end - begin,
        kind=entity.type,
        label=BY_KIND[entity.type].label.said(spoken()),
        sample=visible(masked_sample(entity.type, text[entity.start : entity.end])),
        note=_BUSINESS.said(spoken()) if entity.business else "",
        person="" if entity.person is None else _PERSON.filled(number=entity.person).said(spoken()),
    )
    return said.said(spoken())


def _said_why(text: str, entity: Entity) -> str:
    """The rule, the label that stands in the text, and notes, in one line."""
    why = entity.why
    assert why is not None
    parts = [why.rule.said(spoken())]
    if why.label is not None:
        label = visible(text[slice(*why.label)])
        parts.append(_BY_LABEL.filled(label=label).said(spoken()))
    parts += [note.said(spoken()) for note in why.notes]
    return _AND.said(spoken()).join(parts)
