"""Joins finding and masking: a text in, the same text without personal information out."""

from __future__ import annotations

from morenashi.detect import find_spans
from morenashi.mask import masked


def mask_text(text: str, *, lang: str = "ja") -> str:
    """`text` with every found item replaced by its label in brackets.

    >>> mask_text("連絡先は090-1234-5678です")
    '連絡先は[電話番号]です'
    """
    return masked(text, find_spans(text), lang=lang)
