"""Hyperscan alone with the thirty patterns: no check digit, no context, offsets in bytes."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from patterns import PATTERNS

_PIECE = 1 << 20


def text(path: Path) -> Callable[[], int]:
    """Ends only, each reported hit counted (a match is reported at each of its ends)."""
    module: Any = import_module("hyperscan")
    return _search(path, _compiled(module, PATTERNS, module.HS_FLAG_UTF8))


def starts(path: Path) -> Callable[[], int]:
    """With exact starts; patterns that Hyperscan refuses then are left out."""
    module: Any = import_module("hyperscan")
    flags = module.HS_FLAG_UTF8 | module.HS_FLAG_SOM_LEFTMOST
    taken = [pattern for pattern in PATTERNS if _is_taken(module, pattern, flags)]
    return _search(path, _compiled(module, taken, flags))


def _compiled(module: Any, patterns: tuple[str, ...] | list[str], flags: int) -> Any:
    database = module.Database()
    database.compile(
        expressions=[pattern.encode() for pattern in patterns],
        ids=list(range(len(patterns))),
        elements=len(patterns),
        flags=[flags] * len(patterns),
    )
    return database


def _is_taken(module: Any, pattern: str, flags: int) -> bool:
    try:
        _compiled(module, [pattern], flags)
    except module.error:
        return False
    return True


def _search(path: Path, database: Any) -> Callable[[], int]:
    data = path.read_bytes()
    pieces = []
    while data:
        cut = data.rfind(b"\n", 0, _PIECE) + 1 or len(data)
        pieces.append(data[:cut])
        data = data[cut:]

    def work() -> int:
        found: list[tuple[int, int, int]] = []

        def hit(number: int, start: int, end: int, _flags: int, _context: object) -> None:
            found.append((number, start, end))

        for piece in pieces:
            database.scan(piece, match_event_handler=hit)
        return len(found)

    return work
