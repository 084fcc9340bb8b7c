"""R11: causes told, open with a day, disguised, and blamed on one person."""

from __future__ import annotations

from dataclasses import replace

import pytest

from morenashi.model.incident import Cause, CauseKind, CauseState
from morenashi.model.lint import LintLevel
from morenashi.notice.lint.rules.cause_told import rule
from tests.notice.lint.rules.first_half import message
from tests.notice.lint.rules.judged import CASE, found


@pytest.mark.parametrize(
    "text",
    [
        "宛名シールを1枚ずらして貼ったまま、二人目の確認をせずに出しました。確認を省いた当社の落ち度です。",
        "なぜ起きたかは調べている途中です。分かったところまでを11月6日に書きます。",
        "侵入の道筋は、記録が残っていなかったために、これ以上たどれませんでした。",
        "■ 原因\n封筒の窓と宛名を照らす工程を省いていました。一人の職員の不注意ではなく、課の判断の誤りです。",
        "■ 原因\n委託先の担当者の操作ミスによるものです。確認する手順を当社が定めていませんでした。",
        "調べはまだ途中です。入られた道は、9月末の手紙に書きます。",
    ],
)
def test_told(text: str) -> None:
    assert message(rule, text) == ""


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        ("お客様の情報が漏えいしました。", "（原因）がありません"),
        ("原因につきましては、現在調査中です。", "次にいつ知らせるか"),
        ("原因の究明に努めてまいります。", "次にいつ知らせるか"),
        ("■ 原因\n巧妙な手口による外部からの攻撃を受けました。", "巧妙"),
        (
            "■ 原因\n担当した一人の職員の不注意によるものです。当該職員には厳しく指導しました。",
            "職員の不注意",
        ),
        ("■ 原因\n元従業員一名の身勝手な犯行によるものです。", "従業員一名の身勝手な犯行"),
        (
            "■ 経過\n2月9日 共有フォルダが、誰でも開ける設定になる\n■ 原因\n外部の第三者が不正なアクセスを行ったことによります。",
            "設定の誤りと読めます",
        ),
    ],
)
def test_not_told(text: str, piece: str) -> None:
    assert piece in message(rule, text)


def test_the_case_knows_better() -> None:
    cause = Cause(CauseState.KNOWN, (CauseKind.MISCONFIGURATION,))
    said = message(
        rule, "■ 原因\n外部からの不正アクセスによるものです。", replace(CASE, cause=cause)
    )
    assert "設定の誤り" in said


def test_an_attack_and_nothing_else_is_worth_a_hint() -> None:
    [one] = found(rule, "■ 原因\n第三者による不正アクセスです。")
    assert one.level is LintLevel.I
    assert (
        message(rule, "■ 原因\n第三者による不正アクセスです。古いプログラムの弱点を突かれました。")
        == ""
    )
