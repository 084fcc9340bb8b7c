"""What lists, aliases and forwards carry outside."""

from __future__ import annotations

from dataclasses import replace

import pytest

from morenashi.flows.guard import check
from morenashi.model.mailing_list import Lists, MailingList, Member
from morenashi.policy.rule import Example
from tests.policy.company import DIRECTORY, departure, surroundings
from tests.policy.said import level, said

RULE = "outside_on_list"
PERSON = "山田 太郎様（090-1234-5678、大阪府大阪市北区梅田1-2-3）から苦情がありました。\n"


@pytest.mark.parametrize(
    ("to", "letter", "people"),
    [
        ("eigyo@minato-shoji.example", "ask", "hold"),
        ("soumu@minato-shoji.example", "ask", "hold"),
        ("uketsuke@minato-shoji.example", "ask", "hold"),
        ("keiri@minato-shoji.example", "pass", "pass"),
        ("zenin@minato-shoji.example", "pass", "pass"),
        ("kondo@aoba-foods.example", "pass", "pass"),
    ],
)
def test_levels(to: str, letter: str, people: str) -> None:
    assert level(RULE, to, body="各位\n\n会議は10時からです。\n") == letter
    assert level(RULE, to, body="各位\n\n" + PERSON) == people


def test_the_reason_names_the_list_and_the_way() -> None:
    (reason,) = said(RULE, "soumu@minato-shoji.example", body="各位\n")
    assert "「soumu@minato-shoji.example」" in reason.message.ja
    assert "「eigyo@minato-shoji.example」を通して" in reason.message.ja
    assert "aoba-foods.example" in reason.message.ja
    assert "kondo" not in reason.message.ja
    assert reason.seen_by == ("kondo@aoba-foods.example",)


def test_who_is_written_to_directly_is_not_reached_by_a_list() -> None:
    to = ("kondo@aoba-foods.example", "eigyo@minato-shoji.example")
    assert level(RULE, *to, body="各位\n") == "pass"


def test_two_lists_are_two_reasons() -> None:
    to = ("eigyo@minato-shoji.example", "uketsuke@minato-shoji.example")
    assert len(said(RULE, *to, body="各位\n")) == 2


@pytest.mark.parametrize(
    ("inside", "outside", "body", "stops"),
    [
        (1, 10, "お客様各位\n\n新商品のご案内です。\n", False),
        (1, 9, "お客様各位\n\n新商品のご案内です。\n", True),
        (3, 10, "お客様各位\n\n新商品のご案内です。\n", True),
        (1, 10, "お客様各位\n\n" + PERSON, True),
    ],
)
def test_a_list_of_customers_is_meant_to_lead_outside(
    inside: int, outside: int, body: str, stops: bool
) -> None:
    members = [*list(DIRECTORY.employees)[:inside], *(f"c{at}@gmail.com" for at in range(outside))]
    news = MailingList("news@minato-shoji.example", tuple(Member(one) for one in members))
    around = replace(surroundings(), lists=Lists.of((news,)))
    verdict = check(departure(Example("", stops, (news.address,), body=body)), around)
    assert bool([reason for reason in verdict.reasons if reason.rule == RULE]) is stops
