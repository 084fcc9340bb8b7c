"""Lists of nothing but names, or nothing but mail addresses."""

from __future__ import annotations

import pytest

from tests.policy.said import CUSTOMER, level, person


@pytest.mark.parametrize(
    ("expected", "count", "line"),
    [
        ("ask", 30, "{name}"),
        ("ask", 30, "{name}様"),
        ("pass", 9, "{name}"),
        ("ask", 30, "user{n}@firm{n}.example"),
        ("hold", 120, "user{n}@firm{n}.example"),
        ("pass", 9, "user{n}@firm{n}.example"),
        ("pass", 30, "user{n}@aoba-foods.example"),  # who works with the recipient
        ("pass", 30, "user{n}@minato-shoji.example"),  # who works with us
        ("pass", 30, "山田"),
    ],
)
@pytest.mark.parametrize("between", ["\n", "、"])
def test_by_how_many(expected: str, count: int, line: str, between: str) -> None:
    lines = (line.format(n=n, name=person(n)) for n in range(count))
    assert level("list_size", CUSTOMER, body="田辺様\n\n" + between.join(lines) + "\n") == expected
