"""Which lines greet somebody."""

from __future__ import annotations

import pytest

from morenashi.policy.greeting import greeting_lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("田辺様\n\nお世話になっております。\n", [0]),
        ("株式会社青葉フーズ\n購買部\n田辺 悠斗 様\n\n本文です。", [0, 1, 2]),
        ("お世話になっております。\n田辺様\n", []),
        ("氏名: 山田 太郎 様\n", []),
        ("\n\n各位\n", [2]),
        ("一\n二\n三\n四\n五\n六\n田辺様\n", []),
    ],
)
def test_lines(text: str, lines: list[int]) -> None:
    assert list(greeting_lines(text)) == lines
