"""Language: Japanese or not."""

from __future__ import annotations

import pytest

from morenashi.notice.lint.language import is_japanese


@pytest.mark.parametrize(
    ("text", "japanese"),
    [("氏名が漏れました。", True), ("Your data leaked.", False), ("个人信息已泄露", False), ("", False), ("123 456", False),
     ("カード番号(VISA, Mastercard)が漏れました", True)],
)  # fmt: skip
def test_whether_it_is_japanese(text: str, japanese: bool) -> None:
    assert is_japanese(text) is japanese
