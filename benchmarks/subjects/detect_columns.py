"""How fast a large table is read from its file and judged by column."""

from __future__ import annotations

from beside import text_beside_peers
from subject import Bench, Result, Subject

GOAL = 50.0  # MB/s


def _run(bench: Bench) -> list[Result]:
    return text_beside_peers(bench, "table by column", "columns.csv", goal=GOAL, job="columns")


subject = Subject("extraction and detection of a table", _run)
