"""The lines that address the reader of a mail."""

from __future__ import annotations

import pytest

from morenashi.policy.greeting import greeting_lines


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        ([0], "田辺様\n\nお世話になっております。\n"),
        ([0, 1], "株式会社青葉フーズ\n購買部 田辺様\n\nお世話になっております。\n"),
        ([0, 1], "田辺様\n（Cc：近藤様）\n\nお世話になっております。\n"),
        ([2], "\n\n各位\n"),
        ([], "新しい応募がありました。\n山田様\n"),
        ([], "お名前: 山田 太郎 様\n電話: 090-1234-5678\n"),
        ([], "お世話になっております。木村です。\n"),
        ([], "ご連絡\n\n明日伺います\n"),
        ([], ""),
    ],
)
def test_greeting_lines(lines: list[int], text: str) -> None:
    """Company, department, name and 様, before the first sentence or line of a form."""
    assert list(greeting_lines(text)) == lines
