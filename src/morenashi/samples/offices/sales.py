"""02_営業: customers in every encoding of thirty years, application forms, inquiries."""

from __future__ import annotations

import json
import random
import xml.sax.saxutils

from morenashi.samples.cast import Person, other_company
from morenashi.samples.marks import mark
from morenashi.samples.office import (
    Office,
    address,
    birth,
    csv_row,
    email,
    home,
    kana,
    mobile,
    name,
    postal_code,
    relative,
    surname,
)

# Of the whole size, what the list of all customers takes, and the bytes of one of its rows.
_LIST_SHARE, _ROW_BYTES = 0.2, 190
_FORMS = 30


def write(office: Office) -> None:
    """Writes all files of the department."""
    _all_customers(office)
    _old_customers(office)
    _members(office)
    _letters(office)
    _inquiries(office)
    _contacts(office)
    for number in range(_FORMS):
        _form(office, number)


def customers(size: int) -> int:
    """How many customers a sample of this size has."""
    return max(300, int(size * _LIST_SHARE / _ROW_BYTES))


def _all_customers(office: Office) -> None:
    place = "02_営業/顧客/顧客名簿_全件.csv"
    with office.folder.stream(place, "cp932", "\r\n") as file:
        file.line(
            "顧客番号,お名前,フリガナ,生年月日,郵便番号,ご住所,電話番号,携帯電話,メールアドレス,購入回数,最終購入日,備考"
        )
        for i in range(customers(office.size)):
            file.line(_customer_row(office.customer(i), i))


def _customer_row(person: Person, number: int) -> str:
    chance = person.rng("list")
    note = ""
    if chance.random() < 0.03:
        note = chance.choice(("DM不要", "転居先不明", "電話は夕方以降", f"ご実家 {home(person)}"))
    return csv_row(
        (f"C{number + 1:08}", name(person, "　"), kana(person, half=chance.random() < 0.2),
         birth(person) if chance.random() < 0.8 else "", postal_code(person), address(person),
         home(person) if chance.random() < 0.6 else "", mobile(person) if chance.random() < 0.9 else "",
         email(person) if chance.random() < 0.7 else "", str(chance.randrange(1, 40)),
         f"202{chance.randrange(1, 6)}/{chance.randrange(1, 13)}/{chance.randrange(1, 29)}", note)
    )  # fmt: skip


def _old_customers(office: Office) -> None:
    place = "02_営業/顧客/顧客名簿_旧システム.csv"
    with office.folder.stream(place, "euc-jp", "\n") as file:
        file.line('"CD","氏名","ｶﾅ","TEL","〒","住所","生年月日"')
        for i in range(150):
            person = office.customer(i * 2)
            cells = (f"{i:05}", name(person), kana(person, half=True), home(person), postal_code(person),
                     address(person), birth(person, "%Y%m%d"))  # fmt: skip
            file.line(",".join(f'"{cell}"' for cell in cells))


def _members(office: Office) -> None:
    place = "02_営業/顧客/会員一覧(Web会員).csv"
    with office.folder.stream(place, "utf-8-sig", "\r\n") as file:
        file.line("member_id,name,email,tel,registered_at,newsletter")
        for i in range(200):
            person = office.customer(i)
            day = f"2024-{i % 12 + 1:02}-{i % 28 + 1:02}T{i % 24:02}:15:00+09:00"
            cells = (f"W{i + 500001}", name(person), email(person), mark("PHONE", person.mobile), day,
                     "1" if i % 3 else "0")  # fmt: skip
            file.line(csv_row(cells))


def _letters(office: Office) -> None:
    place = "02_営業/顧客/DM発送先_2025夏.txt"
    with office.folder.stream(place, "utf-16-le", "\r\n") as file:
        file.line("No\t郵便番号\t住所\t宛名")
        for i in range(120):
            person = office.customer(i * 3)
            file.line(f"{i + 1}\t{postal_code(person)}\t{address(person)}\t{name(person, '　')} 様")


_QUESTIONS = (
    "先日購入した商品がまだ届きません。注文番号は{order}です。",
    "請求書の宛名を変更していただけますか。",
    "会員登録の電話番号を{phone}に変更したいです。",
    "返品の方法を教えてください。型番はAB-{part}です。",
    "メールが届かないので{mail}宛てに再送をお願いします。",
    "営業時間を教えてください。10:00-18:00と書いてありましたが、祝日も同じでしょうか。",
)


def _question(person: Person, rng: random.Random) -> str:
    order, part = rng.randrange(10**11, 10**12), rng.randrange(1000, 9999)
    asked = rng.choice(_QUESTIONS)
    return asked.format(order=order, part=part, phone=mobile(person), mail=email(person))


def _inquiries(office: Office) -> None:
    rng = office.rng
    rows = []
    for i in range(90):
        person = office.customer(i * 2 + 1)
        rows.append(
            {"id": 70001 + i, "received": f"2025-{i % 12 + 1:02}-{i % 28 + 1:02} 10:{i % 60:02}",
             "name": name(person), "email": email(person), "tel": mobile(person),
             "message": _question(person, rng)}
        )  # fmt: skip
    lines = [json.dumps(row, ensure_ascii=False) for row in rows[:60]]
    office.folder.text("02_営業/問い合わせ/inquiries_2025.jsonl", "\n".join(lines) + "\n")
    whole = json.dumps(rows[60:], ensure_ascii=False, indent=2)
    office.folder.text("02_営業/問い合わせ/問い合わせ_年末分.json", whole + "\n")


def _contacts(office: Office) -> None:
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', "<addressbook>"]
    for i in range(40):
        person = office.cast.person("取引先", i)
        company = xml.sax.saxutils.escape(other_company(office.rng))
        lines += [
            f'  <contact id="{i + 1}">',
            f"    <company>{company}</company>",
            f"    <name>{name(person)}</name><kana>{kana(person)}</kana>",
            f"    <tel>{mark('PHONE', person.home)}</tel><mobile>{mobile(person)}</mobile>",
            f"    <mail>{email(person)}</mail>",
            "  </contact>",
        ]
    lines.append("</addressbook>")
    office.folder.text("02_営業/取引先アドレス帳.xml", "\n".join(lines) + "\n")
    odd = office.cast.person("取引先", 41)
    office.folder.text(
        "02_営業/機種依存文字①/㈱髙橋商店様_連絡先.txt",
        f"㈱髙橋商店　№３\n① ご担当　{surname(odd)}様\n② ℡ {home(odd)}\n③ 〒{postal_code(odd)}\n　{address(odd)}\n",
        "cp932",
        "\r\n",
    )


def _form(office: Office, number: int) -> None:
    person = office.customer(number * 5 + 2)
    if number % 3 == 2:
        _html_form(office, person, number)
        return
    spouse = office.cast.person("配偶者", number)
    lines = [
        "　　　　　　　みなとクラブ 入会申込書",
        f"申込日　　　：2025年{number % 12 + 1}月{number % 28 + 1}日",
        f"受付番号　　：{office.rng.randrange(10**7, 10**8)}",
        f"氏　　名　　：{name(person, '　')}",
        f"フリガナ　　：{kana(person)}",
        f"生年月日　　：{birth(person, '和暦')}生",
        f"住　　所　　：〒{postal_code(person)}",
        f"　　　　　　　{address(person)}",
        f"電　　話　　：{home(person)}（携帯：{mobile(person)}）",
        f"Ｅメール　　：{email(person)}",
    ]
    if number % 4 == 0:
        relation = mark("FAMILY", "夫" if spouse.male else "妻")
        lines += [f"ご家族　　　：{relative(person, spouse)}（{relation}）"]
    lines += ["□ 会員規約に同意します", "FAX送付先　　：" + mark("PHONE", office.company.fax)]
    encoding = ("cp932", "utf-8")[number % 2]
    place = f"02_営業/申込書/申込書_{number + 1:04}.txt"
    office.folder.text(place, "\n".join(lines) + "\n", encoding, "\r\n")


def _html_form(office: Office, person: Person, number: int) -> None:
    rows = (
        ("お名前", name(person)), ("フリガナ", kana(person)), ("生年月日", birth(person, "%Y年%m月%d日")),
        ("郵便番号", postal_code(person)), ("ご住所", address(person)), ("電話番号", mobile(person)),
        ("メールアドレス", email(person)), ("希望プラン", "スタンダード(月額1,980円)"),
    )  # fmt: skip
    table = "\n".join(f"<tr><th>{label}</th><td>{value}</td></tr>" for label, value in rows)
    office.folder.text(
        f"02_営業/申込書/web申込_{number + 1:04}.html",
        '<!DOCTYPE html>\n<html lang="ja"><head><meta charset="utf-8"><title>お申し込み内容</title>\n'
        "<style>th{text-align:left}</style></head><body>\n<h1>お申し込み内容</h1>\n"
        f"<table>\n{table}\n</table>\n<p>受付番号 {20250000 + number}</p>\n</body></html>\n",
    )
