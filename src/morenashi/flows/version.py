"""Which detectors and extractors made a result: a hash of their code and lists.

Computed, not written by hand: a version number that somebody forgets to raise would leave old
results standing after a detector has learned something new.
"""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

_ROOMS = ("detect", "extract", "values", "mask", "flows")
_SUFFIXES = {".py", ".toml", ".csv", ".txt", ".json", ".bin"}


@cache
def detectors_version() -> str:
    """16 hex digits that change whenever a scan could find something else."""
    package = Path(__file__).parent.parent
    digest = hashlib.blake2b(digest_size=8)
    for room in _ROOMS:
        for path in sorted((package / room).rglob("*")):
            if path.suffix in _SUFFIXES and path.is_file():
                digest.update(path.relative_to(package).as_posix().encode() + b"\0")
                digest.update(hashlib.blake2b(path.read_bytes()).digest())
    return digest.hexdigest()
