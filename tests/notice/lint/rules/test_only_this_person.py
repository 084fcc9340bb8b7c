"""Only this person's items: values in full, other people's names, items of another group."""

from __future__ import annotations

from dataclasses import replace

import pytest

from morenashi.model.group import Leaked
from morenashi.notice.lint.rules.only_this_person import rule
from morenashi.values import my_number
from tests.notice.lint.rules.judged import CASE, case, found, places

NUMBER = "12345678901" + my_number.check_digit("12345678901")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("漏れた番号は 4111 1111 1111 1111 です。", "4111 1111 1111 1111"),
        ("・カード番号 4000-0027-1180-3345", "カード番号 4000-0027-1180-3345"),
        (f"書類にある{NUMBER}が見られました。", NUMBER),
        ("マイナンバー:1234 5678 9012", "マイナンバー:1234 5678 9012"),
        ("口座番号は普通 1234567 です。", "口座番号は普通 1234567"),
        ("パスワード「minato2026」が漏れました。", "パスワード「minato2026"),
        ("生年月日:1985年4月3日", "生年月日:1985年4月3"),
        ("メールアドレス:hanako@example.jp", "メールアドレス:hanako@example.jp"),
        ("■漏れた情報\n電話番号:03-0000-1234", "電話番号:03-0000-1234"),
        ("ご登録の携帯 090-0000-1234 が表示されました。", "090-0000-1234"),
        (
            "ご住所「浜名見市港町3-14-8 コーポ汐見」が見えました。",
            "ご住所「浜名見市港町3-1",
        ),
        ("同じ表に、木暮 正子様の病名もありました。", "木暮 正子様"),
        ("佐伯みどり様にも同じ手紙をお送りしました。", "佐伯みどり様"),
        ("漏えいした項目はお客様によって異なります。", "漏えいした項目はお客様によって異な"),
    ],
)
def test_too_much(text: str, place: str) -> None:
    assert places(rule, "山田 太郎様\n\n" + text) == [place]


@pytest.mark.parametrize(
    "text",
    [
        "クレジットカード番号(末尾7899)",
        "カード番号 4000-****-****-3345",
        "電話番号、メールアドレス、ご住所",
        "漏れたのは、山田 太郎様のお名前と電話番号です。",
        "窓口 0120-000-418(毎日9時から19時)",
        "お問い合わせは 090-0000-1234 へお電話ください。",
        "メール soudan@example.jp",
        "法人番号 1234567890123",
        "ご契約者様、受取人様、保護者様、取引先企業様にもお知らせしました。",
        "12けたの番号が写っています。",
        "カードの一時停止は 0120-95-0178 です。",
        "生年月日だけで本人を確かめる契約には、暗証番号を足してください。",
        "手数料は市区町村によって異なります。",
        "漏えいした項目は人によって異なります。あなたの分は、お名前と電話番号です。",
    ],
)
def test_just_enough(text: str) -> None:
    assert found(rule, "山田 太郎様\n\n" + text) == []


def test_items_of_another_group() -> None:
    other = replace(CASE.groups[0], key="patients", items=(Leaked("medical_history"),))
    incident = case(groups=(*CASE.groups, other))
    text = "■ 漏えいした情報\nお名前、病名"
    [finding] = found(rule, text, incident=incident, group="members")
    assert "病歴" in finding.message.ja
    assert found(rule, text, incident=incident) == []
    assert len(found(rule, text, incident=incident, group="patients")) == 1
