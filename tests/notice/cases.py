"""An invented case with all that letters speak of, and smaller ones made from it."""

from __future__ import annotations

import tomllib
from typing import Any

from morenashi.model.incident import Incident
from morenashi.model.plain import Wrong, structured

CASE = """
key = "minato-2026-07"
title = { ja = "採用・会員サイトの保存場所の設定誤り", en = "Wrong setting of a storage" }
certainty = "certain"
summary = { ja = "会員サイトと給与事務のファイルを置いていた保存場所が、外部から開ける設定になっていました", en = "A storage that held files of the members' site and of the payroll could be opened from outside" }
as_of = 2026-07-10
discovered_how = { ja = "社外の方から、ファイルが開けるとのご連絡を受けて分かりました", en = "Somebody from outside told us that files could be opened" }
discovered_by = "third_party"
next_report = 2026-08-07

[organisation]
name = { ja = "株式会社みなと商事", en = "Minato Shoji Co., Ltd." }
address = "〒000-0000 東京都みなと区例町1-2-3"
representative = "代表取締役 例田 花子"
website = "https://www.minato-shoji.example/"
senders = ["oshirase@minato-shoji.example"]

[exposed]
begin = 2026-04-01
end = 2026-07-02

[[accessed]]
begin = 2026-06-20
end = 2026-06-21

[[known]]
at = 2026-07-02
what = { ja = "社外からの連絡を受け、設定の誤りを確かめた", en = "A message from outside was confirmed" }
chosen = true
because = { ja = "設定の誤りを確かめた日", en = "the day it was confirmed" }

[[evidence]]
key = "log"
what = { ja = "保存場所のアクセス記録", en = "the access log of the storage" }

[[evidence]]
key = "cards"
what = { ja = "カード番号は決済会社だけが持つことの契約と設定の確認", en = "a check that only the payment company holds card numbers" }

[totals]
exposed = 1320
accessed = { at_least = 210, at_most = 240 }

[[groups]]
key = "staff"
label = { ja = "当社で働く方", en = "our staff" }
relation = "employee"
persons = 120
accessed = 120
channels = ["post"]
items = ["name", "address", "my_number", "bank_account", "spouse", { item = "health_check", outcome = "not_leaked", evidence = ["log"] }]

[[groups]]
key = "spouses"
label = { ja = "当社で働く方の配偶者", en = "spouses of our staff" }
relation = "third_person"
within = "staff"
persons = { at_least = 0, at_most = 80 }
accessed = { at_least = 0, at_most = 80 }
channels = ["post"]
items = ["name"]

[[groups]]
key = "members"
label = { ja = "会員サイトにご登録の方", en = "members of our site" }
relation = "customer"
persons = 900
accessed = { at_least = 90, at_most = 120 }
channels = ["email", "post"]
items = ["name", "email", "phone", { item = "purchase_history", outcome = "possible" }, { item = "credit_card", outcome = "not_leaked", evidence = ["cards"] }]

[[groups]]
key = "former"
label = { ja = "会員サイトを退会された方", en = "former members of our site" }
relation = "former_customer"
persons = 220
channels = ["post"]
still_held = { ja = "返品と保証のお問い合わせに答えるため、退会から5年間保存する決まりでした", en = "Our rule was to keep the data for five years to answer questions on returns" }
now = { ja = "2026年8月31日までに、退会から6か月を過ぎた方の情報をすべて消します", en = "By 31 August 2026 we erase all data of people who left more than six months ago" }
items = ["name", "address", "birthdate"]

[[groups]]
key = "callers"
label = { ja = "電話だけでご相談いただいた方", en = "people who only telephoned us" }
relation = "other"
persons = 40
channels = ["call"]
items = ["phone", "medical_history"]

[cause]
state = "known"
kinds = ["misconfiguration"]
origin = "reporter"
what = { ja = "2026年4月1日のシステム移行のとき、当社が保存場所の公開範囲を確かめずに設定しました", en = "When we moved systems on 1 April 2026 we set the access without checking it" }

[purpose]
answer = "unknown"

[[measures]]
kind = "containment"
what = { ja = "保存場所を外部から開けない設定に変えました", en = "We closed the storage to the outside" }
progress = "done"
on = 2026-07-02

[[measures]]
kind = "prevention"
what = { ja = "すべての保存場所の公開範囲を毎日確かめる仕組みを入れます", en = "A daily check of the access to every storage" }
progress = "planned"
on = 2026-08-31

[notified]
progress = "planned"
on = 2026-07-12
how = { ja = "メールと郵便", en = "mail and post" }
because = { ja = "アクセス記録から対象の方を一人ずつ確かめ、宛先を調べたため", en = "we had to establish from the logs who was concerned" }

[publication]
progress = "done"
on = 2026-07-04
url = "https://www.minato-shoji.example/oshirase/"

[[told]]
authority = "ppc"
duty = "preliminary"
on = 2026-07-06

[[told]]
authority = "police"
on = 2026-07-07

[secondary]
state = "none_found"
checked = { ja = "アクセス記録、インターネット上の売買の監視、お客様からのお申し出", en = "access logs, a watch on trading sites, and reports from customers" }
checked_on = 2026-07-09

[compensation]
offer = "not_offered"
because = { ja = "費用を、本人申告の手数料の負担と再発防止に充てるため", en = "the money goes into fees of declarations and prevention" }

[desk]
name = { ja = "個人情報お問い合わせ窓口", en = "Personal information desk" }
phone = "0120-000-000"
hours = { ja = "毎日9時から20時まで", en = "every day 9:00-20:00" }
email = "madoguchi@minato-shoji.example"
languages = { ja = "日本語、英語", en = "Japanese, English" }
until = 2027-07-31

[[promises]]
what = { ja = "本人申告の手数料を当社が負担します", en = "We bear the fees of declarations" }
due = 2027-01-31
"""

# Everybody was told: the closing report is due.
CLOSED = CASE.replace('[notified]\nprogress = "planned"', '[notified]\nprogress = "done"')

FIRST_HOUR = """
key = "minato-first"
title = { ja = "保存場所の設定誤り", en = "Wrong setting" }
as_of = 2026-07-02
next_report = 2026-07-04

[organisation]
name = { ja = "株式会社みなと商事", en = "Minato Shoji Co., Ltd." }

[[known]]
at = 2026-07-02
what = { ja = "社外からの連絡", en = "A message from outside" }

[cause]
next_word = 2026-07-04

[publication]
on = 2026-07-02

[desk]
name = { ja = "個人情報お問い合わせ窓口", en = "Personal information desk" }
phone = "0120-000-000"
hours = { ja = "毎日9時から20時まで", en = "every day 9:00-20:00" }
email = "madoguchi@minato-shoji.example"
until = 2027-07-31
"""


def data(text: str = CASE) -> dict[str, Any]:
    """The case as plain data, to be changed by a test."""
    return tomllib.loads(text)


def case(text: str | dict[str, Any] = CASE) -> Incident:
    """The case; a wrong one fails the test."""
    problems: list[Wrong] = []
    made = structured(Incident, tomllib.loads(text) if isinstance(text, str) else text, problems)
    assert made is not None, problems
    return made


REFUTED = """
key = "minato-claim"
title = { ja = "会員の電話番号が売られているという投稿", en = "A post that offers members' numbers" }
certainty = "refuted"
summary = { ja = "2026年7月24日、当社の会員の電話番号を売るという投稿が海外の掲示板にありました", en = "On 24 July 2026 a post offered telephone numbers of our members" }
as_of = 2026-07-26

[organisation]
name = { ja = "株式会社みなと商事", en = "Minato Shoji Co., Ltd." }
website = "https://www.minato-shoji.example/"

[[known]]
at = 2026-07-24
what = { ja = "投稿を見つけた", en = "the post was found" }

[[evidence]]
key = "sample"
what = { ja = "投稿にあった見本の番号と、会員の番号との照合（番号を元に戻せない形にして行いました）", en = "a comparison of the sample with our members' numbers" }

[[evidence]]
key = "log"
what = { ja = "会員のデータベースの、過去1年のアクセス記録", en = "access logs of one year" }

[[hypotheses]]
what = { ja = "会員のデータベースから取り出された", en = "taken from the database" }
speaks_for = [{ ja = "投稿した人の主張", en = "the claim" }]
speaks_against = [{ ja = "見本と一致した割合は、偶然に一致する割合と変わりません", en = "the match rate is that of chance" }, { ja = "取り出した記録がありません", en = "no export in the logs" }]
verdict = { ja = "見本は、順に作られた番号の並びと考えられます", en = "the sample is a list of made-up numbers" }

[publication]
on = 2026-07-26

[desk]
name = { ja = "個人情報お問い合わせ窓口", en = "Personal information desk" }
phone = "0120-000-000"
hours = { ja = "毎日9時から20時まで", en = "every day 9:00-20:00" }
email = "madoguchi@minato-shoji.example"
until = 2026-12-31
"""

CONTRACTOR = (
    CASE.replace("minato-2026-07", "minato-payroll")
    .split("[[groups]]")[0]
    .replace('certainty = "certain"', 'certainty = "certain"\ncontractor = true')
    + """
[[parties]]
key = "sakura"
name = { ja = "株式会社さくら工業", en = "Sakura Kogyo" }
told_on = 2026-07-03
persons = 40

[[parties]]
key = "momiji"
name = { ja = "もみじ食品株式会社", en = "Momiji Shokuhin" }
told_on = 2026-07-03
persons = 25

[[groups]]
key = "sakura_staff"
label = { ja = "さくら工業で働く方", en = "staff of Sakura Kogyo" }
relation = "client_person"
owner = "sakura"
persons = 40
items = ["name", "my_number", "bank_account"]

[[groups]]
key = "momiji_staff"
label = { ja = "もみじ食品で働く方", en = "staff of Momiji Shokuhin" }
relation = "client_person"
owner = "momiji"
persons = 25
items = ["name", "medical_history"]

[cause]"""
    + CASE.split("[cause]")[1]
)
