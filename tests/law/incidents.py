"""Invented incidents in few words, for the tests of the law."""

from __future__ import annotations

from datetime import date
from typing import Any

from morenashi.model.count import Count
from morenashi.model.group import Group, Leaked, Relation
from morenashi.model.incident import (
    Cause,
    CauseKind,
    Certainty,
    Incident,
    Known,
    Organisation,
    Purpose,
    YesNo,
)
from morenashi.model.words import Words

KNOWN = date(2026, 11, 2)
TODAY = date(2026, 11, 21)


def words(text: str) -> Words:
    return Words(ja=text, en=text)


def group(
    *items: str | Leaked,
    key: str = "a",
    persons: int | Count = 1,
    relation: Relation = Relation.CUSTOMER,
    **more: Any,
) -> Group:
    count = Count(persons, persons) if isinstance(persons, int) else persons
    leaked = tuple(Leaked(item) if isinstance(item, str) else item for item in items)
    return Group(key, words(key.upper()), relation, leaked, persons=count, **more)


def incident(
    *groups: Group,
    known: date | None = KNOWN,
    cause: CauseKind | None = None,
    purpose: YesNo = YesNo.NO,
    **more: Any,
) -> Incident:
    facts: dict[str, Any] = {
        "key": "case",
        "title": words("case"),
        "organisation": Organisation(name=words("みなと商事")),
        "certainty": Certainty.CERTAIN,
        "purpose": Purpose(answer=purpose),
        "cause": Cause(kinds=(cause,) if cause else ()),
        "known": (Known(known, words("found")),) if known else (),
        "groups": groups,
    }
    return Incident(**(facts | more))
