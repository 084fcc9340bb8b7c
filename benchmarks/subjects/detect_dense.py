"""How fast text full of personal data is searched: a table read as if it were running text."""

from __future__ import annotations

from beside import text_beside_peers
from subject import Bench, Result, Subject

GOAL = 10.0  # MB/s


def _run(bench: Bench) -> list[Result]:
    return text_beside_peers(bench, "dense text", "dense.txt", goal=GOAL)


subject = Subject("detection in text full of personal data", _run)
