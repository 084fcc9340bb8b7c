"""Outsiders on a list: personal data to an inside list on which a forgotten outside address sits."""

from __future__ import annotations

from dataclasses import replace

from morenashi.samples.month.attachments import table_file
from morenashi.samples.month.planted.scene import Planted, Scene, birthday, people_rows


def _lead(scene: Scene) -> Planted:
    us, who = scene.staff("営業"), scene.customer()
    to = scene.world.list_address("hoken-gate")
    letter = scene.write(us, to, ("[【保険ゲート】新規のお申し込み|資料請求がありました|面談の希望]",
        f"[フォームから資料請求がありました。|新しい申し込みです。担当を決めてください。]\n氏名：{who.name}\n生年月日：{birthday(who)}\n職業：会社員\n住所：{who.street}\n電話：{who.mobile}"), relation="team")  # fmt: skip
    return letter, "A customer's form goes to a list on which outsiders and leavers sit.", None


def _complaint(scene: Scene) -> Planted:
    us, who = scene.staff("営業"), scene.customer()
    to = scene.world.list_address("eigyo-mt")
    letter = scene.write(us, to, ("[クレームの共有|お客様からの苦情|【至急】{品番}の苦情]",
        f"{who.name}様（{who.street}、{who.mobile}）から苦情がありました。\n[配送の際に床を傷つけたとのことです。|返金の約束が守られていないとのことです。]\n[次の営業会議で対策を話します。|対応の履歴は共有フォルダにあります。]"), relation="team")  # fmt: skip
    return (
        letter,
        "A complaint with name, address and telephone goes to a list with a leaver's private address.",
        None,
    )


def _visitors(scene: Scene) -> Planted:
    us = scene.staff("営業")
    rows = people_rows(
        scene.customers(scene.rng.randrange(15, 80)), ("氏名", "メールアドレス", "電話番号")
    )
    letter = scene.write(
        us,
        scene.world.list_address("tenjikai2025"),
        (
            "[来場者の一覧|名刺データの共有|アンケートの集計]",
            "[展示会の来場者をまとめました。手分けして連絡しましょう。|アンケートにご回答いただいた方の一覧です。]",
        ),
        relation="team",
    )
    return (
        replace(letter, files=(table_file("来場者", rows, scene.rng, plain=True),)),
        "A table of visitors goes to a list with a forgotten outside firm and a leaver.",
        None,
    )


def _applicant(scene: Scene) -> Planted:
    us, who = scene.staff("人事"), scene.world.customer(scene.rng.randrange(300), "応募者")
    letter = scene.write(us, scene.world.list_address("eigyo-mt"), ("[営業職の応募者|面接の協力のお願い]",
        f"営業職に応募のあった{who.name}さんの面接をお願いします。\n[現住所は{who.street}、連絡先は{who.mobile}です。|電話{who.mobile}、メール{who.address}です。]\n[前職の退職理由は人間関係とのことです。|現在の年収は420万円です。]"), relation="team")  # fmt: skip
    return (
        letter,
        "An applicant's contact data and pay go to a list with a leaver's private address.",
        None,
    )


def _in_passing(scene: Scene) -> Planted:
    us, who = scene.staff("営業"), scene.customer()
    name = scene.rng.choice(("hoken-gate", "tenjikai2025", "eigyo-mt"))
    letter = scene.write(us, scene.world.list_address(name), ("[週報|今週の動き|連絡事項]",
        f"今週の動きです。\n・{{他社}}様　{{品}}の見積りを提出、{{日}}に回答\n・{{品番}}の入荷は{{日2}}\n・{who.name}様（{who.mobile}）　[契約を解約したいとのこと。理由は家計の都合。|引っ越し先は{who.street}。配送先の変更が必要。]\n・来週は{{日}}に展示場の当番"), relation="team")  # fmt: skip
    return (
        letter,
        "One line of a weekly report tells a customer's private data to outsiders on the list.",
        None,
    )


variants = (_lead, _complaint, _visitors, _applicant, _in_passing)
