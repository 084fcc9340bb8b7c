"""Holds the counting of right, wrong and missed spans to examples counted by hand."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Any

import pytest

from tests.corpus.compile_corpus import Document
from training.tally import Count, Span, Tally, confuse, judged


def document(text: str, *entities: Span, genre: str = "memo") -> Document:
    return Document("1", genre, "", text, entities, frozenset())


def test_what_a_part_does_not_mark_is_not_judged() -> None:
    assert "PERSON" in judged("a")
    assert "FAMILY" not in judged("a")
    assert {"FAMILY", "INCOME"} <= judged("g")
    assert "AGE" in judged("x")


@pytest.mark.parametrize(
    ("found", "row"),
    [
        ([("PERSON", 0, 4)], {"PERSON": {"PERSON": 1}}),
        ([("PERSON", 0, 2)], {"PERSON": {"other span": 1}}),
        ([("COMPANY", 1, 4), ("PERSON", 0, 1)], {"PERSON": {"other span": 1}}),
        ([("COMPANY", 1, 4)], {"PERSON": {"COMPANY": 1}}),
        ([], {"PERSON": {"missed": 1}}),
        ([("PHONE", 4, 8)], {"PERSON": {"missed": 1}, "nothing": {"PHONE": 1}}),
    ],
)
def test_what_is_taken_for_what(found: list[Span], row: dict[str, Any]) -> None:
    rows: dict[str, Counter[str]] = defaultdict(Counter)
    confuse({("PERSON", 0, 4)}, set(found), rows)
    assert rows == row


def test_a_tally_counts_by_kind_genre_and_line() -> None:
    tally, kinds = Tally(), frozenset({"PERSON", "PHONE"})
    named = document("山田太郎\n番号 12\n", ("PERSON", 0, 4))
    tally.add(named, [("PERSON", 0, 4), ("PHONE", 8, 10), ("AGE", 5, 7)], kinds)
    tally.add(document("以上", genre="mail"), [], kinds)
    told = tally.told()
    assert told["all"] == Count(1, 2, 1).told()
    assert told["kinds"] == {"PERSON": Count(1, 1, 1).told()}
    assert told["genres"] == {"mail": Count().told(), "memo": Count(1, 2, 1).told()}
    assert told["negatives"] == {
        "documents": 1,
        "documents with a finding": 0,
        "lines": 2,
        "lines with a finding": 1,
    }
    assert told["confusion"]["memo"] == {"PERSON": {"PERSON": 1}, "nothing": {"PHONE": 1}}  # type: ignore[index]


def test_nothing_marked_and_nothing_found_is_right() -> None:
    assert Count().told()["F1"] == 1.0
    assert Count(2, 0, 0).told()["F1"] == 0.0
