"""The directory as offices keep it: headers, encodings, dates and addresses as found, and what is broken."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from morenashi.errors import DirectoryError
from morenashi.model.directory import Directory
from morenashi.sources.directory import read_directory

EMPLOYEES = """氏名,フリガナ,部署,役職,メールアドレス,別名アドレス,私用メールアドレス
木村 美緒,キムラ ミオ,営業部,主任,kimura.mio@minato-shoji.example,m.kimura@minato-shoji.example,mio@home.example
佐伯 航,サエキ ワタル,営業部,部長,saeki.wataru@minato-shoji.example,,
"""


def _read(folder: Path, encoding: str = "utf-8", /, **files: str) -> Directory:
    for name, text in files.items():
        (folder / f"{name}.csv").write_bytes(text.encode(encoding))
    return read_directory(folder)


def _said(directory: Directory) -> list[tuple[str, int, str]]:
    return [(one.file, one.line, one.why.ja) for one in directory.problems]


def test_employees_stand_under_each_of_their_addresses(tmp_path: Path) -> None:
    directory = _read(tmp_path, employees=EMPLOYEES)
    kimura = directory.employees["m.kimura@minato-shoji.example"]
    assert kimura is directory.employees["kimura.mio@minato-shoji.example"]
    assert directory.private["mio@home.example"] is kimura
    assert (kimura.name, kimura.kana, kimura.department, kimura.title) == (
        "木村 美緒",
        "キムラ ミオ",
        "営業部",
        "主任",
    )
    assert directory.domains == {"minato-shoji.example"}
    assert directory.contacts is None
    assert directory.problems == ()


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "cp932", "euc_jp", "iso2022_jp", "utf-16"],
)
def test_any_japanese_encoding(tmp_path: Path, encoding: str) -> None:
    directory = _read(tmp_path, encoding, employees=EMPLOYEES)
    assert directory.employees["saeki.wataru@minato-shoji.example"].name == "佐伯 航"
    assert directory.problems == ()


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_tsv_and_line_ends(tmp_path: Path, newline: str) -> None:
    text = EMPLOYEES.replace(",", "\t").replace("\n", newline)
    (tmp_path / "employees.tsv").write_bytes(text.encode())
    assert len(read_directory(tmp_path).employees) == 3


@pytest.mark.parametrize(
    "header",
    [
        "メールアドレス",
        "メール",
        "E-mail",
        "Ｅメール",
        "Mail",
        "email address",
        "電子メール",
        "ﾒｰﾙｱﾄﾞﾚｽ",
        "メールアドレス（社用）",
        "Email Address [Required]",
        "アドレス",
    ],
)
def test_headers_of_the_address(tmp_path: Path, header: str) -> None:
    directory = _read(
        tmp_path, employees=f"社員名,{header}\n木村 美緒,kimura@minato-shoji.example\n"
    )
    assert directory.employees["kimura@minato-shoji.example"].name == "木村 美緒"


def test_where_somebody_lives_is_no_mail_address(tmp_path: Path) -> None:
    text = "Name,Address,Personal Email,E-Mail\nMio Kimura,Minato-ku,mio@home.example,k@minato.example\n"
    directory = _read(tmp_path, employees=text)
    assert set(directory.employees) == {"k@minato.example"}
    assert set(directory.private) == {"mio@home.example"}


@pytest.mark.parametrize("header", ["要配慮個人情報", "要配慮", "取扱い可", "取り扱い可", "care"])
@pytest.mark.parametrize(
    ("cell", "care", "told"),
    [
        ("はい", True, 0),
        ("〇", True, 0),
        ("ＯＫ", True, 0),
        ("Yes", True, 0),
        ("", False, 0),
        ("いいえ", False, 0),
        ("不可", False, 0),
        ("×", False, 0),
        ("要相談", False, 1),
    ],
)
def test_partners_that_may_receive_care_required_data(
    tmp_path: Path, header: str, cell: str, care: bool, told: int
) -> None:
    """Yes is yes; what says neither is told, and is no."""
    partners = f"会社名,メールアドレス,{header}\n中央病院,@chuo-hp.example,{cell}\n"
    directory = _read(tmp_path, partners=partners)
    entry = directory.partner("renkei@chuo-hp.example")
    assert entry is not None
    assert entry.care is care
    assert len(directory.problems) == told


def test_a_partner_is_found_by_address_then_firm_then_what_lies_above(tmp_path: Path) -> None:
    """A contact of the same address does not hide the firm."""
    partners = (
        "会社名,メールアドレス,要配慮\n病院,@chuo-hp.example,はい\n病院,shop@chuo-hp.example,\n"
    )
    contacts = "メールアドレス,氏名\nrenkei@chuo-hp.example,椎名 恵\n"
    directory = _read(tmp_path, partners=partners, contacts=contacts)
    for address, care in (
        ("renkei@chuo-hp.example", True),
        ("renkei@ward.chuo-hp.example", True),
        ("shop@chuo-hp.example", False),
    ):
        entry = directory.partner(address)
        assert entry is not None
        assert entry.care is care
    assert directory.partner("a@hp.example") is None
    assert directory.partner("a@other-chuo-hp.example") is None


def test_names_in_two_columns(tmp_path: Path) -> None:
    text = "姓,名,セイ,メイ,メール\n木村,美緒,キムラ,ミオ,k@minato.example\n"
    kimura = _read(tmp_path, employees=text).employees["k@minato.example"]
    assert (kimura.name, kimura.kana) == ("木村 美緒", "キムラ ミオ")


@pytest.mark.parametrize(
    "cell",
    [
        "a@minato.example;b@minato.example",
        '"a@minato.example, b@minato.example"',
        "a@minato.example b@minato.example",
        '"a@minato.example\nb@minato.example"',
        "Ａ＠minato.example；b@minato.example",
        "甲 <a@minato.example>; 乙 <b@minato.example>",
        "mailto:a@minato.example、B@MINATO.example",
    ],
)
def test_several_addresses_in_a_cell(tmp_path: Path, cell: str) -> None:
    directory = _read(tmp_path, employees=f"メール,氏名\n{cell},木村\n")
    assert set(directory.employees) == {"a@minato.example", "b@minato.example"}
    assert directory.problems == ()


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("2026/3/31", date(2026, 3, 31)),
        ("2026-03-31", date(2026, 3, 31)),
        ("令和8年3月31日", date(2026, 3, 31)),
        ("R8.3.31", date(2026, 3, 31)),
        ("2026/03/31 00:00:00", date(2026, 3, 31)),
        ("無期限", None),
        ("", None),
    ],
)
def test_the_end_of_a_partner(tmp_path: Path, cell: str, day: date | None) -> None:
    text = f"会社名,メールアドレス,有効期限\nひかり会計,@hikari-kaikei.example,{cell}\n"
    directory = _read(tmp_path, partners=text)
    assert directory.partners["@hikari-kaikei.example"].until == day
    assert directory.entry("anyone@hikari-kaikei.example") is not None
    assert directory.problems == ()


def test_an_end_that_is_no_date_is_no_approval_for_ever(tmp_path: Path) -> None:
    text = "会社名,メールアドレス,期限\nひかり会計,@hikari-kaikei.example,来年まで\n"
    directory = _read(tmp_path, partners=text)
    assert directory.partners["@hikari-kaikei.example"].until == date.min
    assert _said(directory) == [
        ("partners.csv", 2, "期限の日付を読み取れません。期限切れとして扱います。")
    ]


def test_leavers_by_both_addresses_and_among_the_employees(tmp_path: Path) -> None:
    leavers = "氏名,メールアドレス,退社日,私用アドレス\n木村,kimura.mio@minato-shoji.example,2026/9/30,m@home.example\n"
    directory = _read(tmp_path, employees=EMPLOYEES, leavers=leavers)
    assert directory.leavers["m@home.example"].left == date(2026, 9, 30)
    assert "kimura.mio@minato-shoji.example" in directory.leavers
    assert _said(directory) == [("leavers.csv", 2, "社員の名簿にも同じアドレスがあります。")]


def test_contacts(tmp_path: Path) -> None:
    text = "メールアドレス,氏名,会社名,最終連絡日\ntanabe@aoba.example,田辺,青葉フーズ,2026/10/1\n"
    directory = _read(tmp_path, contacts=text)
    assert directory.contacts is not None
    assert directory.contacts["tanabe@aoba.example"].company == "青葉フーズ"
    assert directory.domains == frozenset()


def test_broken_lines_are_told_and_the_rest_is_read(tmp_path: Path) -> None:
    text = (
        "社員名簿（2026年4月1日現在）\n\n氏名,メールアドレス\n"
        "木村,kimura@minato.example\n"
        "佐伯,saeki＠\n"
        "\n"
        "中村,\n"
        '"長谷川,hasegawa@minato.example\n'
        "野口,noguchi@minato.example\n"
        "野口,noguchi@minato.example\n"
    )
    directory = _read(tmp_path, employees=text)
    assert set(directory.employees) == {"kimura@minato.example", "noguchi@minato.example"}
    assert _said(directory) == [
        ("employees.csv", 5, "メールアドレスの形になっていません。"),
        ("employees.csv", 7, "メールアドレスがありません。"),
        ("employees.csv", 8, '引用符（"）が閉じていません。'),
        ("employees.csv", 10, "同じメールアドレスが9行目にもあります。"),
    ]


def test_odd_quotation_marks(tmp_path: Path) -> None:
    text = (
        'メール,備考\na@minato.example,5" x\nb@minato.example,6" y\n'
        + f"c@minato.example,{'x' * 200_000}\nd@minato.example,\n"
    )
    directory = _read(tmp_path, employees=text)
    assert set(directory.employees) == {f"{one}@minato.example" for one in "abd"}
    assert _said(directory) == [("employees.csv", 4, "一つのセルが長すぎます。")]


def test_bytes_that_are_no_text_are_told(tmp_path: Path) -> None:
    (tmp_path / "employees.csv").write_bytes(
        "氏名,メール\n木村,kimura@minato.example\n".encode() + b"\xff\xfe\x81,a@minato.example\n"
    )
    directory = read_directory(tmp_path)
    assert set(directory.employees) == {"kimura@minato.example", "a@minato.example"}
    assert [line for _, line, why in _said(directory) if "読み取れない文字" in why] == [0]


def test_what_anybody_gets_is_no_domain_of_ours(tmp_path: Path) -> None:
    text = "メール\na@gmail.com\nb@abc.ocn.ne.jp\nc@Minato.example\n"
    directory = _read(tmp_path, employees=text)
    assert directory.domains == {"minato.example"}
    assert read_directory(tmp_path, domains=("@Other.example",)).domains == {
        "minato.example",
        "other.example",
    }


def _people(*counts: tuple[str, int]) -> str:
    return "メール\n" + "".join(f"p{i}@{domain}\n" for domain, n in counts for i in range(n))


@pytest.mark.parametrize(
    ("counts", "own"),
    [
        ((("own.example", 1),), {"own.example"}),
        ((("own.example", 20), ("sent.example", 1)), {"own.example"}),
        ((("own.example", 4), ("sent.example", 1)), {"own.example"}),
        ((("own.example", 18), ("daughter.example", 2)), {"own.example", "daughter.example"}),
        ((("own.example", 30), ("sent.example", 2)), {"own.example"}),
        ((("own.example", 8), ("partner.example", 5)), {"own.example"}),
    ],
)
def test_the_firm_that_sends_us_somebody_is_not_ours(
    tmp_path: Path, counts: tuple[tuple[str, int], ...], own: set[str]
) -> None:
    partners = "メール\n@partner.example\n"
    directory = _read(tmp_path, employees=_people(*counts), partners=partners)
    assert directory.domains == own
    told = [why for _, _, why in _said(directory)]
    assert all(any(domain in why for why in told) for domain, _ in counts if domain not in own)
    assert len(told) == len(counts) - len(own)


@settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(
        st.sampled_from(
            [b"\x81", b'"', b",", b"\n", b"\r", b"\x00", b"a@b.example", "氏名,メール\n".encode()]
        ),
        max_size=30,
    )
)
def test_whatever_is_in_a_file(tmp_path: Path, pieces: list[bytes]) -> None:
    (tmp_path / "employees.csv").write_bytes(b"".join(pieces))
    told, addresses = "", tuple[str, ...]()
    try:
        addresses = tuple(read_directory(tmp_path).employees)
    except DirectoryError as error:
        told = str(error)
    assert "@" not in told
    # what is glued behind it may make it another domain, but nothing is made up
    assert all(address.partition("@")[2].startswith("b.") for address in addresses)


def test_japanese_domains_and_file_names(tmp_path: Path) -> None:
    (tmp_path / "社員名簿.csv").write_text("メール\nk@みなと.example\n", encoding="cp932")
    assert set(read_directory(tmp_path).employees) == {"k@xn--o9jd6d.example"}


def test_an_empty_file_is_an_empty_list(tmp_path: Path) -> None:
    assert _read(tmp_path, employees="", contacts="メール\n").contacts == {}


def test_a_missing_column_names_the_headers(tmp_path: Path) -> None:
    with pytest.raises(DirectoryError) as error:
        _read(tmp_path, employees="氏名,部署,住所\n木村,営業部,港区\n")
    assert "氏名、部署、住所" in error.value.why.ja
    assert error.value.where.endswith("employees.csv")


def test_data_without_headers_is_not_shown(tmp_path: Path) -> None:
    with pytest.raises(DirectoryError) as error:
        _read(tmp_path, employees="木村美緒,営業部,kimura@minato.example\n")
    assert "木村" not in str(error.value)
    assert "kimura" not in error.value.said("ja")


@pytest.mark.parametrize("name", ["nowhere", "."])
def test_nothing_there(tmp_path: Path, name: str) -> None:
    with pytest.raises(DirectoryError):
        read_directory(tmp_path / name)
