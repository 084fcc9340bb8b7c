"""Reads tables of examples for companions: {a person} is given, ⟦what is said of them⟧ is to be found."""

from __future__ import annotations

import re

import numpy as np

from morenashi.detect.beside import anybody
from morenashi.detect.chain import view_of
from morenashi.detect.fold import PAD
from morenashi.detect.overlaps import resolve
from morenashi.detect.parts import companions
from morenashi.detect.recognizer import ACCEPTED, Companion
from morenashi.model.items_of_data import KIND_INDEX
from morenashi.model.spans import Spans
from tests.detect.marked import CLOSE, OPEN, mark

_GIVEN = re.compile(r"\{(?:([A-Z_]+):)?([^{}]+)\}")


def companion_of(kind: str) -> Companion:
    """The companion for one kind."""
    return next(part for part in companions() if part.kind == kind)


def given(line: str) -> tuple[str, Spans]:
    """The text of an example and the spans that stand in braces: {name} or {PHONE:03-…}."""
    text, spans, at = "", [], 0
    line = line.replace("\\n", "\n").replace("\\t", "\t").replace(OPEN, "").replace(CLOSE, "")
    for match in _GIVEN.finditer(line):
        text += line[at : match.start()]
        kind = KIND_INDEX[match[1] or "PERSON"]
        spans.append((kind, len(text) + PAD, len(text) + len(match[2]) + PAD))
        text += match[2]
        at = match.end()
    text += line[at:]
    n = len(spans)
    table = np.array(spans, np.int64).reshape(-1, 3)
    return text, Spans(
        table[:, 0].astype(np.int16), table[:, 1], table[:, 2], np.ones(n, np.float32),
        np.zeros(n, np.bool_), np.zeros(n, np.int32),
    )  # fmt: skip


def beside(kind: str, line: str) -> str:
    """The example's text with what the companion of `kind` finds between marks."""
    text, spans = given(line)
    view = view_of(text)
    claims = companion_of(kind).find(view, spans)
    n = len(claims)
    found = Spans(
        np.zeros(n, np.int16), claims.start, claims.end, claims.score, np.zeros(n, np.bool_), claims.rule
    )  # fmt: skip
    found = resolve(found.where(found.score >= ACCEPTED))
    assert anybody(view, spans) or not len(found)
    return mark(text, [(a - PAD, b - PAD) for _, a, b, _, _ in found])


def wanted(line: str) -> str:
    """The example as it should come out."""
    line = line.replace("\\n", "\n").replace("\\t", "\t")
    return _GIVEN.sub(r"\2", line)
