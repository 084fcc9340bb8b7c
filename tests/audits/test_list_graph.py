"""Ways and circles among lists."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from morenashi.audits.list_graph import circles, steps_from, way_back

NAMES = [f"l{number}" for number in range(9)]


ARROWS = st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)), max_size=25)


def graphs() -> st.SearchStrategy[dict[str, list[str]]]:
    """Lists and the lists in them, with circles, but none in itself."""
    return ARROWS.map(
        lambda arrows: {
            name: list(dict.fromkeys(end for start, end in arrows if start == name != end))
            for name in NAMES
        }
    )


def reachable(graph: dict[str, list[str]], start: str) -> set[str]:
    found: set[str] = set()
    waiting = list(graph[start])
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += graph[name]
    return found


@settings(deadline=None)
@given(graphs())
def test_a_circle_is_found_for_each_knot_and_is_one(graph: dict[str, list[str]]) -> None:
    found = list(circles(graph))
    for way in found:
        assert way[0] == way[-1]
        assert len(set(way)) == len(way) - 1 >= 2
        assert all(inner in graph[name] for name, inner in pairwise(way))
    in_circles = {name for name in NAMES if name in reachable(graph, name)}
    knots = {frozenset(o for o in in_circles if o in reachable(graph, n) and n in reachable(graph, o)) for n in in_circles}  # fmt: skip
    assert len(found) == len(knots)
    assert {min(knot) for knot in knots} == {way[0] for way in found}


@settings(deadline=None)
@given(graphs(), st.sampled_from(NAMES))
def test_ways(graph: dict[str, list[str]], start: str) -> None:
    before = steps_from(start, graph)
    assert set(before) == reachable(graph, start) | {start}
    for end in before:
        way = way_back(end, before, 99)
        assert (way[0], way[-1]) == (end, start)
        assert all(way[at] in graph[way[at + 1]] for at in range(len(way) - 1))


def test_a_long_way_is_cut() -> None:
    before = {str(n): str(max(n - 1, 0)) for n in range(99)}
    assert way_back("98", before, 3) == ("98", "97", "96", "...")


def test_a_long_chain_needs_no_recursion() -> None:
    chain = {str(n): [str(n + 1)] for n in range(20_000)} | {"20000": ["0"]}
    (way,) = circles(chain)
    assert len(way) == 20_002
