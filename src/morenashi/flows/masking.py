"""Joins finding and masking: a text in, the same text without personal information out."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from typing import TYPE_CHECKING, Literal

import numpy as np

from morenashi.detect.chain import spans_of, view_of
from morenashi.keys import Keys, open_keys, throwaway_keys
from morenashi.mask import masked, replaced

if TYPE_CHECKING:
    from morenashi.detect.view import View
    from morenashi.mask.tokens import Fingerprint
    from morenashi.model.spans import Spans

PURPOSE = "mask.token.v1"
# Each reading finds far less than the one before; the first rarely leaves anything.
_READINGS = 4

By = Literal["label", "token", "lookalike"]


def mask_text(
    text: str,
    *,
    lang: str = "ja",
    by: By = "label",
    keys: Keys | None = None,
    depth: str = "fast",
    keep: Collection[str] = (),
) -> str:
    """`text` with every found item replaced by its label, by a token, or by a look-alike.

    A token is the same for the same value under the same `keys`: by default those of this
    installation, which are made at their first use. Look-alikes hold for one text only, and under
    keys that nobody keeps unless `keys` are given.

    What is found only once its neighbours are masked is masked, too: nothing that a second reading
    finds remains, but of look-alikes. Values in `keep` stay as they are (only by label).

    >>> mask_text("連絡先は090-1234-5678です")
    '連絡先は[電話番号]です'
    """
    if by == "lookalike":
        view = view_of(text, depth=depth)
        return _with_values(view, text, spans_of(view), lang, by, keys)
    for _ in range(_READINGS):
        view = view_of(text, depth=depth)
        spans = _without(spans_of(view), text, keep)
        if not len(spans):
            break
        if by == "label":
            text = masked(text, spans, lang=lang)
        else:
            text = _with_values(view, text, spans, lang, by, keys)
    return text


def _without(spans: Spans, text: str, keep: Collection[str]) -> Spans:
    """The spans whose value is not to be kept."""
    if not keep:
        return spans
    ends = zip(spans.start.tolist(), spans.end.tolist(), strict=True)
    return spans.where(np.array([text[start:end] not in keep for start, end in ends], np.bool_))


def _with_values(view: View, text: str, spans: Spans, lang: str, by: By, keys: Keys | None) -> str:
    """Every span replaced by a token or a look-alike."""
    from morenashi.detect.persons import persons
    from morenashi.mask.lookalikes import lookalikes
    from morenashi.mask.tokens import tokens

    groups = persons(view, spans).tolist()
    if by == "token":
        values = tokens(text, spans, groups, _fingerprint(keys or _installation()), lang=lang)
    elif by == "lookalike":
        values = lookalikes(text, spans, groups, _fingerprint(keys or throwaway_keys()), lang=lang)
    else:
        raise ValueError(f"by must be label, token or lookalike, not {by!r}")
    return replaced(text, spans, values)


def _installation() -> Keys:
    from morenashi.settings import load_settings

    return open_keys(load_settings().home)


def _fingerprint(keys: Keys) -> Fingerprint:
    """Keyed hashes that serve masking only."""
    key = keys.fingerprint_key(PURPOSE)

    def fingerprint(kind: str, value: str) -> bytes:
        data = f"{kind}\0{value}".encode("utf-8", "surrogatepass")
        return hashlib.blake2b(data, key=key, digest_size=32).digest()

    return fingerprint
