"""Says which case plays with which verb, from the acts themselves; the READMEs say the same."""

from __future__ import annotations

import re

import pytest
from rich.cells import cell_len

from morenashi.drill.case import ORDER
from morenashi.drill.table import State, table, table_lines
from morenashi.drill.verbs import PILLARS, VERBS, playable
from tests.architecture.house import ROOT

# What stands in the name of a README's row, and the drills it is about; those without have none yet.
ROWS = {
    "保険ゲート": ("willgate",),
    "WelcomeHR": ("welcomehr",),
    "東京海上日動": ("tokiomarine",),
    "OpenWork": ("openwork",),
    "Clubhouse": ("clubhouse",),
    "Omiai": ("omiai",),
    "ポイントサイト": ("leaver",),
    "point site": ("leaver",),
    "添付されたメール": ("partner-flood", "attached-thread"),
    "attached thread": ("partner-flood", "attached-thread"),
    "ベネッセ": (),
    "リクナビ": (),
}


def states(parts: set[str]) -> dict[str, State]:
    return {row.case: row.whole for row in table(frozenset(parts))}


def test_every_case_has_a_row_and_every_verb_a_column() -> None:
    rows = table()
    assert [row.case for row in rows] == list(ORDER)
    assert all(list(row.by_pillar) == list(PILLARS) for row in rows)


def test_with_no_part_nothing_plays() -> None:
    assert set(states(set()).values()) == {State.NOT_YET}


def test_with_every_part_everything_plays() -> None:
    assert set(states(set(VERBS)).values()) == {State.PLAYS}


def test_with_some_parts_some_play_partly() -> None:
    assert states({"find"})["omiai"] is State.PARTLY
    assert states({"find"})["willgate"] is State.NOT_YET
    rows = {row.case: row for row in table(frozenset({"check"}))}
    assert rows["willgate"].by_pillar["guard"] is State.PARTLY
    assert rows["willgate"].by_pillar["scan"] is State.NONE
    assert rows["leaver"].by_pillar["guard"] is State.PLAYS


def test_a_verb_belongs_to_the_pillar_whose_word_it_begins_with() -> None:
    begins = {"find": "scan", "audit": "audit", "check": "guard", "guard": "guard"}
    begins |= {"received": "watch", "watch": "watch", "respond": "respond"}
    assert {verb: begins[verb.partition("_")[0]] for verb in VERBS} == {
        name: verb.pillar for name, verb in VERBS.items()
    }
    assert playable() <= set(VERBS)


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_the_table_fits_a_terminal(lang: str) -> None:
    lines = table_lines(lang)
    assert len(lines) == len(ORDER) + 1
    assert max(map(cell_len, lines)) <= 79


@pytest.mark.parametrize("readme", ["README.md", "README.ja.md"])
def test_the_readme_says_the_same(readme: str) -> None:
    text = (ROOT / readme).read_text(encoding="utf-8")
    lang = "ja" if ".ja." in readme else "en"
    now = states(set(playable()))
    found = re.findall(r"^\| (.+?) \| .+ \| (\S[^|]*?) \|$", text, re.MULTILINE)
    said = {name: state for name, state in found if state in {s.value.said(lang) for s in State}}
    for name, state in said.items():
        (drills,) = {drills for word, drills in ROWS.items() if word in name}
        of_it = {now[drill] for drill in drills} or {State.NOT_YET}
        whole = of_it.pop() if len(of_it) == 1 else State.PARTLY
        assert state == whole.value.said(lang), name
    assert len(said) == 10
