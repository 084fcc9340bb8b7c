"""Plain words: length, passives, double negation, jargon, readings in easy Japanese."""

from __future__ import annotations

import pytest

from morenashi.notice.lint.rules.plain_words import rule
from tests.notice.lint.rules.judged import found, places


@pytest.mark.parametrize(
    "text",
    [
        "鍵のかけ忘れでした。VPN(外から社内へつなぐ通り道)の古い機械が入口です。",
        "機器に残った跡の専門調査(フォレンジック)を頼みました。",
        "ランサムウェアという、データを人質に取るプログラムが入りました。",
        "お支払いいただく必要はありません。返事をしなければなりませんという電話は偽です。",
        "連絡が届かないこともあります。",
        "詳しくは https://api.example.jp/ をご覧ください。",
        "情報が盗まれました。お名前が見られました。",
        "やさしい日本語でもお話しできます。",
        "# やさしい日本語\n\n名前(なまえ)が漏(も)れました。電話(でんわ)してください。",
    ],
)
def test_plain(text: str) -> None:
    assert found(rule, text) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("社内CSIRTが調べています。", "CSIRT"),
        ("フォレンジック調査を頼みました。", "フォレンジック"),
        ("お客様のトークンが漏れました。", "トークン"),
        ("悪用されないとは限りません。", "ないとは限りません"),
        ("漏えいしていないとは言い切れません。", "ないとは言い切れません"),
        ("可能性がないわけではありません。", "ないわけではありません"),
        ("お知らせせざるを得ません。", "ざるを得"),
        (
            "攻撃が検知され、機器が止められ、記録が取得され、調査が実施され、対策が講じられました。",
            "攻撃が検知され、機器が止められ、記録が取得され、調査が実施され、対策が講じられました。",
        ),
    ],
)
def test_hard(text: str, place: str) -> None:
    assert places(rule, text) == [place]


def test_long_sentences() -> None:
    sentence = "お客様の情報をお預かりする仕組みの設定を当社が誤り、" * 3 + "お名前が漏れました。"
    [finding] = found(rule, sentence)
    assert f"{len(sentence)}字" in finding.message.ja
    short = "これは短い文です。もう一つ短い文です。"
    assert found(rule, short + sentence) == []
    longest = "確認の手順を定めず、" * 6 + sentence
    [one] = found(rule, short + longest)
    assert (one.start, one.end) == (len(short), len(short + longest))


def test_one_remark_names_all_unexplained_words() -> None:
    [finding] = found(rule, "EDRとSIEMの記録を調べました。")
    assert "EDR、SIEM" in finding.message.ja
    assert "端末の見張り" in finding.suggestion.ja


def test_mostly_passive() -> None:
    text = "".join(f"項目{n}が確認されました。" for n in range(10))
    [finding] = found(rule, text)
    assert (finding.start, finding.end) == (0, 0)
    assert found(rule, "".join(f"項目{n}を確認しました。" for n in range(10))) == []


def test_easy_japanese_without_readings() -> None:
    text = "お知らせ\n\n# やさしい日本語\n\n個人情報が漏れました。警察に電話してください。"
    [finding] = found(rule, text)
    assert "読み" in finding.message.ja
