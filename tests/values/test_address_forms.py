"""Addresses written in several ways come to one form; two places never do."""

from __future__ import annotations

import pytest

from morenashi.values.address_forms import address_form, exact


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("東京都港区海岸一丁目2番3号", "港区海岸1-2-3"),
        ("東京都港区海岸１丁目２－３", "東京都港区海岸1-2-3"),
        ("大阪府大阪市北区梅田9丁目9001番地2", "大阪市北区梅田9-9001-2"),
        ("大字前田9001番地の2", "前田9001-2"),
        ("鎌ケ谷市初富9001-1", "鎌ヶ谷市初富9001の1"),
        ("札幌市北区北三条西二十三丁目9001-2", "札幌市北区北三条西23-9001-2"),
        ("港区海岸1-2-3 ハイツ桜201号室", "港区海岸1丁目2番3号ハイツ桜２０１"),
    ],
)
def test_one_place(one: str, other: str) -> None:
    assert address_form(one) == address_form(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("港区海岸1-2-3", "港区海岸1-2-4"),
        ("港区海岸1-2-3", "港区海岸12-3"),
        ("京都市中京区三条町9001", "京都市中京区三条町9002"),
        ("港区海岸1-2-3 ハイツ桜201", "港区海岸1-2-3 ハイツ桜202"),
        ("八王子市三崎町1-2", "王子市三崎町1-2"),
    ],
)
def test_two_places(one: str, other: str) -> None:
    assert address_form(one) != address_form(other)


def test_names_with_numerals_stay_names() -> None:
    assert address_form("京都市中京区三条町9001").town == "京都市中京区三条町"
    assert address_form("東京都八王子市九段1-2").town == "八王子市九段"
    assert address_form("スカイタワー1-2").town == "スカイタワー"


def test_without_a_number() -> None:
    assert address_form("東京都港区海岸").house == ""
    assert address_form("").town == ""


def test_exact_folds_width_and_dashes_only() -> None:
    assert exact("海岸 １−２－３") == "海岸1-2-3"
    assert exact("海岸1丁目2番3号") != exact("海岸1-2-3")
    assert exact("スカイタワー") == "スカイタワー"
