"""Addresses that were never written to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from morenashi.flows.guard import check
from morenashi.policy.rule import Example
from tests.policy.company import DIRECTORY, departure, surroundings
from tests.policy.said import CONSUMER, CUSTOMER, customers, level, said

RULE = "first_time_recipient"
NEW_FIRM = "伊藤 健 <ito@kaze-sangyo.example>"
NEW_PERSON = "invented.hanako@gmail.com"
FILE = {"見積書.txt": "合計 120,000円\n"}
OTHERS = "山田 太郎様\n電話 090-1234-5678\n住所 大阪府大阪市北区梅田1-2-3\n"


@pytest.mark.parametrize("to", [NEW_FIRM, NEW_PERSON])
@pytest.mark.parametrize(
    ("mail", "expected"),
    [
        ({"body": "はじめまして。\n"}, "pass"),
        ({"attached": FILE}, "ask"),
        ({"body": OTHERS}, "ask"),
        ({"attached": {"名簿.csv": customers(3)}}, "ask"),
        (
            {
                "body": "高橋様\n\n選考の結果、内定とさせていただきます。\n条件は次のとおりです。\n"
                "　月給　272,000円\n　住所　大阪府大阪市北区梅田1-2-3\n"
            },
            "ask",
        ),
    ],
)
def test_levels(to: str, mail: dict[str, object], expected: str) -> None:
    assert level(RULE, to, **mail) == expected


def test_a_namesake_may_not_be_the_one() -> None:
    body = "伊藤様\n\nご登録の内容です。\nお名前 伊藤 健 様\n住所 大阪府大阪市北区梅田1-2-3\n電話 090-1234-5678\n"
    assert level(RULE, "invented.ito@gmail.com", body=body) == "ask"
    options = {"own_data": False}
    assert not said(RULE, "伊藤 健 <invented.ito@gmail.com>", body=body, options=options)


@pytest.mark.parametrize(
    "to",
    [CUSTOMER, CONSUMER, "yoshida@aoba-foods.example", "anyone@hikari-kaikei.example"],
)
def test_known_ones_are_let_go(to: str) -> None:
    assert level(RULE, to, attached=FILE) == "pass"


def test_colleagues_of_known_ones_are_an_option() -> None:
    options = {"same_firm": False}
    assert said(RULE, "yoshida@aoba-foods.example", attached=FILE, options=options)


def test_without_contacts_nobody_is_new() -> None:
    around = replace(surroundings(), directory=replace(DIRECTORY, contacts=None))
    example = Example("", False, (NEW_FIRM,), attached=FILE)
    assert not [r for r in check(departure(example), around).reasons if r.rule == RULE]


def test_the_reason_shows_the_domain_only() -> None:
    (reason,) = said(RULE, NEW_FIRM, attached=FILE)
    assert "kaze-sangyo.example" in reason.message.ja
    assert "ito@" not in reason.message.ja
    assert "添付ファイル1件" in reason.message.ja
