"""The grammar of addresses: places, numbers, and what makes a form sure."""

from __future__ import annotations

import pytest

from morenashi.detect.address_grammar import place_at, read


@pytest.mark.parametrize(
    ("text", "end", "city", "prefecture"),
    [
        ("東京都港区芝", 5, "港区", True),
        ("横浜市中区山手町", 5, "横浜市中区", False),
        ("京都市 下京区上之町", 7, "京都市下京区", False),
        ("北海道石狩郡当別町字", 9, "当別町", True),
        ("石川県水篠市本町", 6, "水篠市", True),
        ("大阪府", 3, "", True),
        ("上北郡 横浜町字", 7, "横浜町", False),
    ],
)
def test_places(text: str, end: int, city: str, prefecture: bool) -> None:
    place = place_at(text, 0)
    assert place is not None
    assert (place.end, place.city, place.prefecture) == (end, city, prefecture)


@pytest.mark.parametrize("text", ["", "山田", "市", "港", "水篠市本町"])
def test_no_places(text: str) -> None:
    assert place_at(text, 0) is None


@pytest.mark.parametrize(
    ("text", "read_to"),
    [
        ("港区芝9-8-8", "港区芝9-8-8"),
        ("港区芝9丁目8番8号です", "港区芝9丁目8番8号"),
        ("札幌市北区北24条西9丁目8-8", "札幌市北区北24条西9丁目8-8"),
        ("大阪市中央区久太郎町9丁目渡辺9号", "大阪市中央区久太郎町9丁目渡辺9号"),
        ("川崎市宮前区鷺沼4丁目5-30-a", "川崎市宮前区鷺沼4丁目5-30-a"),
    ],
)
def test_where_an_address_ends(text: str, read_to: str) -> None:
    reading = read(text, 0, place_at(text, 0), governed=False)
    assert reading is not None
    assert text[: reading.end] == read_to
    assert reading.score >= 0.5


@pytest.mark.parametrize(
    "text", ["港区で3-2", "港区の9-8", "横浜市の人口は377", "高松市 3-2", "港区第3条"]
)
def test_what_only_begins_like_one(text: str) -> None:
    reading = read(text, 0, place_at(text, 0), governed=False)
    assert reading is None or reading.score < 0.5


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("港区芝第9-9", None), ("盛岡市下飯岡第9地割88", 12), ("港区芝9丁目9-9%", None), ("港区芝9丁目9-9回", 9), ("港区芝9丁目9番9号:30", None),
        ("港区芝09-9-9", None), ("港区芝九-九-九", None), ("港区芝九丁目9番9号", 10),
    ],
)  # fmt: skip
def test_what_stands_before_and_behind_the_numbers(text: str, end: int | None) -> None:
    found = read(text, 0, place_at(text, 0), governed=False)
    assert (found and found.end) == end
