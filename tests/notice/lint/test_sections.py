"""Sections: what a heading announces, in the many words authors use."""

from __future__ import annotations

import pytest

from morenashi.notice.lint.reading import read
from morenashi.notice.lint.sections import Part, part_named, part_of


@pytest.mark.parametrize(
    ("heading", "part"),
    [
        ("■ 漏えいした情報", Part.ITEMS),
        ("1 知られてしまった情報", Part.ITEMS),
        ("2.対象となる個人情報", Part.ITEMS),
        ("Q. 何が漏れたのですか", Part.ITEMS),
        ("漏れていない情報", Part.NOT_LEAKED),
        ("● 期間と人数", Part.COUNT),
        ("Q. いつの買い物が対象ですか", Part.PERIOD),
        ("4 原因", Part.CAUSE),
        ("Q. なぜ起きたのですか", Part.CAUSE),
        ("1 概 要", Part.COURSE),
        ("3 経 緯", Part.COURSE),
        ("いつ分かりましたか", Part.COURSE),
        ("6 起こり得ることとお願い", Part.STEPS),
        ("想定される被害とお願い", Part.STEPS),
        ("できないこと", Part.DEAD_ENDS),
        ("3. 二次被害について", Part.SECONDARY),
        ("Q. 悪用は?", Part.SECONDARY),
        ("再発防止策", Part.MEASURES),
        ("したこと、これからすること", Part.MEASURES),
        ("お詫びの品などについて", Part.MONEY),
        ("利用停止などの請求", Part.RIGHTS),
        ("退会した方の情報", Part.LEAVERS),
        ("市をかたる電話に注意", Part.GENUINE),
        ("ご自分が対象かどうかを知るには", Part.WHETHER),
        ("今後の公表", Part.NEXT),
        ("お問い合わせ窓口", Part.DESK),
        ("更新履歴", Part.REVISIONS),
        ("ごあいさつ", None),
    ],
)
def test_what_a_heading_announces(heading: str, part: Part | None) -> None:
    assert part_named(heading) is part


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("■ 対応\n原因:設定の誤りです。", Part.CAUSE),  # the line's own label tells more
        ("■ 漏れた情報\n連絡先:電話番号です。", Part.ITEMS),  # but names an item in a list of items
        ("■ 考えられること\nできないこと:再発行です。", Part.DEAD_ENDS),
        ("1. 漏えいした情報\n(1)会員の方\n氏名です。", Part.ITEMS),  # the heading above
        ("本文です。", None),
    ],
)
def test_what_a_passage_is_about(text: str, part: Part | None) -> None:
    assert part_of(read(text).sentences[-1]) is part
