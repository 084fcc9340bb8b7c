"""The chain of detection, in its order: fold, labels, tables, recognizers, neighbours, overlaps."""

from __future__ import annotations

import numpy as np

from morenashi.detect.business import mark_business
from morenashi.detect.depth import FAST, settled
from morenashi.detect.fold import PAD, Buffer
from morenashi.detect.layout import Cells
from morenashi.detect.neighbours import dates_beside_people, promote_siblings
from morenashi.detect.overlaps import resolve
from morenashi.detect.parts import companions, recognizers, spoken, vocabulary
from morenashi.detect.recognizer import ACCEPTED, Candidates
from morenashi.detect.tables import find_cells
from morenashi.detect.view import View
from morenashi.model.items_of_data import KIND_INDEX
from morenashi.model.spans import Spans

_CORPORATE = KIND_INDEX["CORPORATE_NUMBER"]


def view_of(text: str, cells: Cells | None = None, depth: str = FAST) -> View:
    """A text ready for the recognizers; tables are looked for unless `cells` are given.

    `depth` says how names are read: "fast", "deep" or "auto" (see detect.depth).
    """
    view = View(Buffer(text), vocabulary(), spoken=spoken, depth=settled(depth, len(text)))
    _ = view.numbers  # kanji numerals become digits before anything else looks
    view.cells = find_cells(view.buffer, view.labels, vocabulary()) if cells is None else cells
    return view


def spans_of(view: View) -> Spans:
    """What the recognizers find in a view; positions are those of the text."""
    found: list[Spans] = []
    for number, recognizer in enumerate(recognizers()):
        claims = recognizer.find(view)
        if len(claims):
            found.append(_claimed(recognizer.kind, claims, number))
    spans = promote_siblings(view, _joined(found)) if found else Spans.empty()
    spans = _joined([spans, dates_beside_people(view, spans)])
    spans = resolve(_accepted(view, spans))
    spans = mark_business(view, spans.where(spans.kind != _CORPORATE))
    return _with_companions(view, spans).shifted(-PAD)


def _claimed(kind: str, claims: Candidates, number: int) -> Spans:
    """The claims of part `number` as spans."""
    n = len(claims)
    return Spans(
        np.full(n, KIND_INDEX[kind], np.int16),
        claims.start,
        claims.end,
        claims.score,
        np.zeros(n, np.bool_),
        claims.rule + np.int32(100 * number),
    )


def _accepted(view: View, spans: Spans) -> Spans:
    """Without claims too weak, within a mask, or across the end of a record."""
    accepted = (spans.score >= ACCEPTED) & view.unmasked(spans.start, spans.end)
    return spans.where(accepted & view.same_record(spans.start, spans.end))


def _with_companions(view: View, spans: Spans) -> Spans:
    """What is said of the people found, beside what was found; nothing found gives way."""
    said: list[Spans] = []
    for number, companion in enumerate(companions(), len(recognizers())):
        claims = companion.find(view, spans)
        if len(claims):
            said.append(_claimed(companion.kind, claims, number))
    if not said:
        return spans
    more = resolve(_accepted(view, _joined(said)))
    before = np.searchsorted(spans.end, more.start, "right")
    more = more.where(before == np.searchsorted(spans.start, more.end, "left"))
    both = _joined([spans, more])
    return both.where(np.argsort(both.start, kind="stable"))


def _joined(lots: list[Spans]) -> Spans:
    if len(lots) == 1:
        return lots[0]
    return Spans(*(np.concatenate([getattr(s, name) for s in lots]) for name in Spans.__slots__))


def find_spans(text: str, depth: str = FAST) -> Spans:
    """All personal information of a text, as arrays; code points, end exclusive; no overlaps.

    Linear in the length of the text, whatever it holds. Memory: some forty bytes a character.
    """
    return spans_of(view_of(text, depth=depth))
