"""Ordinary attachments: prices, stock, orders, figures, turns of duty; people only where meant inside."""

from __future__ import annotations

import random
from html import escape

from morenashi.samples.month.letter import File
from morenashi.samples.month.slots import GOODS, Slots
from morenashi.samples.office import csv_row
from morenashi.samples.zips import Member, archive

Rows = list[list[str]]


def table_file(name: str, rows: Rows, rng: random.Random, *, plain: bool = False) -> File:
    """A table as a CSV (mostly CP932), now and then zipped, as HTML or as text with tabs."""
    chance = 0.0 if plain else rng.random()
    encoding = "cp932" if rng.random() < 0.7 else "utf-8-sig"
    if chance > 0.94:
        return File(
            f"{name}.txt",
            _bytes("\r\n".join("\t".join(row) for row in rows) + "\r\n", "cp932"),
            "text/plain",
        )
    if chance > 0.89:
        return File(f"{name}.html", html_table(name, rows).encode("utf-8"), "text/html")
    data = _bytes("".join(csv_row(row) + "\r\n" for row in rows), encoding)
    if chance > 0.8:
        return zipped(name, [(f"{name}.csv", data)])
    return File(
        f"{name}.csv",
        data,
        rng.choice(("text/csv", "application/octet-stream", "application/vnd.ms-excel")),
    )


def zipped(name: str, members: list[tuple[str, bytes]]) -> File:
    """A zip archive without a password, names in CP932."""
    data = archive(
        [Member(inner.encode("cp932", "replace"), content) for inner, content in members]
    )
    return File(f"{name}.zip", data, "application/zip")


def html_table(title: str, rows: Rows) -> str:
    """A page with one table."""
    head = "".join(f"<th>{escape(cell)}</th>" for cell in rows[0])
    body = "\n".join(
        "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows[1:]
    )
    return f'<!DOCTYPE html>\n<html lang="ja"><head><meta charset="utf-8"><title>{escape(title)}</title></head>\n<body><table border="1">\n<tr>{head}</tr>\n{body}\n</table></body></html>\n'


def _bytes(text: str, encoding: str) -> bytes:
    return text.replace("〜", "～").encode(encoding, "replace")


def _code(rng: random.Random) -> str:
    return f"{rng.choice(('AB', 'KX', 'MN', 'TL', 'SR', 'DW'))}-{rng.randrange(100, 9999)}"


def _estimate(slots: Slots) -> Rows:
    rng = slots.rng
    rows = [["見積番号", "行", "品番", "品名", "数量", "単価", "金額"]]
    for i in range(rng.randrange(1, 9)):
        part, goods = (_code(rng), rng.choice(GOODS)) if i else (slots("品番"), slots("品"))
        count, price = rng.randrange(1, 40), rng.randrange(30, 900) * 100
        rows.append(
            [slots("見積番号"), str(i + 1), part, goods, str(count), str(price), str(count * price)]
        )
    return rows


def _prices(slots: Slots) -> Rows:
    rng = slots.rng
    return [["品番", "品名", "定価（税別）", "新価格（税別）", "備考"]] + [
        [
            _code(rng),
            rng.choice(GOODS),
            f"{rng.randrange(80, 900) * 100}",
            f"{rng.randrange(90, 950) * 100}",
            rng.choice(("", "", "受注生産", "在庫限り")),
        ]
        for _ in range(rng.randrange(15, 120))
    ]


def _stock(slots: Slots) -> Rows:
    rng = slots.rng
    return [["品番", "品名", "倉庫", "棚番", "在庫数", "入荷予定"]] + [
        [
            _code(rng),
            rng.choice(GOODS),
            "大井A棟",
            f"{rng.choice('ABCD')}-{rng.randrange(1, 40):02}-{rng.randrange(1, 6)}",
            str(rng.randrange(0, 300)),
            rng.choice(("", "2026/12/04", "2026/12/18")),
        ]
        for _ in range(rng.randrange(20, 150))
    ]


def _orders(slots: Slots) -> Rows:
    rng = slots.rng
    name = slots.firm.name if slots.firm else ""
    return [["注文番号", "得意先名", "品番", "品名", "数量", "金額", "納品日"]] + [
        [
            f"26{rng.randrange(10**6, 10**7)}",
            name or rng.choice(slots.world.firms).name,
            _code(rng),
            rng.choice(GOODS),
            str(rng.randrange(1, 60)),
            f"{rng.randrange(20, 900) * 1000}",
            f"2026/11/{rng.randrange(1, 31):02}",
        ]
        for _ in range(rng.randrange(4, 50))
    ]


def _results(slots: Slots) -> Rows:
    rng = slots.rng
    months = [f"{m}月" for m in (4, 5, 6, 7, 8, 9, 10)]
    items = (
        "売上高",
        "売上原価",
        "荷造運賃",
        "旅費交通費",
        "広告宣伝費",
        "通信費",
        "水道光熱費",
        "地代家賃",
        "消耗品費",
        "支払手数料",
    )
    return [["科目", *months]] + [
        [item, *(str(rng.randrange(80, 99000) * 1000) for _ in months)] for item in items
    ]


def _health_slots(slots: Slots) -> Rows:
    return [["部署", "日", "受付時間"]] + [
        [unit, slots(day), f"{9 + i % 8}:00"]
        for i, (unit, day) in enumerate(
            (u, d)
            for u in (
                "総務部",
                "営業一課",
                "営業二課",
                "人事部",
                "経理部",
                "物流部",
                "お客様相談室",
            )
            for d in ("日", "日2")
        )
    ]


def _attendance(slots: Slots) -> Rows:
    rng = slots.rng
    return [["部署", "氏名", "出欠", "備考"]] + [
        [
            m.unit,
            m.name,
            rng.choice(("○", "○", "○", "×", "未定")),
            rng.choice(("", "", "", "途中参加", "出張")),
        ]
        for m in slots.world.unit(slots.us.unit)
    ]


def _customers(slots: Slots) -> Rows:
    rng = slots.rng
    people = [slots.world.customer(n) for n in rng.sample(range(2400), rng.randrange(8, 40))]
    return [["氏名", "電話番号", "住所", "担当", "備考"]] + [
        [p.name, p.mobile, p.street, slots.us.surname, rng.choice(("", "", "夕方以降", "留守電可"))]
        for p in people
    ]


def _weekly(slots: Slots) -> Rows:
    rng = slots.rng
    kinds = ("配送", "組立", "返品", "修理", "請求", "在庫", "その他")
    return [["種別", "今週", "先週"]] + [
        [k, str(rng.randrange(2, 90)), str(rng.randrange(2, 90))] for k in kinds
    ]


_TABLES = {
    "見積csv": ("御見積書", _estimate), "価格表": ("価格表", _prices), "在庫表": ("在庫表", _stock), "発注csv": ("発注書", _orders),
    "受注csv": ("明細", _orders), "実績csv": ("実績", _results), "健診枠csv": ("健診時間割", _health_slots), "出欠csv": ("一覧", _attendance),
    "顧客csv": ("お客様一覧", _customers), "週報csv": ("受付件数", _weekly),
}  # fmt: skip


def _minutes(slots: Slots) -> File:
    text = (
        f"議事録\r\n\r\n日時　{slots('過日')} {slots('時刻')}\r\n出席\r\n{slots('参加者')}\r\n\r\n"
        f"１．{slots('品')}の件　{slots('品番')}で進める\r\n２．数量　{slots('数')}\r\n３．次回　{slots('日2')}\r\n以上\r\n"
    )
    return _text_file(f"議事録_{slots.when:%Y%m%d}.txt", text, slots.rng)


def _report(slots: Slots) -> File:
    text = (
        f"不具合報告書\r\n\r\n件名　{slots('品')}（{slots('品番')}）\r\n台数　{slots('個数')}台\r\n"
        "原因　組立工程の確認漏れ\r\n対策　全数検査の実施、作業標準書の改訂\r\n"
        f"作成　{slots.us.unit}　{slots.us.surname}\r\n"
    )
    return _text_file("不具合報告書.txt", text, slots.rng)


def _invitation(slots: Slots) -> File:
    page = (
        '<!DOCTYPE html>\n<html lang="ja"><head><meta charset="utf-8"><title>ご案内</title></head>\n<body>'
        f"<h1>展示会のご案内</h1><p>日程　{slots('日')}　10:00〜17:00</p><p>会場　{slots('相談会場')}</p>"
        f"<p>小間　E-{slots('小間')}</p><p>新商品　{slots('品')}（{slots('品番')}）</p></body></html>\n"
    )
    return File("ご案内.html", page.encode("utf-8"), "text/html")


def _text_file(name: str, text: str, rng: random.Random) -> File:
    return File(name, _bytes(text, rng.choice(("cp932", "utf-8", "utf-8-sig"))), "text/plain")


_PAGES = {"議事録": _minutes, "報告書": _report, "案内": _invitation}


def attached(kind: str, slots: Slots) -> File:
    """A file of a kind that a conversation names."""
    if kind in _PAGES:
        return _PAGES[kind](slots)
    title, rows = _TABLES[kind]
    name = slots.rng.choice(
        (
            f"{title}_{slots.when:%Y%m%d}",
            f"{title}",
            f"{title}（{slots.when.month}月）",
            f"【みなと商事】{title}",
        )
    )
    return table_file(name, rows(slots), slots.rng, plain=kind == "出欠csv")
