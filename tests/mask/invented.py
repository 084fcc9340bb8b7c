"""Invented texts of offices for hypothesis: lines of labels and values, in any order and company."""

from __future__ import annotations

import random

from hypothesis import strategies as st

from morenashi.values import (
    bank_account,
    birthdate,
    credit_card,
    drivers_license,
    email,
    employment_insurance,
    ip_address,
    lists,
    my_number,
    passport,
    pension_number,
    phone,
    postal_code,
    residence_card,
)
from morenashi.values.romaji import romaji

LINES = (
    "電話：{phone}", "TEL {phone}  FAX {phone}", "携帯は{phone}、メールは{email}です。", "{email}",
    "生年月日 {birth}", "マイナンバー：{my}", "個人番号（{my}）", "免許証番号 第{licence}号",
    "旅券番号：{passport}", "在留カード {residence}", "基礎年金番号：{pension}",
    "雇用保険被保険者番号 {employment}", "カード番号 {card} 有効期限 12/27",
    "口座：みずほ銀行 芝支店 普通 {account}", "〒{postal}", "接続元 {ip} からのアクセス",
    "電話番号,メールアドレス\n{phone},{email}\n{phone},{email}", "パスワード：{secret}",
    "| 電話 | 生年月日 |\n|---|---|\n| {phone} | {birth} |", "いつもお世話になっております。",
    "氏名：{name}", "{name}様", "担当は{surname}さんです。", "フリガナ：{kana}", "{surname}です。お世話になっております。", "Name: {latin}",
    "氏名,電話\n{name},{phone}\n{name},{phone}", "{name}（{kana}）", "{name}さんと{surname}さんの件", "連絡先：{name} {phone}",
    "注文番号 1234-5678 の件", "", "-- ", "令和6年4月1日 着", "合計 12,800円",
)  # fmt: skip


def _value(rng: random.Random, name: str) -> str:
    makers = {
        "phone": lambda: phone.written(phone.make(rng)), "email": lambda: email.make(rng),
        "birth": lambda: birthdate.make(rng), "my": lambda: my_number.make(rng),
        "licence": lambda: drivers_license.make(rng), "passport": lambda: passport.make(rng),
        "residence": lambda: residence_card.make(rng), "ip": lambda: ip_address.make(rng),
        "pension": lambda: pension_number.written(pension_number.make(rng)),
        "employment": lambda: employment_insurance.written(employment_insurance.make(rng)),
        "card": lambda: credit_card.written(credit_card.make(rng)),
        "account": lambda: bank_account.make(rng),
        "postal": lambda: postal_code.written(postal_code.make(rng)),
        "name": lambda: rng.choice(lists.surnames()).kanji + rng.choice([" ", "", "　"]) + rng.choice(lists.given_names()).kanji,
        "surname": lambda: rng.choice(lists.surnames()).kanji,
        "kana": lambda: f"{rng.choice(lists.surnames()).kana} {rng.choice(lists.given_names()).kana}",
        "latin": lambda: f"{romaji(rng.choice(lists.given_names()).kana).title()} {romaji(rng.choice(lists.surnames()).kana).title()}",
        "secret": lambda: "hana" + str(rng.randrange(1000, 9999)) + "Mori",
    }  # fmt: skip
    return makers[name]()


def _filled(line: str, rng: random.Random) -> str:
    pieces = line.split("{")
    return pieces[0] + "".join(
        _value(rng, piece.partition("}")[0]) + piece.partition("}")[2] for piece in pieces[1:]
    )


@st.composite
def texts(draw: st.DrawFn) -> str:
    """A text of one to twelve lines."""
    rng = random.Random(draw(st.integers(0, 2**32)))
    return "\n".join(
        _filled(line, rng)
        for line in draw(st.lists(st.sampled_from(LINES), min_size=1, max_size=12))
    )
