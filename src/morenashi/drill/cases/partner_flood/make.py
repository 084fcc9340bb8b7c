"""Makes what a small office got after a partner's customer list had leaked: mails posing as its customer."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from morenashi.drill.making import DOMAIN, JST, Stage, called, surname
from morenashi.drill.surroundings import USES
from morenashi.model.words import Words
from morenashi.samples.mail import Mailbox

_CUSTOMER_FIRM, _CUSTOMER_DOMAIN = "有限会社つばき印刷", "tsubaki-insatsu.example"
_FALSE_DOMAIN = "tsubaki-insatu.example"
_PARTNER = "部品の森株式会社"
_DAY = datetime(2026, 9, 14, 8, 47, tzinfo=JST)


def make(folder: Path) -> dict[str, Words]:
    """The directory with the true customer, and the false one's mail."""
    stage = Stage(folder, 914)
    owner, customer = stage.staff(0), stage.person("顧客", 0)
    local = customer.email.partition("@")[0]
    stage.directory(
        3,
        partners=[
            (f"{local}@{_CUSTOMER_DOMAIN}", _CUSTOMER_FIRM, customer.name, "", ""),
            ("@buhin-no-mori.example", _PARTNER, "", "", ""),
        ],
    )
    stage.table(
        USES,
        [
            ("アドレス", "渡した先", "ドメイン", "用途", "公開"),
            (f"buhin@{DOMAIN}", _PARTNER, "buhin-no-mori.example", "部品の注文", "いいえ"),
        ],
    )
    stage.mail(
        "受信/請求書の件.eml",
        sender=Mailbox(f"{_CUSTOMER_FIRM} {customer.name}", f"{local}@{_FALSE_DOMAIN}"),
        to=[Mailbox(owner.name, f"buhin@{DOMAIN}")],
        subject="請求書の送付先変更について",
        body=(
            f"みなと商事 {owner.surname}様\n\n"
            f"いつもお世話になっております。{_CUSTOMER_FIRM}の{customer.surname}です。\n"
            "経理の都合で、お振込先が今月から変わりました。\n"
            f"下記より新しい書類をダウンロードのうえ、本日中にご確認ください。\n\n"
            "http://203.0.113.40/docs/invoice.zip\n\n"
            f"{_CUSTOMER_FIRM}　{customer.name}\n"
        ),
        sent=_DAY,
    )
    return {
        "owner": surname(owner),
        "customer": called(customer),
        "partner": Words(ja=_PARTNER, en="a parts dealer (Buhin no Mori)"),
    }
