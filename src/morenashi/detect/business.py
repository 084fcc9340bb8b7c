"""Marks telephone numbers and e-mail addresses that belong to an organisation rather than to a person."""

from __future__ import annotations

import re
from functools import cache

import numpy as np
from numpy.typing import NDArray

from morenashi.detect.fold import Bytes, Ints, Mask, is_letter
from morenashi.detect.view import View
from morenashi.model.items_of_data import KIND_INDEX
from morenashi.model.spans import Spans
from morenashi.values import email

_PHONE, _EMAIL = KIND_INDEX["PHONE"], KIND_INDEX["EMAIL"]
_HEAD = 4  # letters of a mailbox name that are compared first
_FREE = (b"0120", b"0800", b"0570")


def free_dial(data: Bytes, start: Ints) -> Mask:
    """Which telephone numbers begin with the prefix of an organisation; `data` is ASCII there."""
    business = np.zeros(len(start), np.bool_)
    if len(start):
        head = data[np.minimum(start[:, None] + np.arange(4), len(data) - 1)]
        for free in _FREE:
            business |= (head == np.frombuffer(free, np.uint8)).all(axis=1)
    return business


def role_mailboxes(data: bytes, start: Ints, end: Ints) -> Mask:
    """Which addresses name an office (info@, support@) rather than a person."""
    business = np.zeros(len(start), np.bool_)
    if not len(start):
        return business
    array = np.frombuffer(data, np.uint8)
    head = array[np.minimum(start[:, None] + np.arange(_HEAD), len(array) - 1)]
    letters = np.logical_and.accumulate(is_letter(head), axis=1)
    code = (
        np.where(letters, head | np.uint8(0x20), np.uint8(0))
        .astype(np.uint8)
        .view(np.uint32)
        .ravel()
    )
    likely = np.isin(code, _role_heads())
    for i in np.flatnonzero(likely).tolist():
        business[i] = email.is_business(data[start[i] : end[i]].decode("ascii", "replace").lower())
    return business


@cache
def _role_heads() -> NDArray[np.uint32]:
    """The first letters of the names of offices, as numbers."""
    heads = {re.split("[^a-z]", role)[0][:_HEAD] for role in email.ROLES}
    joined = "".join(head.ljust(_HEAD, "\0") for head in sorted(heads)).encode()
    return np.frombuffer(joined, np.uint32)


def mark_business(view: View, spans: Spans) -> Spans:
    """`business` is set for free-dial numbers and role mailboxes."""
    business = spans.business.copy()
    phones, mails = spans.kind == _PHONE, spans.kind == _EMAIL
    business[phones] = free_dial(view.f, spans.start[phones])
    if mails.any():
        business[mails] = role_mailboxes(view.f.tobytes(), spans.start[mails], spans.end[mails])
    return Spans(spans.kind, spans.start, spans.end, spans.score, business, spans.rule)
