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


TWO = ("山田 恵 <invented.y@gmail.com>", "鈴木 一郎 <invented.s@docomo.ne.jp>")
FAMILY = ("山田 恵 <invented.y@gmail.com>", "山田 一郎 <invented.i@docomo.ne.jp>")


@pytest.mark.parametrize(
    ("expected", "to", "body"),
    [
        ("ask", TWO, "10月分の月謝が未納です。"),
        ("ask", TWO, "口座の引き落としができませんでした。"),
        ("ask", TWO, "選考の結果、今回は不採用となりました。"),
        ("ask", TWO, "今回はお見送りとさせていただきます。"),
        ("ask", TWO, "再検査の日程をご連絡します。"),
        ("ask", TWO, "就学援助の書類をお送りします。"),
        ("ask", TWO, "先日の苦情の件でお詫びします。"),
        ("pass", TWO, "運動会のお知らせです。"),
        # what only speaks of such things
        ("pass", TWO, "シンポジウム「いじめを考える」のご案内です。"),
        ("pass", TWO, "会費のお支払いがまだの方は当日お持ちください。"),
        ("pass", TWO, "未払い分はありません。"),
        ("pass", TWO, "お見送りは不要です。"),
        ("pass", TWO, "発達障害の講演会を開きます。"),
        ("pass", TWO, "減免の申請は12月までです。"),
        ("pass", TWO[:1], "10月分の月謝が未納です。"),
        ("pass", FAMILY, "10月分の月謝が未納です。"),
        ("pass", ("a.yamada@gmail.com", "m-yamada@docomo.ne.jp"), "月謝が未納です。"),
        ("pass", ONE_FIRM[:4], "10月分のお支払いが未納です。"),
    ],
)
def test_topics_weigh(expected: str, to: tuple[str, ...], body: str) -> None:
    """Who stands in To and Cc of such a mail is told to be one of those."""
    assert level(RULE, *to, body=f"保護者様\n\n{body}\n") == expected


def test_topics_of_what_is_quoted_do_not_weigh() -> None:
    body = "来週伺います。\n\n2026年11月19日 山本 <invented.x@gmail.com>:\n> 月謝の未納の件です。\n"
    assert level(RULE, *TWO, body=body, subject="Re: ご連絡") == "pass"


def test_the_number_for_topics_is_an_option() -> None:
    body = "月謝が未納です。\n"
    assert not said(RULE, *TWO, body=body, options={"topic_from": 3})
    (reason,) = said(RULE, *TWO, body=body)
    assert "支払いの遅れ" in reason.message.ja
    assert reason.people == 2


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
