"""Holds that every requirement is accounted for, and that whatever claims to work names its proof."""

from __future__ import annotations

import re

from tests.docs.pages import DOCS

IDS = [f"N{n:02}" for n in range(1, 28)] + [f"A{n:02}" for n in range(1, 125)]
ROW = re.compile(r"^\| (?P<id>[NA]\d+) \| (?P<rest>.*) \|$", re.MULTILINE)


def rows() -> list[tuple[str, str, str]]:
    """Every row as (id, state, shown by)."""
    found = []
    for match in ROW.finditer((DOCS / "requirements.md").read_text(encoding="utf-8")):
        cells = match["rest"].split(" | ")
        assert len(cells) == 4, match["id"]
        found.append((match["id"], cells[2], cells[3].strip()))
    return found


def test_every_requirement_stands_once() -> None:
    assert len(IDS) == 151
    assert [id_ for id_, _, _ in rows()] == IDS


def test_states_are_the_three_words() -> None:
    assert {state for _, state, _ in rows()} <= {"works", "partly", "not yet"}


def test_what_is_claimed_names_something_that_exists() -> None:
    for id_, state, shown in rows():
        links = re.findall(r"\]\(([^)#]+)\)", shown)
        assert bool(links) == (state != "not yet"), id_
        assert all((DOCS / link).exists() for link in links), id_


def test_what_is_partly_there_says_which_part() -> None:
    for id_, state, shown in rows():
        if state == "partly":
            assert re.search(r"\): .{10,}", shown), id_
