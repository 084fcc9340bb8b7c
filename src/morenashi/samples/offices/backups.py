"""99_バックアップ: what was forgotten: old archives, one locked, one broken, files nobody can read here."""

from __future__ import annotations

from morenashi.samples.marks import mark, plain
from morenashi.samples.office import Office, address, birth, csv_row, mobile, name, postal_code
from morenashi.samples.old_encodings import cp932
from morenashi.samples.zips import Member, archive
from morenashi.values.digits import random_digits

# The first bytes of an old Office file (MS-CFB 2.2) and of a JPEG (ITU-T T.81).
_OLE = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16) + bytes.fromhex("3e000300feff0900")
_JPEG = bytes.fromhex("ffd8ffe000104a46494600010101006000600000ffdb0043") + bytes(64)


def write(office: Office) -> None:
    """Writes all files of the folder."""
    _old_list(office)
    _locked(office)
    _broken(office)
    _unreadable(office)
    _leaver(office)


def _table(office: Office, first: int, count: int) -> str:
    people = [office.customer(first + i) for i in range(count)]
    rows = (
        csv_row((name(p, "　"), birth(p), postal_code(p), address(p), mobile(p))) for p in people
    )
    return "氏名,生年月日,郵便番号,住所,携帯\r\n" + "".join(f"{row}\r\n" for row in rows)


def _old_list(office: Office) -> None:
    first, second = _table(office, 0, 80), _table(office, 80, 40)
    memo = "2018年3月時点の顧客名簿です。移行が済んだら消してください。\r\n"
    members = [
        Member(cp932("顧客名簿/東日本.csv"), cp932(plain(first))),
        Member(cp932("顧客名簿/西日本.csv"), cp932(plain(second))),
        Member(cp932("顧客名簿/はじめにお読みください.txt"), cp932(memo)),
    ]
    place = "99_バックアップ/旧PC/顧客名簿_2018.zip"
    office.folder.data(place, archive(members), first + second)


def _noise(office: Office, size: int) -> bytes:
    return office.rng.randbytes(size)


def _locked(office: Office) -> None:
    members = [Member(cp932("給与明細_2019.csv"), _noise(office, 4096), encrypted=True)]
    place = "99_バックアップ/給与明細_2019(パスワード付).zip"
    office.folder.data(place, archive(members), unread="encrypted")


def _broken(office: Office) -> None:
    whole = archive([Member(cp932("見積/2017.csv"), _noise(office, 6000))])
    place = "99_バックアップ/旧PC/見積_2017.zip"
    office.folder.data(place, whole[:3000], unread="broken")


def _unreadable(office: Office) -> None:
    old = _OLE + _noise(office, 8192 - len(_OLE))
    office.folder.data("99_バックアップ/旧PC/売上集計.xls", old, unread="broken")
    workbook = [
        Member(
            b"[Content_Types].xml",
            b'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        ),
        Member(b"_rels/.rels", b'<?xml version="1.0"?><Relationships/>'),
        Member(b"xl/workbook.xml", b'<?xml version="1.0"?><workbook/>'),
    ]
    office.folder.data("02_営業/見積書_雛形.xlsx", archive(workbook), unread="broken")
    photo = _JPEG + _noise(office, 5000) + bytes.fromhex("ffd9")
    office.folder.data("99_バックアップ/写真/社員旅行_集合.jpg", photo, unread="unsupported")


def _leaver(office: Office) -> None:
    person = office.cast.person("退職者", 0)
    secret = "nagoya" + random_digits(person.rng("password"), 4)
    office.folder.text(
        "99_バックアップ/退職者/引継ぎメモ.txt",
        f"引継ぎ({name(person)})\n\n"
        "・受発注サイト\n"
        f"　ID: order01　パスワード: {mark('CREDENTIAL', secret)}\n"
        f"・緊急時は私の携帯 {mobile(person)} まで\n"
        f"・個人メール {mark('EMAIL', person.email)}\n"
        "・在庫表は共有の05_製造・物流にあります\n",
        "cp932",
        "\r\n",
    )
