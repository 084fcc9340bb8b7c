"""Statements: what leaked and what did not, told apart in the same text."""

from __future__ import annotations

import pytest

from morenashi.notice.lint.reading import read
from morenashi.notice.lint.statements import denied, leaked, says_leak


def keys(found) -> set[str]:  # type: ignore[no-untyped-def]
    return {one.key for one in found}


@pytest.mark.parametrize(
    "text",
    [
        "お客様の個人情報が外部に漏えいしました。", "会員情報が流出したおそれがあります。", "名簿を紛失しました。",
        "あなたの住所が、よその方に届いてしまいました。", "顧客情報が第三者に閲覧できる状態でした。", "カード番号が盗まれました。",
        "お名前が他の会員の画面に表示されていました。", "患者一覧表を誤って別の方に送りました。", "メールアドレスが搾取されました。",
        "データが不正に持ち出されました。", "お客様の情報を含む封筒を置き忘れました。", "氏名をTo欄に入力して送信しました。",
    ],
)  # fmt: skip
def test_sentences_that_say_it(text: str) -> None:
    assert says_leak(text)


@pytest.mark.parametrize(
    "text",
    [
        "情報の漏えいは確認されていません。", "システムに不具合が発生しました。", "情報の取り扱いに不備がありました。",
        "お客様の情報を大切に扱います。", "これ以上情報が引き出されることはございません。", "再発防止に努めます。",
    ],
)  # fmt: skip
def test_sentences_that_do_not(text: str) -> None:
    assert not says_leak(text)


@pytest.mark.parametrize(
    ("text", "told", "not_told"),
    [
        (
            "■ 漏れた情報\n氏名、住所です。\n口座番号は含まれません。",
            {"name", "address"},
            {"bank_account"},
        ),
        ("氏名が漏れましたが、カード番号は漏れていません。", {"name"}, {"credit_card"}),
        ("漏えいした情報は次のとおりです。\n・氏名\n・生年月日\n", {"name", "birthdate"}, set()),
        ("外に出たのは二つです。お名前、おところ。", {"name", "address"}, set()),
        ("| 漏れた情報 | 氏名 |\n| 漏れていない情報 | 口座番号 |", {"name"}, {"bank_account"}),
        ("氏名が漏れました。\n■ お願い\nパスワードを変えてください。", {"name"}, set()),
        ("氏名が漏れました。\n■ 原因\n社員のパスワードが盗まれました。", {"name"}, set()),
        (
            "氏名が漏れました。\n■ 当社を名乗る連絡\n暗証番号をお尋ねすることはありません。",
            {"name"},
            set(),
        ),
    ],
)
def test_what_leaked_and_what_not(text: str, told: set[str], not_told: set[str]) -> None:
    reading = read(text)
    assert (keys(leaked(reading)), keys(denied(reading))) == (told, not_told)


def test_without_any_statement_the_items_named_count() -> None:
    assert keys(leaked(read("■お知らせ\nニックネーム、メールアドレスなど"))) == {"email"}
