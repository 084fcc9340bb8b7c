"""R16: the desk and what belongs to it."""

from __future__ import annotations

import pytest

from morenashi.model.lint import LintLevel
from morenashi.notice.lint.rules.contact_desk import rule
from tests.notice.lint.rules.first_half import levels, message

WHOLE = "窓口:電話 0120-000-744(平日9時〜18時、2027年3月31日まで。日本語・英語)、メール a@minato-shoji.example"


@pytest.mark.parametrize(
    "text",
    [
        WHOLE,
        "話を聞く電話を引きました。0120-000-744、昼の12時から夜8時、年末まで(12月29日)。FAX 03-0000-7441 もどうぞ。日本語と手話通訳。",
        "お問い合わせは電話06-0000-2210(月〜金の10-16時)かフォーム toiawase.example/leak まで。受付は2027年2月末日で終わります。言語は日本語です。",
        "■ 偽の電話にご注意\n番号はお聞きしません。\n電話 0120-000-286(月〜土 9時〜18時、来年4月30日まで。日本語・英語)/受付での相談もどうぞ。",
    ],
)
def test_whole(text: str) -> None:
    assert message(rule, text) == ""


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        (
            "お問い合わせは、当社ホームページのお問い合わせフォームよりお願いいたします。",
            "電話番号",
        ),
        ("情報が漏れました。", "窓口がありません"),
        ("■ お願い\n188か #9110(平日9時〜17時)に相談してください。", "窓口がありません"),
        (WHOLE.replace("、メール a@minato-shoji.example", ""), "電話のほか"),
        (WHOLE.replace("平日9時〜18時、", ""), "受付時間"),
    ],
)
def test_lacking(text: str, piece: str) -> None:
    assert piece in message(rule, text)
    assert levels(rule, text) == [LintLevel.E]


@pytest.mark.parametrize(
    ("gone", "piece"), [("。日本語・英語", "言語"), ("、2027年3月31日まで", "いつまで")]
)
def test_lacking_little(gone: str, piece: str) -> None:
    text = WHOLE.replace(gone, "")
    assert piece in message(rule, text)
    assert levels(rule, text) == [LintLevel.W]
