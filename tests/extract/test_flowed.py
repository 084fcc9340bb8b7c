"""Broken lines are put together as RFC 3676 says."""

from __future__ import annotations

import pytest

from morenashi.extract.flowed import unflowed


@pytest.mark.parametrize(
    ("text", "delete", "expected"),
    [
        ("電話 090- \r\n1234- \r\n5678\r\n次", True, "電話 090-1234-5678\n次"),
        ("one \ntwo\nthree", False, "one two\nthree"),
        ("> a \n> b\nc", False, "> a b\nc"),
        ("> a \nb", False, "> a \nb"),
        ("-- \n木村", False, "-- \n木村"),
        (" >x \ny", False, " >x y"),
        ("", True, ""),
    ],
)
def test_lines(text: str, delete: bool, expected: str) -> None:
    assert unflowed(text, delete_space=delete) == expected
