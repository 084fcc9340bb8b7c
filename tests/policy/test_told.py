"""What the recipient wrote first is no news to him; what others wrote is."""

from __future__ import annotations

import pytest

from tests.policy.said import CONSUMER, CUSTOMER, OTHER_CUSTOMER, level

HERS = """2026年11月19日(木) 21:02 藤本 恵子 <fujimoto-1962@yahoo.co.jp>:
> 木村様
> 隣の山田さんは糖尿病で、インスリンを打っています。
"""
OURS = """2026年11月19日(木) 21:02 佐伯 航 <saeki.wataru@minato-shoji.example>:
> 木村さん
> 山田さんは糖尿病で、インスリンを打っています。
"""
ANOTHERS = """2026年11月19日(木) 21:02 大西 香織 <onishi.kaori@kitayama-works.example>:
> 木村様
> 山田さんは糖尿病で、インスリンを打っています。
"""
UNSIGNED = "> 木村様\n> 山田さんは糖尿病で、インスリンを打っています。\n"
SIGNED = UNSIGNED + "> 藤本\n"
ANSWER = "藤本様\n\n山田さんの糖尿病のこと、承知しました。\n\n"
MORE = "藤本様\n\n山田さんは緑内障の疑いもあります。\n\n"


@pytest.mark.parametrize(
    ("expected", "body", "to"),
    [
        ("pass", ANSWER + HERS, (CONSUMER,)),
        ("pass", ANSWER + SIGNED, (CONSUMER,)),
        ("pass", "承知しました。\n\n" + HERS, (CONSUMER,)),
        # more of the person she wrote of
        ("ask", MORE + HERS, (CONSUMER,)),
        # another person with the same illness
        ("hold", ANSWER.replace("山田", "高橋") + HERS, (CONSUMER,)),
        # not hers
        ("hold", ANSWER + OURS, (CONSUMER,)),
        ("hold", ANSWER + ANOTHERS, (CONSUMER,)),
        ("hold", ANSWER + UNSIGNED, (CONSUMER,)),
        # somebody gets it who has not seen it
        ("hold", ANSWER + HERS, (CONSUMER, CUSTOMER)),
        ("hold", "承知しました。\n\n" + HERS, (OTHER_CUSTOMER,)),
        # nothing is quoted
        ("hold", ANSWER, (CONSUMER,)),
    ],
)
def test_by_who_wrote_it(expected: str, body: str, to: tuple[str, ...]) -> None:
    """The level follows from who told whom."""
    assert level("special_care", *to, body=body, subject="Re: ご相談") == expected
