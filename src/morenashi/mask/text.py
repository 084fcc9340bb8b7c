"""Replaces spans of a text by the label of their kind."""

from __future__ import annotations

from morenashi.model.items_of_data import BY_KIND, KINDS
from morenashi.model.spans import Spans


def masked(text: str, spans: Spans, *, lang: str = "ja") -> str:
    """`text` with each span replaced by its label in brackets; spans are sorted and do not overlap."""
    pieces, at = [], 0
    for kind, start, end, _, _ in spans:
        pieces += [text[at:start], "[", BY_KIND[KINDS[kind]].label.said(lang), "]"]
        at = end
    return "".join([*pieces, text[at:]])
