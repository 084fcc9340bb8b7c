"""Rows without a header: what stands beside a value in its row says what it is."""

from __future__ import annotations

import numpy as np

from morenashi.detect.recognizers.birthdate import plain_dates
from morenashi.detect.view import View
from morenashi.model.items_of_data import KIND_INDEX
from morenashi.model.spans import Spans

_PERSONAL = [KIND_INDEX[kind] for kind in ("PHONE", "EMAIL", "POSTAL_CODE", "MY_NUMBER")]
_BIRTHDATE = KIND_INDEX["BIRTHDATE"]


def dates_beside_people(view: View, spans: Spans) -> Spans:
    """The only date of a row (tabs or commas) that also holds a telephone number or e-mail address.

    It must be a grown-up's birth and no label may call it anything else.
    """
    newlines = view.buffer.newlines
    personal = np.isin(spans.kind, _PERSONAL)
    if not personal.any():
        return Spans.empty()
    start, end, year = plain_dates(view)
    if not len(start):
        return Spans.empty()
    line = np.searchsorted(newlines, start)
    alone = np.bincount(line, minlength=len(newlines) + 1)[line] == 1
    people = np.zeros(len(newlines) + 1, np.bool_)
    people[np.searchsorted(newlines, spans.start[personal])] = True
    keep = alone & people[line] & (year >= 1920) & (year <= 2010) & (view.governed(start).topic < 0)
    f = view.f
    for edge in (f[start - 1], f[end]):
        keep &= np.isin(edge, (0x09, 0x2C, 0x22, 0x7C, 0x0A, 0x00, 0x3B))
    n = int(keep.sum())
    return Spans(
        np.full(n, _BIRTHDATE, np.int16), start[keep], end[keep], np.full(n, 0.6, np.float32),
        np.zeros(n, np.bool_), np.full(n, -1, np.int32),
    )  # fmt: skip
