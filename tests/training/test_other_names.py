"""Texts with other names in them: the marks stay on the names, the rest stays as it was."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from morenashi.values import words as w
from training.material import Text
from training.other_names import Names, _another, read_names, with_other_names

NAMES = Names(
    ["赤城", "榛名", "妙義", "嬬恋"],
    ["晴", "空太", "海斗", "陸"],
    ["アカギ", "ハルナ", "ガッキ"],
    ["ソラ", "カイト"],
    {
        "山田": w.SURNAME, "太郎": w.GIVEN, "花子": w.GIVEN, "ヤマダ": w.KANA_SURNAME, "タロウ": w.KANA_GIVEN, "やまだ": w.KANA_SURNAME, "yamada": w.KANA_SURNAME,
        "Yamada": w.KANA_SURNAME, "YAMADA": w.KANA_SURNAME,
    },
)  # fmt: skip
OLD = [
    "山田",
    "山田 太郎",
    "山田　太郎",
    "花子",
    "ヤマダ タロウ",
    "ﾔﾏﾀﾞ ﾀﾛｳ",
    "やまだ",
    "YAMADA TARO",
    "マイケル",
    "山田太郎",
    "A B C",
    "𠮷田",
]
PIECES = st.lists(st.tuples(st.sampled_from(["", "、", "様。\n", "𠮷と", " "]), st.sampled_from(OLD)), max_size=8)  # fmt: skip


@given(PIECES, st.integers(0, 1000))
def test_marks_stay_on_the_names(pieces: list[tuple[str, str]], seed: int) -> None:
    text, spans, gaps = "", list[tuple[int, int]](), list[str]()
    for gap, name in pieces:
        text += gap
        spans.append((len(text), len(text) + len(name)))
        text, gaps = text + name, [*gaps, gap]
    one = Text("own", "1", text + "。", tuple(spans))
    found = list(with_other_names([one], NAMES, seed))
    assert len(found) == bool(pieces)
    for new in found:
        assert (new.source, new.id, len(new.names)) == ("own", "1", len(spans))
        begins, ends = [0, *(b for _, b in new.names)], [*(a for a, _ in new.names), len(new.text)]
        rest = [new.text[a:b] for a, b in zip(begins, ends, strict=True)]
        assert rest == [*gaps, "。"]
        said = [new.text[a:b] for a, b in new.names]
        assert all(said)
        same = dict(zip((name for _, name in pieces), said, strict=True))
        assert said == [same[name] for _, name in pieces]
        assert list(with_other_names([one], NAMES, seed)) == [new]


@pytest.mark.parametrize(
    ("name", "shape"),
    [
        ("山田 太郎", "[一-龥]+ [一-龥]+"), ("山田　太郎", "[一-龥]+　[一-龥]+"), ("ヤマダ タロウ", "[ァ-ヴ]+ [ァ-ヴ]+"), ("ﾔﾏﾀﾞ ﾀﾛｳ", "[ｦ-ﾟ]+ [ｦ-ﾟ]+"),
        ("やまだ たろう", "[ぁ-ゔ]+ [ぁ-ゔ]+"), ("Yamada", "[A-Z][a-z]+"), ("YAMADA", "[A-Z]+"), ("yamada", "[a-z]+"), ("マイケル", "マイケル"), ("A B C", "A B C"),
    ],
)  # fmt: skip
def test_another_name_is_of_the_same_script(name: str, shape: str) -> None:
    for seed in range(20):
        new = _another(name, NAMES, random.Random(seed))
        assert re.fullmatch(shape, new), new


def test_half_width_voices_stay_apart() -> None:
    said = {_another("ﾔﾏﾀﾞ", NAMES, random.Random(seed)) for seed in range(40)}
    assert said == {"ｱｶｷﾞ", "ﾊﾙﾅ", "ｶﾞｯｷ"}


def test_reading_the_lists(tmp_path: Path) -> None:
    row = "{},1,1,9000,名詞,固有名詞,人名,{}" + ",*" * 16 + ",{},x\n"
    unidic = tmp_path / "unidic.csv"
    unidic.write_text(row.format("見本田", "姓", "ミホンダ") + row.format("見本子", "名", "ミホコ"))
    folder = tmp_path / "names"
    folder.mkdir()
    (folder / "last_name_org.csv").write_text("例見,1,れいみ\n")
    (folder / "first_name_man_org.csv").write_text("れいと,x,例人\n")
    (folder / "first_name_woman_org.csv").write_text("")
    names = read_names(unidic, folder)
    assert names.surnames == ["例見", "見本田"]
    assert names.given == ["例人", "見本子"]
    assert names.kana_surnames == ["ミホンダ", "レイミ"]
    assert names.kana_given == ["ミホコ", "レイト"]
