"""Finds personal information in Japanese text: text in, spans out; no files, no network, no memory of it."""

from __future__ import annotations

from dataclasses import replace

from morenashi.detect.chain import find_spans, spans_of, view_of
from morenashi.detect.depth import FAST
from morenashi.detect.parts import item_of
from morenashi.model.entity import Entity
from morenashi.model.items_of_data import KINDS


def find_entities(
    text: str, *, explain: bool = False, persons: bool = False, depth: str = FAST
) -> list[Entity]:
    """All personal information in `text`, sorted, without overlaps; positions are code points.

    With `explain` each entity carries its why; with `persons` the number of the person it belongs
    to, counted from 1. `depth` says how names are read: "fast", "deep" (with morphology, the extra
    `names`; DetectError without it) or "auto" (deep up to about 1 MB, where installed).

    >>> [(e.type, e.start, e.end) for e in find_entities("TEL03-1234-5678 注文番号 123456789018")]
    [('PHONE', 3, 15)]
    """
    view = view_of(text, depth=depth)
    spans = spans_of(view)
    if explain:
        from morenashi.detect.explain import explained

        found = explained(view, spans)
    else:
        found = [
            Entity(
                KINDS[kind], start, end, round(score, 3), business, item=item_of(KINDS[kind], rule)
            )
            for (kind, start, end, score, business), rule in zip(
                spans, spans.rule.tolist(), strict=True
            )
        ]
    if not persons:
        return found
    from morenashi.detect.persons import persons as persons_of

    groups = persons_of(view, spans).tolist()
    return [replace(e, person=g + 1) if g >= 0 else e for e, g in zip(found, groups, strict=True)]


__all__ = ["find_entities", "find_spans"]
