"""Advice: harms, steps, dead ends, and calls for care that help nobody."""

from __future__ import annotations

import pytest

from morenashi.notice.lint.advice_words import BARE_CARE, HARM, LIMIT, advice, asks_step
from morenashi.notice.lint.reading import read


@pytest.mark.parametrize(
    "text",
    [
        "お名前をかたる電話が来ることがあります", "カードを不正に利用されるおそれ", "偽の請求書が届く", "あなたの名で借金をされる",
        "病気のことで脅される", "ほかの名簿と突き合わされる",
    ],
)  # fmt: skip
def test_harms(text: str) -> None:
    assert HARM.search(text)


@pytest.mark.parametrize(
    "text",
    [
        "パスワードを変えてください。", "電話を切り、188へ相談してください。", "受け取りを断ってください。",
        "信用情報機関に本人申告を出してください。", "■ お願い\n名乗った会社の代表番号にかけ直す。",
    ],
)  # fmt: skip
def test_steps(text: str) -> None:
    assert asks_step(read(text).sentences[-1])


@pytest.mark.parametrize(
    "text",
    ["十分ご注意ください。", "お気をつけくださいますようお願いいたします。", "■ お願い\n番号の差し替えが必要です。", "適宜ご対応ください。",
     "警察への紛失届は受け付けられません。"],
)  # fmt: skip
def test_what_is_no_step(text: str) -> None:
    assert not asks_step(read(text).sentences[-1])


@pytest.mark.parametrize(
    "text",
    [
        "紛失届は出せず、再交付も原則受けられません。", "番号を変えても、古い番号は消せません。", "取り消す方法はありません。",
        "止まるのはそのカードだけです。", "証券番号は、漏れたことを理由に変更できません。", "銀行が口座を開くときには見られません。警察でも防げません。",
    ],
)  # fmt: skip
def test_dead_ends(text: str) -> None:
    assert LIMIT.search(text)


@pytest.mark.parametrize(
    "text", ["詳しいことはお答えできません。", "侵入の経路は特定できていません。", "ご連絡いただければ確認できます。", "悪用されるおそれがあります。"]
)  # fmt: skip
def test_what_is_no_dead_end(text: str) -> None:
    assert LIMIT.search(text) is None


def test_where_advice_stands() -> None:
    reading = read(
        "氏名が漏れました。\n■ 対応\n5月3日に止めました。\n■ お願い\n電話を切ってください。\n■ 窓口\n03-0000-0000"
    )
    assert [one.text for one in advice(reading)] == ["電話を切ってください。"]
    assert BARE_CARE.search("くれぐれもお気をつけください")
