"""Whom values belong to: a table of layouts, and what holds for any of them."""

from __future__ import annotations

import random
import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from morenashi.detect import find_entities
from morenashi.detect.chain import view_of
from morenashi.detect.persons import persons
from morenashi.model.items_of_data import KIND_INDEX, KINDS
from morenashi.model.spans import Spans
from tests.detect.person_layouts import LAYOUTS, read_layout, spans_from
from tests.detect.test_properties import TEXTS


@pytest.mark.parametrize("name", LAYOUTS)
def test_layouts(name: str) -> None:
    text, spans, expected = read_layout(LAYOUTS[name])
    assert persons(view_of(text), spans).tolist() == expected, text


@pytest.mark.parametrize("name", LAYOUTS)
def test_numbered_in_order_and_the_same_again(name: str) -> None:
    text, spans, _ = read_layout(LAYOUTS[name])
    view = view_of(text)
    groups = persons(view, spans)
    assert groups.dtype == np.int32
    first = [g for i, g in enumerate(groups.tolist()) if g >= 0 and g not in groups[:i].tolist()]
    assert first == list(range(len(first)))
    assert persons(view, spans).tolist() == groups.tolist()


def test_nothing_and_nobody() -> None:
    assert persons(view_of(""), Spans.empty()).tolist() == []
    text, spans, expected = read_layout("⟦T-:090-0111-2222⟧")
    assert persons(view_of(text), spans).tolist() == expected


@pytest.mark.parametrize(("away", "owner"), [(3_000, 0), (5_000, -1)])
def test_what_stands_too_far_from_the_only_name_is_nobodys(away: int, owner: int) -> None:
    text, spans, _ = read_layout(
        f"⟦N1:髙橋 花子⟧様\n\n{'これは案内です。' * (away // 8)}\n\n⟦T1:090-0111-2222⟧"
    )
    assert persons(view_of(text), spans).tolist() == [0, owner]


def test_a_second_value_of_a_kind_apart_is_not_the_only_persons() -> None:
    text, spans, _ = read_layout(
        "⟦N1:髙橋 花子⟧様\n\nあ。\n\n⟦T1:090-0111-2222⟧\n\nあ。\n\n⟦T-:090-0333-4444⟧"
    )
    assert persons(view_of(text), spans).tolist() == [0, 0, -1]


def test_records_do_not_know_each_other() -> None:
    text, spans, _ = read_layout("⟦N1:髙橋 花子⟧様\x1e⟦N2:高橋⟧さん\x1e⟦T-:090-0111-2222⟧")
    assert persons(view_of(text), spans).tolist() == [0, 1, -1]


@pytest.mark.parametrize("name", ["a row is a person", "a form", "one person in a paragraph"])
def test_ten_thousand_spans_take_less_than_a_second(name: str) -> None:
    text, spans, _ = read_layout(LAYOUTS[name])
    times = 10_000 // len(spans) + 1
    long = text * times
    offsets = np.repeat(np.arange(times) * len(text), len(spans))
    many = Spans(*(np.tile(getattr(spans, field), times) for field in Spans.__slots__))
    many = Spans(
        many.kind, many.start + offsets, many.end + offsets, many.score, many.business, many.rule
    )
    view = view_of(long)
    begin = time.process_time()
    groups = persons(view, many)
    assert time.process_time() - begin < 1.0
    assert len(groups) >= 10_000


def test_entities_are_numbered_only_when_asked() -> None:
    text = "基礎年金番号,生年月日\n0656-321402,S23.05.07\n1580-484873,S27.12.25\n"
    assert {entity.person for entity in find_entities(text)} == {None}
    assert [entity.person for entity in find_entities(text, persons=True)] == [1, 1, 2, 2]
    both = find_entities(text, persons=True, explain=True)
    assert [entity.person for entity in both] == [1, 1, 2, 2]
    assert all(entity.why for entity in both)


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.randoms(use_true_random=False))
def test_any_text_with_any_spans(text: str, rng: random.Random) -> None:
    cuts = sorted(rng.sample(range(len(text) + 1), min(len(text) + 1, 2 * rng.randrange(12))))
    rows = [
        (rng.choice((KIND_INDEX["PERSON"], rng.randrange(len(KINDS)))), a, b, rng.random() < 0.2)
        for a, b in zip(cuts[::2], cuts[1::2], strict=False)
    ]
    spans = spans_from(rows)
    groups = persons(view_of(text), spans).tolist()
    assert len(groups) == len(spans)
    seen = list(dict.fromkeys(g for g in groups if g >= 0))
    assert seen == list(range(len(seen)))
    for (kind, _, _, business), group in zip(rows, groups, strict=True):
        if business and group >= 0 and kind != KIND_INDEX["PERSON"]:  # in a signature
            own = {k for (k, *_), g in zip(rows, groups, strict=True) if g == group}
            assert KIND_INDEX["PERSON"] in own


@pytest.mark.parametrize("name", LAYOUTS)
def test_line_ends_of_windows_change_nothing(name: str) -> None:
    text, spans, expected = read_layout(LAYOUTS[name].replace("\n", "\r\n"))
    assert persons(view_of(text), spans).tolist() == expected
