"""Mail to partners whose approval has ended."""

from __future__ import annotations

import pytest

from tests.policy.said import COLLEAGUE, CUSTOMER, PARTNER, contacts, customers, level, said

RULE = "expired_partner"
PRINTER = "hanmoto@seto-insatsu.example"
ONE = "瀬戸印刷 御中\n\n次の方の宛名を追加してください。\nお客様 山田 太郎様\n電話 090-1234-5678\n住所 大阪府大阪市北区梅田1-2-3\n"


@pytest.mark.parametrize(
    ("expected", "mail"),
    [
        ("pass", {"body": "ご無沙汰しております。お見積りをお願いします。\n"}),
        ("ask", {"body": ONE}),
        ("pass", {"attached": {"原稿.txt": "秋の特売のお知らせ\n"}}),
        ("ask", {"attached": {"議事録.txt": "出席者 山田 太郎、鈴木 花子\n"}}),
        ("ask", {"attached": {"名簿.csv": customers(3)}}),
        ("ask", {"attached": {"名刺.csv": contacts(3)}}),
        ("hold", {"attached": {"名刺.csv": contacts(12)}}),
        # who comes to a meeting
        ("pass", {"body": "ご出席\n株式会社東海物産 営業部長 高橋 一郎様\n"}),
        ("pass", {"attached": {"議事録.txt": "ご出席\n株式会社東海物産 営業部長 高橋 一郎様\n"}}),
        ("hold", {"attached": {"名簿.csv": customers(12)}}),
    ],
)
def test_levels(expected: str, mail: dict[str, object]) -> None:
    assert level(RULE, PRINTER, **mail) == expected
    assert level(RULE, COLLEAGUE, cc=(PRINTER,), **mail) == expected


FORWARDED = "参考まで\n\n-----元のメッセージ-----\n差出人: {}\n件名: お見積りの件\n\nお見積りをお願いいたします。\n"


@pytest.mark.parametrize(
    ("expected", "author"),
    [
        ("ask", "田辺 悠斗 <tanabe@aoba-foods.example>"),
        ("pass", "瀬戸 薫 <hanmoto@seto-insatsu.example>"),
    ],
)
def test_mails_passed_on(expected: str, author: str) -> None:
    """Not those that the partner wrote or got."""
    assert level(RULE, PRINTER, body=FORWARDED.format(author)) == expected


@pytest.mark.parametrize("to", [COLLEAGUE, CUSTOMER, PARTNER])
def test_others_are_no_matter_of_this_rule(to: str) -> None:
    assert level(RULE, to, attached={"名簿.csv": customers(12)}) == "pass"


def test_the_reason_says_since_when() -> None:
    (reason,) = said(RULE, PRINTER, attached={"名簿.csv": customers(3)})
    assert "2026年3月31日に切れた取引先（seto-insatsu.example）" in reason.message.ja
    assert "ended on 2026-03-31" in reason.message.en
    assert "3人" in reason.message.ja
    assert "山田" not in str(reason)


def test_one_reason_for_each_firm() -> None:
    assert len(said(RULE, PRINTER, "b@seto-insatsu.example", body=ONE)) == 1


def test_files_are_an_option() -> None:
    files = {"原稿.txt": "秋の特売のお知らせ\n"}
    assert said(RULE, PRINTER, attached=files, options={"level_file": "ask"})


def test_the_number_is_an_option() -> None:
    (reason,) = said(RULE, PRINTER, body=ONE, options={"hold_from": 1})
    assert reason.level.key == "hold"
