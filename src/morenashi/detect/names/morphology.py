"""What a morphological analyser says of every character, as further features: the deep reading of names.

SudachiPy with SudachiDict-core, the optional extra `names`; the pair is pinned, because either
alone may be unable to read the other.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from morenashi.detect.names.features import Hashes, hashed, salted

# One call takes 49,149 bytes at most.
_AT_ONCE = 12_000
_FIRST = 100  # templates of characters count from 0


def available() -> bool:
    """Whether the analyser and its dictionary are installed."""
    return find_spec("sudachipy") is not None and find_spec("sudachidict_core") is not None


@cache
def _analyser() -> Any:
    from sudachipy import Dictionary, SplitMode

    return Dictionary(dict="core").tokenizer(mode=SplitMode.C)


@cache
def _part_of_speech(number: int, unknown: bool, named: tuple[str, ...]) -> int:
    return crc32(",".join((*named[:4], str(unknown))).encode()) or 1


def morphemes(text: str) -> Iterator[NDArray[np.int64]]:
    """For each feature its place in the table, for every character of a text."""
    table = _table(text)
    return hashed(_templates(table), first=_FIRST)


def _table(text: str) -> NDArray[np.uint32]:
    """For every character (columns) of its word: part of speech, place in it, length, word; and the
    parts of speech and words before and behind."""
    rows: list[tuple[int, int, int]] = []  # part of speech, word, length (6 at most)
    lengths: list[int] = []
    # the analyser refuses a lone surrogate, and its complaint would show the text
    readable = text.encode("utf-8", "replace").decode()
    for line in readable.splitlines(keepends=True) or [readable]:
        for i in range(0, len(line), _AT_ONCE):
            for word in _analyser().tokenize(line[i : i + _AT_ONCE]):
                size = word.end() - word.begin()
                if size:
                    part = _part_of_speech(
                        word.part_of_speech_id(), word.is_oov(), word.part_of_speech()
                    )
                    surface = crc32(word.surface().encode("utf-8", "replace"))
                    rows.append((part, surface, min(size, 6)))
                    lengths.append(size)
    if sum(lengths) != len(text):  # the analyser skipped something: better nothing than shifted
        return np.zeros((8, len(text)), np.uint32)
    return _spread(np.array(rows, np.uint32).reshape(-1, 3), np.array(lengths, np.int64))


def _spread(words: NDArray[np.uint32], lengths: NDArray[np.int64]) -> NDArray[np.uint32]:
    count = len(lengths)
    of = np.repeat(np.arange(count), lengths)
    begin = np.cumsum(lengths) - lengths
    place = np.arange(len(of)) - begin[of]
    last = place == lengths[of] - 1
    tag = np.where(lengths[of] == 1, 4, np.where(place == 0, 1, np.where(last, 3, 2)))
    padded = np.pad(words, ((1, 1), (0, 0)))
    part, word = padded[:, 0], padded[:, 1]
    return np.stack(
        [
            part[of + 1], tag.astype(np.uint32), words[of, 2], word[of + 1],
            part[of], part[of + 2], word[of], word[of + 2],
        ]
    ).astype(np.uint32)  # fmt: skip


def _templates(table: NDArray[np.uint32]) -> Iterator[tuple[Hashes, ...]]:
    part, tag, size, word, part_before, part_after, word_before, word_after = (
        salted(row, i) for i, row in enumerate(table)
    )
    yield part, tag, size
    yield part, tag, part_before
    yield part, tag, part_before, part_after
    yield word, tag
    yield word_before, tag, part
    yield word_after, tag, part
