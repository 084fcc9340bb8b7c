"""What it costs to ask about one line: the whole program from its start to its end."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from pathlib import Path

from measure import HERE, Cost, whole_process
from subject import Bench, Figure, Missing, Result, Subject

SECONDS, MEGABYTES = 1.0, 200.0
_LINE = "電話は090-1234-5678、生年月日は1980年1月2日です。\n"


def program(bench: Bench) -> Path:
    """The installed program beside our Python."""
    name = "morenashi.exe" if bench.ours.suffix == ".exe" else "morenashi"
    return bench.ours.with_name(name)


def _run(bench: Bench) -> list[Result]:
    line = bench.inputs / "line.txt"
    line.write_text(_LINE, encoding="utf-8")
    detect: list[str | Path] = [program(bench), "detect"]
    results = _costs(bench, "morenashi detect", detect, line, goals=True)
    results += _costs(bench, "Python alone", [bench.ours, "-c", "pass"], None)
    why = bench.why_absent("presidio")
    if why is not None:
        return [*results, _said(bench, Missing("one line", "Presidio + ja_ginza", why))]
    presidio: list[str | Path] = [bench.peers, HERE / "measured.py", "presidio", "text", line, "1"]
    return results + _costs(bench, "Presidio + ja_ginza", presidio, None)


def _costs(
    bench: Bench,
    who: str,
    command: Sequence[str | Path],
    stdin: Path | None,
    *,
    goals: bool = False,
) -> list[Result]:
    runs: list[Cost] = []
    for run in range(bench.runs + 1):
        cost = whole_process(command, stdin=stdin)
        if not isinstance(cost, Cost):
            return [_said(bench, Missing("one line", who, cost.reason))]
        if cost.code:
            return [_said(bench, Missing("one line", who, f"ended with {cost.code}"))]
        if run:  # the first warms up
            runs.append(cost)
    seconds, megabytes = (SECONDS, MEGABYTES) if goals else (None, None)
    wall, cpu = [cost.wall for cost in runs], [cost.cpu for cost in runs]
    peak = [cost.peak for cost in runs]
    return [
        _said(bench, figure)
        for figure in (
            _figure("one line, elapsed", who, wall, "s", seconds),
            _figure("one line, CPU", who, cpu, "s", seconds),
            _figure("one line, peak memory", who, peak, "MB", megabytes),
        )
    ]


def _figure(what: str, who: str, values: list[float], unit: str, goal: float | None) -> Result:
    return Figure(what, who, statistics.median(values), unit, min(values), goal=goal, at_most=True)


def _said(bench: Bench, result: Result) -> Result:
    bench.said(result)
    return result


subject = Subject("cold start", _run)
