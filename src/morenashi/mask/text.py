"""Replaces spans of a text: by the label of their kind, or by whatever stands ready for each."""

from __future__ import annotations

from collections.abc import Sequence

from morenashi.model.items_of_data import BY_KIND, KINDS
from morenashi.model.spans import Spans


def label(kind: str, lang: str) -> str:
    """What stands for a value of `kind`: [電話番号]."""
    return f"[{BY_KIND[kind].label.said(lang)}]"


def masked(text: str, spans: Spans, *, lang: str = "ja") -> str:
    """`text` with each span replaced by its label in brackets; spans are sorted and do not overlap."""
    return replaced(text, spans, [label(KINDS[kind], lang) for kind in spans.kind.tolist()])


def replaced(text: str, spans: Spans, values: Sequence[str]) -> str:
    """`text` with the i-th span replaced by `values[i]`; spans are sorted and do not overlap."""
    pieces, at = [], 0
    for (_, start, end, _, _), value in zip(spans, values, strict=True):
        pieces += [text[at:start], value]
        at = end
    return "".join([*pieces, text[at:]])
