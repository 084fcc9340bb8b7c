"""Finds personal information in Japanese text: text in, spans out; no files, no network, no memory of it."""

from __future__ import annotations

from morenashi.detect.chain import find_spans
from morenashi.detect.parts import item_of
from morenashi.model.entity import Entity
from morenashi.model.items_of_data import KINDS


def find_entities(text: str, *, explain: bool = False) -> list[Entity]:
    """All personal information in `text`, sorted, without overlaps; positions are code points.

    With `explain` each entity carries its why.

    >>> [(e.type, e.start, e.end) for e in find_entities("TEL03-1234-5678 注文番号 123456789018")]
    [('PHONE', 3, 15)]
    """
    if explain:
        from morenashi.detect.explain import explained

        return explained(text)
    spans = find_spans(text)
    return [
        Entity(KINDS[kind], start, end, round(score, 3), business, item=item_of(KINDS[kind], rule))
        for (kind, start, end, score, business), rule in zip(
            spans, spans.rule.tolist(), strict=True
        )
    ]


__all__ = ["find_entities", "find_spans"]
