"""Columns: every cell is checked, wherever the personal data begins, and the fast way finds what reading finds."""

from __future__ import annotations

import random
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from morenashi.detect import columns
from morenashi.model.items_of_data import KINDS
from morenashi.model.segment import Column, TableBlock
from morenashi.values import drivers_license, my_number
from tests.detect.made_tables import block, said

_UNEXPLAINED = {"MY_NUMBER", "DRIVERS_LICENSE"}  # check digits of a whole column, seen only there


def detected(table: TableBlock) -> set[tuple[int, int, str, int, int]]:
    return said({c.column: (c.row, c.spans) for c in columns.detect_table([table])})


def rows_of(table: TableBlock, kind: str, column: int) -> list[int]:
    return sorted(row for c, row, k, _, _ in detected(table) if (c, k) == (column, kind))


def digits(rng: random.Random, count: int) -> str:
    return "".join(rng.choice("0123456789") for _ in range(count))


@pytest.mark.parametrize(
    ("header", "value", "kind"),
    [
        ("電話番号", "090-1234-5678", "PHONE"),
        ("メール", "taro@example.jp", "EMAIL"),
        ("生年月日", "1978/4/1", "BIRTHDATE"),
        ("個人番号", "983205673214", "MY_NUMBER"),
        ("郵便番号", "100-0001", "POSTAL_CODE"),
        ("口座番号", "1234567", "BANK_ACCOUNT"),
        ("免許証番号", "309012345620", "DRIVERS_LICENSE"),
        ("基礎年金番号", "1234-567890", "PENSION_NUMBER"),
        ("雇用保険番号", "1234-567890-1", "EMPLOYMENT_INSURANCE"),
        ("カード番号", "4111111111111111", "CREDIT_CARD"),
        ("旅券番号", "TK1234567", "PASSPORT"),
        ("在留カード番号", "AB12345678CD", "RESIDENCE_CARD"),
        ("保険者番号", "33120015", "HEALTH_INSURANCE"),
        ("パスワード", "Hana2024!", "CREDENTIAL"),
        ("IPアドレス", "192.168.10.20", "IP_ADDRESS"),
        ("備考", "電話は090-1234-5678です", "PHONE"),
    ],
)
@pytest.mark.parametrize("count", [3, 1200])
def test_every_cell_of_a_named_column_is_found(
    header: str, value: str, kind: str, count: int
) -> None:
    table = block(["会社", header], [("株式会社あ", value)] * count)
    assert rows_of(table, kind, 1) == list(range(count))


@pytest.mark.parametrize("header", ["注文番号", "伝票番号", "ロット番号", "商品コード", "管理番号"])
def test_a_column_of_other_numbers_is_none(header: str) -> None:
    rng = random.Random(1)
    rows = [(f"商品{i}", digits(rng, 12)) for i in range(1500)]
    assert detected(block(["商品", header], rows)) == set()


def test_one_value_in_a_free_text_column_is_found_wherever_it_stands() -> None:
    remarks = ["特になし", "要確認", "再送済み、受領印あり", "2回目", ""]
    for place in (0, 777, 1999):
        rows = [(str(i), remarks[i % 5]) for i in range(2000)]
        rows[place] = (str(place), "連絡先は090-1234-5678とのこと")
        assert rows_of(block(["No", "備考"], rows), "PHONE", 1) == [place]


@pytest.mark.parametrize("header", ["", "備考", "電話番号"])
def test_a_column_that_changes_its_kind_half_way(header: str) -> None:
    rows = [(str(i), f"A-{i:04d}") for i in range(1000)]
    rows += [(str(i), f"090-{i:04d}-5678") for i in range(1000, 2000)]
    assert rows_of(block(["No", header], rows), "PHONE", 1) == list(range(1000, 2000))


def test_personal_data_that_begins_at_row_200_000() -> None:
    before, after = 200_000, 1_000
    cells = [b"ORDER-0001"] * before + [b"090-1234-5678"] * after
    data = b"\n".join(cells)
    length = np.array([len(cell) for cell in cells], np.int64)
    starts = np.concatenate(([0], np.cumsum(length + 1)[:-1]))
    table = TableBlock("", (Column("", data, starts, starts + length),), np.arange(1, 201_001))
    assert rows_of(table, "PHONE", 0) == list(range(before, before + after))


def test_a_few_right_values_among_wrong_ones_of_a_named_column() -> None:
    rng = random.Random(2)
    wrong = [number for number in (digits(rng, 12) for _ in range(3000)) if not valid(number)]
    rows = [(number,) for number in wrong[:2000]]
    rows[700], rows[1500] = ("983205673214",), ("100000000005",)
    assert rows_of(block(["個人番号"], rows), "MY_NUMBER", 0) == [700, 1500]


def valid(number: str) -> bool:
    row = np.array([[int(c) for c in number]], np.uint8)
    return bool(my_number.valid_rows(row)[0])


@pytest.mark.parametrize("count", [40, 1500])
def test_my_numbers_without_a_header_are_all_found(count: int) -> None:
    rng = random.Random(3)
    rows = [(f"社員{i}", my_number.make(rng)) for i in range(count)]
    assert rows_of(block(["", ""], rows), "MY_NUMBER", 1) == list(range(count))


@pytest.mark.parametrize("count", [40, 1500])
def test_licences_without_a_header_are_all_found(count: int) -> None:
    rng = random.Random(4)
    rows = [(f"社員{i}", drivers_license.make(rng)) for i in range(count)]
    found = {row for c, row, k, _, _ in detected(block(["", ""], rows)) if k in _UNEXPLAINED}
    assert found == set(range(count))


@pytest.mark.parametrize("count", [40, 1500])
def test_random_twelve_digits_without_a_header_are_nothing(count: int) -> None:
    for seed in range(5):
        rng = random.Random(seed)
        # 81… would be a telephone number with its country code.
        rows = [(f"品{i}", "7" + digits(rng, 11)) for i in range(count)]
        assert detected(block(["", ""], rows)) == set()


def test_order_numbers_that_turn_into_my_numbers() -> None:
    rng = random.Random(5)
    rows = [("7" + digits(rng, 11),) for _ in range(1000)]
    rows += [(my_number.make(rng),) for _ in range(1000)]
    found = rows_of(block([""], rows), "MY_NUMBER", 0)
    assert found[-1000:] == list(range(1000, 2000))
    assert len(found) <= 1004  # the window may reach a few rows over the border


@pytest.mark.parametrize("count", [0, 1, 5, 1200])
def test_empty_tables_and_empty_cells(count: int) -> None:
    assert detected(block(["電話", ""], [("", "")] * count)) == set()


def test_columns_with_data_of_their_own() -> None:
    """Parquet-like: each column brings its own piece of data."""
    columns_ = tuple(
        Column(header, data, np.zeros(1, np.int64), np.full(1, len(data), np.int64))
        for header, data in (("電話", b"090-1234-5678"), ("注文番号", b"090-1234-5679"))
    )
    first = TableBlock("", columns_, np.array([1]))
    assert {(c, k) for c, _, k, _, _ in detected(first)} == {(0, "PHONE")}


def test_rows_and_positions_are_those_of_the_cell_in_code_points() -> None:
    table = block(["備考"], [("𠮷田さん 090-1234-5678",), ("なし",), ("電話03-1234-5678",)])
    found = {(0, 0, "PERSON", 0, 2), (0, 0, "PHONE", 5, 18), (0, 2, "PHONE", 2, 14)}
    assert detected(table) == found


_WORDS = ["山田", "鈴木 花子", "株式会社", "東京都千代田区", "注文", "様", "A-1", "ABC", "-", ""]
_MAKERS: list[Callable[[random.Random], str]] = [
    my_number.make,
    lambda r: "7" + digits(r, 11),
    lambda r: f"090-{digits(r, 4)}-{digits(r, 4)}",
    lambda r: f"0{digits(r, 9)}",
    lambda r: f"{digits(r, 3)}-{digits(r, 4)}",
    lambda r: f"{digits(r, 7)}",
    lambda r: f"user{digits(r, 2)}@example.jp",
    lambda r: "info@example.jp",
    lambda r: f"{digits(r, 4)}-{digits(r, 6)}",
    lambda r: f"{digits(r, 4)}-{digits(r, 6)}-{digits(r, 1)}",
    lambda r: f"TK{digits(r, 7)}",
    lambda r: f"AB{digits(r, 8)}CD",
    lambda r: "4111111111111111",
    lambda r: r.choice(_WORDS),
    lambda r: r.choice(_WORDS) + digits(r, r.randint(1, 6)),
    lambda r: str(r.randint(0, 10 ** r.randint(1, 7))),
    lambda r: "",
    lambda r: "電話090-1234-" + digits(r, 4),
    lambda r: "０９０" + digits(r, 8),
    lambda r: f"{r.randint(1940, 2010)}/{r.randint(1, 12)}/{r.randint(1, 28)}",
]
_HEADERS = [
    "電話番号", "個人番号", "郵便番号", "メール", "口座番号", "免許証番号", "注文番号",
    "備考", "カード番号", "基礎年金番号", "在留カード番号", "旅券番号", "生年月日", "FAX",
]  # fmt: skip


_BY_WORDS = {"PERSON", "COMPANY", "ADDRESS", "SENSITIVE"}


@settings(max_examples=25, deadline=None)
@given(
    seed=st.integers(0, 2**32),
    headers=st.lists(st.sampled_from(_HEADERS), min_size=1, max_size=4, unique=True),
    share=st.sampled_from([0.0, 0.001, 0.02, 0.5]),
    split=st.booleans(),
)
def test_the_fast_way_finds_what_reading_finds(
    seed: int, headers: list[str], share: float, split: bool
) -> None:
    rng = random.Random(seed)
    count = rng.randint(1000, 1200)
    made = []
    for _ in headers:
        one, other = rng.sample(_MAKERS, 2)
        where = rng.randrange(count) if split else count
        made.append(
            [other(rng) if i > where or rng.random() < share else one(rng) for i in range(count)]
        )
    table = block(headers, list(zip(*made, strict=True)))
    topics = columns.header_topics(headers)
    slow = said({c.column: (c.row, c.spans) for c in columns._as_text(table, topics)})
    fast = said({c.column: (c.row, c.spans) for c in columns._by_shape(table, topics)})
    # A name, and what is said of one, depends on what else is read with it.
    assert {kind for _, _, kind, _, _ in slow - fast} <= _BY_WORDS
    assert {kind for _, _, kind, _, _ in fast - slow} <= _UNEXPLAINED | _BY_WORDS


def test_kinds_of_spans_are_known() -> None:
    (found,) = columns.detect_table([block(["電話"], [("090-1234-5678",)])])
    assert [KINDS[k] for k in found.spans.kind] == ["PHONE"]
    assert found.column == 0
    assert found.row.tolist() == [0]
