"""chardetng: the guesser of encodings that Firefox uses, told that UTF-8 is allowed."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from tools.guessing import judged


def decode(path: Path) -> Callable[[], int]:
    """Bytes of an unknown encoding to text; counts characters."""
    data = path.read_bytes()
    read = _decoder()
    return lambda: len(read(data))


def guesses(path: Path) -> Callable[[], int]:
    """Counts the samples that came out right."""
    return judged(path, _decoder())


def _decoder() -> Callable[[bytes], str]:
    chardetng = import_module("chardetng_py")

    def read(data: bytes) -> str:
        detector = chardetng.EncodingDetector()
        detector.feed(data, last=True)
        name = detector.guess(tld=None, allow_utf8=True)
        # The web's names; Python's Shift_JIS lacks what Windows has, and so does its ISO-2022-JP.
        name = {"Shift_JIS": "cp932"}.get(name, name)
        return data.decode(name, "replace")

    return read
