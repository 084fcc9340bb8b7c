"""Amends: what counts as a word on compensation, and what settles it."""

from __future__ import annotations

import pytest

from morenashi.notice.lint.amends import WAIVER, is_settled, on_amends
from morenashi.notice.lint.reading import read


@pytest.mark.parametrize(
    ("text", "said", "settled"),
    [
        ("お詫びの品をお送りします。", True, True),
        ("金品はお渡ししません。", True, True),
        ("補償は検討しています。", True, False),
        ("補償は7月31日までに決めます。", True, True),
        ("Q 補償はありますか\n協議しています。", True, False),
        ("診断書の代金は当院が負担します。", True, True),
        ("■ お願い\n再発行の手数料は当社が負担します。", False, False),
        ("お金の話をする電話は切ってください。", False, False),
    ],
)
def test_amends(text: str, said: bool, settled: bool) -> None:
    found = on_amends(read(text))
    assert bool(found) is said
    assert any(is_settled(one) for one in found) is settled


@pytest.mark.parametrize(
    ("text", "waives"),
    [
        ("受け取られた場合、請求権を放棄したものとします。", True),
        ("損害賠償として商品券をお送りします。", True),
        ("受け取られても、請求権を放棄したことにはなりません。", False),
        ("これは損害賠償としてお渡しするものではありません。", False),
    ],
)
def test_waiver(text: str, waives: bool) -> None:
    assert read(text).has(WAIVER) is waives
