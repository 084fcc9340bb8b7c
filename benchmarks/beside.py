"""Searches in text measured beside the peers, each on as much of the text as it gets through."""

from __future__ import annotations

import os
from pathlib import Path

import peers
from measure import Absent, Runs, measured
from subject import Bench, Missing, Result, rate

# Peer, its group in peers.toml ("" for none), its tool and job, and how much of the text it gets.
PEERS = (
    ("Hyperscan, 30 patterns, ends", "hyperscan", "hyperscan", "text", ""),
    ("Hyperscan, 30 patterns, exact starts", "hyperscan", "hyperscan", "starts", ""),
    ("ripgrep, 30 patterns", "", "ripgrep", "text", ""),
    ("Python re, 30 patterns", "", "stdlib_re", "text", "part"),
    ("Presidio + ja_ginza", "presidio", "presidio", "text", "slice"),
)


def text_beside_peers(
    bench: Bench, what: str, name: str, *, goal: float, job: str = "text"
) -> list[Result]:
    """Our search in the file `name` of the inputs, then that of each peer."""
    path = bench.inputs / name
    ours = measured(bench.ours, "ours", job, path, runs=bench.runs)
    results = [_said(bench, rate(what, "morenashi", ours, goal=goal))]
    for who, group, tool, peers_job, part in PEERS:
        why = bench.why_absent(group)
        if why is None and tool == "ripgrep":
            why = _find_ripgrep(bench)
        if why is not None:
            results.append(_said(bench, Missing(what, who, why)))
            continue
        python = bench.peers if group else bench.ours
        file = path.with_suffix(f".{part}{path.suffix}") if part else path
        runs = measured(python, tool, peers_job, file, runs=_runs(bench, part))
        results.append(_said(bench, rate(what, who, runs, ours=_alike(ours, runs))))
    return results


def _runs(bench: Bench, part: str) -> int:
    """Slow peers take minutes: three runs of theirs are enough."""
    return min(3, bench.runs) if part == "slice" else bench.runs


def _alike(ours: Runs | Absent, peer: Runs | Absent) -> Runs | Absent:
    return ours if isinstance(peer, Runs) else peer


def _find_ripgrep(bench: Bench) -> str | None:
    """Tells the tool where ripgrep is; why it is missing, or None."""
    found = peers.ripgrep(bench.peers)
    if found is None:
        return "rg is not installed (no wheels on PyPI; for instance: apt install ripgrep)"
    os.environ["BENCH_RIPGREP"] = str(Path(found).absolute())
    return None


def _said(bench: Bench, result: Result) -> Result:
    bench.said(result)
    return result
