"""How fast running text without personal data is read through."""

from __future__ import annotations

import texts
from beside import text_beside_peers
from subject import Bench, Result, Subject

GOAL = 60.0  # MB/s


def _run(bench: Bench) -> list[Result]:
    results = text_beside_peers(bench, "office prose", "prose.txt", goal=GOAL)
    results += text_beside_peers(bench, "corpus prose, full of labels", "hard.txt", goal=GOAL)
    if (bench.inputs / "extra.txt").exists():
        results += text_beside_peers(
            bench, f"prose of {texts.extra_names()}", "extra.txt", goal=GOAL
        )
    return results


subject = Subject("detection in clean prose", _run)
