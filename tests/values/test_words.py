"""The list of words: names, places and words are found where they stand, and hardly ever where none stands."""

from __future__ import annotations

import random
import zipfile
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from morenashi.detect.fold import PAD, Buffer
from morenashi.values import words
from morenashi.values.lists import compile_words as made
from morenashi.values.words import (
    COMMON,
    FOREIGN,
    GIVEN,
    KANA_GIVEN,
    KANA_SURNAME,
    PLACE,
    PROPER,
    SURNAME,
    Lexicon,
)


def folded(text: str) -> NDArray[np.uint16]:
    buffer = Buffer(text)
    return words.variants()[buffer.wide[PAD : PAD + buffer.n]]


def found(lexicon: Lexicon, text: str) -> dict[tuple[int, int], int]:
    """Classes by (place, length)."""
    return {
        (place, length): classes
        for length, at, kinds in lexicon.found(folded(text))
        for place, classes in zip(at.tolist(), kinds.tolist(), strict=True)
    }


def run(lexicon: Lexicon, text: str) -> int:
    codes = folded(text)
    (classes,) = lexicon.of_runs(codes, np.array([0]), np.array([len(codes)])).tolist()
    return classes


@pytest.mark.parametrize(
    ("word", "classes"),
    [
        ("佐藤", SURNAME), ("田中", SURNAME), ("小鳥遊", SURNAME), ("長谷川", SURNAME), ("武者小路", SURNAME), ("原", SURNAME), ("林", SURNAME),
        ("太郎", GIVEN), ("花子", GIVEN), ("美咲", GIVEN), ("慎太郎", GIVEN), ("翔", GIVEN), ("さくら", GIVEN), ("ひろみ", GIVEN),
        ("大阪", PLACE), ("名古屋", PLACE), ("横浜", PLACE), ("会社", COMMON), ("電話", COMMON), ("部長", COMMON),
        ("サトウ", KANA_SURNAME), ("さとう", KANA_SURNAME), ("ハナコ", KANA_GIVEN), ("はなこ", KANA_GIVEN),
        ("yamada", KANA_SURNAME), ("hanako", KANA_GIVEN), ("Suzuki", KANA_SURNAME), ("ＳＡＴＯ", KANA_SURNAME), ("satoh", KANA_SURNAME),
        ("ﾀﾅｶ", KANA_SURNAME), ("ﾜﾀﾅﾍﾞ", KANA_SURNAME), ("マイケル", FOREIGN), ("ナポレオン", FOREIGN),
    ],
)  # fmt: skip
def test_known_words(word: str, classes: int) -> None:
    inside = f"。{word}。"
    size = len(folded(word))
    assert found(words.lexicon(), inside)[1, size] & classes
    if size > 1:
        assert run(words.lexicon(), word) & classes


@pytest.mark.parametrize(
    ("variant", "plain"),
    [
        ("髙橋", "高橋"), ("山﨑", "山崎"), ("渡邊", "渡辺"), ("渡邉", "渡辺"), ("齋藤", "斎藤"), ("齊藤", "斉藤"), ("中澤", "中沢"), ("濵田", "浜田"),
        ("國分", "国分"), ("廣瀨", "広瀬"), ("櫻井", "桜井"), ("大塚", "大塚"), ("眞由美", "真由美"), ("惠子", "恵子"),
    ],
)  # fmt: skip
def test_old_and_variant_characters_are_their_plain_ones(variant: str, plain: str) -> None:
    assert made.plain(variant) == plain
    one, other = found(words.lexicon(), variant), found(words.lexicon(), plain)
    assert one == other
    assert one[0, len(plain)] & (SURNAME | GIVEN)


def test_places_in_a_text() -> None:
    at = found(words.lexicon(), "担当は佐藤花子と田中です")
    assert at[3, 2] & SURNAME
    assert at[5, 2] & GIVEN
    assert at[8, 2] & SURNAME
    assert not at.get((4, 2), 0) & (SURNAME | GIVEN)


def test_empty_and_short_texts() -> None:
    assert found(words.lexicon(), "") == {}
    assert {length for _, length in found(words.lexicon(), "原")} == {1}
    assert (0, 2) in found(words.lexicon(), "田中")
    assert (1, 3) not in found(words.lexicon(), "長谷川"[:2])


def test_what_is_no_word_is_hardly_ever_found() -> None:
    rng = random.Random(20261122)
    kanji = [chr(c) for c in range(0x4E00, 0x9FA0)]
    for length in (3, 4, 5, 6, 7, 10, 14):
        lot = ["".join(rng.choices(kanji, k=length)) for _ in range(20_000)]
        codes = folded("".join(lot))
        start = np.arange(0, len(codes), length)
        hits = words.lexicon().of_runs(codes, start, np.full(len(start), length))
        assert np.count_nonzero(hits) < 20, length
    latin = "".join(rng.choices("abcdefghijklmnopqrstuvwxyz", k=9 * 20_000))
    start = np.arange(0, len(latin), 9)
    hits = words.lexicon().of_runs(folded(latin), start, np.full(len(start), 9))
    assert np.count_nonzero(hits) < 20


def test_a_text_of_random_characters_holds_few_words() -> None:
    rng = random.Random(7)
    text = "".join(chr(rng.randrange(0x4E00, 0x9FA0)) for _ in range(100_000))
    longer = [key for key in found(words.lexicon(), text) if key[1] >= 3]
    assert len(longer) < 100


@settings(max_examples=40, deadline=None)
@given(
    st.dictionaries(
        st.text(st.sampled_from("ァアイウ高橋太郎ab𠮷"), min_size=1, max_size=16),
        st.integers(1, 255),
        max_size=40,
    ),
    st.text(st.sampled_from("ァアイウ高橋太郎ab"), max_size=30),
)
def test_found_is_every_word_of_the_text_with_its_classes(
    classes: dict[str, int], text: str
) -> None:
    classes = {word: kind for word, kind in classes.items() if "𠮷" not in word or len(word) > 1}
    lexicon = made.table(classes)
    expected = {
        (place, size): classes[text[place : place + size]]
        for size in range(1, words.LONGEST + 1)
        for place in range(len(text) - size + 1)
        if text[place : place + size] in classes
    }
    codes = np.array([ord(c) for c in text], np.uint16)
    said = {
        (place, length): kind
        for length, at, kinds in lexicon.found(codes)
        for place, kind in zip(at.tolist(), kinds.tolist(), strict=True)
    }
    assert said == expected
    want = classes.get(text, 0) if 2 <= len(text) <= words.LONGEST_RUN else 0
    start, length = np.array([0]), np.array([len(text)])
    assert lexicon.of_runs(codes, start, length).tolist() == [want]
    want = classes.get(text, 0) if len(text) <= words.LONGEST_RUN else 0
    assert lexicon.of_words(codes, start, length).tolist() == [want]


def test_runs_of_many_lengths_at_once() -> None:
    lexicon = made.table({"山田": SURNAME, "サトウ": KANA_SURNAME, "ア" * 14: FOREIGN})
    text = "山田サトウ" + "ア" * 15
    codes = np.array([ord(c) for c in text], np.uint16)
    start, length = np.array([0, 2, 5, 5, 0, 3]), np.array([2, 3, 14, 15, 1, 2])
    assert lexicon.of_runs(codes, start, length).tolist() == [
        SURNAME, KANA_SURNAME, FOREIGN, 0, 0, 0,
    ]  # fmt: skip
    none = np.empty(0, np.int64)
    assert lexicon.of_runs(codes, none, none).tolist() == []
    assert lexicon.of_words(codes, none, none).tolist() == []


def test_words_of_one_character_among_longer_ones() -> None:
    lexicon = made.table({"林": SURNAME | COMMON, "山田": SURNAME, "翔": GIVEN})
    codes = np.array([ord(c) for c in "林山田翔山"], np.uint16)
    start, length = np.array([0, 1, 3, 4, 2]), np.array([1, 2, 1, 1, 0])
    assert lexicon.of_words(codes, start, length).tolist() == [
        SURNAME | COMMON, SURNAME, GIVEN, 0, 0,
    ]  # fmt: skip
    assert lexicon.of_runs(codes, start, length).tolist() == [0, SURNAME, 0, 0, 0]


@pytest.mark.slow
def test_many_words_find_their_cell() -> None:
    """As full as the list that ships: every word is found again with its classes."""
    rng = random.Random(3)
    kanji = [chr(c) for c in range(0x4E00, 0x9FA0)]
    lot = {"".join(rng.choices(kanji, k=rng.randint(2, 7))): 1 << rng.randrange(8) for _ in range(490_000)}  # fmt: skip
    lexicon = made.table(lot)
    assert np.count_nonzero(lexicon.mark) == len(lot)
    some = rng.sample(sorted(lot), 5_000)
    codes = np.array([ord(c) for c in "".join(some)], np.uint16)
    length = np.array([len(word) for word in some])
    start = np.cumsum(length) - length
    said = lexicon.of_runs(codes, start, length)
    assert np.count_nonzero(said != [lot[word] for word in some]) <= 1  # two marks may be alike


def test_more_words_than_cells_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "CELLS", 16)
    one = np.zeros(3, np.int64)
    with pytest.raises(ValueError, match="too small"):
        made._placed(one, one + 1, np.ones(3, np.uint16), np.ones(3, np.uint8))


@given(st.text(max_size=20))
def test_the_two_cells_of_a_word_lead_to_each_other(word: str) -> None:
    state = np.array([words.hash_of(word)], np.uint64)
    first, second, mark = words.cells_of(state)
    assert 0 <= first[0] < words.CELLS
    assert 0 <= second[0] < words.CELLS
    assert mark[0] > 0
    assert second[0] ^ ((int(mark[0]) * 0x5BD1E995) & (words.CELLS - 1)) == first[0]


UNIDIC = """\
みほん田,1,1,9000,名詞,固有名詞,人名,姓,*,*,ミホンダ,見本田,みほん田,ミホンダ,みほん田,ミホンダ,固,*,*,*,*,*,*,*,ミホンダ,x
見本子,1,1,9000,名詞,固有名詞,人名,名,*,*,ミホンコ,見本子,見本子,ミホンコ,見本子,ミホンコ,固,*,*,*,*,*,*,*,ミホンコ,x
ミホーン,1,1,9000,名詞,固有名詞,人名,一般,*,*,a,a,a,a,a,a,固,*,*,*,*,*,*,*,ミホーン,x
見本市,1,1,9000,名詞,固有名詞,地名,一般,*,*,a,a,a,a,a,a,固,*,*,*,*,*,*,*,a,x
見本社,1,1,9000,名詞,固有名詞,一般,*,*,*,a,a,a,a,a,a,固,*,*,*,*,*,*,*,a,x
見本,1,1,9000,名詞,普通名詞,一般,*,*,*,a,a,a,a,a,a,漢,*,*,*,*,*,*,*,a,x
abc,1,1,9000,名詞,普通名詞,一般,*,*,*,a,a,a,a,a,a,漢,*,*,*,*,*,*,*,a,x
見る,1,1,6000,動詞,一般,*,*,*,*,a,a,a,a,a,a,和,*,*,*,*,*,*,*,a,x
見よ,1,1,7000,動詞,一般,*,*,*,*,a,a,a,a,a,a,和,*,*,*,*,*,*,*,a,x
髙見本,1,1,9000,名詞,固有名詞,人名,姓,*,*,a,a,a,a,a,a,固,*,*,*,*,*,*,*,タカミホン,x
"""


@pytest.fixture
def sources(tmp_path: Path) -> tuple[Path, Path]:
    unidic, folder = tmp_path / "unidic.csv", tmp_path / "names"
    folder.mkdir()
    unidic.write_text(UNIDIC, encoding="utf-8")
    (folder / "last_name_org.csv").write_text("例見,1,れいみ\n例見,1,れいけん\n", encoding="utf-8")
    (folder / "first_name_man_org.csv").write_text("れいと,x,例人,礼人\n", encoding="utf-8")
    (folder / "first_name_woman_org.csv").write_text("れいが,x,例賀\n", encoding="utf-8")
    return unidic, folder


def test_compiling(sources: tuple[Path, Path]) -> None:
    unidic, folder = sources
    entries = [*made.of_unidic(unidic), *made.of_names(folder)]
    classes = made.collected(iter(entries))
    for word, kind in {
        "みほん田": SURNAME, "見本子": GIVEN, "ミホーン": FOREIGN, "見本市": PLACE, "見本社": PROPER, "見本": COMMON, "見る": COMMON,
        "高見本": SURNAME, "例見": SURNAME, "例人": GIVEN, "礼人": GIVEN, "例賀": GIVEN, "れいみ": KANA_SURNAME, "レイケン": KANA_SURNAME,
        "reimi": KANA_SURNAME, "ﾚｲ": 0, "レイカ゛": KANA_GIVEN, "reito": KANA_GIVEN, "みほんこ": KANA_GIVEN, "abc": 0, "見よ": 0, "髙見本": 0,
    }.items():  # fmt: skip
        assert classes.get(word, 0) == kind, word


def test_the_same_sources_give_the_same_bytes(
    sources: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made_twice = []
    for name in ("one.npz", "two.npz"):
        monkeypatch.setattr(made, "TARGET", tmp_path / name)
        monkeypatch.setattr("sys.argv", ["compile_words", *map(str, sources)])
        made.main()
        made_twice.append((tmp_path / name).read_bytes())
    assert made_twice[0] == made_twice[1]
    with zipfile.ZipFile(BytesIO(made_twice[0])) as archive:
        assert {item.date_time[0] for item in archive.infolist()} == {1980}
    data = np.load(BytesIO(made_twice[0]))
    lexicon = Lexicon(*(data[name] for name in Lexicon.__slots__))
    assert run(lexicon, "みほん田") == SURNAME
    assert found(lexicon, "あの見本子さん")[2, 3] == GIVEN
