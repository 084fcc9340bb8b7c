"""Header texts as mailers write them."""

from __future__ import annotations

import pytest

from morenashi.extract.mail import header_text


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("=?ISO-2022-JP?B?GyRCOzNFRBsoQg==?= <a@example.jp>", "山田 <a@example.jp>"),
        ("=?UTF-8?B?5bGx?= =?UTF-8?B?55Sw?=", "山田"),
        ("=?UTF-8?B?5bGx?=\r\n =?UTF-8?B?55Sw?=", "山田"),
        ("=?utf-8?Q?=E5=B1?= =?utf-8?q?=B1_x?=", "山 x"),
        ("=?UTF-8?B?5bGx?= と =?UTF-8?B?55Sw?=", "山 と 田"),
        ("=?shift_jis?B?h0CHig==?=", "①㈱"),
        ("=?UTF-8?B?5bGx", "=?UTF-8?B?5bGx"),
        ("=?UTF-8?B?5bGx!?=", "山"),
        ("=?unknown?Q?plain?=", "plain"),
        ("folded\r\n\tline", "folded line"),
        ("\udc8eR\udc93c", "山田"),
        ("\x1b$B;3ED\x1b(B", "山田"),
        ("", ""),
    ],
)
def test_header_text(raw: str, text: str) -> None:
    assert header_text(raw) == text
