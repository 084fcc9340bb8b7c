"""The list of words: its size, its items, and that the longer word that looks alike wins."""

from __future__ import annotations

from collections import Counter

import pytest

from morenashi.detect.fold import PAD, Buffer
from morenashi.detect.sensitive_words import NONE, Hits, _forms, hits_in, words
from morenashi.model.items_of_data import BY_KEY
from morenashi.values.lists import context_words, sensitive_words


def test_the_list() -> None:
    count = Counter(item for item, _, _ in sensitive_words())
    assert count["medical_history"] >= 1_300
    assert count["medicine"] >= 1_000
    assert count["criminal_procedure"] + count["criminal_record"] >= 150
    assert count["belief"] >= 100
    assert set(count) - {NONE} <= BY_KEY.keys()
    assert {strength for _, strength, _ in sensitive_words()} == {
        "3",
        "2",
        "1",
        "0",
        "tail",
        "food",
    }
    assert all(word.strip() for _, _, word in sensitive_words())


def test_words_of_context() -> None:
    assert {name for name, _ in context_words()} == {
        "person", "kin", "number", "general", "animal", NONE,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("本人は糖尿病", ["糖尿病"]),
        ("ﾜｰﾌｧﾘﾝとｲﾝﾌﾙｴﾝｻﾞ", ["ﾜｰﾌｧﾘﾝ", "ｲﾝﾌﾙｴﾝｻﾞ"]),
        ("胃癌と胃がん", ["胃癌", "胃がん"]),
        ("がん保険、ウイルス対策、病院", []),
        ("ＨＩＶ陽性", ["ＨＩＶ陽性"]),
        ("卵", ["卵"]),
        ("あ" * 70_000 + "喘息", ["喘息"]),
        ("", []),
    ],
)
def test_hits(text: str, found: list[str]) -> None:
    hits = hits_in(Buffer(text))
    pairs = zip(hits.start.tolist(), hits.end.tolist(), strict=True)
    assert [text[a - PAD : b - PAD] for a, b in pairs] == found
    assert all(words()[i].item != NONE for i in hits.word)


def test_the_filter_lets_every_word_through() -> None:
    forms = [form for form, word in _forms().items() if word.item != NONE]
    text = "、".join(forms)
    found = {text[a - PAD : b - PAD] for a, b in _pairs(hits_in(Buffer(text)))}
    missed = [form for form in forms if not any(form in piece for piece in found)]
    assert len(forms) > 7_000
    assert not missed


def _pairs(hits: Hits) -> list[tuple[int, int]]:
    return list(zip(hits.start.tolist(), hits.end.tolist(), strict=True))
