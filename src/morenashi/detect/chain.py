"""The chain of detection, in its order: fold, labels, tables, recognizers, neighbours, overlaps."""

from __future__ import annotations

import numpy as np

from morenashi.detect.business import mark_business
from morenashi.detect.fold import PAD, Buffer
from morenashi.detect.layout import Cells
from morenashi.detect.neighbours import dates_beside_people, promote_siblings
from morenashi.detect.overlaps import resolve
from morenashi.detect.parts import recognizers, vocabulary
from morenashi.detect.recognizer import ACCEPTED
from morenashi.detect.tables import find_cells
from morenashi.detect.view import View
from morenashi.model.items_of_data import KIND_INDEX
from morenashi.model.spans import Spans

_CORPORATE = KIND_INDEX["CORPORATE_NUMBER"]


def view_of(text: str, cells: Cells | None = None) -> View:
    """A text ready for the recognizers; tables are looked for unless `cells` are given."""
    view = View(Buffer(text), vocabulary())
    _ = view.numbers  # kanji numerals become digits before anything else looks
    view.cells = find_cells(view.buffer, view.labels, vocabulary()) if cells is None else cells
    return view


def spans_of(view: View) -> Spans:
    """What the recognizers find in a view; positions are those of the text."""
    found: list[Spans] = []
    for number, recognizer in enumerate(recognizers()):
        claims = recognizer.find(view)
        n = len(claims)
        if n:
            found.append(
                Spans(
                    np.full(n, KIND_INDEX[recognizer.kind], np.int16),
                    claims.start,
                    claims.end,
                    claims.score,
                    np.zeros(n, np.bool_),
                    claims.rule + np.int32(100 * number),
                )
            )
    spans = promote_siblings(view, _joined(found)) if found else Spans.empty()
    spans = _joined([spans, dates_beside_people(view, spans)])
    accepted = (spans.score >= ACCEPTED) & view.unmasked(spans.start, spans.end)
    accepted &= view.same_record(spans.start, spans.end)
    spans = resolve(spans.where(accepted))
    spans = mark_business(view, spans.where(spans.kind != _CORPORATE))
    return spans.shifted(-PAD)


def _joined(lots: list[Spans]) -> Spans:
    if len(lots) == 1:
        return lots[0]
    return Spans(*(np.concatenate([getattr(s, name) for s in lots]) for name in Spans.__slots__))


def find_spans(text: str) -> Spans:
    """All personal information of a text, as arrays; code points, end exclusive; no overlaps.

    Linear in the length of the text, whatever it holds. Memory: some forty bytes a character.
    """
    return spans_of(view_of(text))
