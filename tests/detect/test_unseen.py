"""Corpus h, which nothing was tuned on: what was measured on 2026-11-22, less 0.01, may not be lost.

Only figures are asserted and shown; whoever reads its errors must write another corpus.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from morenashi.detect.names.morphology import available
from morenashi.detect.records import find_in_records
from morenashi.model.items_of_data import KINDS
from tests.corpus.compile_corpus import OF_A_PERSON, SCORED_KINDS, read_corpus

FOLDER = Path(__file__).parents[1] / "corpus" / "h"
MARKED = {*SCORED_KINDS, "PERSON", "ADDRESS", "SENSITIVE", *OF_A_PERSON[:2]}
FLOORS = {
    "fast": {"PERSON": 0.921, "ADDRESS": 0.99, "SENSITIVE": 0.842, "all": 0.911},
    "deep": {"PERSON": 0.903, "ADDRESS": 0.99, "SENSITIVE": 0.842, "all": 0.903},
}
MOST_LINES = 0.035


@cache
def counted(depth: str) -> tuple[dict[str, Counter[str]], float]:
    """Right, found and marked by kind and in all; the share of lines without a mark that have a finding."""
    documents = list(read_corpus(FOLDER))
    counts: dict[str, Counter[str]] = {"all": Counter()}
    plain = stained = 0
    texts = [document.text for document in documents]
    for document, spans in zip(documents, find_in_records(texts, depth), strict=True):
        got = {(KINDS[kind], start, end) for kind, start, end, _, _ in spans}
        want, found = set(document.entities), {span for span in got if span[0] in MARKED}
        for name, lot in (("right", want & found), ("found", found), ("marked", want)):
            for kind, _, _ in lot:
                counts.setdefault(kind, Counter())[name] += 1
                counts["all"][name] += 1
        start = 0
        for line in document.text.split("\n"):
            end = start + len(line)
            if line.strip() and not any(a < end and start < b for _, a, b in want):
                plain += 1
                stained += any(a < end and start < b for _, a, b in got)
            start = end + 1
    assert plain > 400
    return counts, stained / plain


DEPTHS = [
    "fast",
    pytest.param("deep", marks=pytest.mark.skipif(not available(), reason="no extra `names`")),
]


@pytest.mark.parametrize("depth", DEPTHS)
@pytest.mark.parametrize("kind", ["PERSON", "ADDRESS", "SENSITIVE", "all"])
def test_nothing_is_lost(kind: str, depth: str) -> None:
    count = counted(depth)[0][kind]
    assert count["marked"] >= 28
    assert 2 * count["right"] / (count["found"] + count["marked"]) >= FLOORS[depth][kind], count


@pytest.mark.parametrize("depth", DEPTHS)
def test_few_lines_without_a_mark_have_a_finding(depth: str) -> None:
    assert counted(depth)[1] <= MOST_LINES
