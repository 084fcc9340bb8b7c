"""Invented incidents: one written out, and any number made by hypothesis."""

from __future__ import annotations

import dataclasses
import types
import typing
from datetime import date, datetime, timedelta, timezone
from enum import Enum
from functools import cache
from typing import Any

from hypothesis import strategies as st

from morenashi.model.incident import Incident
from morenashi.model.unseen import seen
from morenashi.model.words import Words

# A file of TOML as the lead of an office might write it.
MINATO = """\
key = "minato-2026-01"
title = { ja = "応募者名簿の誤公開", en = "List of applicants put online by mistake" }
happenings = ["leak"]
certainty = "certain"
summary = "採用サイトの設定の誤りで、応募者の名簿が外部から見られる状態でした。"
as_of = 2026-04-06
exposed = { begin = 2026-03-01, end = 2026-04-02T18:30:00+09:00 }
discovered_by = "third_party"
seen_by_unspecified = "possible"

[organisation]
name = { ja = "みなと商事株式会社", en = "Minato Shoji K.K." }
sectors = ["recruitment"]
representative = "代表取締役 港 一郎"
website = "https://minato-shoji.example/"
senders = ["soudan@minato-shoji.example"]

[[known]]
at = 2026-04-02T10:15:00+09:00
what = "社外の方から指摘のメールを受け取った"
chosen = true
because = "担当部署が内容を読んだ時刻"
evidence = ["mail"]

[[known]]
at = 2026-03-20
what = "検索結果に名簿が出ていた"
could = true

[[groups]]
key = "applicants"
label = { ja = "応募された方", en = "Applicants" }
relation = "applicant"
items = ["name", "email", { item = "resume", outcome = "possible" },
    { item = "credential", outcome = "not_leaked", evidence = ["log"] }]
persons = 1240
accessed = { at_most = 310, evidence = ["log"], basis = "アクセス記録による" }
channels = ["email", "post"]

[totals]
exposed = 1240
accessed = { at_most = 310, evidence = ["log"] }

[cause]
state = "investigating"
kinds = ["misconfiguration"]
next_word = 2026-04-20

[compensation]
by = 2026-05-01

[[promises]]
what = \"\"\"
調査の結果を、
すべての方にお知らせします。\"\"\"
due = 2026-05-31

[[evidence]]
key = "mail"
what = "指摘のメール"
at = 2026-04-02

[[evidence]]
key = "log"
what = "ウェブサーバーのアクセス記録"
"""

_TEXTS = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\r"), max_size=30
).map(lambda text: seen(text).strip())
_ZONES: Any = st.sampled_from((None, *(timezone(timedelta(minutes=m)) for m in (0, 540, -570))))
_DAYS = st.dates(date(1950, 1, 1), date(2099, 12, 31))
_INSTANTS = st.datetimes(datetime(1950, 1, 1), datetime(2099, 12, 31), timezones=_ZONES)
_SIMPLE: dict[Any, st.SearchStrategy[Any]] = {
    str: _TEXTS,
    bool: st.booleans(),
    int: st.integers(-(2**40), 2**40),
    date: _DAYS,
    datetime: _INSTANTS,
    type(None): st.none(),
    Words: st.builds(Words, ja=_TEXTS, en=_TEXTS),
}


@cache
def incidents() -> st.SearchStrategy[Incident]:
    """Any incident that can be put into words, sensible or not."""
    strategy: st.SearchStrategy[Incident] = made(Incident)
    return strategy


def made(shape: Any) -> Any:
    """A strategy for a shape of the model: a class, `X | None`, `tuple[X, ...]` or `frozenset[X]`."""
    if shape in _SIMPLE:
        return _SIMPLE[shape]
    kind = typing.get_origin(shape)
    if kind in (typing.Union, types.UnionType):
        return st.one_of(*(made(one) for one in typing.get_args(shape)))
    if kind in (tuple, frozenset):
        listed = st.lists(made(typing.get_args(shape)[0]), max_size=2)
        return listed.map(kind)
    if issubclass(shape, Enum):
        return st.sampled_from(list(shape))
    return _dataclass(shape)


@cache
def _dataclass(shape: Any) -> Any:
    hints = typing.get_type_hints(shape)
    given = {}
    for field in dataclasses.fields(shape):
        of_field = made(hints[field.name])
        if field.default is not dataclasses.MISSING:
            of_field = st.one_of(st.just(field.default), of_field)
        given[field.name] = of_field
    return st.builds(shape, **given)
