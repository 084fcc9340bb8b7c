"""Runs what the README shows, and says whether the shown output is still what the program prints."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
READMES = {"README.md": "en", "README.ja.md": "ja"}
# With the exit code each must end with: the sample holds files that cannot be read.
COMMANDS = {
    "morenashi sample 架空商事 --seed 1 --size 200KB": 0,
    "morenashi scan 架空商事/共有": 3,
}
BLOCK = re.compile(r"<!-- run -->\n(?:\n```console\n(?P<shown>.*?)```\n)?", re.DOTALL)
# Of a long output the beginning and the end are shown.
HEAD, TAIL = 26, 30
OMITTED = "…"


def printed(lang: str) -> list[str]:
    """The commands and what they print, in a terminal of 100 columns and an empty installation."""
    lines: list[str] = []
    with tempfile.TemporaryDirectory() as room:
        environment = {
            **os.environ,
            "MORENASHI_HOME": str(Path(room) / "home"),
            "MORENASHI_LANG": lang,
            "MORENASHI_WORKERS": "2",
            "COLUMNS": "100",
            "NO_COLOR": "1",
            "PYTHONUTF8": "1",
        }
        for command, code in COMMANDS.items():
            run = subprocess.run(  # noqa: S603  # our own two commands
                [sys.executable, "-m", *shlex.split(command)],
                cwd=room,
                env=environment,
                capture_output=True,
                encoding="utf-8",
                check=False,
            )
            if run.returncode != code:
                raise RuntimeError(f"{command} ended with {run.returncode}: {run.stderr[-500:]}")
            lines += [f"$ {command}", *run.stdout.replace(room, "/tmp").splitlines()]  # noqa: S108
    return [line.rstrip() for line in lines]


def shortened(lines: list[str]) -> list[str]:
    """The beginning and the end of the output."""
    if len(lines) <= HEAD + TAIL + 1:
        return lines
    return [*lines[:HEAD], OMITTED, *lines[-TAIL:]]


def shown(readme: str) -> list[str]:
    """The output as the README shows it."""
    match = BLOCK.search((ROOT / readme).read_text(encoding="utf-8"))
    return (match["shown"] or "").splitlines() if match else []


def steady(line: str) -> str:
    """The line without what differs from run to run: times, rates, and the spaces they take."""
    line = re.sub(r"\d[\d.,:]*\s*([kMG]?B/s|[kMG]B/秒|seconds?|s\b|秒|ms|分)", r"# \1", line)
    return re.sub(r"\s+", " ", line).strip()


def differences(readme: str, lines: list[str]) -> list[str]:
    """The lines that only one of README and program has, apart from times and rates."""
    have, want = shown(readme), shortened(lines)
    if [*map(steady, have)] == [*map(steady, want)]:
        return []
    both = {*map(steady, have)} & {*map(steady, want)}
    return [line for line in [*have, *want] if steady(line) not in both] or ["order of lines"]


def write(readme: str, lines: list[str]) -> None:
    """Puts the output into the README."""
    path = ROOT / readme
    block = "<!-- run -->\n\n```console\n" + "\n".join(shortened(lines)) + "\n```\n"
    text = path.read_text(encoding="utf-8")
    path.write_text(BLOCK.sub(lambda _: block, text), encoding="utf-8", newline="\n")
