"""Ordinary business mails with people in them: the rules on what a message says let them go."""

from __future__ import annotations

import pytest

from morenashi.flows.guard import check
from morenashi.policy.rule import Example
from tests.policy.company import departure, surroundings
from tests.policy.said import (
    COLLEAGUE,
    CONSUMER,
    CUSTOMER,
    EVERYBODY,
    ME,
    OTHER_CUSTOMER,
    PARTNER,
    person,
)

RULES = frozenset(
    {
        "uninspectable", "unseen_link", "id_document", "special_care", "quoted_third_party",
        "many_people", "list_size",
    }
)  # fmt: skip
SIGNATURE = """
--
港商事株式会社 営業部 主任
木村 美緒（きむら みお）
〒105-0001 東京都港区虎ノ門1-2-3 港ビル4階
TEL 03-6205-1234 / FAX 03-6205-1235 / 携帯 090-1111-2222
kimura.mio@minato-shoji.example
https://www.minato-shoji.example/
"""
DELIVERY = """田辺様

いつもお世話になっております。港商事の木村です。
お届け先の変更を承りました。下記の内容で手配いたします。

お届け先: 〒530-0001 大阪府大阪市北区梅田1-2-3 メゾン梅田402
お名前: 高橋 一郎 様
お電話: 090-1234-5678
ご希望日時: 12月3日 午前中
"""
MEETING = """田辺様

12月4日の会議の参加者をお知らせします。
・株式会社北山製作所 総務部長 大西 香織様
・川端物産株式会社 社長 川端 誠様
・株式会社東海物産 課長 渡辺 恵様
・弊社 佐伯、中村、木村
"""
ORDER = """藤本様

ご注文ありがとうございます。
注文番号 20261120-0031
お名前: 藤本 恵子 様
お届け先: 〒604-8001 京都府京都市中京区木屋町1-2-3
お電話: 090-2222-3333
合計 12,800円（クレジットカード払い）
"""
APPLICANT = """藤本様

このたびはご応募ありがとうございます。登録内容をご確認ください。
氏名: 藤本 恵子（フジモト ケイコ）
生年月日: 1962年5月3日
住所: 京都府京都市中京区木屋町1-2-3
電話: 090-2222-3333
前職: 株式会社東海物産 経理課
希望年収: 400万円
"""
REPLY = """田辺様

承知いたしました。来週お伺いします。
木村

2026年11月19日(木) 17:02 田辺 悠斗 <tanabe@aoba-foods.example>:
> 木村様
> お世話になっております。青葉フーズの田辺です。
> 購買部長の村井（090-3333-4444）も同席します。
> 近藤からは別途ご連絡いたします。
>
> 2026年11月18日(水) 10:00 木村 美緒 <kimura.mio@minato-shoji.example>:
>> 田辺様
>> 来週のご都合はいかがでしょうか。
>> 港商事 木村 美緒 TEL 03-6205-1234
"""
CHANGE = """関係者各位

このたび担当が変わりましたのでお知らせいたします。
旧: 中村 さくら（nakamura.sakura@minato-shoji.example）
新: 木村 美緒（kimura.mio@minato-shoji.example、090-1111-2222）
"""
PRESS = """田辺様

弊社代表 小林直樹の経歴です。1985年、北海道生まれ。2009年に港商事へ入社し、2024年から代表取締役を務めています。
"""
SEMINAR = """田辺様

「職場のメンタルヘルス」セミナーのご案内です。うつ病や適応障害の早期発見を、産業医の先生が説明します。
お申し込みはフォームから: https://docs.google.com/forms/d/e/abc/viewform
"""
CHECKUP = """各位

健康診断を12月10日に行います。問診票に既往歴と服用中の薬を記入して持参してください。
"""
PARKING = "佐伯部長\n\n鈴木様（080-1234-5678）から折り返しのお電話がほしいとのことです。\n"
TABLE = {
    "見積.csv": "品名,数量,単価,金額\n"
    + "".join(f"部品A-{i},{i},1000,{i}000\n" for i in range(1, 60))
}
SHIFT = {
    "当番表.csv": "日付,当番,電話\n"
    + "".join(f"12/{i},{person(i)},内線{200 + i}\n" for i in range(1, 32))
}
TRACKING = {
    "出荷.csv": "伝票番号,品名,届け先,電話\n"
    + "".join(f"4012-{i:04},商品{i},{person(i)},090-{1000 + i}-2000\n" for i in range(6))
}


@pytest.mark.parametrize(
    ("told", "to", "body", "attached"),
    [
        ("お届け先", (CUSTOMER,), DELIVERY, {}),
        ("会議の参加者", (CUSTOMER, OTHER_CUSTOMER), MEETING, {}),
        ("注文の控え", (CONSUMER,), ORDER, {}),
        ("応募者本人への控え", (CONSUMER,), APPLICANT, {}),
        ("返信", (CUSTOMER,), REPLY, {}),
        ("担当の変更", (CUSTOMER, OTHER_CUSTOMER), CHANGE, {}),
        ("代表の経歴", (CUSTOMER,), PRESS, {}),
        ("セミナーの案内", (CUSTOMER,), SEMINAR, {}),
        ("健康診断の案内", (EVERYBODY,), CHECKUP, {}),
        ("電話のメモ", (COLLEAGUE,), PARKING, {}),
        ("見積書", (CUSTOMER,), "田辺様\n\n見積書です。\n", TABLE),
        ("社内の当番表", (EVERYBODY,), "各位\n\n当番表です。\n", SHIFT),
        ("数件の出荷", (PARTNER,), "ご担当者様\n\n本日の出荷分です。\n", TRACKING),
    ],
)
def test_goes_without_a_question(
    told: str, to: tuple[str, ...], body: str, attached: dict[str, str]
) -> None:
    """No rule on what is said has anything against it, with a full signature below."""
    example = Example(told, False, to, body + SIGNATURE, sender=ME, attached=attached)
    verdict = check(departure(example), surroundings())
    against = [reason.rule for reason in verdict.reasons if reason.rule in RULES]
    assert against == [], told
