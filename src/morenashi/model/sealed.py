"""Sealed: a personal value that leaves a flow and does not show itself."""

from __future__ import annotations

from typing import NoReturn


class Sealed:
    """Holds a personal text; repr, str and format show only its length.

    >>> Sealed("090-1234-5678")
    <sealed 13>
    >>> Sealed("090-1234-5678").reveal()
    '090-1234-5678'

    Every place where a value becomes readable again can be found by searching for `.reveal()`.
    """

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = text

    def reveal(self) -> str:
        """The value itself."""
        return self._text

    def __repr__(self) -> str:
        return f"<sealed {len(self._text)}>"

    __str__ = __repr__

    def __format__(self, spec: str) -> str:
        return format(repr(self), spec)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sealed) and other._text == self._text

    def __hash__(self) -> int:
        return hash((Sealed, self._text))

    def __reduce__(self) -> NoReturn:
        raise TypeError("a sealed value is not pickled: reveal it where it is needed")
