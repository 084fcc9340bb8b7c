"""What one rule says of an invented mail, for the tables of the rules' tests."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from morenashi.flows.guard import check
from morenashi.model.verdict import Reason
from morenashi.policy.policy import Policy
from morenashi.policy.rule import Example
from tests.policy.company import departure, surroundings

CUSTOMER = "田辺 悠斗 <tanabe@aoba-foods.example>"
OTHER_CUSTOMER = "大西 香織 <onishi.kaori@kitayama-works.example>"
PARTNER = "tanto@umikaze-logi.example"
COLLEAGUE = "saeki.wataru@minato-shoji.example"
ME = "木村 美緒 <kimura.mio@minato-shoji.example>"
CONSUMER = "藤本 恵子 <fujimoto-1962@yahoo.co.jp>"
EVERYBODY = "zenin@minato-shoji.example"

# Names that are nobody's, for lists of any length.
_SURNAMES = "山田 鈴木 高橋 渡辺 伊藤 加藤 吉田 山本 松本 井上".split()
_GIVEN = "太郎 花子 一郎 恵 健 由美 誠 直子 大輔 彩".split()


def said(
    rule: str, *to: str, options: Mapping[str, Any] | None = None, **mail: Any
) -> list[Reason]:
    """The reasons of one rule for a mail to `to`; `mail` as in Example, `options` as in the policy."""
    example = Example("", True, to, sender=mail.pop("sender", ME), **mail)
    policy = Policy({rule: options}) if options else None
    verdict = check(departure(example), surroundings(policy))
    return [reason for reason in verdict.reasons if reason.rule == rule]


def level(rule: str, *to: str, **mail: Any) -> str:
    """The level of the rule's strongest reason: "pass" where it has none."""
    found = said(rule, *to, **mail)
    return max(found, key=lambda reason: reason.level).level.key if found else "pass"


def person(at: int) -> str:
    """An invented full name."""
    return f"{_SURNAMES[at % 10]}{_GIVEN[at // 10 % 10]}"


def customers(count: int) -> str:
    """A list of private customers as CSV."""
    rows = (
        f"{person(at)},090-{1000 + at}-{2000 + 7 * at},大阪府大阪市北区梅田1-2-{at + 1}\n"
        for at in range(count)
    )
    return "氏名,電話,住所\n" + "".join(rows)


def contacts(count: int) -> str:
    """A list of business cards as CSV."""
    rows = (
        f"株式会社{_SURNAMES[at % 7]}商店,営業部,課長,{person(at)},user{at}@shop{at}.example\n"
        for at in range(count)
    )
    return "会社名,部署,役職,氏名,メール\n" + "".join(rows)
