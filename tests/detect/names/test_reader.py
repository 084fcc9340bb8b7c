"""The reader: pieces give what the whole gives, no name crosses a break, and each is as sure as it says."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from morenashi.detect.fold import PAD, Buffer
from morenashi.detect.names import reader
from morenashi.detect.names.features import BITS
from morenashi.detect.names.reader import Reading, read_names, scores_of
from morenashi.detect.names.tagger import TAGS, Weights, load, pack

PIECES = ["担当：", "山田 太郎", "様、", "髙橋花子", "さんは", "\n", "TEL 03-0000-0000", "株式会社", "Taro Sato", "サトウ　ハナコ",
          "です。", "の件", " ", "マイケル・ジョンソン", "\x1e", "会議室", "伊藤", "👍", "1,2,3", "氏名\t電話\n"]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


def read(text: str, breaks: str = "\n\x1e") -> Reading:
    buffer = Buffer(text)
    inner = slice(PAD, PAD + buffer.n)
    stops = np.array([char in breaks for char in text], np.bool_)
    return read_names(buffer.codes[inner], buffer.wide[inner], load("fast"), stops)


def said(text: str, reading: Reading) -> list[str]:
    return [text[a:b] for a, b in zip(reading.start.tolist(), reading.end.tolist(), strict=True)]


def test_names_of_a_text() -> None:
    text = "担当の山田 太郎様と、髙橋花子さんへ。\n氏名：佐藤　美咲"
    assert said(text, read(text)) == ["山田 太郎", "髙橋花子", "佐藤　美咲"]


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_what_holds_for_every_reading(text: str) -> None:
    if not text:
        return
    reading = read(text)
    assert reading.scores.shape == (len(text), 4)
    last = 0
    for start, end in zip(reading.start.tolist(), reading.end.tolist(), strict=True):
        assert last <= start < end <= len(text)
        assert not set("\n\x1e") & set(text[start:end])
        last = end
    sure = reading.sure()
    assert ((sure > 0.5) & (sure <= 1)).all()


@settings(max_examples=80, deadline=None)
@given(TEXTS, st.sets(st.integers(0, 300)))
def test_breaks_are_never_crossed(text: str, places: set[int]) -> None:
    buffer = Buffer(text)
    inner = slice(PAD, PAD + buffer.n)
    breaks = np.array([i in places for i in range(len(text))], np.bool_)
    if not text:
        return
    found = read_names(buffer.codes[inner], buffer.wide[inner], load("fast"), breaks)
    for start, end in zip(found.start.tolist(), found.end.tolist(), strict=True):
        assert not breaks[start:end].any()


@pytest.mark.parametrize("at_once", [64, 200, 1000])
def test_pieces_give_the_same_names(at_once: int, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = [
        "担当：山田 太郎",
        "髙橋花子さんに電話した。",
        "出席者は伊藤、渡辺、マイケル・ジョンソンの三名。",
        "Taro Sato <t@example.jp>",
        "会議室を予約済み",
    ]
    text = "\n".join(lines * 12)
    whole = read(text)
    monkeypatch.setattr(reader, "_AT_ONCE", at_once)
    pieces = read(text)
    assert said(text, pieces) == said(text, whole)
    assert len(said(text, whole)) >= 5 * 12


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("山田太郎", "本日の担当は{}です"), ("アレクサンダー・シュミット", "担当は{}氏です"), ("Alexander Richardson", "担当は{}さんです"),
        ("佐々木　健太郎", "氏名：　　　　　　　　　　{}　　　　　　　　　　様"),
    ],
)  # fmt: skip
def test_every_cut_gives_what_the_whole_gives(
    name: str, sentence: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name on either side of a cut, or across it."""
    text = "、".join([sentence.format(name)] * 8)
    whole = said(text, read(text))
    assert whole[:7] == [name] * 7
    for at_once in range(50, 90):
        monkeypatch.setattr(reader, "_AT_ONCE", at_once)
        assert said(text, read(text)) == whole, at_once


def invented(scores: dict[str, tuple[int, int, int, int]], text: str) -> tuple[Weights, np.ndarray]:
    """A model with one feature, the character itself."""
    table = np.zeros((1 << BITS, 4), np.int64)
    for char, weights in scores.items():
        table[ord(char)] = weights
    return Weights(pack(table), np.zeros((TAGS, TAGS), np.int64)), np.array([ord(c) for c in text])


@pytest.fixture
def own_characters(monkeypatch: pytest.MonkeyPatch) -> None:
    def only(codes: np.ndarray, wide: np.ndarray) -> Iterator[np.ndarray]:
        yield codes.astype(np.int64)

    monkeypatch.setattr(reader, "features", only)


MODEL = {"b": (9, -9, -9, -9), "m": (-9, 9, -9, -9), "e": (-9, -9, 9, -9), "s": (-9, -9, -9, 9), "x": (-9, -9, -9, -9)}  # fmt: skip


@pytest.mark.usefixtures("own_characters")
@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("xbex", ["be"]), ("xbmmex", ["bmme"]), ("s", ["s"]), ("be", ["be"]), ("bes", ["be", "s"]), ("xxsxxxbme", ["s", "bme"]), ("xxx", []),
        ("bebe", ["be", "be"]), ("ssss", ["s"] * 4),
    ],
)  # fmt: skip
def test_cutting(text: str, names: list[str]) -> None:
    weights, codes = invented(MODEL, text)
    found = read_names(codes, codes, weights, np.zeros(len(text), np.bool_))
    assert said(text, found) == names


@pytest.mark.usefixtures("own_characters")
def test_long_stretches_are_cut_and_nothing_is_lost() -> None:
    for n in (199, 200, 201, 1_000, 70_000):
        text = "s" * n
        weights, codes = invented(MODEL, text)
        found = read_names(codes, codes, weights, np.zeros(n, np.bool_))
        assert found.start.tolist() == list(range(n))
    text = "be" * 35_000
    weights, codes = invented(MODEL, text)
    found = read_names(codes, codes, weights, np.zeros(len(text), np.bool_))
    assert found.start.tolist() == list(range(0, len(text), 2))


@pytest.mark.usefixtures("own_characters")
def test_stretches_of_all_lengths_at_once() -> None:
    text = "x" * 5 + "xxxxxxxx".join("b" + "m" * k + "e" for k in range(60)) + "xxxxx"
    weights, codes = invented(MODEL, text)
    found = read_names(codes, codes, weights, np.zeros(len(text), np.bool_))
    assert said(text, found) == ["b" + "m" * k + "e" for k in range(60)]


@pytest.mark.usefixtures("own_characters")
def test_weight_of_a_name_is_a_mean_over_its_characters() -> None:
    model = {"b": (100, 1, 2, 3), "m": (5, 40, 6, 7), "e": (8, 9, 70, 10), "s": (11, 12, 13, 30)}
    text = "bmmesbe"
    weights, codes = invented(model, text)
    scores = scores_of(codes, codes, weights)
    reading = Reading(scores, np.array([0, 4, 5]), np.array([4, 5, 7]))
    expected = [(100 + 40 + 40 + 70) / 4, 30, (100 + 70) / 2]
    assert reading.weight(reading.start, reading.end).tolist() == expected
    assert (np.diff(reading.sure()[np.argsort(expected)]) > 0).all()


@pytest.mark.usefixtures("own_characters")
def test_further_features_count_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "_AT_ONCE", 4)
    text = "xxxxxyxxxxx"
    weights, codes = invented({**MODEL, "y": (0, 0, 0, 0), "z": (0, 0, 0, 50)}, text)
    asked = []

    def extra(a: int, b: int) -> Iterator[np.ndarray]:
        asked.append((a, b))
        yield np.where(np.arange(a, b) == 5, ord("z"), ord("y"))

    found = read_names(codes, codes, weights, np.zeros(len(text), np.bool_), extra)
    assert found.start.tolist() == [5]
    assert all(0 <= a < b <= len(text) for a, b in asked)
