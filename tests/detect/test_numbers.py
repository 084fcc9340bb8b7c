"""Numbers: runs of digits, the links between them, kanji numerals, digits in boxes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from morenashi.detect.fold import PAD, Buffer
from morenashi.detect.numbers import (
    CLOSED,
    COLON,
    COMMA,
    DASH,
    DOT,
    MIDDLE,
    MONTHS,
    NO,
    NONE,
    OPENED,
    SLASH,
    SPACE,
    YEARS,
    Numbers,
)


@pytest.mark.parametrize(
    ("between", "link"),
    [("-", DASH), ("ー", DASH), (" - ", DASH), ("−", DASH), (" ", SPACE), ("　", SPACE), ("  ", SPACE),
     (".", DOT), ("/", SLASH), ("(", OPENED), (")", CLOSED), (")-", CLOSED), ("-(", OPENED), ("年", YEARS),
     ("月", MONTHS), (":", COLON), (",", COMMA), ("の", NO), ("・", MIDDLE), ("x", NONE), ("--", NONE),
     ("   ", NONE), ("\n", NONE), ("、", NONE), ("\x1e", NONE), ("     -", NONE)],
)  # fmt: skip
def test_what_links_two_runs(between: str, link: int) -> None:
    numbers = Numbers(Buffer(f"12{between}345"))
    assert numbers.length.tolist() == [2, 3]
    assert int(numbers.gap[0]) == link


@given(st.text(alphabet="0123456789０９-x 年\n", max_size=40))
def test_runs_are_all_the_digits(text: str) -> None:
    numbers = Numbers(Buffer(text))
    inside = [
        p
        for a, b in zip(numbers.start.tolist(), numbers.end.tolist(), strict=True)
        for p in range(a, b)
    ]
    assert [p - PAD for p in inside] == [i for i, c in enumerate(text) if c in "0123456789０９"]
    assert numbers.values.tolist() == [int(c) for c in text if c in "0123456789０９"]


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("〇九〇－一二三四－五六七八", "09012345678"),
        ("一九七八年", "1978"),
        ("九八三二〇五六七三二一四", "983205673214"),
        ("一つ二つ", ""),
        ("三人", ""),
        ("一二三四", ""),  # no year, too short
        ("十二月", ""),
    ],
)
def test_kanji_numerals(text: str, digits: str) -> None:
    assert "".join(map(str, Numbers(Buffer(text)).values.tolist())) == digits


def test_boxes() -> None:
    edges, count, link = Numbers(Buffer("1 2 3 4 5 x 1-2-3 x")).boxes
    assert edges.tolist() == [0]
    assert count.tolist() == [5]
    assert link.tolist() == [SPACE]
