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
        # without a space, and of a surname that no list knows
        ("ask", CUSTOMER, "渡辺恵様\n\nありがとうございます。\n"),
        ("ask", CUSTOMER, "浜本洋子様\n\nありがとうございます。\n"),
        # a surname by itself
        ("ask", CUSTOMER, "渡辺様\n\nありがとうございます。\n"),
        ("ask", "tanaka@aoba-foods.example", "渡辺様\n\nありがとうございます。\n"),
        ("pass", "watanabe@aoba-foods.example", "渡辺様\n\nありがとうございます。\n"),
        ("pass", "青葉フーズ 渡邊 <w@aoba-foods.example>", "渡辺様\n\nありがとうございます。\n"),
        ("pass", "斎藤 <s@aoba-foods.example>", "斉藤様\n\nありがとうございます。\n"),
        ("pass", "minami@aoba-foods.example", "渡辺様\n\nありがとうございます。\n"),
        ("pass", "大和塗装 <k1@aoba-foods.example>", "渡辺様\n\nありがとうございます。\n"),
        ("pass", CUSTOMER, "ご担当者様\n\nありがとうございます。\n"),
        ("pass", CUSTOMER, "各位\n\n渡辺様からご連絡がありました。\n"),
        ("ask", "浜本洋子 <y9@gmail.com>", "田中様\n\nありがとうございます。\n"),
        ("ask", "ichiro.tanaka@gmail.com", "渡辺様\n\nありがとうございます。\n"),
        ("pass", "jun.ikeda115841@gmail.com", "池田 淳様\n\nありがとうございます。\n"),
        ("pass", "yukarinwatanabe@aoba-foods.example", "渡辺様\n\nありがとうございます。\n"),
        # what people write in addresses of their own, and what is the firm's name
        ("pass", "mori.no.kuma@docomo.ne.jp", "渡辺様\n\nありがとうございます。\n"),
        ("pass", "山本製作所 <yamamoto-ss@yamamoto-ss.example>", "渡辺様\n\nどうも。\n"),
        # somebody's family
        ("pass", CONSUMER, "1年2組 藤本蓮さんの保護者様\n\nありがとうございます。\n"),
        ("pass", CONSUMER, "藤本 隆様のご家族様\n\nありがとうございます。\n"),
        ("ask", CONSUMER, "1年2組 渡辺蓮さんの保護者様\n\nありがとうございます。\n"),
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


@pytest.mark.parametrize(
    ("expected", "to", "greeting"),
    [
        ("ask", CUSTOMER, "株式会社北山製作所 御中"),
        ("ask", CUSTOMER, "株式会社 北山製作所\n総務部 ご担当者様"),
        ("ask", "info@kawabata-bussan.example", "北山製作所 総務部 御中"),
        ("ask", PARTNER, "税理士法人ひかり会計 御中"),
        ("pass", CUSTOMER, "株式会社青葉フーズ 御中"),
        ("pass", CUSTOMER, "株式会社北山製作所\n株式会社青葉フーズ 御中"),
        ("pass", CUSTOMER, "株式会社北山製作所\n田辺様"),
        ("pass", "info@kitayama-works.example", "株式会社北山製作所 御中"),
        ("pass", "x@sub.kitayama-works.example", "株式会社北山製作所 御中"),
        ("pass", "北山製作所 <tokyo@kita-tokyo.example>", "株式会社北山製作所 御中"),
        # nobody knows the company
        ("pass", CUSTOMER, "株式会社東海物産 御中"),
    ],
)
def test_a_company_that_is_greeted(expected: str, to: str, greeting: str) -> None:
    """A firm we know, and none of its addresses among the recipients."""
    assert level("other_person", to, body=greeting + "\n\n資料をお送りします。\n") == expected


def test_a_list_may_reach_anybody() -> None:
    body = "渡辺様\n\nありがとうございます。\n"
    assert level("other_person", "eigyo@minato-shoji.example", body=body) == "pass"


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
