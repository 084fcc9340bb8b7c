"""Measures morenashi beside other tools: `python benchmarks/run.py [SUBJECT...]`."""

from __future__ import annotations

import argparse
import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import machine
import peers
import report
import texts
from measure import HERE
from subject import Bench, Subject

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
        load = round(machine.load(), 1)
        print(f"\n## {name}: {subject.label} (load {load})\n", flush=True)
        print(report.HEAD)
        results = subject.run(bench)
        measured[name] = {"load": load, "results": results}
        if name == "goals":
            print("\n" + report.goals(results), flush=True)
    if not options.small:
        latest = _keep(measured)
        if options.readme:
            report.write_readme(HERE / "README.md", latest)
    return 0


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("subjects", nargs="*", metavar="SUBJECT", help="default: all")
    parser.add_argument("--list", action="store_true", help="lists the subjects")
    parser.add_argument("--runs", type=int, default=5, help="runs of each measurement (5)")
    parser.add_argument("--small", action="store_true", help="tiny inputs, to see that it works")
    parser.add_argument("--no-install", action="store_true", help="takes the peers as they are")
    parser.add_argument("--readme", action="store_true", help="writes the tables of README.md")
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
        said=lambda result: print(report.row(result), flush=True),
    )


def _keep(measured: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """Writes what was measured, together with what an earlier run says of other subjects."""
    latest = json.loads(LATEST.read_text(encoding="utf-8")) if LATEST.exists() else {}
    for name, told in measured.items():
        latest[name] = {
            "label": _subject(name).label,
            "machine": machine.name(),
            "commit": machine.commit(),
            "at": datetime.now(UTC).isoformat(timespec="minutes"),
            "load": told["load"],
            "results": [report.as_dict(result) for result in told["results"]],
        }
    LATEST.write_text(json.dumps(latest, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return latest


if __name__ == "__main__":
    sys.exit(main())
