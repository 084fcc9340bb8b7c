"""Where our time goes: `python benchmarks/hotspots.py text|columns|decode FILE` lists the ten costliest functions."""

from __future__ import annotations

import cProfile
import pstats
import sys
from pathlib import Path

import tools.ours


def main(job: str, path: str) -> None:
    """Profiles one run after a warm-up; own time first, since numpy's work is its caller's."""
    work = getattr(tools.ours, job)(Path(path))
    work()
    with cProfile.Profile() as profile:
        work()
    pstats.Stats(profile).strip_dirs().sort_stats("tottime").print_stats(10)


if __name__ == "__main__":
    main(*sys.argv[1:])
