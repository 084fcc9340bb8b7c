"""Holds the two READMEs to what the program does."""

from __future__ import annotations

import doctest
import re

import pytest

from tests.docs.pages import ROOT, script

STATES = {
    "README.md": ("plays", "partly", "not yet"),
    "README.ja.md": ("再現できる", "一部", "まだ"),
}
CASES = {
    "README.md": (
        "Willgate / 保険ゲート, 2012", "WelcomeHR, 2024", "東京海上日動", "OpenWork, 2023",
        "Clubhouse, 2021", "Omiai, 2021", "point site", "attached thread", "ベネッセ, 2014",
        "リクナビ, 2019",
    ),
    "README.ja.md": (
        "ウィルゲート「保険ゲート」(2012年)", "WelcomeHR(2024年)", "東京海上日動", "OpenWork(2023年)",
        "Clubhouse(2021年)", "Omiai(2021年)", "ポイントサイト", "添付されたメール", "ベネッセ(2014年)",
        "リクナビ(2019年)",
    ),
}  # fmt: skip

readmes = pytest.mark.parametrize("readme", sorted(STATES))


def text(readme: str) -> str:
    return (ROOT / readme).read_text(encoding="utf-8")


def cases(readme: str) -> list[tuple[str, str]]:
    """The rows of the table of past cases: (name, state as a number)."""
    rows = re.findall(r"^\| (.+?) \| .+ \| (\S[^|]*?) \|$", text(readme), re.MULTILINE)
    return [(name, state) for name, state in rows if state in STATES[readme]]


@readmes
def test_it_opens_with_the_past_cases(readme: str) -> None:
    names = [name for name, _ in cases(readme)]
    assert len(names) == len(CASES[readme])
    assert all(case in name for case, name in zip(CASES[readme], names, strict=True))
    assert text(readme).index("| ---") < text(readme).index("make run")


def test_both_say_the_same_of_each_case() -> None:
    english, japanese = (
        [STATES[readme].index(state) for _, state in cases(readme)] for readme in sorted(STATES)
    )
    assert english == japanese


def test_a_case_that_plays_has_a_drill() -> None:
    """Until there are drills, no case may be said to play."""
    drills = ROOT / "src/morenashi/drill"
    assert drills.exists() or not [n for n, state in cases("README.md") if state == "plays"]


@readmes
def test_the_run_is_what_the_program_prints(readme: str) -> None:
    run = script("readme_run")
    assert run.shown(readme), "run `make docs`"
    assert run.differences(readme, run.printed(run.READMES[readme])) == []


@readmes
def test_a_changed_run_is_noticed(readme: str) -> None:
    run = script("readme_run")
    lines = run.shown(readme)
    changed = ["$ morenashi sample", *lines[1:]]
    assert run.differences(readme, lines) == []
    assert run.differences(readme, changed) != []


def test_times_and_rates_may_differ() -> None:
    steady = script("readme_run").steady
    assert steady("12 files in 0.8 s, 3.1 MB/s") == steady("12 files in 11.25 s,  40 MB/s")
    assert steady("12 files in 0.8 s") != steady("13 files in 0.8 s")


def test_the_examples_hold() -> None:
    result = doctest.testfile(str(ROOT / "README.md"), module_relative=False, encoding="utf-8")
    assert result.attempted == 3
    assert result.failed == 0


@readmes
def test_the_commands_it_names_exist(readme: str) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    named = set(re.findall(r"\bmake ([a-z-]+)`", text(readme)))
    assert {"run", "test", "help"} <= named
    assert all(re.search(rf"^{name}:.*## ", makefile, re.MULTILINE) for name in named)
