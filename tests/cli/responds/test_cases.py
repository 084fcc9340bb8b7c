"""respond cases: one line for each living case."""

from __future__ import annotations

import json

from tests.cli.responds.living import KEPT, KEY, Desk
from tests.incidents import MINATO


def test_the_list(desk: Desk) -> None:
    assert "no living case yet" in desk.respond("cases").stderr
    desk.takes()
    desk.takes(MINATO.replace(KEY, "second"))
    lines = desk.respond("cases", lang="ja").stdout.splitlines()
    assert lines == [
        f"{KEY}  対応中  2026-04-02  応募者名簿の誤公開  第1版",
        "second  対応中  2026-04-02  応募者名簿の誤公開  第1版",
    ]


def test_closed_and_erased_cases(desk: Desk) -> None:
    desk.takes(KEPT)
    desk.respond("close", KEY, "--because", "x", "--waive-closing-report", "y")
    listed = desk.respond("cases")
    assert listed.stdout == ""
    assert "Closed: 1" in listed.stderr
    assert "no living case yet" not in listed.stderr
    (row,) = json.loads(desk.respond("cases", "--all", "--format", "json").stdout)
    assert (row["key"], row["state"], row["known"]) == (KEY, "closed", "2026-04-02")
    assert row["title"].startswith("List of applicants")
    desk.respond("erase", KEY, "--yes")
    (row,) = json.loads(desk.respond("cases", "--all", "--format", "json").stdout)
    assert (row["state"], row["title"]) == ("erased", None)
    assert "erased  -  -" in desk.respond("cases", "--all").stdout
