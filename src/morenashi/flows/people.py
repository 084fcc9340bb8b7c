"""How many people: fingerprints of values, and the bounds drawn from them.

At least: one e-mail address or one telephone number that is not a company's stands for one
person. Within an item the fullest single column or text counts, not the sum of several: a person
has a telephone at home and one in the pocket, but rarely two in one column. Over all items the
distinct values are joined, so that a copied list counts once. Wherever any value of a person was
found there is at least one.

At most: each row of a table with a value is one person (and each further value of the same kind in
one cell another); in running text each different value may be another person. An IP address or a
postal code alone is nobody, nor is what is only said of somebody (sex, age, title, income). My Numbers and credentials are never fingerprinted, so each counts.
Copies are counted again: nobody can say of values without an address that they are the same people.

Values are normalised (digits of any width and kanji numerals to 0-9, dashes and spaces dropped,
+81 to 0, e-mail in lower case), hashed with a key of the installation and forgotten.
"""

from __future__ import annotations

import unicodedata
from functools import cache

import numpy as np
from numpy.typing import NDArray

from morenashi.flows.siphash import KEY_SIZE, siphash_rows
from morenashi.model.items_of_data import NEVER_FINGERPRINTED
from morenashi.model.words import Words

PURPOSE = "scan.people.v1"

# Of whom one value is one person.
PEOPLE_KINDS = ("EMAIL", "PHONE")

# Found alone they lead to no person; what is said of one stands beside the name that counts already.
NOBODY = frozenset(
    {
        "IP_ADDRESS", "POSTAL_CODE", "CORPORATE_NUMBER", "INCOME", "FAMILY", "SEX", "AGE", "JOB_TITLE",
        "COMPANY", "APPLICATION_HISTORY",
    }
)  # fmt: skip

BASIS = Words(
    ja="少なくとも: 会社のものを除くメールアドレスまたは電話番号の種類の数（1つの列・本文の中で最も多いもの）。"
    "多くとも: 個人に関する値がある表の行数と、本文中の異なる値の数の合計。写しは重ねて数えます。",
    en="At least: different e-mail addresses or telephone numbers that are no company's (the fullest "
    "single column or text). At most: rows with a value of a person, and different values in "
    "running text; copies count again.",
)

_DROP = 0
# Values normalised at a time: what is made on the way then stays in the processor's cache.
_AT_ONCE = 2048
_KANJI = dict(zip("〇零一二三四五六七八九", "00123456789", strict=True))
# Ideographs, Hangul, surrogates and private letters, the greater part, mean themselves.
_AS_THEY_ARE = (range(0x3400, 0xA000), range(0xAC00, 0xF900))
_TEXTUAL = frozenset(
    {
        "EMAIL", "IP_ADDRESS", "PERSON", "ADDRESS", "FAMILY", "SEX", "JOB_TITLE", "COMPANY",
        "APPLICATION_HISTORY",
    }
)  # fmt: skip


def fingerprints(
    kind: str,
    codes: NDArray[np.unsignedinteger],
    starts: NDArray[np.int64],
    ends: NDArray[np.int64],
    key: bytes,
) -> NDArray[np.uint64]:
    """Keyed hashes of the normalised values `codes[starts[i]:ends[i]]` (code points) of one kind."""
    assert kind not in NEVER_FINGERPRINTED
    out = np.empty(len(starts), np.uint64)
    for i in range(0, len(starts), _AT_ONCE):
        part = slice(i, i + _AT_ONCE)
        out[part] = _hashed(kind, codes, starts[part], ends[part], key)
    return out


def _hashed(
    kind: str,
    codes: NDArray[np.unsignedinteger],
    starts: NDArray[np.int64],
    ends: NDArray[np.int64],
    key: bytes,
) -> NDArray[np.uint64]:
    flat, lengths = _normalised(kind, codes, starts, ends)
    if kind == "PHONE":
        flat, lengths = _without_country(flat, lengths)
    wide = np.zeros(len(lengths), np.bool_)
    if flat.max(initial=0) > 0xFF:
        wide[np.repeat(np.arange(len(lengths)), lengths)[flat > 0xFF]] = True
    out = np.empty(len(lengths), np.uint64)
    offsets = np.cumsum(lengths) - lengths
    # Rows of Latin letters take a byte a letter; a row with any other letter takes four.
    for chosen, unit in ((~wide, np.uint8), (wide, np.uint32)):
        if chosen.any():
            rows = _rows(flat, offsets[chosen], lengths[chosen]).astype(unit)
            size = np.dtype(unit).itemsize
            raw = np.ascontiguousarray(rows).view(np.uint8).reshape(len(rows), -1)
            out[chosen] = siphash_rows(raw, lengths[chosen] * size, key[:KEY_SIZE])
    return out


def _normalised(
    kind: str,
    codes: NDArray[np.unsignedinteger],
    starts: NDArray[np.int64],
    ends: NDArray[np.int64],
) -> tuple[NDArray[np.uint32], NDArray[np.int64]]:
    """The folded letters of all values one after the other, and how many each has left."""
    lengths = ends - starts
    letters = codes[_positions(starts, lengths)].astype(np.uint32)
    table = _fold_table(kind in _TEXTUAL)
    folded = table[np.minimum(letters, len(table) - 1)]
    beyond = letters >= len(table)
    if beyond.any():
        folded[beyond] = letters[beyond]
    kept = folded != _DROP
    if kept.all():
        return folded, lengths
    owner = np.repeat(np.arange(len(lengths)), lengths)
    left = np.bincount(owner[kept], minlength=len(lengths))
    return folded[kept], left.astype(np.int64)


def _positions(starts: NDArray[np.int64], lengths: NDArray[np.int64]) -> NDArray[np.int64]:
    """start, start + 1, ... of each value in turn."""
    before = np.cumsum(lengths) - lengths
    positions: NDArray[np.int64] = np.repeat(starts - before, lengths)
    positions += np.arange(len(positions))
    return positions


def _without_country(
    flat: NDArray[np.uint32], lengths: NDArray[np.int64]
) -> tuple[NDArray[np.uint32], NDArray[np.int64]]:
    """81 90... of eleven digits or more is 0 90...: no number within Japan begins with 81 and is that long."""
    offsets = np.cumsum(lengths) - lengths
    abroad = np.flatnonzero(lengths >= 11)
    first = offsets[abroad]
    abroad = abroad[(flat[first] == ord("8")) & (flat[first + 1] == ord("1"))]
    if not len(abroad):
        return flat, lengths
    flat, kept, lengths = flat.copy(), np.ones(len(flat), np.bool_), lengths.copy()
    first = offsets[abroad]
    flat[first] = ord("0")
    kept[first + 1] = False
    lengths[abroad] -= 1
    # +81 (0)90...: the zero was written already
    doubled = flat[np.minimum(first + 2, len(flat) - 1)] == ord("0")
    kept[first[doubled] + 2] = False
    lengths[abroad[doubled]] -= 1
    return flat[kept], lengths


def _rows(
    flat: NDArray[np.uint32], offsets: NDArray[np.int64], lengths: NDArray[np.int64]
) -> NDArray[np.uint32]:
    """The values as a matrix, zeros behind the shorter ones."""
    width = int(lengths.max(initial=0))
    rows = np.zeros((len(lengths), max(width, 1)), np.uint32)
    inside = np.arange(rows.shape[1]) < lengths[:, None]
    rows[inside] = flat if len(flat) == lengths.sum() else flat[_positions(offsets, lengths)]
    return rows


@cache
def _fold_table(textual: bool) -> NDArray[np.uint32]:
    """For each letter of the basic plane the one it stands for; 0 drops it."""
    table = np.arange(0x10000, dtype=np.uint32)
    for code in range(0x10000):
        if not any(code in letters for letters in _AS_THEY_ARE):
            table[code] = _folded(chr(code), textual)
    if not textual:
        for letter, digit in _KANJI.items():
            table[ord(letter)] = ord(digit)
    return table


def _folded(letter: str, textual: bool) -> int:
    if unicodedata.category(letter) in {"Zs", "Cc", "Cf"}:
        return _DROP
    folded = unicodedata.normalize("NFKC", letter).lower()
    stands = folded if len(folded) == 1 else letter
    # The long vowel serves as a dash; a number has letters and digits only.
    if not textual and (not stands.isalnum() or stands == "ー"):
        return _DROP
    return ord(stands)
