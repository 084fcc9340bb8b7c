"""Holds that the program starts light: help and the bare library load nothing heavy."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from tests.architecture.house import SOURCE

HEAVY = (
    "numpy",
    "lxml",
    "duckdb",
    "django",
    "pydantic",
    "rich",
    "jinja2",
    "ahocorasick_rs",
    "pypdfium2",
    "python_calamine",
)

CALL = """
import contextlib, io, json, sys
with contextlib.redirect_stdout(io.StringIO()):
    try:
        {statement}
    except SystemExit:
        pass
print(json.dumps(sorted({{name.partition(".")[0] for name in sys.modules}})))
"""


def loaded_by(statement: str) -> set[str]:
    """The top-level modules a fresh Python holds after `statement`."""
    result = subprocess.run(
        [sys.executable, "-c", CALL.format(statement=statement)],
        cwd=SOURCE,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return set(json.loads(result.stdout.splitlines()[-1]))


@pytest.mark.parametrize("arguments", [["--help"], ["--version"]])
def test_help_loads_nothing_heavy(arguments: list[str]) -> None:
    loaded = loaded_by(f"sys.argv[1:] = {arguments!r}; from morenashi.cli.main import main; main()")
    assert "morenashi" in loaded
    assert not loaded & set(HEAVY[:4])


def test_importing_the_library_loads_nothing_at_all() -> None:
    assert not loaded_by("import morenashi") & set(HEAVY)


def test_the_library_needs_no_database_to_find_something() -> None:
    loaded = loaded_by("import morenashi; morenashi.find_entities('03-1234-5678')")
    assert "numpy" in loaded
    assert not loaded & {"django", "lxml", "jinja2", "duckdb"}
