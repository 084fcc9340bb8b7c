"""A colleague who does something near a statement is not the one it is said of."""

from __future__ import annotations

import pytest

from morenashi.policy.statement import excuses_colleague, only_acts, sentence_of
from tests.policy.said import CUSTOMER
from tests.policy.test_about import about


def judged(body: str) -> list[bool]:
    """Of each statement, whether the one named only acts."""
    found = about(body, CUSTOMER)
    return [only_acts(found, one) for one in found.message.mentions if one.kind == "SENSITIVE"]


@pytest.mark.parametrize(
    ("expected", "body"),
    [
        (
            True,
            "西田看護師が消毒し、ガーゼを当てました。\n抗血小板薬を飲んでいるので、様子を見てください。\n",
        ),
        (True, "西田看護師から、服用中のプレドニンの件でご連絡いたします。\n"),
        (False, "担当の西田が喘息で入院しました。\n"),
        (False, "担当の西田は喘息です。\n"),
        (False, "西田看護師が休んでいます。\nうつ病と診断されたそうです。\n"),
        (False, "高橋 一郎様が説明しました。喘息とのことです。\n"),
    ],
)
def test_who_only_acts(expected: bool, body: str) -> None:
    """が or より with something done, and no absence."""
    told = judged(body)
    assert told
    assert told == [expected] * len(told)


def test_why_one_of_ours_is_away() -> None:
    """An excuse for a colleague, against the report of an accident."""
    away = about("担当の鈴木がうつ病で休職します。\n", CUSTOMER)
    hurt = about("被災者：鈴木 一郎、左手を骨折、休業8日の見込み。\n", CUSTOMER)
    for found, expected in ((away, True), (hurt, False)):
        (one,) = [one for one in found.message.mentions if one.kind == "SENSITIVE"]
        assert excuses_colleague(found, one) is expected


def test_the_sentence() -> None:
    """What stands between full stops and line ends."""
    found = about("一つめ。鈴木さんは喘息です。三つめ\n", CUSTOMER)
    (one,) = [one for one in found.message.mentions if one.kind == "SENSITIVE"]
    sentence = sentence_of(found, one)
    assert sentence is not None
    assert (sentence.before, sentence.behind) == ("鈴木さんは", "です")
