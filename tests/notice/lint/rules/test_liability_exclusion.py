"""Exclusions of liability, and sentences that only look like one."""

from __future__ import annotations

import pytest

from morenashi.notice.lint.rules.liability_exclusion import rule
from tests.notice.lint.rules.judged import found


@pytest.mark.parametrize(
    "text",
    [
        "本件により生じた損害について、当社は一切の責任を負いません。",
        "当社は責任を負いかねますので、ご了承ください。",
        "会員に生じた不利益を補償いたしかねます。",
        "不正利用については利用規約第9条により免責となります。",
        "悪用による損害の賠償には応じかねます。",
        "ご利用はお客様ご自身の責任でお願いします。",
        "パスワードの使い回しによる被害は自己責任となります。",
        "当社に法的な責任はございません。",
    ],
)
def test_excluded(text: str) -> None:
    assert len(found(rule, text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "当社が責任をもって対応します。",
        "確認の仕組みを置かなかった当社の責任です。",
        "この件について、責任を免れるものではありません。",
        "お客様に責任はありません。",
        "作業した職員に責任はありません。手順を定めなかった当院の責任です。",
        "お詫びの金品はお渡ししません。損害が出た場合の賠償は、別にお受けします。",
        "覚えのない請求書に、支払う義務はありません。",
        "職場から問い詰められても、答える義務はありません。",
        "規約の免責の定めを、この件で主張することはありません。",
        "損害があったときは、補償いたします。",
    ],
)
def test_not_excluded(text: str) -> None:
    assert found(rule, text) == []
