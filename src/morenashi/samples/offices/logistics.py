"""05_製造・物流: numbers that only look personal: orders, tracking, JAN codes, lots, parts."""

from __future__ import annotations

from morenashi.samples.office import Office, csv_row
from morenashi.values import my_number
from morenashi.values.digits import random_digits

# Of the whole size, what the list of orders takes, and the bytes of one of its rows.
_ORDERS_SHARE, _ROW_BYTES = 0.08, 75
_GOODS = (
    "卓上ライト",
    "収納ボックス",
    "木製スツール",
    "延長コード 3m",
    "軍手(12双)",
    "養生テープ",
    "LED電球 60形",
)


def write(office: Office) -> None:
    """Writes all files of the department."""
    _orders(office)
    _goods(office)
    _parcels(office)
    _lots(office)


def _orders(office: Office) -> None:
    rng = office.rng
    with office.folder.stream("05_製造・物流/受注一覧.csv", "cp932", "\r\n") as file:
        file.line("注文番号,受注日,商品コード,数量,金額,納期,伝票番号")
        for i in range(max(200, int(office.size * _ORDERS_SHARE / _ROW_BYTES))):
            # one in three passes the check of a My Number, as one in ten would by chance
            order = my_number.make(rng) if i % 3 == 0 else random_digits(rng, 12)
            amount = rng.randrange(5, 900) * 100
            file.line(
                csv_row(
                    (order, f"2025/{i % 12 + 1:02}/{i % 28 + 1:02}", f"KX-{rng.randrange(1000, 10000)}-B",
                     str(rng.randrange(1, 30)), str(amount), f"2025/{i % 12 + 1:02}/28", random_digits(rng, 10))
                )
            )  # fmt: skip


def _ean(body: str) -> str:
    total = sum(int(digit) * (3 if i % 2 else 1) for i, digit in enumerate(body))
    return body + str(-total % 10)


def _goods(office: Office) -> None:
    rng = office.rng
    with office.folder.stream("05_製造・物流/商品マスタ.csv", "utf-8-sig", "\r\n") as file:
        file.line("商品コード,JANコード,商品名,型番,単価,サイズ(mm),ファームウェア")
        for i in range(150):
            jan = _ean("49" + random_digits(rng, 10))
            part = f"{rng.choice('ABKMT')}{rng.choice('KRX')}{random_digits(rng, 7)}"
            cells = (f"KX-{1000 + i}-B", jan, rng.choice(_GOODS), part, str(rng.randrange(3, 90) * 100),
                     f"{rng.randrange(10, 99)}0×{rng.randrange(10, 99)}0", f"v{i % 4}.{i % 10}.{i % 7}.0")  # fmt: skip
            file.line(csv_row(cells))


def _parcels(office: Office) -> None:
    rng = office.rng
    with office.folder.stream("05_製造・物流/送り状番号.tsv", "cp932", "\r\n") as file:
        file.line("出荷日\t運送会社\tお問い合わせ伝票番号\t個口\t状態")
        for i in range(120):
            number = random_digits(rng, 12)
            shown = f"{number[:4]}-{number[4:8]}-{number[8:]}"
            done = "配達完了" if i % 5 else "持戻"
            file.line(f"2025/{i % 12 + 1}/{i % 28 + 1}\tあけぼの運輸\t{shown}\t{i % 3 + 1}\t{done}")


def _lots(office: Office) -> None:
    rng = office.rng
    lines = ["ロット台帳 (第2工場)", "経度 139.7670516 緯度 35.6811673", ""]
    for i in range(80):
        lot = random_digits(rng, 16)
        lines.append(
            f"LOT {lot} 検査 合格 {i % 12 + 1:02}:{i % 60:02} 温度 {20 + i % 9}.{i % 10}℃ 棚 090-{1000 + i}-A"
        )
    lines += ["", "部品表 改訂 1.2.0.14 / 特許 2019-123456 / ISBN 978-4-00-000000-2"]
    office.folder.text("05_製造・物流/ロット台帳.txt", "\n".join(lines) + "\n", "cp932", "\r\n")
