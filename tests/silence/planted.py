"""Invented values, the files they are planted in, and a search for them in any bytes."""

from __future__ import annotations

import json
import random
import zipfile
from collections.abc import Iterator
from email.message import EmailMessage
from functools import cache
from pathlib import Path

from morenashi.values import credit_card, drivers_license, my_number

ENCODINGS = ("utf-8", "cp932", "euc-jp", "iso-2022-jp", "utf-16-le", "utf-16-be")
# Long enough that timestamps and hashes do not contain it by accident.
WINDOW = 9
WIDE = str.maketrans("0123456789-@.", "０１２３４５６７８９－＠．")


@cache
def values() -> dict[str, str]:
    """One value of each kind that is worth stealing, with right check digits."""
    rng = random.Random(20261122)
    return {
        "MY_NUMBER": my_number.make(rng),
        "CREDIT_CARD": credit_card.make(rng),
        "DRIVERS_LICENSE": drivers_license.make(rng),
        "PHONE": "090-6472-9358",
        "EMAIL": "kakushi.tamotsu73@himitsu-mail.example.jp",
        "BANK_ACCOUNT": "8364275",
        "CREDENTIAL": "Zx7#kuroneko-Q92",
        "PERSON": "黒柳 源三郎",
        "ADDRESS": "神奈川県鎌倉市笹目町9731-26 隠れ荘804号室",
    }


def digits(text: str) -> str:
    """The ASCII digits of a text."""
    return "".join(letter for letter in text if letter in "0123456789")


def shapes(value: str) -> set[str]:
    """The value as it might be written again: itself, wide, and its digits in long runs."""
    found = {value, value.translate(WIDE)}
    run = digits(value)
    if len(run) > WINDOW:
        found |= {run[i : i + WINDOW] for i in range(len(run) - WINDOW + 1)}
    return found


def seen(data: bytes) -> set[str]:
    """The kinds whose value stands in the bytes, in any encoding and shape."""
    return {
        kind
        for kind, value in values().items()
        for shape in shapes(value)
        for encoding in ENCODINGS
        if shape.encode(encoding, "ignore") in data
    }


def seen_below(folder: Path) -> dict[str, set[str]]:
    """What is seen in the bytes and names of all files below a folder, by file."""
    found = {}
    for path in sorted(folder.rglob("*")):
        there = seen(str(path.relative_to(folder)).encode("utf-8", "surrogateescape"))
        if path.is_file():
            there |= seen(path.read_bytes())
        if there:
            found[path.name] = there
    return found


def lines() -> Iterator[str]:
    """A form that carries every value."""
    planted = values()
    yield f"氏名：{planted['PERSON']}"
    yield f"住所：{planted['ADDRESS']}"
    yield f"マイナンバー：{planted['MY_NUMBER']}"
    yield f"クレジットカード番号：{planted['CREDIT_CARD']}（有効期限 12/29）"
    yield f"運転免許証番号：{planted['DRIVERS_LICENSE']}"
    yield f"携帯電話：{planted['PHONE']}"
    yield f"メールアドレス：{planted['EMAIL']}"
    yield f"振込先：みずほ銀行 本店 普通口座番号 {planted['BANK_ACCOUNT']}"
    yield f"ログインID：kakushi　パスワード：{planted['CREDENTIAL']}"


def plant(folder: Path) -> Path:
    """Writes files of many formats, whole and broken, that all carry the values."""
    folder.mkdir(parents=True)
    form = "\r\n".join(lines()) + "\r\n"
    heads, cells = zip(*(line.split("：", 1) for line in lines()), strict=True)
    (folder / "申込書.txt").write_bytes(form.encode("cp932"))
    (folder / "メモ.md").write_bytes(form.translate(WIDE).encode("utf-8"))
    (folder / "名簿.csv").write_bytes(
        ("\r\n".join([",".join(heads), *[",".join(cells)] * 30]) + "\r\n").encode("utf-8-sig")
    )
    # Without a header the first row of values may be taken for one; keys may be values, too.
    (folder / "見出しなし.csv").write_bytes(("\r\n".join([",".join(cells)] * 30)).encode("cp932"))
    keys = {cell: head for head, cell in zip(heads, cells, strict=True)}
    (folder / "逆.json").write_text(json.dumps([keys] * 3, ensure_ascii=False), encoding="utf-8")
    (folder / "壊れた.json").write_text('{"自由記述": "' + form, encoding="utf-8")
    record = dict(zip(heads, cells, strict=True))
    (folder / "問い合わせ.jsonl").write_text(json.dumps(record, ensure_ascii=False) + "\n")
    (folder / "一覧.xml").write_text(f"<名簿><人>{form}</人><開いたまま>", encoding="utf-8")
    mail = EmailMessage()
    mail["From"] = values()["EMAIL"]
    mail["Subject"] = "申込み"
    mail.set_content(form)
    (folder / "受信.eml").write_bytes(bytes(mail))
    with zipfile.ZipFile(folder / "控え.zip", "w") as archive:
        archive.writestr("申込書.txt", form)
    whole = (folder / "控え.zip").read_bytes()
    (folder / "壊れた.zip").write_bytes(whole[: len(whole) // 2])
    (folder / "不明.bin").write_bytes(b"\x00\x01\xff" * 50 + form.encode("utf-8"))
    return folder
