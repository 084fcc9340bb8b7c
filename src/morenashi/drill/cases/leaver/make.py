"""Makes a leaver's last mail with the member list, and the sales mail a member got from him later."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from morenashi.drill.making import (
    COMPANY,
    DOMAIN,
    JST,
    Stage,
    called,
    office_box,
    surname,
    tel,
)
from morenashi.drill.surroundings import USES
from morenashi.model.words import Words
from morenashi.samples.mail import Mailbox

_MEMBERS = 60
_LEAVER = 5
_LAST_EVENING = datetime(2026, 3, 27, 22, 41, tzinfo=JST)
_LATER = datetime(2026, 6, 3, 10, 5, tzinfo=JST)
_NEW_FIRM, _NEW_DOMAIN = "ひかり集客サポート", "hikari-shukyaku.example"
_HEADER = ("会員番号", "氏名", "メールアドレス", "電話番号", "ブログURL")


def make(folder: Path) -> dict[str, Words]:
    """The directory with the private address, the mail of the last evening, and the mail that came."""
    stage = Stage(folder, 20260331)
    leaver = stage.staff(_LEAVER)
    members = [stage.person("会員", i) for i in range(_MEMBERS)]
    stage.directory(12, private=[_LEAVER])
    rows = [
        (f"P{10001 + i}", one.name, one.email, tel(one), f"https://blog{i}.example/")
        for i, one in enumerate(members)
    ]
    stage.mail(
        "送信/資料.eml",
        sender=office_box(leaver),
        to=[Mailbox("", leaver.email)],
        subject="資料",
        body="自宅で整理する用\n",
        sent=_LAST_EVENING,
        attached=[("会員一覧.csv", [_HEADER, *rows])],
    )
    member = members[17]
    stage.table(
        USES,
        [
            ("アドレス", "渡した先", "ドメイン", "用途", "渡した日", "公開"),
            (member.email, COMPANY.ja, DOMAIN, "ポイントサイトの会員登録", "2023-05-08", ""),
            (member.email, "自分のブログ", "", "問い合わせ先", "", "はい"),
        ],
    )
    stage.mail(
        "受信/ご提案.eml",
        sender=Mailbox(f"{_NEW_FIRM} {leaver.name}", f"info@{_NEW_DOMAIN}"),
        to=[Mailbox(member.name, member.email)],
        subject="ブログの収益アップのご提案",
        body=(
            f"{member.surname}様\n\n"
            "突然のご連絡を失礼いたします。\n"
            "以前、ポイントサイト「みなとポイント」を運営する株式会社みなと商事に勤めておりました"
            f"{leaver.surname}と申します。\n"
            f"在職中にお名前とブログを存じ上げ、このたび{_NEW_FIRM}を立ち上げましたので、\n"
            "真っ先にご案内したくご連絡いたしました。\n\n"
            f"詳しくは https://{_NEW_DOMAIN}/lp をご覧ください。\n\n"
            f"{_NEW_FIRM}　{leaver.name}\n"
        ),
        sent=_LATER,
    )
    return {
        "leaver": surname(leaver),
        "member": called(member),
        "count": Words(ja=str(_MEMBERS), en=str(_MEMBERS)),
    }
