"""Secondary damage: state, basis and date, in the words of letters, tables, questions and reports."""

from __future__ import annotations

import pytest

from morenashi.model.incident import DamageState, Secondary
from morenashi.notice.lint.rules.secondary_damage import rule
from tests.notice.lint.rules.judged import REGULATOR, case, found, places


@pytest.mark.parametrize(
    "text",
    [
        "5月20日の時点で、悪用は見つかっていません。カード会社への照会の結果です。",
        "■ 二次被害\n6月3日に名簿を売るサイトを検索し、掲載がないことを確かめました。",
        "Q. 悪用されていますか\nA. 7月10日にカード会社から受けた報告では、9人のカードに不正利用がありました。",
        "| 二次被害 | 6月2日現在なし(窓口への申し出とSNSの検索による) |",
        "(5)二次被害 有。7月10日付の決済会社の通知により、9件の不正利用が判明した。",
        "悪用されたかどうかは分かりません。写真を撮られても記録に残らないためです。6月4日にSNSを調べましたが、投稿はありませんでした。",
        "【二次被害】令和8年6月14日現在、確認していない。受け取った61人への聞き取りによる。",
        "なりすましの被害は、6月9日までにお客様から3件のご連絡を受けています。",
        "監視会社に闇サイトの監視を頼み、六月一日に報告を受けましたが、あなたの情報は出回っていませんでした。",
        "10月7日に患者さんからの申し出を確かめました。悪用は見つかっていません。",
        "不審な電話の相談が、6月30日までに窓口へ4件寄せられています。",
        "6 二次被害又はそのおそれの有無\n6月1日時点で把握していない。コールセンターへの入電の記録を確認した。",
    ],
)
def test_told_with_basis_and_date(text: str) -> None:
    assert found(rule, text) == []


@pytest.mark.parametrize(
    ("text", "lacks"),
    [
        ("現時点で、二次被害は確認されておりません。", "根拠）と"),
        ("悪用されたとの報告は受けておりません。", "根拠）と"),
        ("6月1日現在、不正利用は確認されていません。", "何を調べたか（根拠）がありません"),
        ("カード会社に照会しましたが、不正利用は見つかっていません。", "いつ調べたか（日付）がありません"),
        ("これまでの調査の結果、情報が悪用された事実は確認されておりません。", "根拠）と"),
        ("5 二次被害 なし", "根拠）と"),
        ("被害の有無は調査中です。", "根拠）と"),
    ],
)  # fmt: skip
def test_the_bare_statement_lacks(text: str, lacks: str) -> None:
    [finding] = found(rule, text)
    assert lacks in finding.message.ja
    assert finding.end > 0


@pytest.mark.parametrize(
    "text",
    [
        "お名前と電話番号が漏えいしました。",
        # what may come is no state
        "悪用されるおそれがありますので、ご注意ください。",
        "■ 考えられる悪用\n6月1日から、返金を装う電話が来ることがあります。電話番号は変えられません。",
        "なりすましの電話には応じないでください。",
        "第三者に閲覧された形跡は、6月1日までの記録では見つかっていません。",
    ],
)
def test_nothing_is_said(text: str) -> None:
    [finding] = found(rule, text)
    assert (finding.start, finding.end) == (0, 0)


def test_it_points_at_the_sentence() -> None:
    text = "お詫びします。\n現時点で、二次被害は確認されておりません。\n窓口は下のとおりです。"
    [place] = places(rule, text)
    assert "二次被害" in place


def test_denied_although_the_case_holds_harm() -> None:
    incident = case(secondary=Secondary(DamageState.FOUND))
    text = "6月1日の時点で、悪用は見つかっていません。カード会社への照会の結果です。"
    [finding] = found(rule, text, REGULATOR, incident)
    assert "事案ファイル" in finding.message.ja
    assert found(rule, text, REGULATOR, case(secondary=Secondary(DamageState.NONE_FOUND))) == []
