"""Flowed texts are put together as RFC 3676 says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from morenashi.extract.flowed import unflowed


@pytest.mark.parametrize(
    ("text", "delete_space", "whole"),
    [
        ("山田 \r\n太郎です。\r\n次の行\r\n", True, "山田太郎です。\n次の行\n"),
        ("two \nwords\n", False, "two words\n"),
        ("電話 090-0000- \n1234", True, "電話 090-0000-1234"),
        ("> 長い \n> 引用\n答え", True, "> 長い引用\n答え"),
        ("> a \n>> b\nc", False, "> a \n>> b\nc"),
        ("あ \n-- \n高橋", True, "あ\n-- \n高橋"),
        ("-- \n高橋", False, "-- \n高橋"),
        (" >no quote\n From x", False, ">no quote\nFrom x"),
        ("----- Original Message ----- \nFrom: a", False, "----- Original Message ----- \nFrom: a"),
        ("", True, ""),
        ("a \n", True, "a"),
    ],
)
def test_unflowed(text: str, delete_space: bool, whole: str) -> None:
    assert unflowed(text, delete_space=delete_space) == whole


@given(st.text(alphabet="a> \n-", max_size=60), st.booleans())
def test_nothing_but_white_space_is_lost(text: str, delete_space: bool) -> None:
    def bare(text: str) -> str:
        return "".join(text.split()).replace(">", "")

    assert bare(unflowed(text, delete_space=delete_space)) == bare(text)
