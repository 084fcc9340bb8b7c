"""The company of all rules' examples: 港商事, twelve people, their partners, leavers, lists and customers. All invented."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import getaddresses

from morenashi.flows.guard import Departure, Surroundings
from morenashi.model.directory import Directory, Entry
from morenashi.model.mailing_list import Lists, MailingList, Member
from morenashi.policy.policy import Policy
from morenashi.policy.rule import Example

TODAY = date(2026, 11, 20)
OWN = "minato-shoji.example"


def _keyed(entries: Iterable[Entry], *, private: bool = False) -> dict[str, Entry]:
    return {a: one for one in entries for a in (one.private if private else one.addresses)}


def _employee(
    local: str, name: str, kana: str, department: str, title: str = "", *private: str
) -> Entry:
    return Entry((f"{local}@{OWN}",), name, kana, "", department, title, private)


EMPLOYEES = (
    _employee("kimura.mio", "木村 美緒", "キムラ ミオ", "営業部", "主任"),
    _employee(
        "saeki.wataru", "佐伯 航", "サエキ ワタル", "営業部", "部長", "w-saeki77@yahoo.co.jp"
    ),
    _employee("nakamura.sakura", "中村 さくら", "ナカムラ サクラ", "営業部"),
    _employee("hasegawa.risa", "長谷川 理沙", "ハセガワ リサ", "総務部", "課長"),
    _employee("noguchi.kenta", "野口 健太", "ノグチ ケンタ", "人事部", "採用担当"),
    _employee(
        "miura.yoko", "三浦 陽子", "ミウラ ヨウコ", "経理部", "", "yoko.m@miura-home.example"
    ),
    _employee("okamoto.takuya", "岡本 拓也", "オカモト タクヤ", "情報システム部"),
    _employee("nishida.emi", "西田 恵美", "ニシダ エミ", "介護事業部", "介護支援専門員"),
    _employee("ishii.daisuke", "石井 大輔", "イシイ ダイスケ", "物流部"),
    _employee("morita.chihiro", "森田 千尋", "モリタ チヒロ", "人事部", "部長"),
    _employee("ueno.hikaru", "上野 光", "ウエノ ヒカル", "お客様相談室"),
    _employee("kobayashi.naoki", "小林 直樹", "コバヤシ ナオキ", "", "代表取締役"),
    Entry((f"info@{OWN}",), "代表窓口"),
)

PARTNERS = (
    # The tax accountants: the whole firm.
    Entry(("@hikari-kaikei.example",), company="税理士法人ひかり会計", note="給与計算の委託先"),
    # The printers' approval has ended.
    Entry(("@seto-insatsu.example",), company="瀬戸印刷株式会社", until=date(2026, 3, 31)),
    # One person at a hospital the care department works with.
    Entry(
        ("ogawa.mari@nozomi-iryo.example",),
        "小川 真理",
        "オガワ マリ",
        "医療法人のぞみ会",
        "地域連携室",
        "看護師",
        until=date(2027, 3, 31),
    ),
    # Who sends parcels out for us.
    Entry(("@umikaze-logi.example",), company="海風ロジ株式会社"),
)

LEAVERS = (
    Entry(
        (f"yamaguchi.sho@{OWN}",),
        "山口 翔",
        "ヤマグチ ショウ",
        department="営業部",
        private=("sho-yamaguchi.old@gmail.com",),
        left=date(2026, 9, 30),
    ),
    Entry(
        (f"endo.maki@{OWN}",),
        "遠藤 真希",
        "エンドウ マキ",
        department="経理部",
        left=date(2025, 3, 31),
    ),
)

# People outside we have written to before.
CONTACTS = (
    Entry(
        ("tanabe@aoba-foods.example",), "田辺 悠斗", "タナベ ユウト", "株式会社青葉フーズ", "購買部"
    ),
    Entry(
        ("kondo@aoba-foods.example",),
        "近藤 和也",
        "コンドウ カズヤ",
        "株式会社青葉フーズ",
        "品質管理部",
    ),
    Entry(
        ("onishi.kaori@kitayama-works.example",),
        "大西 香織",
        "オオニシ カオリ",
        "株式会社北山製作所",
        "総務部",
    ),
    Entry(
        ("kawabata@kawabata-bussan.example",),
        "川端 誠",
        "カワバタ マコト",
        "川端物産株式会社",
        "",
        "社長",
    ),
    Entry(
        ("shimizu@minami-gakuen.example",),
        "清水 玲子",
        "シミズ レイコ",
        "学校法人みなみ学園",
        "事務局",
    ),
    Entry(("oda@sakura-jinzai.example",), "小田 慎吾", "オダ シンゴ", "さくら人材株式会社"),
    # A private customer who writes from free mail.
    Entry(("fujimoto-1962@yahoo.co.jp",), "藤本 恵子", "フジモト ケイコ"),
    # A daughter whose father is in care; she lives elsewhere.
    Entry(("h.takeda.family@icloud.com",), "武田 春香", "タケダ ハルカ"),
)

LISTS = Lists.of(
    (
        MailingList(
            f"zenin@{OWN}",
            tuple(Member(e.addresses[0], e.name) for e in EMPLOYEES),
        ),
        # The sales list still has somebody of a customer on it.
        MailingList(
            f"eigyo@{OWN}",
            (
                Member(f"saeki.wataru@{OWN}"),
                Member(f"nakamura.sakura@{OWN}"),
                Member("kondo@aoba-foods.example", added_by=f"yamaguchi.sho@{OWN}"),
            ),
        ),
        # Accounting together with the tax accountants, who are approved.
        MailingList(
            f"keiri@{OWN}",
            (Member(f"miura.yoko@{OWN}"), Member("tanto@hikari-kaikei.example")),
        ),
        # A list in a list: the office's list reaches the sales list.
        MailingList(
            f"soumu@{OWN}",
            (Member(f"hasegawa.risa@{OWN}"), Member(f"eigyo@{OWN}")),
        ),
        # A forward somebody has set up.
        MailingList(
            f"uketsuke@{OWN}",
            (Member(f"ueno.hikaru@{OWN}"), Member("hikaru.ueno.pc@gmail.com")),
            kind="forward",
        ),
    ),
    (OWN,),
)

DIRECTORY = Directory(
    domains=frozenset((OWN,)),
    employees=_keyed(EMPLOYEES),
    partners=_keyed(PARTNERS),
    leavers={**_keyed(LEAVERS), **_keyed(LEAVERS, private=True)},
    private=_keyed(EMPLOYEES, private=True),
    contacts=_keyed(CONTACTS),
)


def surroundings(policy: Policy | None = None) -> Surroundings:
    """What the check knows of the company."""
    return Surroundings(policy or Policy(), DIRECTORY, LISTS, today=TODAY)


def departure(example: Example) -> Departure:
    """The example as the mail it is."""
    return Departure(data=example.raw.encode() if example.raw else bytes(mail(example)))


def mail(example: Example) -> EmailMessage:
    """The example's words as a mail; names may stand beside addresses: 田辺様 <tanabe@...>."""
    message = EmailMessage()
    message["From"] = _boxes((example.sender,))
    message["To"] = _boxes(example.to)
    if example.cc:
        message["Cc"] = _boxes(example.cc)
    message["Subject"] = example.subject
    message["Date"] = "Fri, 20 Nov 2026 10:00:00 +0900"
    message["Message-ID"] = f"<example@mx.{OWN}>"
    message.set_content(example.body + "\n")
    for name, text in example.attached.items():
        subtype = "csv" if name.endswith(".csv") else "plain"
        message.add_attachment(text, subtype=subtype, filename=name)
    return message


def _boxes(written: Iterable[str]) -> list[Address]:
    return [Address(name, addr_spec=address) for name, address in getaddresses(list(written))]
