"""Addresses that stand open in To and Cc."""

from __future__ import annotations

import pytest

from morenashi.policy.policy import Policy
from morenashi.policy.rules.open_addresses import rule
from tests.policy.said import COLLEAGUE, level, said
from tests.policy.thread import answer

RULE = "open_addresses"
PERSONS = tuple(f"invented{number}@gmail.com" for number in range(20))
FIRMS = tuple(f"info@{word}-firm.example" for word in "kita minami higashi nishi naka oku".split())
ONE_FIRM = tuple(f"staff{number}@aoba-foods.example" for number in range(20))


@pytest.mark.parametrize(
    ("to", "expected"),
    [
        (PERSONS[:4], "pass"),
        (PERSONS[:5], "ask"),
        (PERSONS[:9], "ask"),
        (PERSONS[:10], "hold"),
        (FIRMS[:4], "pass"),
        (FIRMS[:5], "ask"),
        ((*FIRMS, *PERSONS[:4]), "hold"),
        (ONE_FIRM, "pass"),
        ((*ONE_FIRM, *FIRMS[:3]), "pass"),
        ((COLLEAGUE, *ONE_FIRM[:2], *PERSONS[:3]), "pass"),
    ],
)
def test_levels_by_parties(to: tuple[str, ...], expected: str) -> None:
    assert level(RULE, *to, body="各位\n") == expected
    assert level(RULE, COLLEAGUE, cc=to, body="各位\n") == expected


def test_numbers_are_options() -> None:
    (reason,) = said(RULE, *PERSONS[:3], body="各位\n", options={"ask_from": 2, "hold_from": 3})
    assert reason.level.key == "hold"
    assert "個人3人" in reason.message.ja
    assert reason.people == 3


def test_hidden_copies_are_not_open() -> None:
    from morenashi.flows.guard import Departure, check
    from morenashi.policy.rule import Example
    from tests.policy.company import mail, surroundings

    data = bytes(mail(Example("", False, (COLLEAGUE,), body="各位\n")))
    verdict = check(Departure(data, recipients=(COLLEAGUE, *PERSONS)), surroundings())
    assert not [reason for reason in verdict.reasons if reason.rule == RULE]


def test_known_persons_at_a_firms_domain_count_each() -> None:
    """A home provider we have never heard of looks like a firm; contacts without a company do not."""
    from dataclasses import replace

    from morenashi.flows.guard import check
    from morenashi.model.directory import Entry
    from morenashi.policy.rule import Example
    from tests.policy.company import DIRECTORY, departure, surroundings

    to = tuple(f"person{number}@home-net.example" for number in range(6))
    known = {address: Entry((address,), f"個人{at}") for at, address in enumerate(to)}
    example = Example("", True, to, body="各位\n")
    around = surroundings()
    assert not [r for r in check(departure(example), around).reasons if r.rule == RULE]
    around = replace(around, directory=replace(DIRECTORY, contacts=known))
    assert [r for r in check(departure(example), around).reasons if r.rule == RULE]


def test_those_who_stood_in_the_thread_know_each_other() -> None:
    options = Policy().options(rule)
    assert list(rule.judge(answer(*PERSONS[:6], quoted=()), options))
    assert list(rule.judge(answer(*PERSONS[:6], quoted=PERSONS[:1]), options))
    assert not list(rule.judge(answer(*PERSONS[:6], quoted=PERSONS[:6]), options))
    assert not list(rule.judge(answer(*PERSONS[:8], quoted=PERSONS[:4]), options))
    assert list(rule.judge(answer(*PERSONS[:9], quoted=PERSONS[:4]), options))
