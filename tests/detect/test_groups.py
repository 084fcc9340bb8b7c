"""Groups of cells written alike: every cell that is not empty is in exactly one, with its probes."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from morenashi.detect import columns
from morenashi.detect.groups import group_cells, judge
from morenashi.model.spans import Spans
from tests.detect.made_tables import block

CELL = st.sampled_from(["", "a", "1", "12", "x-1", "あ", "a@b.jp", "長" * 50, "z" * 200])


@given(st.lists(st.tuples(CELL, CELL), min_size=1, max_size=40))
def test_every_cell_with_something_in_it_is_in_exactly_one_group(
    rows: list[tuple[str, str]],
) -> None:
    groups = group_cells(block(["a", "b"], rows))
    seen = sorted((g.column, row) for g in groups for row in g.rows.tolist())
    assert seen == sorted((k, i) for i, row in enumerate(rows) for k in (0, 1) if row[k])
    for group in groups:
        assert set(group.probes.tolist()) <= set(group.rows.tolist())
        assert 1 <= len(group.probes) <= 3


def test_many_shapes_and_long_cells_are_free_text() -> None:
    words = [("1" * (i % 25) + "-" + "1" * (i // 25),) for i in range(500)]
    groups = group_cells(block(["備考"], [*words, ("長い" * 100,)]))
    assert all(group.free_text for group in groups)


def judged(header: str, cells: list[str]) -> tuple[bool, int]:
    """Whether the one group of these cells stays undecided, and how much was found."""
    table = block([header], [(cell,) for cell in cells])
    (group,) = group_cells(table)
    topics = columns.header_topics([header])
    found = columns._found_in(table, topics, group.probes)[0]
    verdict = judge(table, group, found, topics)
    return verdict.undecided, len(verdict.row)


def test_what_the_probes_decide() -> None:
    assert judged("電話", ["090-1234-5678"] * 9) == (False, 9)
    assert judged("電話", ["090-1234-5678"] * 3 + ["000-0000-0000"] + ["090-1234-5678"] * 5) == (
        (False, 8)
    )
    assert judged("電話", ["000-0000-0000"] * 9) == (True, 0)  # named so: each is read
    assert judged("数量", ["12"] * 9) == (False, 0)
    assert judged("備考", ["〒100-0001"] * 9) == (True, 0)  # no whole cell


def test_an_undecided_group_claims_nothing_itself() -> None:
    table = block(["備考"], [("長い" * 100,)])
    (group,) = group_cells(table)
    verdict = judge(table, group, (np.empty(0, np.int64), Spans.empty()), np.array([-1], np.int16))
    assert verdict.undecided
    assert len(verdict.spans) == 0
