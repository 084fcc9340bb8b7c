"""Makes a list of 50 addresses, 13 of them outside, and three mails a form sent to it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from morenashi.drill.making import DOMAIN, JST, Stage, age, called, office_mail, tel
from morenashi.model.words import Words
from morenashi.samples.cast import Person
from morenashi.samples.mail import Mailbox

LIST = f"hoken-form@{DOMAIN}"
_INSIDE, _OUTSIDE = 37, 13
_DAY = datetime(2012, 9, 28, 21, 14, tzinfo=JST)
_FIRM = "tonari-kikaku.example"
_ILL = (
    ("2型糖尿病", "メトホルミン（1日2回）", "会社員", 540),
    ("うつ病で通院中", "抗うつ薬（毎晩1錠）", "会社員", 410),
    ("乳がん（手術から3年）", "ホルモン剤", "パート勤務", 680),
)


def make(folder: Path) -> dict[str, Words]:
    """The directory, the list and the mails."""
    stage = Stage(folder, 2012)
    stage.directory(_INSIDE)
    inside = [(office_mail(stage.staff(i)), stage.staff(i).name) for i in range(_INSIDE)]
    outside = [_outsider(stage, i) for i in range(_OUTSIDE)]
    members = sorted(inside + outside)
    stage.table(
        "リスト/hoken-form.csv",
        [("リスト", "メールアドレス", "氏名"), *((LIST, *member) for member in members)],
    )
    customers = [stage.person("顧客", i) for i in range(len(_ILL))]
    for i, customer in enumerate(customers):
        _form_mail(stage, i, customer, stage.person("配偶者", i))
    first = customers[0]
    return {
        "list": Words(ja=LIST, en=LIST),
        "customer": called(first),
        "age": Words(ja=str(age(first, _DAY.date())), en=str(age(first, _DAY.date()))),
    }


def _outsider(stage: Stage, number: int) -> tuple[str, str]:
    """Four at another firm, nine at private addresses, without a name as such lists have them."""
    local, _, domain = stage.person("社外", number).email.partition("@")
    return f"{local}@{_FIRM if number < 4 else domain}", ""


def _form_mail(stage: Stage, number: int, customer: Person, spouse: Person) -> None:
    illness, medicine, work, income = _ILL[number]
    body = (
        "フォームから保険相談の申し込みがありました。\n\n"
        f"お名前　　：{customer.name}（{customer.kana}）\n"
        f"生年月日　：{customer.birth:%Y}年{customer.birth.month}月{customer.birth.day}日\n"
        f"ご職業　　：{work}\n"
        f"電話番号　：{tel(customer)}\n"
        f"メール　　：{customer.email}\n"
        f"世帯年収　：{income}万円\n"
        f"配偶者　　：{customer.surname} {spouse.given}\n"
        f"持病　　　：{illness}\n"
        f"服用中の薬：{medicine}\n"
        "ご相談　　：持病があっても入れる医療保険を探しています。\n"
    )
    stage.mail(
        f"送信/申込_{number + 1}.eml",
        sender=Mailbox("保険相談フォーム", f"form@{DOMAIN}"),
        to=[Mailbox("", LIST)],
        subject="【保険相談】申し込み",
        body=body,
        sent=_DAY.replace(minute=14 + number),
    )
