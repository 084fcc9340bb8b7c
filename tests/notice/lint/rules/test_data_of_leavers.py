"""Data of people who left: why they were held, what happens now; silence where nobody who left is concerned."""

from __future__ import annotations

from dataclasses import replace

import pytest

from morenashi.model.group import Relation
from morenashi.notice.lint.rules.data_of_leavers import rule
from tests.notice.lint.rules.judged import CASE, case, found


@pytest.mark.parametrize(
    "text",
    [
        "退会された方の記録は、返品に応じるため1年間残していました。7月10日までに消去します。",
        "■ 退職した方の情報\n法令で5年間の保存が定められています。5年を過ぎたものは9月に廃棄します。",
        "卒園されたお子さんの写真は、記念誌のために保管していました。今後は使わず、6月に裁断しました。",
        "Q. もう通っていないのに?\n診療録は5年とっておく義務があります。過ぎた記録は11月に廃棄します。",
        "解約後も、精算に備えて契約書を3年置く決まりです。期限を過ぎた分は今月処分します。",
        # nobody who left is concerned
        "お客様のお名前と電話番号が漏えいしました。",
        "退会された方の情報は含まれていません。",
        "退会をご希望の場合は、設定画面からお手続きください。",
    ],
)
def test_told_or_not_concerned(text: str) -> None:
    assert found(rule, text) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("対象には、すでに退会された方も含まれます。", "なぜ情報が残っていたのか"),
        ("元社員の方の情報も漏えいしました。深くお詫びします。", "なぜ情報が残っていたのか"),
        ("退会された方の情報が残っていました。7月に消去します。", "残していた理由"),
        ("退会後も、返品に応じるため1年間は情報を保管しています。", "これからどうするか"),
    ],
)  # fmt: skip
def test_not_told(text: str, message: str) -> None:
    [finding] = found(rule, text)
    assert message in finding.message.ja


def test_the_case_knows_of_leavers() -> None:
    left = replace(CASE.groups[0], key="left", relation=Relation.FORMER_EMPLOYEE)
    text = "お名前と電話番号が漏えいしました。"
    assert found(rule, text, incident=CASE) == []
    assert len(found(rule, text, incident=case(groups=(*CASE.groups, left)))) == 1
