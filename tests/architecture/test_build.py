"""Holds the build to its promises: few tools, relative paths, pinned steps, no more rights than needed."""

from __future__ import annotations

import os
import re
import subprocess

import pytest

from tests.architecture.house import ROOT

MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))


def test_make_help_lists_every_command_for_people() -> None:
    told = subprocess.run(
        ["make", "--no-print-directory", "help"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stdout
    named = set(re.findall(r"^  make ([a-z-]+)  +\S", told, re.MULTILINE))
    assert named >= {"run", "test", "install", "check", "bench", "help", "clean"}
    assert set(re.findall(r"^([a-z-]+):.*## ", MAKEFILE, re.MULTILINE)) == named


def test_paths_stay_relative() -> None:
    """make cannot name a target whose path has a space in it."""
    assert "$(CURDIR)" not in MAKEFILE
    assert "$(abspath" not in MAKEFILE


def test_nothing_is_excused() -> None:
    assert "|| true" not in MAKEFILE
    assert not re.search(r"^\t-", MAKEFILE, re.MULTILINE)


def test_no_option_that_only_gnu_tools_know() -> None:
    """macOS has the tools of BSD."""
    scripts = (
        MAKEFILE + (ROOT / ".ci/run").read_text() + (ROOT / "tests/wheel_check.sh").read_text()
    )
    assert not re.search(r"sed -i |readlink -f|grep -P|date -d|xargs -r|cp -t|mktemp --", scripts)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such bit")
def test_ci_runs_what_a_person_runs() -> None:
    run = ROOT / ".ci/run"
    assert os.access(run, os.X_OK)
    assert "make check" in run.read_text(encoding="utf-8")
    assert all(".ci/run" in path.read_text(encoding="utf-8") for path in WORKFLOWS)


def test_workflows_are_pinned_and_may_only_read() -> None:
    assert WORKFLOWS
    for path in WORKFLOWS:
        text = path.read_text(encoding="utf-8")
        for used in re.findall(r"uses: (\S+)", text):
            assert re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", used), used
        assert "permissions: {}" in text
        assert set(re.findall(r"^ +(\w+): (?:read|write)$", text, re.MULTILINE)) == {"contents"}
        assert ": write" not in text
