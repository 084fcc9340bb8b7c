"""Addresses that were never written to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from morenashi.flows.guard import check
from morenashi.model.directory import Entry
from morenashi.policy.policy import Policy
from morenashi.policy.rule import Example
from morenashi.policy.rules.first_time_recipient import rule
from tests.policy.company import DIRECTORY, departure, surroundings
from tests.policy.said import CONSUMER, CUSTOMER, customers, level, said
from tests.policy.thread import answer

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


@pytest.mark.parametrize(
    ("to", "quoted", "files", "replies", "stops"),
    [
        # an answer to the one who wrote, or to a colleague there
        ("ito@kaze-sangyo.example", ("ito@kaze-sangyo.example",), 1, True, False),
        ("ito@kaze-sangyo.example", ("abe@kaze-sangyo.example",), 1, True, False),
        (NEW_PERSON, (NEW_PERSON,), 1, True, False),
        # somebody else wrote
        (NEW_PERSON, ("other.person@gmail.com",), 0, True, True),
        (NEW_PERSON, ("other.person@gmail.com",), 1, True, True),
        # a quote without an answer proves nothing of a file
        (NEW_PERSON, (NEW_PERSON,), 1, False, True),
        (NEW_PERSON, (NEW_PERSON,), 0, False, False),
        # names alone: somebody else's, their own, ours; of whom no name is known, nothing is said
        ("山田 真澄 <invented.masumi@gmail.com>", ("金子 諒",), 0, True, True),
        ("山田 真澄 <invented.masumi@gmail.com>", ("金子 諒", "山田 真澄"), 0, True, False),
        ("山田 真澄 <invented.masumi@gmail.com>", ("佐伯 航",), 0, True, False),
        (NEW_PERSON, ("金子 諒",), 0, True, False),
        # our own mails
        (NEW_PERSON, ("saeki.wataru@minato-shoji.example",), 0, True, False),
        (NEW_PERSON, (), 0, True, False),
    ],
)
def test_answers(to: str, quoted: tuple[str, ...], files: int, replies: bool, stops: bool) -> None:
    outgoing = answer(to, quoted=quoted, files=files, replies=replies)
    assert bool(list(rule.judge(outgoing, Policy().options(rule)))) is stops


def test_a_provider_where_customers_are_is_no_known_firm() -> None:
    known = "hanako@home-net.example"
    contacts = {known: Entry((known,), "山田 花子")}
    around = replace(surroundings(), directory=replace(DIRECTORY, contacts=contacts))
    example = Example("", True, ("taro@home-net.example",), attached=FILE)
    assert [r for r in check(departure(example), around).reasons if r.rule == RULE]
    thread = answer("taro@home-net.example", quoted=("jiro@home-net.example",))
    options = Policy().options(rule)
    assert not list(rule.judge(thread, options))
    assert list(rule.judge(replace(thread, directory=around.directory), options))


def test_a_form_is_asked_about_whoever_it_seems_to_be_of() -> None:
    """Below such a form a signature may stand so near that both are taken for one person."""
    body = (
        "山田 様\n　お名前　山田 千春　様\n　生年月日　1953/02/06\n株式会社みなと商事\n木村 美緒\n"
        "kimura.mio@minato-shoji.example\n"
    )
    assert level(RULE, "山田 隆 <invented.yamada@gmail.com>", body=body) == "ask"
