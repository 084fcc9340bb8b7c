"""The annotated corpora: exact F1 of each kind may not fall below what was measured on 2026-11-22.

Run with -s to see the table. The corpora's making is told in tests/corpus/README.md.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from morenashi.detect.records import find_in_records
from morenashi.model.items_of_data import KINDS
from tests.corpus.compile_corpus import SCORED_KINDS as NUMBERS
from tests.corpus.compile_corpus import read_corpus

CORPUS = Path(__file__).parents[1] / "corpus"
# Names are learned from these texts, so finding them here says nothing: training/scores.json.
SCORED_KINDS = (*NUMBERS, "ADDRESS", "SENSITIVE")
FOLDERS = [CORPUS / name for name in "abcde"]

# Exact F1 as measured on 2026-11-22, minus 0.01.
FLOORS: dict[str, float] = {
    "POSTAL_CODE": 0.988,
    "PHONE": 0.986,
    "EMAIL": 0.990,
    "BIRTHDATE": 0.971,
    "MY_NUMBER": 0.983,
    "DRIVERS_LICENSE": 0.988,
    "PASSPORT": 0.977,
    "RESIDENCE_CARD": 0.985,
    "PENSION_NUMBER": 0.964,
    "EMPLOYMENT_INSURANCE": 0.966,
    "HEALTH_INSURANCE": 0.961,
    "BANK_ACCOUNT": 0.986,
    "CREDIT_CARD": 0.972,
    "IP_ADDRESS": 0.990,
    "CREDENTIAL": 0.959,
    "ADDRESS": 0.985,
    "SENSITIVE": 0.957,
}
MOST_NEGATIVES_WITH_A_FINDING = 0.02


@cache
def counted() -> tuple[dict[str, Counter[str]], int, int]:
    """Right, wrong and missed spans by kind; documents without a value, and those with a finding."""
    counts: dict[str, Counter[str]] = {kind: Counter() for kind in SCORED_KINDS}
    plain = stained = 0
    documents = [document for folder in FOLDERS for document in read_corpus(folder)]
    found = find_in_records([document.text for document in documents])
    for document, spans in zip(documents, found, strict=True):
        gold = {entity for entity in document.entities if entity[0] in SCORED_KINDS}
        got = {(KINDS[kind], start, end) for kind, start, end, _, _ in spans}
        got = {entity for entity in got if entity[0] in SCORED_KINDS}
        for name, lot in (("right", gold & got), ("wrong", got - gold), ("missed", gold - got)):
            for kind, _, _ in lot:
                counts[kind][name] += 1
        plain += not gold
        stained += not gold and bool(got)
    return counts, plain, stained


def f1(count: Counter[str]) -> float:
    right = 2 * count["right"]
    return right / max(1, right + count["wrong"] + count["missed"])


@pytest.mark.parametrize("kind", SCORED_KINDS)
def test_no_kind_falls_behind(kind: str) -> None:
    count = counted()[0][kind]
    assert count["right"] + count["missed"] >= 60
    assert f1(count) >= FLOORS[kind], count


def test_few_documents_without_values_have_a_finding() -> None:
    _, plain, stained = counted()
    assert plain >= 300
    assert stained / plain <= MOST_NEGATIVES_WITH_A_FINDING


def test_the_table() -> None:
    """Shown with -s."""
    counts, plain, stained = counted()
    print(f"\n{'kind':22} {'n':>5} {'right':>6} {'wrong':>6} {'missed':>6} {'F1':>6}")  # noqa: T201
    for kind, count in counts.items():
        n = count["right"] + count["missed"]
        print(  # noqa: T201
            f"{kind:22} {n:5} {count['right']:6} {count['wrong']:6} {count['missed']:6} {f1(count):6.3f}"
        )
    print(f"{stained} of {plain} documents without values have a finding")  # noqa: T201
    assert sum(count["right"] for count in counts.values()) > 2000
