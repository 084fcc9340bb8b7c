"""Mail to domains that look like known ones."""

from __future__ import annotations

import pytest

from tests.policy.said import CUSTOMER, customers, level, said

RULE = "lookalike_domain"
FILE = {"見積書.txt": "合計 120,000円\n"}


@pytest.mark.parametrize(
    ("address", "near"),
    [
        ("tanabe@aoba-fodos.example", "aoba-foods.example"),
        ("tanabe@aoba-foods.com", "aoba-foods.example"),
        ("tanabe@aobafoods.example", "aoba-foods.example"),
        ("billing@aoba-foods-support.com", "aoba-foods.example"),
        ("onishi.kaori@kitayama-w0rks.example", "kitayama-works.example"),
        ("tanto@hikari-kaikei.co.jp", "hikari-kaikei.example"),
        ("saeki.wataru@rninato-shoji.example", "minato-shoji.example"),
        ("fujimoto-1962@yaho.co.jp", "yahoo.co.jp"),
    ],
)
def test_both_domains_are_named(address: str, near: str) -> None:
    (reason,) = said(RULE, address, attached=FILE)
    assert reason.level.key == "hold"
    assert f"「{near}」" in reason.message.ja
    assert address.partition("@")[2] in reason.message.ja
    assert address.partition("@")[0] not in reason.message.ja
    assert reason.seen_by == (address,)


@pytest.mark.parametrize(
    ("mail", "expected"),
    [
        ({"body": "お世話になっております。\n"}, "ask"),
        ({"attached": FILE}, "hold"),
        ({"attached": {"名簿.csv": customers(3)}}, "hold"),
        (
            {
                "body": "山田 太郎様\n電話 090-1234-5678\n住所 大阪府大阪市北区梅田1-2-3\nにお届けください。\n"
            },
            "hold",
        ),
    ],
)
def test_a_letter_is_asked_about_and_more_is_held(mail: dict[str, object], expected: str) -> None:
    assert level(RULE, "tanabe@aoba-fodos.example", **mail) == expected


@pytest.mark.parametrize(
    "address",
    [
        CUSTOMER,
        "someone@mail.aoba-foods.example",
        "anybody@hikari-kaikei.example",
        "info@aoba-kogyo.example",
        "someone@gmail.com",
        "saeki.wataru@minato-shoji.example",
    ],
)
def test_others_are_let_go(address: str) -> None:
    assert level(RULE, address, attached=FILE) == "pass"


def test_each_domain_is_one_reason() -> None:
    reasons = said(
        RULE, "a@aoba-fodos.example", "b@aoba-fodos.example", cc=("c@gmial.com",), body="各位\n"
    )
    assert [len(reason.seen_by) for reason in reasons] == [2, 1]


def test_punycode_is_shown_as_it_reads() -> None:
    (reason,) = said(RULE, "tanabe@xn--aob-foods-2yh.example")
    assert "aobа-foods" in reason.message.ja  # Cyrillic а
