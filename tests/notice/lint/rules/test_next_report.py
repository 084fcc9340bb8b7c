"""The next word: with a day, and an end in sight."""

from __future__ import annotations

from datetime import date

import pytest

from morenashi.model.lint import LintLevel
from morenashi.notice.lint.rules.next_report import rule
from tests.notice.lint.rules.judged import INDIVIDUAL, case, found


@pytest.mark.parametrize(
    "text",
    [
        "調査の結果を7月10日にお知らせします。すべて終えたら最終報告をお届けします。",
        "■ 次のお知らせ\n9月30日に手紙を出し、それを最後の報告とします。",
        "第2報は6月12日に掲載します。調査が完了した時点で報告書を公表します。",
        "続きは3月2日、このページで。完了の報告も載せます。",
        "進捗は毎月1日に更新し、終了時には最終のご報告を載せます。",
        # nothing more will come
        "個人情報の漏えいについて(最終報告)\n\n調査を終えました。",
        "本報告をもって、最終の報告といたします。",
    ],
)
def test_promised(text: str) -> None:
    assert found(rule, text) == []


@pytest.mark.parametrize(
    ("text", "level", "message"),
    [
        ("お名前と電話番号が漏えいしました。", LintLevel.E, "いつ知らせるか"),
        ("新たな事実が判明しましたら、速やかに公表いたします。", LintLevel.E, "日付がありません"),
        ("今後の対応については、追ってお知らせします。", LintLevel.E, "日付がありません"),
        ("調査の結果を7月10日にお知らせします。", LintLevel.I, "最終の報告"),
    ],
)  # fmt: skip
def test_not_promised(text: str, level: LintLevel, message: str) -> None:
    [finding] = found(rule, text)
    assert message in finding.message.ja
    assert finding.level is level


def test_the_day_of_the_case() -> None:
    text = "調査の結果を7月10日にお知らせし、すべて終えたら最終報告をお届けします。"
    assert found(rule, text, INDIVIDUAL, case(next_report=date(2026, 7, 10))) == []
    [finding] = found(rule, text, INDIVIDUAL, case(next_report=date(2026, 7, 17)))
    assert "2026-07-17" in finding.message.ja
