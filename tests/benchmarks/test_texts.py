"""Holds the inputs to what they claim: repeatable, free of marks, eleven personal cells a row."""

from __future__ import annotations

import csv
import random
import re

from hypothesis import given
from hypothesis import strategies as st

from tests.benchmarks.bench import script
from tests.corpus.compile_corpus import Document


def test_the_table_is_the_same_each_time_and_full_of_personal_data() -> None:
    texts = script("texts")
    rows = list(csv.reader(texts.table(20).splitlines()))
    assert rows == list(csv.reader(texts.table(20).splitlines()))
    assert {len(row) for row in rows} == {15}
    assert len({tuple(row) for row in rows}) == 21
    from morenashi.values import credit_card, my_number

    assert all(my_number.valid(row[10]) and credit_card.valid(row[13]) for row in rows[1:])


def test_no_marked_value_is_left_in_the_hard_prose() -> None:
    documents: list[Document] = script("corpus").documents("a")
    lines = "\n".join(script("texts").hard_lines())
    values = {
        document.text[start:end]
        for document in documents
        for kind, start, end in document.entities
        if kind in ("EMAIL", "CREDIT_CARD", "PHONE")
    }
    assert values
    assert not [value for value in values if value in lines]


@given(st.integers())
def test_invented_sentences_are_filled_in(seed: int) -> None:
    text = script("sentences").make(random.Random(seed))
    assert not re.search(r"[{}]", text)
    assert text.endswith("。")


def test_names_stand_in_prose_as_often_as_in_real_prose() -> None:
    sentences = script("sentences")
    rng, one = random.Random(1), sentences.Named("架空花子", "架空", "花子", "カクウ")
    count = length = 0
    for _ in range(2_000):
        text = sentences.make_with_names(rng, lambda: one)
        assert not re.search(r"[{}]", text)
        count += len(re.findall("架空花子|架空|花子|カクウ", text))
        length += len(text)
    assert 6 <= 1000 * count / length <= 8


def test_records_hold_all_lines_below_their_head() -> None:
    import json

    records = script("texts").as_records(["a", "b", "c"], 2, "h\n").splitlines()
    assert [json.loads(record) for record in records] == [
        {"id": 0, "text": "h\na\nb"},
        {"id": 1, "text": "h\nc"},
    ]


def test_samples_in_old_encodings_come_back_with_the_codec_of_their_name() -> None:
    import base64

    for group, text, data in script("texts").encoded_samples(3):
        assert base64.b64decode(data).decode(group.partition("/")[0]) == text
