"""Features: the same for the same surroundings, others for others, in their table, and few enough to be added."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from morenashi.detect.fold import PAD, Buffer
from morenashi.detect.names.features import (
    BITS,
    Known,
    Stretches,
    _ahead,
    _back,
    _shapes,
    features,
)
from morenashi.detect.names.tagger import MOST_FEATURES
from morenashi.values import words


def of(text: str) -> np.ndarray:
    """Kinds x characters."""
    buffer = Buffer(text)
    inner = slice(PAD, PAD + buffer.n)
    return np.stack(list(features(buffer.codes[inner], buffer.wide[inner])))


def wide(text: str) -> np.ndarray:
    return words.variants()[Buffer(text).wide[PAD:-PAD]]


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet=st.characters(codec=None), min_size=1, max_size=60))
def test_any_text(text: str) -> None:
    found = of(text)
    assert found.shape[1] == len(text)
    assert found.shape[0] <= MOST_FEATURES
    assert found.dtype == np.int64
    assert found.min() >= 0
    assert found.max() < 1 << BITS
    assert (of(text) == found).all()


def test_their_number_is_the_same_for_every_text() -> None:
    assert {of(text).shape[0] for text in ("a", "山田太郎", "\n", "x" * 300)} == {of("山").shape[0]}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("髙橋 花子", "高橋 花子"), ("山﨑様", "山崎様"), ("渡邊さん", "渡辺さん"), ("電話03", "電話98"), ("ｱｻﾉ様", "アサノ様"),
        ("氏名：山田", "氏名:山田"), ("山田　太郎", "山田 太郎"), ("Ｔａｒｏ", "Taro"),
    ],
)  # fmt: skip
def test_two_spellings_have_the_same_features(one: str, other: str) -> None:
    assert (of(one) == of(other)).mean() > 0.999


@pytest.mark.parametrize(
    ("one", "other", "at"),
    [
        ("山田様へ", "山田駅へ", 1), ("山田様へ", "川田様へ", 1), ("TARO", "taro", 0), ("氏名：明", "品名：明", 3), ("あ、林さん", "あ、森さん", 2),
        ("佐藤花子", "佐藤会社", 0),
    ],
)  # fmt: skip
def test_other_surroundings_have_other_features(one: str, other: str, at: int) -> None:
    same = (of(one)[:, at] == of(other)[:, at]).mean()
    assert 0.05 < same < 0.95


def test_what_is_far_away_changes_nothing() -> None:
    """Reading in pieces relies on it: eight characters to each side are enough but for labels and scripts."""
    text = "、" * 20 + "担当は山田太郎です。" + "、" * 20
    moved = "あ" * 7 + "。" + text + "。" + "い" * 7
    begin, end = 20, 31
    assert (of(text)[:, begin:end] == of(moved)[:, begin + 8 : end + 8]).all()


def test_known_words_begin_and_end() -> None:
    known = Known(wide("、佐藤花子、"))
    surname, given = 7, 0o70
    assert (known.begin[1] & surname, known.end[2] & surname) == (2, 2)
    assert not (known.begin[[0, 5]] & surname).any()
    assert not (known.end[[0, 5]] & surname).any()
    assert known.begin[3] & given == 2 << 3
    assert known.end[4] & given == 2 << 3


def test_the_longest_word_counts() -> None:
    known = Known(wide("長谷川"))
    assert known.begin[0] & 7 == 3
    assert known.end[2] & 7 == 3
    assert known.inside[1] & words.SURNAME


@pytest.mark.parametrize(("text", "gap"), [("佐藤花子", 0), ("佐藤 花子", 1), ("佐藤　花子", 1)])
def test_couples(text: str, gap: int) -> None:
    codes = wide(text)
    known, shape = Known(codes), _shapes()[Buffer(text).codes[PAD:-PAD]]
    ahead, back = _ahead(known, shape), _back(known, shape)
    assert ahead[0] == (2 * 8 + 2) * 2 + gap + 1
    assert back[len(text) - 1] == (2 * 8 + 2) * 2 + gap + 1


def test_stretches_of_one_script() -> None:
    text = "山田タロウtaroさん12"
    stretch = Stretches(wide(text), _shapes()[Buffer(text).codes[PAD:-PAD]])
    assert stretch.start.tolist() == [0, 2, 5, 9, 11, 12]
    assert stretch.end.tolist() == [2, 5, 9, 11, 12, 13]
    assert stretch.of[:6].tolist() == [0, 0, 1, 1, 1, 2]
    known = stretch.known[2:]  # two zeros stand before the first
    assert known[0] & words.SURNAME
    assert known[1] & words.KANA_GIVEN
    assert stretch.case[2] == 1
    assert stretch.case[0] == 0
