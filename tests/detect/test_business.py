"""Business: free-dial numbers and role mailboxes belong to organisations; all others may be persons'."""

from __future__ import annotations

import pytest

from morenashi.detect import find_entities


@pytest.mark.parametrize(
    ("text", "business"),
    [
        ("0120-123-456", True),
        ("0800-123-4567", True),
        ("0570-012-345", True),
        ("０１２０－１２３－４５６", True),
        ("03-1234-5678", False),
        ("090-1234-5678", False),
        ("info@example.jp", True),
        ("SUPPORT@example.jp", True),
        ("no-reply@example.jp", True),
        ("ｉｎｆｏ＠ｅｘａｍｐｌｅ．ｊｐ", True),
        ("taro.yamada@example.jp", False),
        ("information.taro@example.jp", False),
        ("infotaro@example.jp", False),
    ],
)
def test_who_it_belongs_to(text: str, business: bool) -> None:
    (entity,) = find_entities(text)
    assert entity.business is business
