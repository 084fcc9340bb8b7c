"""Marks telephone numbers and e-mail addresses that belong to an organisation rather than to a person."""

from __future__ import annotations

import numpy as np

from morenashi.detect.view import View
from morenashi.model.items_of_data import KIND_INDEX
from morenashi.model.spans import Spans
from morenashi.values import email

_PHONE, _EMAIL = KIND_INDEX["PHONE"], KIND_INDEX["EMAIL"]
_FREE = (b"0120", b"0800", b"0570")


def mark_business(view: View, spans: Spans) -> Spans:
    """`business` is set for free-dial numbers and role mailboxes."""
    business = spans.business.copy()
    f = view.f
    phones = np.flatnonzero(spans.kind == _PHONE)
    start = spans.start[phones]
    if len(start):
        head = f[start[:, None] + np.arange(4)]
        for free in _FREE:
            business[phones] |= (head == np.frombuffer(free, np.uint8)).all(axis=1)
    for i in np.flatnonzero(spans.kind == _EMAIL).tolist():
        text = f[spans.start[i] : spans.end[i]].tobytes().decode("ascii", "replace")
        business[i] = email.is_business(text)
    return Spans(spans.kind, spans.start, spans.end, spans.score, business, spans.rule)
