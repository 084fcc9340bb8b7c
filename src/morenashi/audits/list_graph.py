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


def turned(graph: Graph) -> dict[str, list[str]]:
    """The same arrows the other way round: for each list those that have it as a member."""
    outer: dict[str, list[str]] = {name: [] for name in graph}
    for name, inner in graph.items():
        for other in inner:
            outer[other].append(name)
    return outer


def ways_from(start: str, graph: Graph) -> dict[str, tuple[str, ...]]:
    """The shortest way from `start` to every list that can be reached, both ends included."""
    ways: dict[str, tuple[str, ...]] = {start: (start,)}
    waiting = deque([start])
    while waiting:
        here = waiting.popleft()
        for other in graph[here]:
            if other not in ways:
                ways[other] = (*ways[here], other)
                waiting.append(other)
    return ways


def circles(graph: Graph) -> Iterator[tuple[str, ...]]:
    """One circle for each knot of lists that lead back to themselves, its first list last again."""
    for knot in _knots(graph):
        inside = frozenset(knot)
        first = min(knot)
        small = {name: [n for n in graph[name] if n in inside] for name in knot}
        ways = ways_from(first, small)
        back = min((ways[name] for name in knot if first in small[name]), key=len)
        yield (*back, first)


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
