"""Revisions: the day, what changed, what stood there before; silence where nothing was revised."""

from __future__ import annotations

from datetime import date

import pytest

from morenashi.model.incident import Revision
from morenashi.model.lint import LintLevel
from morenashi.model.words import Words
from morenashi.notice.lint.rules.revisions_marked import rule
from tests.notice.lint.rules.judged import PUBLIC, case, found


@pytest.mark.parametrize(
    "text",
    [
        "8月9日訂正:人数を341人に改めました(8月1日の発表では300人)。",
        "【9/2訂正】前の版では電話番号を「含まない」としましたが、誤りで、含みます。",
        "変更の記録 第1版 5/1 1,020人/第2版 5/19 1,377人(退会者を追加)",
        "会員情報の漏えいについて(第2報)\n2026年5月15日\n\n対象の人数を4,980人から5,210人に訂正しました。",
        "調査結果のご報告(続報)\n\n6月1日に、新たに2人の方の情報が見つかりました。",
        # nothing was revised
        "更新履歴 2026年5月21日 初版",
        "改訂:なし(2026年1月23日 初版)",
        "2月27日に第2報を出します。",
        "6月20日に全プログラムの更新を終えました。更新の知らせは2月に来ていました。",
        "買い物かごのプログラムを修正しました。6月2日からは設定を変更し、公開していません。",
        "パスワードを変更してください。",
        "今後は発送の手順を改め、保存の期間を1年に改めます。",
    ],
)
def test_marked_or_not_revised(text: str) -> None:
    assert found(rule, text, PUBLIC) == []


@pytest.mark.parametrize(
    ("text", "lacks"),
    [
        ("漏えいした人数は341人です。(掲載 8月1日、最終更新 8月9日)", "何を変えたか"),
        ("会員情報の漏えいについて(第2報)\n2026年5月15日\n\n対象は5,210人です。", "何を変えたか"),
        ("人数を訂正しました。前回の発表では300人でした。", "改訂した日"),
        ("8月9日に、対象の人数を341人に訂正しました。", "変える前の数"),
    ],
)
def test_not_marked(text: str, lacks: str) -> None:
    [finding] = found(rule, text, PUBLIC)
    assert lacks in finding.message.ja


def test_a_correction_of_the_case_must_show() -> None:
    revision = Revision(date(2026, 8, 9), Words(ja="人数", en="number"))
    incident = case(revisions=(revision,))
    assert len(found(rule, "対象は341人です。2026年8月1日", PUBLIC, incident)) == 1
    shown = "2026年8月9日訂正:対象を341人に改めました(8月1日の発表では300人)。"
    assert found(rule, shown, PUBLIC, incident) == []
    other_day = shown.replace("8月9日", "8月10日")
    assert len(found(rule, other_day, PUBLIC, incident)) == 1


def test_a_later_report_that_corrects_nothing_is_only_asked() -> None:
    later = "会員情報の漏えいについて(第2報)\n2026年5月15日\n\n対象は5,210人です。"
    [asked] = found(rule, later, PUBLIC)
    [blocked] = found(rule, "8月9日に、対象の人数を341人に訂正しました。", PUBLIC)
    assert (asked.level, blocked.level) == (LintLevel.W, LintLevel.E)
