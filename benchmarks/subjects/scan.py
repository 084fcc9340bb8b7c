"""How fast a shared folder is scanned: the sample company, on one core, on all, and a second time."""

from __future__ import annotations

import os
import statistics
import tempfile
from pathlib import Path

from measure import MEGABYTE, Cost, whole_process
from subject import Bench, Figure, Missing, Result, Subject

from morenashi.samples import make_sample
from subjects.cold_start import program


def _run(bench: Bench) -> list[Result]:
    with tempfile.TemporaryDirectory() as folder:
        sample = Path(folder) / "sample"
        make_sample(sample, size=600_000 if bench.small else 20_000_000)
        files = [path for path in sample.rglob("*") if path.is_file()]
        size = sum(path.stat().st_size for path in files) / MEGABYTE
        results: list[Result] = []
        for workers in sorted({1, os.cpu_count() or 1}):
            results += _scans(bench, Path(folder), sample, workers, len(files), size)
    return results


def _scans(
    bench: Bench, folder: Path, sample: Path, workers: int, files: int, size: float
) -> list[Result]:
    """First scans, each into a new installation, and after each a second one."""
    first: list[Cost] = []
    second: list[Cost] = []
    for run in range(min(3, bench.runs) + 1):
        home = folder / f"home-{workers}-{run}"
        for costs in (first, second):
            command: list[str | Path] = [program(bench), "scan", sample, "--home", home, "--quiet",
                       "--workers", str(workers), "--format", "json"]  # fmt: skip
            cost = whole_process(command)
            if not isinstance(cost, Cost) or cost.code not in (1, 3):
                why = f"ended with {cost.code}" if isinstance(cost, Cost) else cost.reason
                missing = Missing("scan", "morenashi", why)
                bench.said(missing)
                return [missing]
            if run:  # the first warms up
                costs.append(cost)
    cores = "1 core" if workers == 1 else f"{workers} cores"
    return [
        _said(bench, figure)
        for what, costs in ((f"first scan, {cores}", first), (f"second scan, {cores}", second))
        for figure in _figures(what, costs, files, size)
    ]


def _figures(what: str, costs: list[Cost], files: int, size: float) -> list[Figure]:
    wall = [cost.wall for cost in costs]
    middle, best = statistics.median(wall), min(wall)
    cpu = statistics.median(cost.cpu for cost in costs)
    note = f"{files} files, {size:.1f} MB, {middle:.2f} s elapsed, {cpu:.2f} s CPU, start included"
    return [
        Figure(what, "morenashi", files / middle, "files/s", files / best, note=note),
        Figure(what, "morenashi", size / middle, "MB/s elapsed", size / best, note=note),
    ]


def _said(bench: Bench, result: Result) -> Result:
    bench.said(result)
    return result


subject = Subject("scan of the sample company", _run)
