"""Holds precision, recall and false alarms to examples counted by hand."""

from __future__ import annotations

from typing import Any

import pytest

from tests.benchmarks.bench import script
from tests.corpus.compile_corpus import Document


def document(text: str, *entities: tuple[str, int, int]) -> Document:
    return Document("x", "memo", "", text, entities, frozenset())


ONE = document("電話 0312345678\n番号 12", ("PHONE", 3, 13))


@pytest.mark.parametrize(
    ("found", "exact", "f1", "overlap"),
    [
        ([("PHONE", 3, 13)], 1, 1.0, 1.0),
        ([("PHONE", 3, 12)], 0, 0.0, 1.0),
        ([("PHONE", 3, 13), ("PHONE", 17, 19)], 1, 2 / 3, 2 / 3),
        ([("EMAIL", 3, 13)], 0, 0.0, 0.0),
        ([], 0, 0.0, 0.0),
    ],
)
def test_a_score(found: list[Any], exact: int, f1: float, overlap: float) -> None:
    score = script("scoring").score("PHONE", [ONE], [found])
    assert (score.exact, score.f1) == (exact, pytest.approx(f1))
    assert score.overlap_f1 == pytest.approx(overlap)


def test_a_kind_that_is_neither_marked_nor_found_is_right() -> None:
    score = script("scoring").score("EMAIL", [ONE], [[]])
    assert (score.f1, score.overlap_f1) == (1.0, 1.0)


def test_false_alarms_count_documents_and_lines_without_marks() -> None:
    scoring, kinds = script("scoring"), frozenset({"PHONE"})
    clean = document("注文 1234567890\n\n以上")
    found = [[("PHONE", 3, 13), ("PHONE", 17, 19)], [("PHONE", 3, 13), ("EMAIL", 15, 17)]]
    assert scoring.false_documents(kinds, [ONE, clean], found) == (1, 1)
    assert scoring.false_lines(kinds, [ONE, clean], found) == (2, 3)
