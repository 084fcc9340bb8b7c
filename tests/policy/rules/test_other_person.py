"""The record of one other person, and a greeting of somebody else."""

from __future__ import annotations

import pytest

from tests.policy.said import COLLEAGUE, CONSUMER, CUSTOMER, PARTNER, level, said

CONTRACT = (
    "ご契約内容\nお名前 {}様\n生年月日 1962年5月3日\n住所 大阪府大阪市北区梅田1-2-3\n"
    "電話 090-1234-5678\n"
)
NAMESAKE = CONTRACT.format("藤本 隆（フジモト タカシ）")
OWN = CONTRACT.format("藤本 恵子（フジモト ケイコ）")


@pytest.mark.parametrize(
    ("expected", "to", "body"),
    [
        ("ask", CONSUMER, "藤本様\n\n" + NAMESAKE),
        ("pass", CONSUMER, "藤本様\n\n" + OWN),
        ("pass", PARTNER, "ご担当者様\n\n" + NAMESAKE),
        ("pass", COLLEAGUE, "佐伯部長\n\n" + NAMESAKE),
        ("ask", CUSTOMER, "田辺様\n\n" + NAMESAKE),
        # what it takes to deliver or to call
        (
            "pass",
            CUSTOMER,
            "田辺様\n\n高橋 一郎様\n大阪府大阪市北区梅田1-2-3\n電話 090-1234-5678\n",
        ),
        # a greeting of somebody else
        ("ask", CONSUMER, "藤本 裕子様\n\nお申し込みありがとうございます。\n"),
        ("ask", CUSTOMER, "渡辺 恵様\n\nお申し込みありがとうございます。\n"),
        ("pass", CONSUMER, "藤本 恵子 様\n\nお申し込みありがとうございます。\n"),
        ("pass", CUSTOMER, "株式会社青葉フーズ\n購買部 課長 田辺様\n\nありがとうございます。\n"),
        # nobody knows who reads there
        ("pass", "info@aoba-foods.example", "渡辺 恵様\n\nありがとうございます。\n"),
        (
            "pass",
            "青葉フーズ 森 <mori@aoba-foods.example>",
            "管理部 課長 森様\n\nありがとうございます。\n",
        ),
    ],
)
def test_whose_record_it_is(expected: str, to: str, body: str) -> None:
    """More than it takes to reach somebody, of one who is not the recipient."""
    assert level("other_person", to, body=body) == expected


def test_one_of_several_recipients_may_be_greeted() -> None:
    """Whoever else gets the mail need not be."""
    body = "田辺 悠斗様\n\nありがとうございます。\n"
    assert level("other_person", CUSTOMER, CONSUMER, body=body) == "pass"


def test_the_reason_is_masked() -> None:
    """Whose record, which items; no value."""
    (reason,) = said("other_person", CONSUMER, body="藤本様\n\n" + NAMESAKE)
    assert "生年月日" in reason.message.ja
    assert reason.people == 1
    for value in ("藤本", "1962年5月", "090-1234", "梅田"):
        assert value not in str(reason)
