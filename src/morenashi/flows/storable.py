"""Texts from files as every database and document can hold them."""

from __future__ import annotations


def storable(text: str) -> str:
    r"""Lone surrogates (half a letter, from JSON or a file name) and NUL written as escapes.

    >>> storable("a\ud800\0")
    'a\\ud800\\x00'
    """
    return text.encode("utf-8", "backslashreplace").decode("utf-8").replace("\0", "\\x00")
