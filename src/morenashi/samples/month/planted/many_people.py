"""Too many people: a list of customers in text, table, CSV or archive to somebody outside."""

from __future__ import annotations

from dataclasses import replace

from morenashi.samples.month.attachments import html_table, table_file, zipped
from morenashi.samples.month.contact import Contact
from morenashi.samples.month.letter import File, Letter
from morenashi.samples.month.planted.scene import Planted, Scene, people_rows
from morenashi.samples.month.wire import Form
from morenashi.values.half_width import half_width

_WIDE = str.maketrans("0123456789-", "０１２３４５６７８９－")
_NAMES = (
    "顧客名簿",
    "申込者一覧",
    "参加者リスト",
    "配送先データ",
    "会員一覧_202611",
    "アンケート回答者",
)


def _to(scene: Scene) -> Contact:
    return scene.partner("client", "supplier", "vendor", approved=scene.rng.random() < 0.4)


def _sending(scene: Scene, what: str) -> Letter:
    us = scene.staff("営業")
    return scene.write(us, _to(scene), (f"[{what}の送付|ご依頼のデータ|{what}について]",
        f"[ご依頼の{what}をお送りします。|{what}がまとまりましたので共有いたします。|先日お話しした{what}です。]\n[ご活用ください。|取り扱いにはご注意ください。|]"))  # fmt: skip


def _in_text(scene: Scene) -> Planted:
    people = scene.customers(scene.rng.randrange(8, 40))
    letter = _sending(scene, "お客様の一覧")
    lines = "\n".join(f"{i + 1}. {p.name}　{p.mobile}　{p.street}" for i, p in enumerate(people))
    return (
        replace(letter, text=f"{letter.text}\n{lines}\n"),
        "Many customers' names, telephones and addresses stand in the text to another firm.",
        None,
    )


def _csv(scene: Scene) -> Planted:
    rows = people_rows(
        scene.customers(scene.rng.randrange(25, 150)),
        ("氏名", "フリガナ", "電話番号", "住所", "生年月日"),
    )
    file = table_file(scene.rng.choice(_NAMES), rows, scene.rng, plain=True)
    return (
        replace(_sending(scene, "名簿"), files=(file,)),
        "A CSV of many customers goes to a firm that has no need of it.",
        None,
    )


def _zip(scene: Scene) -> Planted:
    rows = people_rows(
        scene.customers(scene.rng.randrange(20, 90)), ("氏名", "電話番号", "メールアドレス")
    )
    file = table_file(scene.rng.choice(_NAMES), rows, scene.rng, plain=True)
    return (
        replace(
            _sending(scene, "データ"),
            files=(zipped("送付資料", [(f"資料/{file.name}", file.data)]),),
        ),
        "An archive hides a list of many customers.",
        None,
    )


def _html(scene: Scene) -> Planted:
    people = scene.customers(scene.rng.randrange(10, 35))
    letter = _sending(scene, "ご参加の方々")
    table = (
        html_table("一覧", people_rows(people, ("氏名", "電話番号", "メールアドレス")))
        .split("<body>")[1]
        .split("</body>")[0]
    )
    return (
        replace(letter, html_table=table),
        "A table of many people was pasted into the HTML of a mail.",
        Form("utf-8", "base64", text=False, html=True),
    )


def _odd_letters(scene: Scene) -> Planted:
    people = scene.customers(scene.rng.randrange(7, 20))
    lines = "\n".join(
        f"{half_width(p.kana)}　ＴＥＬ{p.mobile.translate(_WIDE)}　〒{p.postal_code.translate(_WIDE)}"
        for p in people
    )
    letter = _sending(scene, "受付票")
    return (
        replace(letter, text=f"{letter.text}\n{lines}\n"),
        "Many people stand in half-width kana and full-width digits.",
        Form("iso-2022-jp", "7bit"),
    )


def _odd_name(scene: Scene) -> Planted:
    rows = people_rows(scene.customers(scene.rng.randrange(20, 60)), ("氏名", "住所", "電話番号"))
    data = "\r\n".join("\t".join(row) for row in rows[1:]).encode("cp932", "replace")
    file = File(scene.rng.choice(("data01.dat", "work.tmp", "201.txt")), data)
    letter = scene.thread("vendor", "supplier", least=0)
    return (
        replace(letter, files=(file,)),
        "A file with a meaningless name holds the names and addresses of many people.",
        None,
    )


def _below(scene: Scene) -> Planted:
    letter = scene.thread("client")
    people = scene.customers(scene.rng.randrange(6, 16))
    lines = "\n".join(f"・{p.name}様　{p.mobile}" for p in people)
    mate = next(m for m in scene.world.unit(letter.sender.unit) if m is not letter.sender)
    inside = scene.write(
        mate,
        letter.sender,
        (
            "キャンセルのあったお客様",
            f"[今月のキャンセルの一覧です。|折り返しが要るお客様です。]\n{lines}",
        ),
        relation="in",
    )
    inside = replace(inside, when=letter.earlier.when if letter.earlier else letter.when)
    return (
        replace(letter, earlier=replace(inside, earlier=letter.earlier)),
        "An inside list of customers was left in the quotes of an answer to a client.",
        None,
    )


variants = (_in_text, _csv, _zip, _html, _odd_letters, _odd_name, _below)
