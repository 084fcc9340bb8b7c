"""Easy Japanese: promised by a heading or the title, kept by readings."""

from __future__ import annotations

import pytest

from morenashi.notice.lint.easy_japanese import lacks_readings
from morenashi.notice.lint.reading import read


@pytest.mark.parametrize(
    ("text", "lacks"),
    [
        ("# やさしい日本語\n\n名前(なまえ)が漏(も)れました。", False),
        ("# やさしいにほんごのお知らせ\n\nなまえが もれました。", False),
        ("お詫び\n\n■ やさしい日本語\n<ruby>名前<rt>なまえ</rt></ruby>が、もれました。", False),
        ("お詫び\n\n■ やさしい日本語\n名前と電話番号が漏れました。", True),
        ("# やさしい日本語のお知らせ\n\n名前と電話番号が漏れました。", True),
        ("■ 窓口\nやさしい日本語でも話します。名前を言ってください。", False),
        ("名前と電話番号が漏れました。", False),
    ],
)
def test_readings(text: str, lacks: bool) -> None:
    assert bool(list(lacks_readings(read(text)))) is lacks
