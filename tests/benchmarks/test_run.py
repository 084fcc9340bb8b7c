"""Holds that every subject is listed, that what is missing says so, and that figures are told from goals."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.benchmarks.bench import FOLDER, run, script


def subjects() -> set[str]:
    return {path.stem for path in (FOLDER / "subjects").glob("*.py")} - {"__init__"}


def test_the_subjects_are_listed() -> None:
    said = run("--list").stdout
    assert {line.split()[0] for line in said.splitlines()} == subjects()
    assert {"detect_prose", "detect_dense", "detect_columns", "cold_start"} <= subjects()


def test_an_unknown_subject_is_refused() -> None:
    said = run("nonsense")
    assert said.returncode == 2
    assert "nonsense" in said.stderr
    assert "cold_start" in said.stderr


def test_a_missing_peer_prints_missing_and_ours_is_measured(tmp_path: Path) -> None:
    said = run(
        "cold_start", "--small", "--no-install", "--runs", "1",
        "--peers", tmp_path / "none", "--inputs", tmp_path / "inputs",
    )  # fmt: skip
    assert said.returncode == 0, said.stderr
    rows = [line for line in said.stdout.splitlines() if line.startswith("| one line")]
    assert [row for row in rows if "Presidio" in row and "MISSING" in row and "none" in row]
    assert [row for row in rows if "morenashi detect" in row and " s |" in row]


def test_a_tool_that_cannot_be_loaded_is_absent(tmp_path: Path) -> None:
    measure = script("measure")
    path = tmp_path / "text.txt"
    path.write_text("電話\n", encoding="utf-8")
    absent = measure.measured(Path(sys.executable), "no_such_tool", "text", path, runs=1)
    assert "no_such_tool" in absent.reason


def test_a_measurement_counts_all_runs_but_the_first(tmp_path: Path) -> None:
    calls: list[int] = []

    def work() -> int:
        calls.append(1)
        return len(calls)

    runs = script("measure").timed(lambda: work, 1_000_000, 3)
    assert len(calls) == 4
    assert (len(runs.cpu), len(runs.wall), runs.found) == (3, 3, 4)
    assert runs.best >= runs.rate > 0


@pytest.mark.parametrize(
    ("value", "goal", "at_most", "reached"),
    [(60.0, 60.0, False, True), (59.9, 60.0, False, False), (0.9, 1.0, True, True),
     (1.1, 1.0, True, False), (1.0, None, False, None)],
)  # fmt: skip
def test_a_goal_not_reached_is_said(
    value: float, goal: float | None, at_most: bool, reached: bool | None
) -> None:
    figure = script("subject").Figure("x", "y", value, "MB/s", goal=goal, at_most=at_most)
    assert figure.reached is reached
    assert ("not reached" in script("report").row(figure)) is (reached is False)


def test_the_peers_are_pinned() -> None:
    for group, pins in script("peers").groups().items():
        assert pins, group
        assert all("==" in pin for pin in pins), group


def test_the_readme_says_of_each_figure_not_reached_what_was_tried() -> None:
    text = (FOLDER / "README.md").read_text(encoding="utf-8")
    figures, _, tried = text.partition("## Not reached")
    sections = figures.split("\n### ")[1:]
    assert {section.partition(":")[0] for section in sections} == subjects()
    for section in sections:
        name = section.partition(":")[0]
        assert ("not reached" in section) <= (f"**{name}**" in tried), name
        assert "cores" in section, "the machine is not named"
