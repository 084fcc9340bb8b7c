"""Certainty: the text against the case, both ways."""

from __future__ import annotations

import pytest

from morenashi.model.count import Count
from morenashi.model.group import Leaked, Outcome
from morenashi.model.incident import Certainty, Incident, Totals
from morenashi.notice.lint.rule import Needs
from morenashi.notice.lint.rules.certainty_as_known import rule
from tests.notice.lint.rules.judged import CASE, INDIVIDUAL, PUBLIC, case, found

POSSIBLE = case(certainty=Certainty.POSSIBLE)
REFUTED = case(certainty=Certainty.REFUTED)


@pytest.mark.parametrize(
    ("incident", "text"),
    [
        (CASE, "お客様の情報が漏えいした可能性がございます。"),
        (CASE, "会員情報が外部から閲覧されたおそれがあることが判明しました。"),
        (CASE, "お名前と電話番号が流出したものと思われます。"),
        (CASE, "お名前の漏えいの可能性に関するお詫び"),
        (POSSIBLE, "お客様の個人情報が漏えいしました。"),
        (POSSIBLE, "お名前と電話番号が第三者に盗まれました。"),
        (POSSIBLE, "会員情報の流出に関するお詫び"),
        (REFUTED, "会員情報が流出しました。"),
    ],
)
def test_against_the_case(incident: Incident, text: str) -> None:
    assert len(found(rule, text, PUBLIC, incident)) == 1


@pytest.mark.parametrize(
    ("incident", "text"),
    [
        (CASE, "あなたの情報は盗まれました。悪用されるおそれは、これからも続きます。"),
        (CASE, "お名前と電話番号が漏えいしました。カード番号は漏えいしていません。"),
        (CASE, "残る40人の情報は、漏えいしたおそれとして扱います。"),
        (POSSIBLE, "お客様の個人情報が漏えいしたおそれがあります。"),
        (POSSIBLE, "会員情報が、外から見られる状態になっていました。"),
        (POSSIBLE, "会員情報の入った書類を紛失しました。"),
        (POSSIBLE, "持ち出された人数は不明で、多い場合は300人すべてです。"),
        (REFUTED, "会員情報が流出したとの投稿がありましたが、調べた結果、流出していません。"),
    ],
)
def test_as_the_case_has_it(incident: Incident, text: str) -> None:
    assert found(rule, text, PUBLIC, incident) == []


def test_item_by_item() -> None:
    items = (Leaked("name"), Leaked("phone", Outcome.POSSIBLE))
    group = CASE.groups[0]
    incident = case(groups=(type(group)(group.key, group.label, group.relation, items),))
    text = "お名前が漏えいしました。電話番号は漏えいしたおそれがあります。"
    assert found(rule, text, INDIVIDUAL, incident) == []
    turned = "お名前が漏えいしたおそれがあります。電話番号も漏えいしました。"
    assert len(found(rule, turned, INDIVIDUAL, incident)) == 2


def test_more_people_than_were_hit_may_have_been() -> None:
    incident = case(totals=Totals(exposed=Count(1204, 1204), accessed=Count(37, 37)))
    wide = "1,204人の会員情報が漏えいしたおそれがあります。"
    assert found(rule, wide, PUBLIC, incident) == []
    assert len(found(rule, wide.replace("1,204", "37"), PUBLIC, incident)) == 1


def test_it_does_not_run_without_a_case() -> None:
    assert rule.needs == {Needs.CASE}
    assert found(rule, rule.before) == []
