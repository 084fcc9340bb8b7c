"""Masked text: every span gives way to its label, and what is left is untouched."""

from __future__ import annotations

import numpy as np
import pytest

from morenashi.detect import find_spans
from morenashi.detect.records import find_in_records
from morenashi.mask import masked
from morenashi.model.items_of_data import BY_KIND
from morenashi.model.spans import Spans
from tests.detect.office_texts import documents

TEXT = "𠮷田 電話090-1234-5678、メールtaro@example.jp。"


def test_labels_in_both_languages() -> None:
    spans = find_spans(TEXT)
    assert masked(TEXT, spans) == "[氏名] 電話[電話番号]、メール[メールアドレス]。"
    assert masked(TEXT, spans, lang="en") == (
        "[name] 電話[telephone number]、メール[e-mail address]。"
    )


def test_nothing_found_changes_nothing() -> None:
    assert masked(TEXT, Spans.empty()) == TEXT
    assert masked("", Spans.empty()) == ""


def test_spans_that_touch() -> None:
    two = np.array([0, 3], np.int64)
    spans = Spans(
        np.zeros(2, np.int16), two, two + 3, np.ones(2, np.float32), np.zeros(2, bool),
        np.zeros(2, np.int32),
    )  # fmt: skip
    label = BY_KIND["POSTAL_CODE"].label.ja if spans.kind[0] == 0 else ""
    assert masked("abcdef", spans).count("[") == 2
    assert label in masked("abcdef", spans)


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_nothing_is_found_in_what_is_masked(lang: str) -> None:
    """Over the corpus, but for a few documents: a value that was not found before may be found
    once its neighbours are gone, and a word may read like a name.
    """
    texts = [document.text for document in documents()]
    clean = [
        masked(text, spans, lang=lang)
        for text, spans in zip(texts, find_in_records(texts), strict=True)
    ]
    found = {
        document.id
        for document, spans in zip(documents(), find_in_records(clean), strict=True)
        if len(spans)
    }
    assert len(found) <= len(texts) // 100, found
