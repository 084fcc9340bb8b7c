"""Whether it concerns me: how people are told, what silence means, and who else is meant."""

from __future__ import annotations

from dataclasses import replace

import pytest

from morenashi.model.group import Relation
from morenashi.model.lint import LintLevel
from morenashi.notice.lint.rules.who_is_concerned import rule
from tests.notice.lint.rules.judged import CASE, PUBLIC, case, found

FORMER = "退会された方も同じです。"


@pytest.mark.parametrize(
    "text",
    [
        "対象の方には6月1日に手紙を出しました。6月8日までに届かない方は、対象ではないか転居されています。",
        "該当する64世帯へ職員が伺いました。訪問も手紙もない世帯は該当しません。",
        "個別の連絡はいたしません。照会ページに会員番号を入れると、対象かどうかを確認できます。",
        "ご自身が含まれるかは、窓口にお電話くだされば、その場でお答えします。",
        "会員の皆様には6月1日にメールを送りました。10日になってもメールが来ない場合は、窓口でお調べします。",
        "メールを受け取っていない方は対象外です。対象の方全員に、6月1日に送信しています。",
    ],
)
def test_told(text: str) -> None:
    assert found(rule, text + FORMER, PUBLIC) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("お客様の情報が漏えいしました。心からお詫びします。", "知る方法がありません"),
        ("対象のお客様には、個別にご連絡しております。", "届かない場合"),
        ("該当する方へは順次、書面を郵送いたします。不審なメールは開かないでください。", "届かない場合"),
    ],
)  # fmt: skip
def test_not_told(text: str, message: str) -> None:
    [finding] = found(rule, text + FORMER, PUBLIC)
    assert message in finding.message.ja
    assert finding.level is LintLevel.E


def test_leavers_are_asked_for_and_demanded_where_the_case_has_them() -> None:
    text = "対象かどうかは、照会ページで確認できます。"
    [asked] = found(rule, text, PUBLIC)
    assert asked.level is LintLevel.W
    left = replace(CASE.groups[0], key="left", relation=Relation.FORMER_CUSTOMER)
    [demanded] = found(rule, text, PUBLIC, case(groups=(*CASE.groups, left)))
    assert demanded.level is LintLevel.E


def test_third_persons_of_the_case() -> None:
    spouse = replace(CASE.groups[0], key="spouse", relation=Relation.THIRD_PERSON)
    incident = case(groups=(*CASE.groups, spouse))
    text = "対象かどうかは、照会ページで確認できます。" + FORMER
    assert len(found(rule, text, PUBLIC, incident)) == 1
    assert found(rule, text + "配偶者の方のお問い合わせにも答えます。", PUBLIC, incident) == []


def test_a_closing_report_comes_after_all_were_told() -> None:
    text = "お詫びします。" + FORMER
    closing = "個人情報の漏えいについて(最終報告)\n\n" + text
    [first], [last] = found(rule, text, PUBLIC), found(rule, closing, PUBLIC)
    assert (first.level, last.level) == (LintLevel.E, LintLevel.W)
