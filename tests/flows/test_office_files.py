"""Scanning what offices really send: the same list of people as workbook, document, slide and PDF."""

from __future__ import annotations

from pathlib import Path

import pytest

from morenashi.flows.scan import scan_paths
from morenashi.model.finding import Cause
from morenashi.model.scan import ScanResult
from morenashi.settings import Settings
from tests.extract.office_files import (
    Cell,
    biff,
    compound,
    docx,
    pack,
    paragraph,
    pdf,
    sheet,
    shown,
    table,
    xlsx,
)

HEADS = ["氏名", "電話番号", "メールアドレス"]
NAMES = ["山田太郎", "佐藤花子", "鈴木一郎", "高橋美咲", "田中健太", "伊藤陽子", "渡辺誠", "中村愛"]
PEOPLE = [[name, f"090-1234-56{i:02}", f"user{i}@example.jp"] for i, name in enumerate(NAMES, 10)]
TITLE: list[Cell] = ["取引先担当者一覧(社外秘)"]
ROWS: list[list[Cell]] = [TITLE, [], [*HEADS], *([*person] for person in PEOPLE)]


def scanned(tmp_path: Path, name: str, data: bytes) -> ScanResult:
    folder = tmp_path / "共有"
    folder.mkdir()
    (folder / name).write_bytes(data)
    return scan_paths([folder], settings=Settings(home=tmp_path / "home", workers=0), workers=0)


@pytest.mark.parametrize(
    ("name", "data", "part"),
    [
        ("名簿.xlsx", xlsx({"名簿": sheet(ROWS)}), "名簿"),
        ("控え.xlsx", xlsx({"表紙": sheet([["表紙"]]), "名簿": sheet(ROWS)}, hidden=["名簿"]), "名簿(非表示)"),
        ("名簿.xls", compound({"Workbook": biff(ROWS)}), "名簿"),
        ("名簿.zip", pack({"4月/名簿.xlsx": xlsx({"名簿": sheet(ROWS)})}), "4月/名簿.xlsx/名簿"),
    ],
)  # fmt: skip
def test_a_list_in_a_workbook_is_found_exactly(
    tmp_path: Path, name: str, data: bytes, part: str
) -> None:
    result = scanned(tmp_path, name, data)
    found = {
        f.kind: (f.part, f.column, f.count, f.first.line, f.last.line) for f in result.findings
    }
    assert found == {
        "PERSON": (part, "氏名", 8, 4, 11),
        "PHONE": (part, "電話番号", 8, 4, 11),
        "EMAIL": (part, "メールアドレス", 8, 4, 11),
    }
    assert {f.first.said("ja") for f in result.findings} >= {"「電話番号」列の4行目"}
    assert result.people.at_most == 8
    assert not result.unread


def test_a_list_in_a_document(tmp_path: Path) -> None:
    body = paragraph("名簿をお送りします。") + table([HEADS, *PEOPLE])
    result = scanned(tmp_path, "案内.docx", docx(body))
    found = {f.kind: (f.part, f.column, f.count) for f in result.findings}
    assert found == {
        "PERSON": ("表1", "氏名", 8),
        "PHONE": ("表1", "電話番号", 8),
        "EMAIL": ("表1", "メールアドレス", 8),
    }


def test_a_list_in_a_pdf(tmp_path: Path) -> None:
    lines = ["  ".join(row) for row in [HEADS, *PEOPLE]]
    letters = "".join(sorted(set("".join(lines))))
    result = scanned(tmp_path, "名簿.pdf", pdf([shown(lines, letters)], letters=letters))
    found = {f.kind: (f.part, f.count) for f in result.findings}
    assert found["PHONE"] == found["EMAIL"] == ("1ページ", 8)
    assert found["PERSON"][1] >= 7


def test_what_cannot_be_read_is_said(tmp_path: Path) -> None:
    result = scanned(tmp_path, "給与.xlsx", compound({"EncryptedPackage": b"x"}))
    assert [u.cause for u in result.unread] == [Cause.ENCRYPTED]
    assert result.exit_code == 3
