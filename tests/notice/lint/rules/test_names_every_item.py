"""R02: lists that say all, lists that hide, and items the case knows."""

from __future__ import annotations

import pytest

from morenashi.notice.lint.rules.names_every_item import rule
from tests.notice.lint.rules.first_half import message
from tests.notice.lint.rules.judged import CASE, places


@pytest.mark.parametrize(
    "text",
    [
        "■ 漏れた情報\n氏名、住所、電話番号です。",
        "病名などの個人情報が漏れました。\n■ 漏れた情報\n病名、服用薬、氏名",
        "漏れたのは三つです。お名前、おところ、お電話。",
        "■ 漏れた情報\n健康保険等の記号・番号、パスワード・暗証番号等",  # labels of the vocabulary
        "病歴等を書いた書類の紛失について\n\n病歴が漏れたおそれがあります。\n一 紛失した書類に記載の情報\n病歴、氏名",
    ],
)
def test_all_is_named(text: str) -> None:
    assert message(rule, text) == ""


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("漏れた情報は、お名前、ご住所等です。", "等"),
        ("流出した項目:氏名、連絡先その他の登録情報", "その他の"),
        ("対象となる情報は、メールアドレスをはじめとする会員情報です。", "をはじめ"),
        ("2.対象となる情報\n氏名、住所、本人確認書類 等\n", " 等"),
        ("■漏れた内容\n・氏名\n・契約の種類と保険金額等\n以上です。", "等"),
    ],
)
def test_something_hides(text: str, place: str) -> None:
    assert places(rule, text) == [place]


def test_no_item_at_all() -> None:
    assert "どの項目" in message(rule, "お客様情報が漏えいしました。")


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        ("■ 漏れた情報\n氏名", "文中にありません: 電話番号"),
        (
            "■ 漏れた情報\n氏名\n電話番号は漏れていません。",
            "「漏れていない」と書いています: 電話番号",
        ),
        ("■ 漏れた情報\n氏名、電話番号", ""),
    ],
)
def test_compared_with_the_case(text: str, piece: str) -> None:
    assert piece in message(rule, text, CASE)
    assert bool(message(rule, text, CASE)) == bool(piece)
