"""The right to deletion or suspension: offered to the reader, with a way to ask for it."""

from __future__ import annotations

import pytest

from morenashi.notice.lint.rules.right_to_deletion import rule
from tests.notice.lint.rules.judged import found


@pytest.mark.parametrize(
    "text",
    [
        "ご自分の情報の利用停止や消去を求めることができます。下の窓口へお電話ください。",
        "●消してほしいとき\nマイページの設定画面から申し込めます。",
        "法律により、情報を使うのをやめるよう請求できます。用紙は受付にあります。",
        "個人情報の削除をご希望の方は、0120-000-418へご連絡ください。",
        "開示や利用の停止を求めることができます。総務課(本庁3階)で受け付けます。",
        "Q 消してもらえますか\nはい。care@example.jp へメールをください。",
    ],
)
def test_offered(text: str) -> None:
    assert found(rule, text) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("お名前と電話番号が漏えいしました。", "書かれていません"),
        # what the organisation does by itself is no right of the reader
        ("当社は、不要になった情報を7月末までに削除します。窓口は下のとおりです。", "書かれていません"),
        ("誤って送ったメールは、受け取った方に削除をお願いし、6月3日に消去の連絡を受けました。", "書かれていません"),
        ("個人情報の利用停止や消去を請求することができます。", "どこへ"),
    ],
)  # fmt: skip
def test_not_offered(text: str, message: str) -> None:
    [finding] = found(rule, text)
    assert message in finding.message.ja
