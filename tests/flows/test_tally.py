"""A tally makes one finding of each part or column and kind, and bounds the people between two numbers."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from morenashi.flows.tally import Tally
from morenashi.model.finding import Bounds, Finding
from morenashi.model.segment import TableBlock
from morenashi.model.spans import Spans
from tests.flows.made import item, spans, table

KEY = bytes(range(32))


def tally() -> Tally:
    return Tally(
        KEY,
        lambda kind, text: f"{kind[0]}{len(text)}{text[-1:]}",
        lambda header: header.replace("9", "*"),
    )


def findings(of: Tally) -> dict[tuple[str, str | None, str], Finding]:
    return {(f.part, f.column, f.kind): f for f in of.findings(item("a.txt", b""))}


def whole_cells(
    of: Tally, block: TableBlock, column: int, kind: str, *, business: bool = False
) -> None:
    """As if every cell of a column that holds something were a value."""
    cells = [block.columns[column].cell(i) for i in range(len(block.rows))]
    filled = [i for i, cell in enumerate(cells) if cell]
    found = spans(*((kind, 0, len(cells[i]), business) for i in filled))
    of.add_column(block, column, np.array(filled, np.int64), found)


def test_text_is_counted_by_kind_with_lines() -> None:
    text = "a@b.jp\n1234\nc@d.jp e@f.jp\n"
    counted = tally()
    counted.add_text(
        "本文",
        text,
        10,
        spans(("EMAIL", 0, 6), ("PHONE", 7, 11), ("EMAIL", 12, 18), ("EMAIL", 19, 25, True)),
    )
    found = findings(counted)
    mail = found["本文", None, "EMAIL"]
    assert (mail.count, mail.business, mail.first.line, mail.last.line) == (3, 1, 10, 12)
    assert mail.distinct == Bounds(3, 3)
    assert mail.samples == ("E6p",)
    assert found["本文", None, "PHONE"].first.line == 11
    assert counted.people() == Bounds(2, 3)
    counted.add_text("本文", "a@b.jp", 50, spans(("EMAIL", 0, 6)))
    mail = findings(counted)["本文", None, "EMAIL"]
    assert (mail.count, mail.last.line, mail.distinct) == (4, 50, Bounds(3, 3))


def test_nothing_is_nobody() -> None:
    counted = tally()
    counted.add_text("", "x", 1, Spans.empty())
    assert counted.people() == Bounds(0, 0)
    assert findings(counted) == {}
    assert counted.sketches() == {}


@pytest.mark.parametrize(
    ("found", "people"),
    [
        (spans(("IP_ADDRESS", 0, 3), ("POSTAL_CODE", 4, 7)), Bounds(0, 0)),
        (spans(("SEX", 0, 1), ("AGE", 2, 5), ("COMPANY", 6, 9), ("INCOME", 10, 11)), Bounds(0, 0)),
        (spans(("PERSON", 0, 1), ("AGE", 2, 5), ("FAMILY", 6, 9)), Bounds(1, 1)),
        (spans(("EMAIL", 0, 3, True), ("PHONE", 4, 7, True)), Bounds(0, 0)),
        (spans(("CREDENTIAL", 0, 3)), Bounds(0, 1)),
        (spans(("MY_NUMBER", 0, 3), ("MY_NUMBER", 4, 7)), Bounds(1, 2)),
        (spans(("BIRTHDATE", 0, 3), ("BIRTHDATE", 4, 7)), Bounds(1, 2)),
        (spans(("EMAIL", 0, 3), ("PHONE", 4, 7), ("PHONE", 8, 11)), Bounds(2, 3)),
        (spans(("CORPORATE_NUMBER", 0, 3)), Bounds(0, 0)),
    ],
)
def test_people_in_text(found: Spans, people: Bounds) -> None:
    counted = tally()
    counted.add_text("", "123 456 789", 1, found)
    assert counted.people() == people


def test_corporate_numbers_are_never_findings() -> None:
    counted = tally()
    counted.add_text("", "123", 1, spans(("CORPORATE_NUMBER", 0, 3)))
    assert findings(counted) == {}


def test_never_fingerprinted_kinds_have_no_distinct_and_no_sketch() -> None:
    counted = tally()
    counted.add_text("", "123 456", 1, spans(("MY_NUMBER", 0, 3), ("CREDENTIAL", 4, 7)))
    assert {f.distinct for f in findings(counted).values()} == {None}
    assert counted.sketches() == {}


def test_columns_rows_and_people() -> None:
    block = table(
        ["氏名", "携帯", "自宅", "住所"],
        ["山田", "090-0000-0001", "03-0000-0001", "東京"],
        ["鈴木", "090-0000-0002", "", "大阪"],
        ["𠮷田", "０９０－００００－０００２", "03-0000-0003", ""],
        ["高橋", "", "", ""],
    )
    counted = tally()
    whole_cells(counted, block, 1, "PHONE")
    whole_cells(counted, block, 2, "PHONE")
    found = findings(counted)
    mobile = found["", "携帯", "PHONE"]
    assert (mobile.count, mobile.first.line, mobile.last.line) == (3, 2, 4)
    assert mobile.first.column == "携帯"
    assert mobile.distinct == Bounds(2, 2)  # the full-width one is the second again
    assert found["", "自宅", "PHONE"].count == 2
    assert counted.rows == 3
    assert counted.people() == Bounds(2, 3)
    assert set(counted.sketches()) == {"PHONE"}


def test_blocks_of_a_table_add_up() -> None:
    counted = tally()
    for first in (2, 102):
        block = table(["電話"], *([f"090-0000-{first + i:04}"] for i in range(100)), first=first)
        whole_cells(counted, block, 0, "PHONE")
    phone = findings(counted)["", "電話", "PHONE"]
    assert (phone.count, phone.first.line, phone.last.line) == (200, 2, 201)
    assert counted.people() == Bounds(200, 200)


def test_several_values_in_a_cell_may_be_several_people() -> None:
    block = table(["連絡先"], ["a@b.jp c@d.jp e@f.jp"])
    counted = tally()
    rows = np.zeros(3, np.int64)
    counted.add_column(block, 0, rows, spans(("EMAIL", 0, 6), ("EMAIL", 7, 13), ("EMAIL", 14, 20)))
    assert counted.rows == 1
    assert counted.people() == Bounds(3, 3)


def test_companies_in_a_column_are_no_people() -> None:
    block = table(["電話", "代表"], ["090-0000-0001", "0120-000-001"], ["", "0120-000-002"])
    counted = tally()
    whole_cells(counted, block, 0, "PHONE")
    whole_cells(counted, block, 1, "PHONE", business=True)
    assert counted.people() == Bounds(1, 1)
    assert findings(counted)["", "代表", "PHONE"].business == 2


def test_headers_missing_doubled_or_holding_a_value() -> None:
    block = table(["", "備考", "備考", "999"], ["1", "2", "3", "4"])
    counted = tally()
    for column in range(4):
        whole_cells(counted, block, column, "PHONE")
    assert {place[1] for place in findings(counted)} == {"#1", "備考", "備考 #3", "***"}


def test_one_item_two_parts() -> None:
    counted = tally()
    counted.add_text("a", "x@y.jp", 1, spans(("EMAIL", 0, 6)))
    counted.add_text("b", "X@y.jp", 1, spans(("EMAIL", 0, 6)))
    assert len(findings(counted)) == 2
    assert counted.people() == Bounds(1, 1)  # the same address in both parts


def test_samples_are_few_and_spread() -> None:
    counted = tally()
    for start in range(0, 5000, 50):
        text = "".join(f"{chr(0x4E00 + start + i)} " for i in range(50))
        counted.add_text("", text, 1, spans(*(("PHONE", 2 * i, 2 * i + 1) for i in range(50))))
    samples = findings(counted)["", None, "PHONE"].samples
    assert len(samples) == len(set(samples)) == 5
    places = [ord(sample[-1]) - 0x4E00 for sample in samples]
    assert places == sorted(places)
    assert places[0] < 500
    assert places[-1] > 3500


values = st.lists(
    st.sampled_from(["", "090-0000-0001", "090-0000-0002", "山a@b.jp", "03"]),
    min_size=2,
    max_size=2,
)


@given(st.lists(values, max_size=20), st.lists(st.booleans(), min_size=2, max_size=2))
def test_at_least_never_exceeds_at_most(rows: list[list[str]], business: list[bool]) -> None:
    counted = tally()
    if rows:
        block = table(["a", "b"], *rows)
        for column in range(2):
            whole_cells(
                counted, block, column, ("PHONE", "EMAIL")[column], business=business[column]
            )
    people = counted.people()
    assert 0 <= people.at_least <= people.at_most
    assert people.at_most <= 2 * len(rows)
