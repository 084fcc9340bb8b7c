"""Lists for inventing people: large enough, well-formed, and each with its licence in the manifest."""

from __future__ import annotations

import hashlib
import random
import re
import sqlite3
import tomllib
from pathlib import Path

import pytest

from morenashi.values import lists, phone
from morenashi.values.area_codes import AREA_CODES
from morenashi.values.lists import compile_towns

ROOT = Path(__file__).parents[2]
DATA = {".tsv", ".csv", ".txt", ".json", ".npz", ".dat", ".gz"}
KATAKANA = re.compile(r"[ァ-ヴー]+")


def test_every_data_file_stands_in_the_manifest_with_its_hash() -> None:
    manifest = tomllib.loads((ROOT / "LICENSES/manifest.toml").read_text("utf-8"))
    stated = {entry["path"]: entry for entry in manifest["file"]}
    shipped = {
        path.relative_to(ROOT).as_posix(): path
        for path in (ROOT / "src").rglob("*")
        if path.suffix in DATA
    }
    assert set(shipped) <= set(stated)
    for name, path in shipped.items():
        assert stated[name]["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest(), name
    for name, entry in stated.items():
        assert (ROOT / name).is_file(), name
        assert all(entry[key] for key in ("origin", "version", "licence", "note"))


def test_surnames() -> None:
    names = {name.kanji: name for name in lists.surnames()}
    assert len(names) == len(lists.surnames()) >= 400
    assert {"髙橋", "山﨑", "𠮷田", "渡邊", "齋藤", "小鳥遊"} <= set(names)
    assert all(KATAKANA.fullmatch(name.kana) and name.weight > 0 for name in names.values())
    assert names["佐藤"].weight > names["山本"].weight > names["二宮"].weight


def test_given_names() -> None:
    names = lists.given_names()
    assert len({name.kanji for name in names}) >= 400
    assert all(KATAKANA.fullmatch(name.kana) and name.first < name.last for name in names)
    for sex in "MF":
        for year in range(1935, 2006):
            assert sum(n.sex == sex and n.first <= year <= n.last for n in names) >= 20


def test_towns() -> None:
    towns = lists.towns()
    assert len(towns) >= 1500
    prefectures = {prefecture.name for prefecture in lists.prefectures()}
    assert {town.prefecture for town in towns} == prefectures
    assert len(prefectures) == 47
    assert all(re.fullmatch(r"[0-9]{7}", town.postal_code) for town in towns)
    assert any("条" in town.town for town in towns if town.prefecture == "北海道")
    assert any("ケ" in town.town for town in towns)


def test_area_codes_of_prefectures_exist() -> None:
    for prefecture in lists.prefectures():
        assert set(prefecture.area_codes) <= set(AREA_CODES)


def test_companies_and_banks() -> None:
    assert len(lists.company_parts("front")) * len(lists.company_parts("back")) > 300
    assert all(len(bank.code) == 4 and bank.code.isdigit() for bank in lists.banks())
    assert len(lists.foreign_names()) > 10


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "postal.db"
    town = (
        '{{"note": {0}, "multi": false, "partial": false, "alternates": [],'
        ' "neighborhood": "{1}", "prefecture": "沖縄県", "city": "那覇市"}}'
    )
    rows = [(f"{i:07}", town.format("null", chr(0x4E00 + i) + "町")) for i in range(60)]
    rows.append(("9999999", town.format('"以下に掲載がない場合"', "東町")))
    rows.append(("9999998", town.format("null", "")))
    with sqlite3.connect(path) as connection:
        connection.execute("create table postal_data (code text, data text)")
        connection.executemany("insert into postal_data values (?, ?)", rows)
    connection.close()
    return path


def test_compiling_towns_chooses_plain_ones_and_always_the_same(database: Path) -> None:
    kept = compile_towns.chosen(compile_towns.towns(database))
    assert len(kept) == compile_towns.PER_PREFECTURE
    assert kept == sorted(kept) == compile_towns.chosen(compile_towns.towns(database))
    assert not {"9999999", "9999998"} & {code for code, *_ in kept}


def test_a_fixed_line_of_each_prefecture_can_be_invented() -> None:
    for prefecture in lists.prefectures():
        for code in prefecture.area_codes:
            number = phone.make_unassigned_fixed(random.Random(1), code)
            assert phone.split(number)[0] == code
