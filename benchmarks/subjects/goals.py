"""The table of goals: accuracy as scored by five folds and on texts never seen, and speed as measured now.

Models of names are trained on public corpora that are not part of this repository, so their scores
are not measured here: they are read from training/scores.json, which `python -m training.score` and
`python -m training.kwdlc` write. What the shipped model finds in texts it was trained on is no score.
"""

from __future__ import annotations

import statistics
import subprocess
from pathlib import Path
from typing import Any

import scores
from aims import AIMS, DENSE, DEPTHS, NAMED_PROSE, Aim
from measure import MEGABYTE, Absent, Cost, environment, measured, whole_process
from subject import Bench, Figure, Missing, Result, Subject

from subjects.cold_start import program

PRESIDIO = "Presidio + ja_ginza"
_INPUTS = {NAMED_PROSE: "named", DENSE: "dense"}
_LONG = 8.0  # CPU seconds


def who(depth: str) -> str:
    """How a depth is called in the tables."""
    return f"morenashi, {depth}"


def _run(bench: Bench) -> list[Result]:
    told = scores.read()
    results: list[Result] = []
    for aim in AIMS:
        rows = _speed(bench, aim) if aim.is_speed else [scored(told, aim, d) for d in DEPTHS]
        for result in rows:
            bench.said(result)
        results += rows
    return results


def scored(told: dict[str, Any], aim: Aim, depth: str) -> Result:
    """What scores.json says of an aim at a depth."""
    found = scores.at(told, (depth, *aim.where[:-1]))
    last = aim.where[-1]
    value = found.get(last) if isinstance(found, dict) else None
    if value is None:
        return Missing(aim.what, who(depth), "not in training/scores.json")
    reach = None if aim.known else aim.reach[DEPTHS.index(depth)]
    if aim.unit == "%":
        wrong, total = found[f"{last} with a finding"], value
        note, value = f"{wrong} of {total}", 100 * wrong / max(1, total)
    else:
        note, value = f"n {value['n']}, P {value['P']:.3f}, R {value['R']:.3f}", value["F1"]
    return Figure(aim.what, who(depth), value, aim.unit, note=note, goal=reach, at_most=aim.at_most)


def _speed(bench: Bench, aim: Aim) -> list[Result]:
    """MB of JSON a CPU second of all processes, each depth, and Presidio on a piece of the text."""
    name = _INPUTS[aim.what]
    peer = _presidio(bench, aim, bench.inputs / f"{name}.slice.txt")
    base = peer.value if isinstance(peer, Figure) else aim.peer
    results: list[Result] = []
    for depth, reach in zip(DEPTHS, aim.reach, strict=True):
        what = (aim.what, who(depth))
        asked = arguments(program(bench), depth)
        if isinstance(asked, Absent):
            results.append(Missing(*what, asked.reason))
            continue
        costs = _costs(bench, asked, bench.inputs / name)
        if isinstance(costs, Absent):
            results.append(Missing(*what, costs.reason))
            continue
        size, cpu = costs
        rates = [size / seconds for seconds in cpu]
        value = statistics.median(rates)
        note = f"{size:.3g} MB, {len(cpu)} runs"
        if not isinstance(peer, Figure):
            note += ", ratio to Presidio as measured earlier"
        goal = None if bench.small else reach
        results.append(
            Figure(*what, value, "MB/s", max(rates), value / base if base else None, note, goal)
        )
    return [*results, peer]


def arguments(morenashi: Path, depth: str) -> list[str | Path] | Absent:
    """The command line of a depth; Absent where the program knows no such depth."""
    command: list[str | Path] = [morenashi, "detect", "--jsonl"]
    said = subprocess.run(
        [morenashi, "detect", "--help"], capture_output=True, check=False, env=environment()
    )
    if b"--depth" in said.stdout:
        return [*command, "--depth", depth]
    return command if depth == "fast" else Absent(f"detect knows no --depth {depth}")


def _costs(
    bench: Bench, command: list[str | Path], path: Path
) -> tuple[float, list[float]] | Absent:
    """Megabytes, and the CPU seconds of each run over them.

    A part of the records comes first and does not count; where it alone takes long, it is all that
    is measured, else so many that the start of the program hardly counts.
    """
    part, whole = path.with_suffix(".part.jsonl"), path.with_suffix(".jsonl")
    first = _cpu(command, part)
    if isinstance(first, Absent):
        return first
    chosen = part if first > _LONG else whole
    seconds = list[float]()
    for _ in range(min(3, bench.runs)):
        cost = _cpu(command, chosen)
        if isinstance(cost, Absent):
            return cost
        seconds.append(cost)
    return chosen.stat().st_size / MEGABYTE, seconds


def _cpu(command: list[str | Path], path: Path) -> float | Absent:
    cost = whole_process(command, stdin=path)
    if isinstance(cost, Cost) and cost.code:
        return Absent(f"ended with {cost.code}")
    return cost.cpu if isinstance(cost, Cost) else cost


def _presidio(bench: Bench, aim: Aim, path: Path) -> Result:
    """Presidio in its own process on 50 kB of the bare text, which spares it the JSON."""
    why = bench.why_absent("presidio")
    if why is not None:
        return Missing(aim.what, PRESIDIO, why)
    runs = measured(bench.peers, "presidio", "text", path, runs=min(3, bench.runs))
    if isinstance(runs, Absent):
        return Missing(aim.what, PRESIDIO, runs.reason)
    note = f"{runs.size / MEGABYTE:.3g} MB, {runs.found:,} found"
    return Figure(aim.what, PRESIDIO, runs.rate, "MB/s", runs.best, note=note)


subject = Subject("what is aimed at, and what is reached", _run)
