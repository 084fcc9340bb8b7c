"""R06: reassurance in many words; facts, rights and doubts are none."""

from __future__ import annotations

import pytest

from morenashi.model.lint import LintLevel
from morenashi.notice.lint.rules.no_bare_reassurance import rule
from tests.notice.lint.rules.first_half import levels, message

E, W = LintLevel.E, LintLevel.W


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("どうぞご安心ください。", E),
        ("外部からの攻撃ではございませんので、ご安心ください。", E),
        ("安心してサービスをお使いください。", E),
        ("情報が悪用されることはありません。", E),
        ("悪用の可能性は極めて低いと考えております。", E),
        ("お客様への影響は限定的です。", E),
        ("実質的な影響はほとんどないと判断しております。", E),
        ("お客さまに直接の損害が及ぶことは考えにくいものと存じます。", E),
        ("ご心配には及びません。", E),
        ("過度にご心配いただく必要はございません。", E),
        ("第三者が情報を復元することは困難です。", E),
        ("直ちに被害につながるものではありません。", E),
        ("情報が拡散するおそれはないものと考えております。", E),
        ("これまでどおりご利用いただけます。", E),
        ("暗号化していたため、悪用される可能性は低いと考えます。", W),
        ("念のため、パスワードを変更してください。", W),
        ("万が一、不審な点がございましたらご注意ください。", W),
        ("30人の方が対象です。一部のお客様の情報が漏れました。", W),
    ],
)
def test_reassurance(text: str, level: LintLevel) -> None:
    assert levels(rule, text) == [level]


@pytest.mark.parametrize(
    "text",
    [
        "5月20日の時点で、悪用は確認されていません。",
        "「大丈夫です」と申し上げられる根拠は、今のところありません。",
        "番号だけで引き出しはできません。しかし、ほかの情報と合わせて使われるおそれは残ります。",
        "当社が電話で暗証番号をお尋ねすることはありません。",
        "受け取られても、賠償を求める権利に影響はありません。",
        "悪用されるおそれがないとは言えません。",
        "悪用される可能性は否定できません。",
        "念のためではありません。必ずカードを止めてください。",
        "■ できないこと\n証券番号は、漏れたことを理由に変更できません。",
        "一部の方に偽のメッセージが送られました。対象は30人です。",
        "ご不安をおかけし、お詫びいたします。",
    ],
)
def test_no_reassurance(text: str) -> None:
    assert message(rule, text) == ""
