"""The measured process: `python measured.py TOOL JOB FILE RUNS` (standard library and the tool only)."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

from measure import as_json, timed


def main(tool: str, job: str, path: str, runs: str) -> None:
    """Measures `tools.TOOL.JOB`, a function that takes the path and returns the work to be timed."""
    source = Path(path)
    begin = getattr(import_module(f"tools.{tool}"), job)
    print(as_json(timed(lambda: begin(source), source.stat().st_size, int(runs))))


if __name__ == "__main__":
    main(*sys.argv[1:])
