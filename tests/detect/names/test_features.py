<<<<<<< HEAD
"""Features: the same for the same surroundings, others for others, in their table, and few enough to be added."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from morenashi.detect.fold import PAD, Buffer
from morenashi.detect.names.features import BITS, Known, Stretches, _couples, _shapes, features
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
    begin, end = known.longest(known.begin, words.SURNAME), known.longest(known.end, words.SURNAME)
    assert (begin[1], end[2]) == (2, 2)
    assert begin[0] == begin[5] == end[0] == end[5] == 0
    assert known.longest(known.begin, words.GIVEN)[3] == 2
    assert known.longest(known.end, words.GIVEN)[4] == 2


def test_the_longest_word_counts() -> None:
    known = Known(wide("長谷川"))
    assert known.longest(known.begin, words.SURNAME)[0] == 3
    assert known.longest(known.end, words.SURNAME)[2] == 3
    assert known.inside[1] & words.SURNAME


@pytest.mark.parametrize(("text", "gap"), [("佐藤花子", 0), ("佐藤 花子", 1), ("佐藤　花子", 1)])
def test_couples(text: str, gap: int) -> None:
    codes = wide(text)
    ahead, back = _couples(Known(codes), _shapes()[Buffer(text).codes[PAD:-PAD]])
    assert ahead[0] == (2 * 8 + 2) * 2 + gap + 1
    assert back[len(text) - 1] == (2 * 8 + 2) * 2 + gap + 1


def test_stretches_of_one_script() -> None:
    text = "山田タロウtaroさん12"
    stretch = Stretches(_shapes()[Buffer(text).codes[PAD:-PAD]], wide(text))
    assert stretch.start.tolist() == [0, 2, 5, 9, 11, 12]
    assert stretch.length.tolist() == [2, 3, 4, 2, 1, 1]
    assert stretch.since[:5].tolist() == [0, 1, 0, 1, 2]
    assert stretch.left[:5].tolist() == [2, 1, 3, 2, 1]
    assert stretch.known[0] & words.SURNAME
    assert stretch.known[2] & words.KANA_GIVEN
    assert stretch.known_after[0] == stretch.known[5]  # over the one between, as over a space
    assert stretch.known_before[5] == stretch.known[0]
    assert stretch.known_before[0] == 0
    assert set(stretch.case[5:9].tolist()) == {1}
    assert stretch.case[0] == 0
=======
"""Features of names: the same values as ever, and the same for some places as for all."""

from __future__ import annotations

import hashlib

import numpy as np
import pytest

from morenashi.detect.fold import PAD, Buffer
from morenashi.detect.names.features import TEMPLATES, Codes, Quantities, Terms, features

# Every script, known and unknown words, names over spaces, records, a character beyond U+FFFF.
SAMPLE = (
    "担当の山田 太郎様（ﾔﾏﾀﾞ ﾀﾛｳ）へ、髙橋さんとジョン・スミス氏から連絡。TEL 03-1234-5678\n"
    "From: John Smith <john@example.jp>\tPierre Dubois, 渡邉美咲：営業部の佐々木一郎\x1e"
    "長谷川（はせがわ）さくら「鈴木」\r\n𠮷野家の林。アレクサンドリアコンスタンティノープルマリア  ：／ "
    "東京都港区の三浦 花子２０２６年１１月\0ＡＢＣ商事 氏名：小鳥遊\n"
)


def arrays(text: str) -> tuple[Codes, Codes]:
    buffer = Buffer(text)
    inner = slice(PAD, PAD + buffer.n)
    return buffer.codes[inner], buffer.wide[inner]


@pytest.mark.parametrize(
    ("text", "digest"),
    [
        (SAMPLE, "54437009bec0d54d233d6be4a1cab0a7d52bf6a2cc541918e4dca16bb5e10125"),
        ("山", "340e2adf684991a9e30f9a6cda048b473bda5390c5273bae12d37d741eb96d03"),
        ("a" * 40, "974f810f3ecfc3559b8bc94e6a8de8910ed2d3abf9d2bbba13023774b78294af"),
        ("山田", "371767c99cc4f1705a4e101786739a77eedfdceee2276e39fee9f9ca2251595e"),
    ],
)
def test_features_are_those_the_models_were_trained_with(text: str, digest: str) -> None:
    # A change here makes every trained model worthless: raise VERSION and train anew.
    sums = hashlib.sha256()
    for places in features(*arrays(text)):
        sums.update(places.astype("<i8").tobytes())
    assert sums.hexdigest() == digest


def test_some_places_get_what_all_of_them_get() -> None:
    text = Quantities(*arrays(SAMPLE))
    n = len(SAMPLE)
    every = Terms(text)
    for at in (np.arange(n), np.array([0, n - 1]), np.arange(3, n, 7)):
        some = Terms(text, at)
        for number in range(len(TEMPLATES)):
            assert (some.feature(number) == every.feature(number)[at]).all(), TEMPLATES[number]
>>>>>>> w-speed
