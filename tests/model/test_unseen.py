"""Signs that are not seen are taken out of texts; all that is seen stays."""

from __future__ import annotations

import pytest

from morenashi.model.unseen import seen


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("plain text, 1", "plain text, 1"),
        ("港　一郎\t\n𠮷野 👩", "港　一郎\t\n𠮷野 👩"),
        ("a\rb\r\nc\x0bd\x85e\u2028f", "a\nb\nc\nd\ne\nf"),
        ("\x1b[31m\x00\x7f\x9b", "[31m"),
        ("\u202e\u2066\u200b\u00ad\ufeff\U000e0041", ""),
        ("a\ufffe\uffffb", "ab"),
    ],
)
def test_seen(text: str, expected: str) -> None:
    assert seen(text) == expected
    assert seen(seen(text)) == seen(text)
