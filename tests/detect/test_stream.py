"""Streams: wherever the blocks are cut, the same entities are found once; a header is carried on."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from morenashi.detect import find_spans
from morenashi.detect.stream import detect_blocks
from morenashi.model.items_of_data import KINDS
from morenashi.model.segment import TextBlock

SENTENCES = [
    "電話：03-1234-5678\n", "携帯は090-1234-5678です。\n", "注文番号 123456789018\n", "\n",
    "メール taro@example.jp まで\n", "個人番号\n983205673214\n", "生年月日：昭和53年4月1日生\n",
    "本日はお忙しいところありがとうございました。\n", "〒100-0001 東京都千代田区\n",
    "ID:taro パスワード:Sakura99x\n", "𠮷田様 ㈱あいう 納期 2024/4/1\n", "192.168.10.20 - - GET /\n",
]  # fmt: skip


Found = list[tuple[str, str]]


def streamed(text: str, cuts: list[int]) -> Found:
    """What is found in the text when it comes in pieces: kinds and values in order."""
    places = sorted({0, *(cut % (len(text) + 1) for cut in cuts), len(text)})
    found = []
    for window, spans in detect_blocks(TextBlock("", text[a:b], 1) for a, b in pairwise(places)):
        assert (spans.start >= window.skip).all()
        found += [(KINDS[kind], window.text[start:end]) for kind, start, end, _, _ in spans]
    return found


def whole(text: str) -> Found:
    return [(KINDS[kind], text[start:end]) for kind, start, end, _, _ in find_spans(text)]


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 2**32), cuts=st.lists(st.integers(0, 20_000), max_size=40))
def test_lines_cut_anywhere(seed: int, cuts: list[int]) -> None:
    text = "".join(random.Random(seed).choices(SENTENCES, k=400))
    assert streamed(text, cuts) == whole(text)


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 2**32), cuts=st.lists(st.integers(0, 20_000), max_size=20))
def test_one_long_line_cut_anywhere(seed: int, cuts: list[int]) -> None:
    text = "".join(random.Random(seed).choices(SENTENCES, k=500)).replace("\n", "。")
    assert streamed(text, cuts) == whole(text)


def test_a_header_is_carried_on_however_far_away_it_is() -> None:
    rows = "".join(f"{i:06d},品{i},03{i:08d}\n" for i in range(3000))
    text = "No,品名,電話\n" + rows
    found = streamed(text, list(range(0, len(text), 5000)))
    assert found == whole(text)
    assert len(found) > 1000


def test_a_header_of_order_numbers_is_carried_on() -> None:
    text = "No,品名,注文番号\n" + "".join(f"{i:06d},品{i},03{i:08d}\n" for i in range(3000))
    assert streamed(text, list(range(0, len(text), 5000))) == []


def test_parts_are_texts_of_their_own() -> None:
    blocks = [TextBlock("a", "個人番号：9832", 1), TextBlock("b", "05673214 電話 03-1234-5678", 1)]
    found = [
        (window.part, window.text[start:end])
        for window, spans in detect_blocks(blocks)
        for _, start, end, _, _ in spans
    ]
    assert found == [("b", "03-1234-5678")]


def test_lines_are_counted() -> None:
    rng = random.Random(1)
    text = "".join(rng.choice(SENTENCES) for _ in range(900))
    size = 3000
    blocks, line = [], 1
    for at in range(0, len(text), size):
        piece = text[at : at + size]
        blocks.append(TextBlock("", piece, line))
        line += piece.count("\n")
    said = [
        window.line + window.text[:start].count("\n")
        for window, spans in detect_blocks(blocks)
        for _, start, _, _, _ in spans
    ]
    assert said == [1 + text[:start].count("\n") for start in find_spans(text).start.tolist()]


@pytest.mark.parametrize("text", ["", "a", "\n", "電話03-1234-5678"])
def test_short_texts(text: str) -> None:
    assert streamed(text, []) == whole(text)
    assert list(detect_blocks([])) == []
