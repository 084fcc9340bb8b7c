"""Measures morenashi beside other tools: `python benchmarks/run.py [SUBJECT...]`."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

import machine
import peers
import texts
from measure import HERE
from subject import Bench, Figure, Missing, Result, Subject

from morenashi import catalog

LATEST = HERE / "latest.json"


def main(arguments: list[str] | None = None) -> int:
    """Measures the subjects named, or all; prints as it goes and writes latest.json at the end."""
    options = _options(arguments)
    known = catalog.names("subjects")
    if options.list:
        for name in known:
            print(f"{name:<16}{_subject(name).label}")
        return 0
    unknown = sorted(set(options.subjects) - set(known))
    if unknown:
        print(f"no subject {', '.join(unknown)}; there are: {', '.join(known)}", file=sys.stderr)
        return 2
    print(f"{machine.name()}; commit {machine.commit()}")
    if machine.load() > 1:
        print(f"The machine is busy (load {machine.load():.1f}): read the figures as ratios.")
    bench = _bench(options)
    measured = {}
    for name in options.subjects or known:
        subject = _subject(name)
        print(f"\n## {name}: {subject.label} (load {machine.load():.1f})\n", flush=True)
        print(
            "| what | who | median | best | goal | ours is | |\n| --- | --- | --- | --- | --- | --- | --- |"
        )
        measured[name] = subject.run(bench)
    if not options.small:
        _keep(measured)
    return 0


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("subjects", nargs="*", metavar="SUBJECT", help="default: all")
    parser.add_argument("--list", action="store_true", help="lists the subjects")
    parser.add_argument("--runs", type=int, default=5, help="runs of each measurement (5)")
    parser.add_argument("--small", action="store_true", help="tiny inputs, to see that it works")
    parser.add_argument("--no-install", action="store_true", help="takes the peers as they are")
    parser.add_argument(
        "--peers", type=Path, default=peers.FOLDER, help="the peers' environment (.bench)"
    )
    parser.add_argument("--inputs", type=Path, help="where inputs are made (.bench/inputs)")
    return parser.parse_args(arguments)


def _subject(name: str) -> Subject:
    return catalog.load("subjects", name, "subject", Subject)


def _bench(options: argparse.Namespace) -> Bench:
    absent = {} if options.no_install else peers.install(options.peers)
    return Bench(
        inputs=texts.make(options.inputs or peers.FOLDER / "inputs", small=options.small),
        ours=Path(sys.executable),
        peers=peers.python_of(options.peers),
        runs=options.runs,
        small=options.small,
        absent=absent,
        said=lambda result: print(row(result), flush=True),
    )


def row(result: Result) -> str:
    """One row of the table, in Markdown."""
    if isinstance(result, Missing):
        return f"| {result.what} | {result.who} | MISSING | | | | {result.reason} |"
    goal = ""
    if result.goal is not None:
        sign, state = (
            ("≤" if result.at_most else "≥"),
            ("" if result.reached else ", **not reached**"),
        )
        goal = f"{sign} {result.goal:g}{state}"
    best = "" if result.best is None else said(result.best)
    ratio = "" if result.ratio is None else f"{said(result.ratio)} x"
    value = f"{said(result.value)} {result.unit}"
    cells = (result.what, result.who, value, best, goal, ratio, result.note)
    return f"| {' | '.join(cells)} |"


def said(value: float) -> str:
    """A number with three digits that count.

    >>> said(1234.5), said(61.27), said(0.00612)
    ('1,235', '61.3', '0.00612')
    """
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"


def _keep(measured: dict[str, list[Result]]) -> None:
    """Writes what was measured, together with what an earlier run says of other subjects."""
    latest = json.loads(LATEST.read_text(encoding="utf-8")) if LATEST.exists() else {}
    for name, results in measured.items():
        latest[name] = {
            "machine": machine.name(),
            "commit": machine.commit(),
            "at": datetime.now(UTC).isoformat(timespec="seconds"),
            "load": round(machine.load(), 1),
            "results": [
                {**asdict(r), "reached": r.reached} if isinstance(r, Figure) else asdict(r)
                for r in results
            ],
        }
    LATEST.write_text(json.dumps(latest, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
