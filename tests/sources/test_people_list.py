"""Lists of people concerned: whatever the columns are called, every row is somebody or a told problem."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import openpyxl
import pytest

from morenashi.errors import AffectedError, DirectoryError
from morenashi.model.person import PeopleList
from morenashi.sources.people_columns import columns, is_heading
from morenashi.sources.people_list import Groups, read_people

GROUPS = Groups(
    {"members": "会員", "left": "退会者", "spouses": "配偶者"}, {"members": "spouses"}, "members"
)


def read(
    path: Path, text: str = "", *, groups: Groups = GROUPS, encoding: str = "utf-8"
) -> PeopleList:
    if text:
        path.write_bytes(text.encode(encoding))
    return read_people(path, number=1, groups=groups)


def whys(found: PeopleList) -> list[tuple[int, str]]:
    return [(one.line, one.why.en) for one in found.problems]


@pytest.mark.parametrize(
    ("headers", "found"),
    [
        (["氏名", "フリガナ", "〒", "ご住所", "E-mail", "TEL"], {"name": 0, "kana": 1, "address": 3, "email": 4, "phone": 5}),
        (["姓", "名", "携帯電話", "自宅電話"], {"surname": 0, "given": 1, "phone": 2, "phone2": 3}),
        (["お客様番号", "会員名", "メールアドレス", "携帯メール"], {"member": 0, "name": 1, "email": 2, "email2": 3}),
        (
            ["お名前（漢字）", "お名前（フリガナ）", "ご連絡先電話番号（日中）", "ご登録メールアドレス", "メールアドレス確認日時", "ご住所（都道府県から）"],
            {"name": 0, "kana": 1, "phone": 2, "email": 3, "address": 5},
        ),
        (["会員名", "勤務先電話番号", "会社住所", "担当者氏名", "メール配信可否"], {"name": 0}),
        (["姓", "名", "保護者氏名"], {"surname": 0, "given": 1}),
        (["name", "address", "phone", "date of birth"], {"name": 0, "address": 1, "phone": 2, "birthdate": 3}),
    ],
)  # fmt: skip
def test_columns(headers: list[str], found: dict[str, int]) -> None:
    assert {name: at for name, at in columns(headers).items() if name != "postal_code"} == found
    assert is_heading(headers)


def test_a_list_from_a_shop(tmp_path: Path) -> None:
    found = read(
        tmp_path / "list.csv",
        "会員一覧 2026年4月\n\n会員番号,姓,名,都道府県,住所1,住所2,メールアドレス,携帯電話,自宅電話\n"
        "M-1,高橋,花子,東京都,港区海岸9-9001-2,ハイツ桜201,hanako@example.jp,090-0123-4567,03-0123-4567\n",
        encoding="cp932",
    )
    (row,) = found.rows
    assert (row.name, row.member, row.group) == ("高橋 花子", "M-1", "members")
    assert row.address == "東京都港区海岸9-9001-2ハイツ桜201"
    assert row.phones == ("090-0123-4567", "03-0123-4567")
    assert row.place.key == "1:4"
    assert found.problems == ()


def test_each_line_that_cannot_be_used_is_told(tmp_path: Path) -> None:
    found = read(
        tmp_path / "list.csv",
        "氏名,メールアドレス,電話番号,項目\n"
        "高橋 花子,hanako(at)example.jp,090-0123-4567,氏名、謎\n"
        "高橋 太郎,taro@example.jp,0120,氏名\n"
        ',,,氏名\n"高橋 次郎,jiro@example.jp,,\n',
    )
    assert len(found.rows) == 2
    assert whys(found) == [
        (2, "the e-mail address is none."), (2, "1 unknown items."),
        (3, "the telephone number is none."),
        (4, "has no name, no contact and no number."),
        (5, "a quotation mark is not closed."),
    ]  # fmt: skip
    assert "hanako" not in str(found.problems)


def test_groups_by_key_label_or_not_at_all(tmp_path: Path) -> None:
    text = "氏名,グループ\n一,left\n二,退会者\n三,\n四,謎\n"
    found = read(tmp_path / "list.csv", text)
    assert [row.group for row in found.rows] == ["left", "left", "members", ""]
    assert whys(found) == [
        (5, "says no group of the case (a column `group` or --group is needed).")
    ]
    nobody = read(tmp_path / "list.csv", text, groups=Groups(GROUPS.labels, {}))
    assert [line for line, _ in whys(nobody)] == [4, 5]


def test_third_persons(tmp_path: Path) -> None:
    text = "氏名,グループ,配偶者氏名,配偶者電話,緊急連絡先\n一,members,二,090-0123-4567,\n三,left,四,,\n"
    found = read(tmp_path / "list.csv", text)
    spouse = next(row for row in found.rows if row.name == "二")
    assert (spouse.group, spouse.phones, spouse.place.key) == (
        "spouses",
        ("090-0123-4567",),
        "1:2:spouse",
    )
    assert spouse.within is not None
    assert spouse.within.key == "1:2"
    assert [line for line, _ in whys(found)] == [3], "the case has no group for them"
    assert len(found.rows) == 4, "and still they are people"


def test_canaries_are_marked(tmp_path: Path) -> None:
    found = read(tmp_path / "list.csv", "氏名,おとり\n一,○\n二,\n三,TRUE\n四,0\n")
    assert [row.canary for row in found.rows] == [True, False, True, False]


def test_a_workbook_with_all_its_sheets_and_eaten_zeros(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    first = book.active
    first.append(["氏名", "郵便番号", "電話番号", "生年月日", "会員番号"])
    first.append(["高橋 花子", 600001, 9001234567, datetime(1978, 4, 1), 12.0])
    second = book.create_sheet("追加")
    second.sheet_state = "hidden"
    second.append(["名前", "メール"])
    second.append(["高橋 太郎", "taro@example.jp"])
    book.create_sheet("空")
    book.save(tmp_path / "list.xlsx")
    found = read(tmp_path / "list.xlsx")
    hanako, taro = found.rows
    assert (hanako.postal_code, hanako.phones, hanako.birthdate, hanako.member) == ("0600001", ("09001234567",), "1978-04-01", "12")  # fmt: skip
    assert (taro.name, taro.place.key, taro.place.file) == ("高橋 太郎", "1.2:2", "list.xlsx/追加")
    assert hanako.place.key == "1.1:2"


def test_no_headers(tmp_path: Path) -> None:
    found = read(tmp_path / "list.csv", "一,二\n三,四\n")
    assert found.rows == ()
    assert whys(found) == [(0, "no row of headers was found (name, e-mail, telephone ...).")]


def test_what_cannot_be_opened(tmp_path: Path) -> None:
    (tmp_path / "list.xlsx").write_bytes(b"PK\x03\x04 not a workbook")
    with pytest.raises(AffectedError):
        read(tmp_path / "list.xlsx")
    with pytest.raises(DirectoryError):
        read(tmp_path / "missing.csv")


def test_rows_show_nothing(tmp_path: Path) -> None:
    found = read(
        tmp_path / "list.csv", "氏名,メール,住所,会員番号\n高橋,h@example.jp,海岸1-2,M-1\n"
    )
    for value in ("高橋", "h@example", "海岸", "M-1"):
        assert value not in repr(found) + repr(found.rows)


def test_headers_are_looked_for_near_the_top_only(tmp_path: Path) -> None:
    found = read(tmp_path / "list.csv", "メモ\n" * 10 + "氏名\n高橋 花子\n")
    assert found.rows == ()
    assert [one.line for one in found.problems] == [0]


def test_empty_rows_of_a_workbook_are_nobody_and_no_problem(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for cells in (["氏名"], ["高橋 花子"], [], ["高橋 太郎"]):
        book.active.append(cells)
    book.save(tmp_path / "list.xlsx")
    found = read(tmp_path / "list.xlsx")
    assert [row.place.line for row in found.rows] == [2, 4]
    assert found.problems == ()


def test_how_the_columns_were_taken_is_told(tmp_path: Path) -> None:
    found = read(
        tmp_path / "list.csv",
        "お名前（漢字）,ご登録メールアドレス,来店回数\n高橋 花子,h@example.jp,3\n",
    )
    (taken,) = found.columns
    assert dict(taken.read) == {"name": "お名前（漢字）", "email": "ご登録メールアドレス"}
    assert taken.unread == ("来店回数",)
    assert [row.emails for row in found.rows] == [("h@example.jp",)]


def test_one_word_of_a_header_makes_no_heading() -> None:
    assert not is_heading(["住所不明の方の一覧", ""])
    assert is_heading(["ご住所", ""])
    assert not is_heading(["高橋 花子", "taro@example.jp", "住所"])
