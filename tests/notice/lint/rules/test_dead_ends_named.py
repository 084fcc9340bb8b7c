"""R08: what people would try in vain."""

from __future__ import annotations

import pytest

from morenashi.notice.lint.rules.dead_ends_named import rule
from tests.notice.lint.rules.first_half import message

LICENCE = "運転免許証の画像が漏れました。あなたの名で借金をされるおそれがあります。"


@pytest.mark.parametrize(
    "after",
    [
        "免許証が手もとにあるうちは、警察で「なくした」と届けることはできません。",
        "再交付も原則として受けられません。",
        "カード会社に電話しても、止まるのはそのカードだけです。",
        "■ できないこと\n免許証を作り直すこと。",
    ],
)
def test_named(after: str) -> None:
    assert message(rule, LICENCE + "\n" + after) == ""


@pytest.mark.parametrize(
    "after",
    [
        "信用情報機関に本人申告を出してください。",
        "番号だけで手続きはできませんが、悪用されるおそれがあります。",
        "当社が暗証番号をお尋ねすることはありません。",
        "侵入の経路は特定できておりません。",
    ],
)
def test_not_named(after: str) -> None:
    assert "運転免許証" in message(rule, LICENCE + "\n" + after)


def test_nothing_leaked_that_has_a_known_dead_end() -> None:
    assert message(rule, "会員番号が漏れました。") == ""
