"""Runs the program as a person would, in this process or in one of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from click.testing import CliRunner, Result

from morenashi.cli.main import root

SOURCE = Path(__file__).parents[2] / "src"


def call(
    *arguments: str | Path, text: str | bytes = b"", lang: str = "en", home: Path | None = None
) -> Result:
    """In this process: quick, output as bytes and text."""
    environment: dict[str, str | None] = {
        name: None for name in os.environ if name.startswith("MORENASHI_")
    }
    environment |= {"MORENASHI_LANG": lang, "MORENASHI_WORKERS": "0"}
    if home is not None:
        environment["MORENASHI_HOME"] = str(home)
    return CliRunner().invoke(root, [str(a) for a in arguments], input=text, env=environment)


def run(
    *arguments: str | Path,
    text: bytes = b"",
    cwd: Path | None = None,
    **environment: str,
) -> subprocess.CompletedProcess[bytes]:
    """In a process of its own, with the variables given."""
    bare = {name: value for name, value in os.environ.items() if not name.startswith("MORENASHI_")}
    return subprocess.run(
        [sys.executable, "-m", "morenashi", *map(str, arguments)],
        input=text,
        cwd=cwd,
        env={**bare, "PYTHONPATH": str(SOURCE), **environment},
        capture_output=True,
        check=False,
    )
