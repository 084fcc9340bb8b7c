"""Compiles words.npz: python -m morenashi.values.lists.compile_words UNIDIC_CSV NAMES_FOLDER.

UNIDIC_CSV is `lex_3_1.csv` of UniDic 3.1.1 (Debian package unidic-mecab; BSD-3-Clause of its three
licences); NAMES_FOLDER is the `dataset` folder of shuheilocale/japanese-personal-name-dataset (MIT).
The same two inputs give the same bytes.
"""

from __future__ import annotations

import csv
import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from morenashi.values import words as w
from morenashi.values.kana import to_hiragana, to_katakana, voiced_apart
from morenashi.values.lists.npz import npz
from morenashi.values.romaji import romaji_forms

TARGET = Path(__file__).with_name("words.npz")
KATAKANA = re.compile("[ァ-ヴー]{2,}")
SHORT = re.compile("(?=.*[一-龥]).{2,4}")
NAMES = {"姓": w.SURNAME, "名": w.GIVEN}
PLAIN = {"形状詞", "副詞", "接尾辞", "代名詞", "連体詞", "接続詞", "感動詞"}
INFLECTED = ("動詞", "形容詞")
# Rarer inflected forms than these say little and take much room.
COMMONER = 7000
_VARIANTS = str.maketrans({i: chr(c) for i, c in enumerate(w.variants()) if i != c})


def plain(word: str) -> str:
    """A word as texts are folded before it is looked up."""
    return unicodedata.normalize("NFKC", word).lower().translate(_VARIANTS)


def of_unidic(path: Path) -> Iterator[tuple[str, int, str]]:
    """Word, class, and the reading of names."""
    with path.open(encoding="utf-8", newline="") as stream:
        for row in csv.reader(stream):
            word, cost, part, kind, more, most = row[0], int(row[3]), row[4], row[5], row[6], row[7]
            if part == "名詞" and kind == "固有名詞":
                if more == "人名":
                    yield word, NAMES.get(most, w.FOREIGN), row[24] if most in NAMES else ""
                else:
                    yield word, w.PLACE if more == "地名" else w.PROPER, ""
            elif ((part == "名詞" and kind == "普通名詞") or part in PLAIN) and len(word) >= 2:
                if not word.isascii():
                    yield word, w.COMMON, ""
            elif part in INFLECTED and cost < COMMONER and SHORT.fullmatch(word):
                yield word, w.COMMON, ""


def of_names(folder: Path) -> Iterator[tuple[str, int, str]]:
    """The same of the list of names with readings."""
    for row in _rows(folder / "last_name_org.csv"):
        yield row[0], w.SURNAME, to_katakana(row[2])
    for name in ("first_name_man_org.csv", "first_name_woman_org.csv"):
        for row in _rows(folder / name):
            for word in row[2:]:
                yield word, w.GIVEN, to_katakana(row[0])


def _rows(path: Path) -> Iterator[list[str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        yield from csv.reader(stream)


def collected(entries: Iterator[tuple[str, int, str]]) -> dict[str, int]:
    """Words with their classes; readings of names in every script they are written in."""
    classes: dict[str, int] = defaultdict(int)
    readings: dict[str, int] = defaultdict(int)
    for word, kind, reading in entries:
        form = plain(word)
        if form and len(form) <= w.LONGEST_RUN:
            classes[form] |= kind
        if KATAKANA.fullmatch(reading):
            readings[reading] |= w.KANA_SURNAME if kind == w.SURNAME else w.KANA_GIVEN
    for reading, kind in readings.items():
        for form in {
            reading,
            to_hiragana(reading),
            voiced_apart(reading),
            *romaji_forms(reading),
        }:
            if 2 <= len(form) <= w.LONGEST_RUN:
                classes[form] |= kind
    return dict(classes)


def table(classes: dict[str, int]) -> w.Lexicon:
    """The words laid out: each in one of its two cells, others moved aside where need be."""
    single = np.zeros(65536, np.uint8)
    prefix = np.zeros(w.PREFIXES, np.uint8)
    for word, kind in classes.items():
        if len(word) == 1:
            if ord(word) < 65536:
                single[ord(word)] |= kind
        elif len(word) <= w.LONGEST:
            begin = np.array([w.hash_of(word[:2])], np.uint64)
            prefix[w.prefix_cell(begin)] |= 1 << (len(word) - 2)
    longer = sorted(word for word in classes if len(word) > 1)
    state = np.array([w.hash_of(word) for word in longer], np.uint64)
    first, second, mark = w.cells_of(state)
    kinds = np.array([classes[word] for word in longer], np.uint8)
    return w.Lexicon(single, prefix, *_placed(first, second, mark, kinds))


def _placed(
    first: np.ndarray, second: np.ndarray, mark: np.ndarray, kinds: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Cuckoo placing, in the order of the words."""
    holder = np.full(w.CELLS, -1, np.int64).tolist()
    one, two = first.tolist(), second.tolist()
    for word in range(len(one)):
        item, cell = word, one[word]
        for _ in range(5000):
            item, holder[cell] = holder[cell], item
            if item < 0:
                break
            cell = two[item] if cell == one[item] else one[item]
        else:
            raise ValueError("the table is too small for so many words")
    held = np.array(holder)
    marks, classes = np.zeros(w.CELLS, np.uint16), np.zeros(w.CELLS, np.uint8)
    full = held >= 0
    marks[full], classes[full] = mark[held[full]], kinds[held[full]]
    return marks, classes


def main() -> None:
    """Writes words.npz beside this file."""
    unidic, names = Path(sys.argv[1]), Path(sys.argv[2])
    entries = (entry for source in (of_unidic(unidic), of_names(names)) for entry in source)
    lexicon = table(collected(entries))
    arrays = ("single", "prefix", "mark", "classes")
    TARGET.write_bytes(npz({name: getattr(lexicon, name) for name in arrays}))


if __name__ == "__main__":
    main()
