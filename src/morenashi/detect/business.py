"""Marks telephone numbers and e-mail addresses that belong to an organisation rather than to a person."""

from __future__ import annotations

import re

import numpy as np

from morenashi.detect.view import View
from morenashi.model.items_of_data import KIND_INDEX
from morenashi.model.spans import Spans
from morenashi.values import email

_PHONE, _EMAIL = KIND_INDEX["PHONE"], KIND_INDEX["EMAIL"]
_ROLES = frozenset(role.encode() for role in email.ROLES) | {
    role.partition("-")[0].partition("_")[0].encode() for role in email.ROLES
}
_FIRST_WORD = re.compile(rb"[a-z]+")
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
    mails = np.flatnonzero(spans.kind == _EMAIL)
    data = f.tobytes() if len(mails) else b""
    for i, start, end in zip(
        mails.tolist(), spans.start[mails].tolist(), spans.end[mails].tolist(), strict=True
    ):
        word = _FIRST_WORD.match(data, start)
        if word is not None and word[0] in _ROLES:
            business[i] = email.is_business(data[start:end].decode("ascii", "replace"))
    return Spans(spans.kind, spans.start, spans.end, spans.score, business, spans.rule)
