"""Places: every prefecture and municipality, towns by hash, and the written variants of their names."""

from __future__ import annotations

import pytest

from morenashi.values import lists
from morenashi.values.place_names import bare_city, bare_town, plain, plain_forms
from morenashi.values.places import FORMER, known_town, places


def test_every_municipality_is_there() -> None:
    names = lists.municipalities()
    assert {prefecture for prefecture, _ in names} == {p.name for p in lists.prefectures()}
    assert 1880 <= len(names) <= 1900
    known = places()
    assert all(plain(city) in known.cities for _, city in names)
    assert {
        "横浜市",
        "横浜市中区",
        "港区",
        "当別町",
        "石狩郡当別町",
        "鎌ヶ谷市",
        "三宅村",
    } <= known.cities
    assert {"当別町", "中区"}.isdisjoint(known.single)
    assert not FORMER & {city for _, city in names}


def test_towns_of_the_other_list_are_known() -> None:
    towns = lists.towns()
    known = sum(known_town(bare_city(plain(t.city)), bare_town(plain(t.town))) > 0 for t in towns)
    assert known >= 0.99 * len(towns)


@pytest.mark.parametrize("town", ["の人口", "で開く", "", "第3条", "ABC"])
def test_what_is_no_town(town: str) -> None:
    assert known_town("高松市", town) == 0


@pytest.mark.parametrize(
    ("city", "bare"),
    [
        ("塩谷郡高根沢町", "高根沢町"), ("郡山市", "郡山市"), ("大和郡山市", "大和郡山市"), ("三島郡島本町", "島本町"),
        ("三宅島三宅村", "三宅村"), ("大島町", "大島町"), ("余市郡余市町", "余市町"), ("隠岐郡隠岐の島町", "隠岐の島町"),
    ],
)  # fmt: skip
def test_without_the_district(city: str, bare: str) -> None:
    assert bare_city(city) == bare


def test_variants_keep_their_length_and_are_stable() -> None:
    text = "鎌ケ谷 髙﨑 龍ヶ崎 塩竈 保土ケ谷 巿川巿 國分寺 一ノ宮 一之宮"
    assert len(plain(text)) == len(text)
    assert plain(plain(text)) == plain(text)
    table = plain_forms()
    assert "".join(chr(table[ord(c)]) for c in text) == plain(text)
    assert plain("一ノ宮") == plain("一之宮") == "一の宮"
