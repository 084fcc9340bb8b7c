"""メールアドレス: something@domain, in half or full width (RFC 5321; carriers' odd dots are allowed)."""

from __future__ import annotations

import numpy as np

from morenashi.detect.fold import Ints, Mask, is_digit, is_letter
from morenashi.detect.recognizer import Candidates, Recognizer, candidates, together
from morenashi.detect.view import View
from morenashi.model.words import Words

TOPIC = "email"
_LOCAL = np.zeros(256, np.bool_)
_LOCAL[list(b"abcdefghijklmnopqrstuvwxyz0123456789._%+-/=!#$&'*?^`{|}~")] = True
_LOCAL_EDGE = np.zeros(256, np.bool_)  # what an address may begin with: no bracket, quote or =
_LOCAL_EDGE[list(b"abcdefghijklmnopqrstuvwxyz0123456789_+")] = True
_LOCAL_STOPS = np.zeros(256, np.bool_)  # allowed by the standard, but rather a separator in texts
_LOCAL_STOPS[list(b"/=!#$&'*?^`{|}~%")] = True
_DOMAIN = np.zeros(256, np.bool_)
_DOMAIN[list(b"abcdefghijklmnopqrstuvwxyz0123456789.-")] = True
_MAX_LOCAL, _MAX_DOMAIN = 64, 120


def _left_edge(f: np.ndarray, at: Ints) -> Ints:
    """The start of the local part before each @."""
    start = at.copy()
    alive = np.ones(len(at), np.bool_)
    for k in range(1, _MAX_LOCAL + 1):
        byte = f[at - k]
        alive &= _LOCAL[byte] & ~_LOCAL_STOPS[byte]
        if not alive.any():
            break
        start[alive] = at[alive] - k
    for _ in range(8):  # - . at the very beginning are bullets or ellipses
        loose = (start < at) & ~_LOCAL_EDGE[f[start]]
        if not loose.any():
            break
        start[loose] += 1
    return start


def _right_edge(f: np.ndarray, at: Ints) -> tuple[Ints, Mask]:
    """The end of the domain behind each @, and whether it is one: dots, letters at the end."""
    end = at + 1
    alive = np.ones(len(at), np.bool_)
    for k in range(1, _MAX_DOMAIN + 1):
        alive &= _DOMAIN[f[at + k]]
        if not alive.any():
            break
        end[alive] = at[alive] + k + 1
    for _ in range(_MAX_DOMAIN):  # a full stop or dash behind the address
        loose = (end > at + 1) & ((f[end - 1] == 0x2E) | (f[end - 1] == 0x2D))
        if not loose.any():
            break
        end[loose] -= 1
    dot = np.zeros(len(at), np.int64)
    for k in range(1, _MAX_DOMAIN + 1):
        inside = at + k < end
        if not inside.any():
            break
        here = inside & (f[at + k] == 0x2E)
        dot[here] = at[here] + k
    top = end - dot - 1
    good = (
        (dot > at + 1)
        & (top >= 2)
        & is_letter(f[end - 1])
        & is_letter(f[np.minimum(dot + 1, end - 1)])
    )
    return end, good & (f[at + 1] != 0x2E) & (f[at + 1] != 0x2D)


def find(view: View) -> Candidates:
    """Every @ with a mailbox before and a domain behind it; not git@host:path, user:secret@host, @scope/pkg."""
    f = view.f
    at = np.flatnonzero(f == 0x40)
    if not len(at):
        return together()
    start = _left_edge(f, at)
    end, good = _right_edge(f, at)
    before = f[start - 1]
    good &= (start < at) & ~((before == 0x2F) & (f[start - 2] == 0x2F)) & (before != 0x40)
    # user:secret@host inside a URL is a credential; "name:a@b.jp" in a text is not.
    good &= ~((before == 0x3A) & _inside_url(f, start))
    git = (at - start == 3) & (f[start] == 0x67) & (f[start + 1] == 0x69) & (f[start + 2] == 0x74)
    good &= ~(git & ((f[end] == 0x3A) | (f[end] == 0x2F)))
    good &= ~((f[end] == 0x40) | (is_digit(f[end]) & ~is_digit(f[end - 1])))
    return candidates(start[good], end[good], 0.98)


def _inside_url(f: np.ndarray, start: Ints) -> Mask:
    """:// stands before, with nothing but a user name between."""
    found = np.zeros(len(start), np.bool_)
    alive = np.ones(len(start), np.bool_)
    for k in range(2, 60):
        byte = f[np.maximum(start - k, 0)]
        found |= alive & (byte == 0x2F) & (f[np.maximum(start - k - 1, 0)] == 0x2F)
        alive &= _LOCAL[byte] & ~found & (byte != 0x2F)
        if not alive.any():
            break
    return found


recognizer = Recognizer(
    kind="EMAIL",
    find=find,
    topics={
        TOPIC: (
            "メール", "メールアドレス", "e-mail", "email", "mail", "eメール", "メアド",
            "アドレス", "mailaddress", "mail_address", "email_address", "emailaddress",
            "携帯メール", "連絡用メール",
            "メールアドレス1", "メールアドレス2", "from", "bcc", "reply-to", "mailto",
            "電子メール", "ｅメール", "メルアド", "pcメール", "✉",
        )
    },
    rules=(Words(ja="メールアドレスの形", en="the shape of an address"),),
)  # fmt: skip
