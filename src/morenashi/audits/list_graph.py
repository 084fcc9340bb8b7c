"""Lists within lists as a graph: which lists a list opens, the shortest way to each, and circles."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping, Sequence

from morenashi.model.mailing_list import Lists

Graph = Mapping[str, Sequence[str]]


def inner_lists(lists: Lists) -> dict[str, tuple[str, ...]]:
    """For each list the lists among its members that are sent its mail; a copy to itself is none."""
    graph: dict[str, tuple[str, ...]] = {}
    for address, one in lists.by_address.items():
        found = (lists.find(member.address) for member in one.members if member.receives)
        inner = (other.address for other in found if other is not None)
        graph[address] = tuple(dict.fromkeys(name for name in inner if name != address))
    return graph


def steps_from(start: str, graph: Graph) -> dict[str, str]:
    """Every list that can be reached from `start`, nearest first, and the one before it; `start` is before itself."""
    before = {start: start}
    waiting = deque([start])
    while waiting:
        here = waiting.popleft()
        for other in graph[here]:
            if other not in before:
                before[other] = here
                waiting.append(other)
    return before


def way_back(end: str, before: Mapping[str, str], most: int = 8) -> tuple[str, ...]:
    """The shortest way from `end` back to where `steps_from` began; a long one is cut in its middle.

    >>> way_back("c", {"a": "a", "b": "a", "c": "b"})
    ('c', 'b', 'a')
    """
    way = [end]
    while before[way[-1]] != way[-1]:
        if len(way) == most:
            return (*way, "...")
        way.append(before[way[-1]])
    return tuple(way)


def circles(graph: Graph) -> Iterator[tuple[str, ...]]:
    """One circle for each knot of lists that lead back to themselves; its first list stands at both ends."""
    for knot in _knots(graph):
        inside = frozenset(knot)
        first = min(knot)
        small = {name: [n for n in graph[name] if n in inside] for name in knot}
        before = steps_from(first, small)
        # Nearest first: the first that leads back closes the shortest circle.
        last = next(name for name in before if first in small[name])
        yield (*reversed(way_back(last, before, len(knot))), first)


def _knots(graph: Graph) -> Iterator[list[str]]:
    """Strongly connected components of more than one list (Tarjan), without recursion: chains may be long."""
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    on_stack: set[str] = set()
    for root in graph:
        if root in index:
            continue
        work: list[tuple[str, Iterator[str]]] = []
        _enter(root, graph, index, low, stack, on_stack, work)
        while work:
            name, rest = work[-1]
            other = next(rest, None)
            if other is None:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[name])
                if low[name] == index[name]:
                    knot = _leave(name, stack, on_stack)
                    if len(knot) > 1:
                        yield knot
            elif other not in index:
                _enter(other, graph, index, low, stack, on_stack, work)
            elif other in on_stack:
                low[name] = min(low[name], index[other])


def _enter(
    name: str,
    graph: Graph,
    index: dict[str, int],
    low: dict[str, int],
    stack: list[str],
    on_stack: set[str],
    work: list[tuple[str, Iterator[str]]],
) -> None:
    index[name] = low[name] = len(index)
    stack.append(name)
    on_stack.add(name)
    work.append((name, iter(graph[name])))


def _leave(name: str, stack: list[str], on_stack: set[str]) -> list[str]:
    knot: list[str] = []
    while True:
        other = stack.pop()
        on_stack.discard(other)
        knot.append(other)
        if other == name:
            return knot
