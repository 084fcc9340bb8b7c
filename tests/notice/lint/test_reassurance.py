"""Reassurance: outright words, soft ones, and what is neither. The rule's own table has many more."""

from __future__ import annotations

import pytest

from morenashi.notice.lint.reassurance import OUTRIGHT, SOFT, SPEAKS_OF


@pytest.mark.parametrize("text", ["ご安心ください", "影響はございません", "危険は小さいと考えます", "被害は限定的です", "心配には及びません"])  # fmt: skip
def test_outright(text: str) -> None:
    assert OUTRIGHT.search(text)


@pytest.mark.parametrize("text", ["影響は小さくありません", "被害が少ないとは申せません", "お詫びいたします", "5月3日に止めました"])  # fmt: skip
def test_neither(text: str) -> None:
    assert OUTRIGHT.search(text) is None
    assert SOFT.search(text) is None


def test_soft_words_and_words_about_them() -> None:
    assert SOFT.search("念のためお知らせします")
    assert SPEAKS_OF.search("安全とは言い切れません")
    assert SPEAKS_OF.search("悪用の可能性はありません") is None
