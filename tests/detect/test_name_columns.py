"""Columns of names: headers of people and of things, and cells that speak for each other."""

from __future__ import annotations

import random

import numpy as np
import pytest

from morenashi.detect.columns import detect_table
from morenashi.detect.name_columns import of_people, of_things
from morenashi.model.items_of_data import KIND_INDEX
from morenashi.model.segment import Column, TableBlock
from morenashi.samples.cast import invent_person
from morenashi.values.half_width import half_width
from morenashi.values.romaji import romaji

PERSON = KIND_INDEX["PERSON"]


def table(heads: list[str], rows: list[list[str]]) -> TableBlock:
    """A block whose columns share their data, as a CSV reader yields it; cells without quotes."""
    data, starts, ends, at = bytearray(), [], [], 0
    for row in rows:
        for cell in row:
            raw = cell.encode()
            starts.append(at)
            ends.append(at + len(raw))
            data += raw + b","
            at += len(raw) + 1
        data[-1:] = b"\n"
    where = [np.array(places, np.int64).reshape(len(rows), -1) for places in (starts, ends)]
    whole = bytes(data)
    columns = tuple(
        Column(head, whole, where[0][:, i], where[1][:, i]) for i, head in enumerate(heads)
    )
    return TableBlock("", columns, np.arange(len(rows)) + 2)


def names(heads: list[str], rows: list[list[str]]) -> dict[str, list[str]]:
    """By header the names found, in their order."""
    found: dict[str, list[str]] = {}
    for lot in detect_table([table(heads, rows)]):
        column = lot.block.columns[lot.column]
        for kind, row, start, end in zip(
            lot.spans.kind, lot.row, lot.spans.start, lot.spans.end, strict=True
        ):
            if kind == PERSON:
                found.setdefault(column.header, []).append(column.cell(int(row))[start:end])
    return found


@pytest.mark.parametrize(
    "header",
    [
        "承認者",
        "担当",
        "担当者",
        "受付者名",
        "お客様",
        "お客様名",
        "患者",
        "講師",
        "名義人",
        "かな",
        "ヨミガナ",
        "氏名（漢字）",
    ],
)
def test_headers_of_people(header: str) -> None:
    assert of_people([header]).all()
    assert not of_things([header]).any()


@pytest.mark.parametrize(
    "header",
    [
        "商品名",
        "品名",
        "支店",
        "店舗名",
        "地区",
        "部署",
        "件名",
        "性別",
        "学校名",
        "駅名",
        "product_name",
        "City",
        "プラン",
    ],
)
def test_headers_of_things(header: str) -> None:
    assert of_things([header]).all()
    assert not of_people([header]).any()


@pytest.mark.parametrize("header", ["業者", "保険者", "備考", "番号", "メモ", "住所", "金額"])
def test_headers_that_say_nothing_of_either(header: str) -> None:
    assert not of_people([header]).any()
    assert not of_things([header]).any()


def test_a_name_in_a_column_of_things_is_none() -> None:
    heads = ["番号", "氏名", "支店", "商品名", "会社名"]
    shops = ["大宮", "川崎", "梅田", "高崎", "福島", "三宅"]
    rows = [
        [str(i), person.surname + " " + person.given, shops[i % 6], "桜餅", "朝凪システム株式会社"]
        for i, person in enumerate(invent_person(f"t{i}") for i in range(60))
    ]
    found = names(heads, rows)
    assert set(found) == {"氏名"}
    assert found["氏名"] == [row[1] for row in rows]


def test_somebody_addressed_in_a_column_of_things_is_somebody() -> None:
    rows = [["1", "田中様"], ["2", "大宮"], ["3", "川崎"]]
    assert names(["番号", "店舗"], rows) == {"店舗": ["田中"]}


def test_few_cells_do_not_speak_for_others() -> None:
    rows = [["1", "山田 太郎"], ["2", "Desk"], ["3", "備品一式"]]
    assert names(["番号", "氏名"], rows) == {"氏名": ["山田 太郎"]}


def test_words_of_forms_are_no_names() -> None:
    rows = [
        [person.surname + "　" + person.given, "男" if i % 2 else "女", "本人"]
        for i, person in enumerate(invent_person(f"u{i}") for i in range(40))
    ]
    rows += [["同上", "男", "父"], ["不明", "女", "母"]]
    assert names(["氏名", "性別", "続柄"], rows) == {"氏名": [row[0] for row in rows[:40]]}


@pytest.fixture(scope="module")
def large() -> tuple[list[str], list[list[str]]]:
    """12,000 rows with names written in seven ways, beside columns of other things."""
    rng = random.Random(20261122)
    people = [invent_person(f"v{i}") for i in range(1500)]
    rows = []
    for i in range(12_000):
        person, other = rng.choice(people), rng.choice(people)
        latin = f"{romaji(person.given_kana).title()} {romaji(other.surname_kana).title()}"
        rows.append(
            [str(i), f"{person.surname}　{other.given}", half_width(f"{person.surname_kana} {other.given_kana}"),
             latin, latin.split()[0], other.surname, f"{other.surname}{person.given}", person.surname_kana,
             rng.choice(("大宮", "川崎", "本店")), ""]
        )  # fmt: skip
    return [
        "番号",
        "氏名",
        "フリガナ",
        "ローマ字氏名",
        "first_name",
        "担当者",
        "お客様",
        "セイ",
        "支店",
        "備考",
    ], rows


def test_every_cell_of_a_large_column_of_names(large: tuple[list[str], list[list[str]]]) -> None:
    heads, rows = large
    found = names(heads, rows)
    assert "支店" not in found
    for i, head in enumerate(heads[1:8], 1):
        wanted = [row[i] for row in rows]
        assert len(found[head]) >= 0.998 * len(wanted), head
        assert set(found[head]) <= set(wanted), head


def test_a_few_names_in_a_large_column_of_remarks() -> None:
    """Words have no shape: three cells without a name say nothing of the others."""
    people = [invent_person(f"w{i}") for i in range(400)]
    few = [["なし"] for _ in range(3000)]
    for i in (500, 1700, 2900):
        few[i] = [f"{people[i % 400].surname}様より連絡あり"]
    wanted = [people[i % 400].surname for i in (500, 1700, 2900)]
    assert names(["備考"], few) == {"備考": wanted}
    assert names(["その他"], few) == {"その他": wanted}
    many = [[f"{person.name}様より連絡あり"] for person in people] + [["なし"]] * 2000
    found = names(["備考"], many)["備考"]
    assert len(found) >= 0.97 * len(people)
