"""Holds the table of goals: what is not scored is MISSING, n is printed, and what the rules know is no score."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

from tests.benchmarks.bench import script

COUNT = {"n": 10, "found": 10, "right": 9, "P": 0.9, "R": 0.9, "F1": 0.9}
OWN = {
    "all": COUNT,
    "kinds": {"PERSON": COUNT, "ADDRESS": COUNT},
    "genres": {"mail": COUNT},
    "persons": {"mail": COUNT},
    "negatives": {"documents": 8, "documents with a finding": 0, "lines": 50, "lines with a finding": 2},
    "confusion": {"mail": {"PERSON": {"PERSON": 9, "COMPANY": 1}, "nothing": {"PERSON": 1}}},
}  # fmt: skip
TOLD = {
    "fast": {"at": "2026-11-22", "folds": 5, "rules": "x", "sources": {"gsd": COUNT}, "own": OWN}
}


def results(told: dict[str, Any]) -> list[Any]:
    goals, aims = script("subjects.goals"), script("aims")
    return [
        goals.scored(told, aim, depth)
        for aim in aims.AIMS
        if not aim.is_speed
        for depth in aims.DEPTHS
    ]


def test_what_is_not_scored_is_missing() -> None:
    assert {type(result).__name__ for result in results({})} == {"Missing"}
    assert all("scores.json" in result.reason for result in results({}))


def test_scores_are_told_with_n_and_held_to_their_aim() -> None:
    figures = {r.what: r for r in results(TOLD) if type(r).__name__ == "Figure"}
    gsd = figures["PERSON, news (gsd), five folds"]
    assert (gsd.value, gsd.reached) == (0.9, True)
    assert all("n 10" in f.note or " of " in f.note for f in figures.values())
    assert not [name for name in figures if "never seen" in name]
    known = [f for f in figures.values() if "known to the rules" in f.what]
    assert known
    assert all(f.reached is None for f in known)


def test_texts_never_seen_are_those_held_back_last() -> None:
    at, held = script("scores").at, script("aims").HELD_BACK
    told = {"unseen": {"y": {"at": "2026-11-22", "n": 1}, "h": {"at": "2026-11-23", "n": 2}}}
    assert at(told, ("unseen", held, "n")) == 2
    assert at({"unseen": {}}, ("unseen", held, "n")) is None
    assert at({}, ("unseen", held, "n")) is None


def test_the_table_has_a_row_for_each_aim(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(script("scores"), "read", lambda: TOLD)
    text = script("report").goals(results(TOLD))
    for aim in script("aims").AIMS:
        (row,) = [line for line in text.splitlines() if line.startswith(f"| {aim.what} |")]
        assert row.count("|") == 8
        assert "MISSING" in row
    assert "detection has changed since" in text
    assert "PERSON as COMPANY 1" in text


def test_confusions_are_counted() -> None:
    confused = script("scores").confused
    rows = {"PERSON": {"PERSON": 3, "other span": 2, "missed": 1, "AGE": 4}, "nothing": {"AGE": 5}}
    assert confused(rows) == ("3", "2", "4 (PERSON as AGE 4)", "1", "5")
    assert confused({}) == ("0", "0", "0", "0", "0")


def test_every_table_has_as_many_cells_as_heads() -> None:
    for block in script("scores").tables(TOLD).split("\n\n"):
        lines = [line for line in block.splitlines() if line.startswith("|")]
        assert len({line.count("|") for line in lines}) <= 1, lines


def test_the_program_is_asked_whether_it_knows_a_depth(tmp_path: Path) -> None:
    program = tmp_path / "morenashi"
    arguments = script("subjects.goals").arguments
    program.write_text(f"#!{sys.executable}\nprint('--jsonl')\n", encoding="utf-8")
    program.chmod(0o755)
    assert arguments(program, "fast") == [program, "detect", "--jsonl"]
    assert "--depth deep" in arguments(program, "deep").reason
    program.write_text(f"#!{sys.executable}\nprint('--depth')\n", encoding="utf-8")
    assert arguments(program, "deep")[-2:] == ["--depth", "deep"]


def test_no_subject_looks_at_the_corpus_held_back() -> None:
    parts = script("corpus").parts()
    assert "h" not in parts
    assert {"a", "b", "g"} <= set(parts)
