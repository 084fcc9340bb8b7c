"""ripgrep with the thirty patterns in one process on one thread; the search from file to count."""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

from patterns import PATTERNS


def text(path: Path) -> Callable[[], int]:
    """Counts the matches; where patterns overlap, only the first."""
    command = [os.environ["BENCH_RIPGREP"], "--threads=1", "--count-matches", "--no-filename"]
    with tempfile.NamedTemporaryFile("w", suffix=".txt", delete=False, encoding="utf-8") as file:
        file.write("\n".join(PATTERNS) + "\n")

    def work() -> int:
        said = subprocess.run(
            [*command, "--file", file.name, path], capture_output=True, check=False
        )
        if said.returncode > 1:
            raise RuntimeError(said.stderr.decode("utf-8", "replace"))
        return int(said.stdout or 0)

    return work
