"""What the tests of the benchmarks share: its scripts as modules, and the program itself."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "benchmarks"


def script(name: str) -> ModuleType:
    """A script of benchmarks/ as a module; the scripts find each other beside them."""
    if str(FOLDER) not in sys.path:
        sys.path.append(str(FOLDER))
    return import_module(name)


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """`make bench` with other arguments."""
    return subprocess.run(
        [sys.executable, FOLDER / "run.py", *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
