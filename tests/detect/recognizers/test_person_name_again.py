"""Names met again, over records: the same wherever they stand, and cheap for very many."""

from __future__ import annotations

import time

import pytest

from morenashi.detect import find_spans
from morenashi.detect.recognizers.person_name import _again_in
from morenashi.model.items_of_data import KIND_INDEX


@pytest.mark.parametrize(
    ("text", "name", "places"),
    [
        ("山田は山田を", "山田", [(0, 2), (3, 5)]),
        ("小山田と山田町", "山田", []),
        ("ジョンとジョンソン", "ジョン", [(0, 3)]),
        ("ann@x ann annie", "ann", [(6, 9)]),
        ("ああああ", "ああ", [(0, 2), (2, 4)]),
    ],
)
def test_where_a_name_stands_again(text: str, name: str, places: list[tuple[int, int]]) -> None:
    assert list(_again_in(text, 0, len(text), name)) == places
    # What stands beyond the record is not beside it.
    assert list(_again_in(f"山{text}山", 1, len(text) + 1, name)) == [
        (a + 1, b + 1) for a, b in places
    ]


def _records(n: int) -> str:
    return "\x1e".join(f"山田太郎様から連絡。鈴木さんに伝えた。{i}" for i in range(n))


def test_very_many_records_cost_no_more_each() -> None:
    def seconds(n: int) -> float:
        text = _records(n)
        start = time.process_time()
        spans = find_spans(text)
        assert (spans.kind == KIND_INDEX["PERSON"]).sum() >= n
        return time.process_time() - start

    seconds(100)
    few = min(seconds(2_000) for _ in range(2))
    assert seconds(16_000) < 24 * few
