"""charset-normalizer: guesses the encoding of bytes."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from tools.guessing import judged


def decode(path: Path) -> Callable[[], int]:
    """Bytes of an unknown encoding to text; counts characters."""
    data = path.read_bytes()
    read = _decoder()
    if not read(data):
        raise ValueError("it finds no encoding for these bytes")
    return lambda: len(read(data))


def guesses(path: Path) -> Callable[[], int]:
    """Counts the samples that came out right."""
    return judged(path, _decoder())


def _decoder() -> Callable[[bytes], str]:
    from_bytes = import_module("charset_normalizer").from_bytes

    def read(data: bytes) -> str:
        best = from_bytes(data).best()
        return str(best) if best is not None else ""

    return read
