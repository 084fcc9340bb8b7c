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


@pytest.mark.parametrize(
    ("text", "business"),
    [
        ("丸岡通商株式会社\n〒104-0061 東京都中央区銀座8-41-3 丸岡ビル5F\nTEL 03-1234-5678", True),
        ("本社：東京都港区芝公園9-8-8", True),
        ("所在地 東京都港区芝公園9-8-8", True),
        ("仙台市青葉区一番町9-77-2 東北支店", True),
        ("東京都文京区小日向9-2-11 みなと病院 御中", True),
        ("(株)しおさい 東京都港区芝公園9-8-8", True),
        ("自宅 東京都港区芝公園9-8-8\n勤務先 丸岡通商(株)", False),
        ("東京都港区芝公園9-8-8 山田 太郎 様\n丸岡通商株式会社", False),
        ("買主 飯沼 昭和48年11月26日生\n東京都港区芝公園9-8-8\n丸岡通商株式会社", False),
        ("物件所在地 東京都港区芝公園9-8-8", False),
        ("住所 東京都港区芝公園9-8-8", False),
        ("氏名,勤務先,住所\n山田,丸岡通商株式会社,東京都港区芝公園9-8-8", False),
        ("丸岡通商株式会社\x1e東京都港区芝公園9-8-8", False),
    ],
)
def test_whose_address_it_is(text: str, business: bool) -> None:
    (entity,) = (e for e in find_entities(text) if e.type == "ADDRESS")
    assert entity.business is business
