"""Many items are drawn together: people of copies once at least, all of them at most."""

from __future__ import annotations

from datetime import UTC, datetime

import numpy as np

from morenashi.flows.sketch import Sketch
from morenashi.flows.whole import Whole, people_of
from morenashi.model.finding import Bounds, Cause, Finding, Place, Unread
from morenashi.model.item import Stamp
from morenashi.model.scan import ItemResult

NOW = datetime(2026, 11, 22, tzinfo=UTC)


def result(name: str, *people: int, reused: bool = False, at_most: int | None = None) -> ItemResult:
    sketch = Sketch()
    sketch.add(np.array(people, np.uint64))
    found = Finding(name, name, "", None, "PHONE", 1, 0, Place(1), Place(1), (), None)
    bounds = Bounds(len(people), len(people) if at_most is None else at_most)
    return ItemResult(
        name,
        name,
        "r",
        Stamp(1, 1, 1),
        10,
        (found,),
        (),
        bounds,
        {"PHONE": sketch.to_bytes()},
        reused=reused,
    )


def test_people_are_joined() -> None:
    assert people_of([]) == Bounds(0, 0)
    assert people_of([result("a", 1, 2), result("b", 2, 3)]) == Bounds(3, 4)
    assert people_of([result("a", 1, 2), result("b", 1, 2)]) == Bounds(2, 4)


def test_at_least_never_exceeds_at_most() -> None:
    assert people_of([result("a", *range(10), at_most=5)]) == Bounds(5, 5)


def test_the_whole() -> None:
    whole = Whole()
    for one in (result("b", 1), result("a", 2, reused=True)):
        whole.add(one)
    whole.add_unread(Unread("c", "c", "", Cause.MISSING))
    told = whole.result(roots=("r",), started=NOW, seconds=1)
    assert [f.url for f in told.findings] == ["a", "b"]
    assert (told.items, told.reused, told.bytes_read, told.exit_code) == (2, 1, 10, 3)
