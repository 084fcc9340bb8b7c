"""respond history: who changed which fact, when and why; no text of the case."""

from __future__ import annotations

import json

from tests.cli.responds.living import KEY, Desk
from tests.incidents import MINATO


def test_entries_in_plain_words(desk: Desk) -> None:
    desk.takes(MINATO, "--who", "管理者", "--because", "最初の登録")
    desk.takes(MINATO.replace("2026-04-20", "2026-04-25").replace("担当部署", "港花子"))
    lines = desk.respond("history", KEY, lang="ja").stdout.splitlines()
    assert "事案を登録した" in lines[0]
    assert "管理者" in lines[0]
    assert "[最初の登録]" in lines[0]
    assert lines[-2].endswith("知った時点（1番目） › 理由  （文） → （文）")
    assert lines[-1].endswith("原因 › 次に知らせる日  2026年4月20日 → 2026年4月25日")
    assert "花子" not in "".join(lines)


def test_the_facts_of_the_opening_are_counted_until_they_are_asked_for(desk: Desk) -> None:
    desk.takes(MINATO)
    desk.takes(MINATO.replace("2026-04-20", "2026-04-25"))
    short = desk.respond("history", KEY).stdout.splitlines()
    whole = desk.respond("history", KEY, "--all").stdout.splitlines()
    assert len(whole) == 54
    assert short == [
        whole[0],
        "      52 facts of the opening (each is shown with --all).",
        whole[-1],
    ]


def test_json(desk: Desk) -> None:
    desk.takes()
    rows = json.loads(desk.respond("history", KEY, "--format", "json").stdout)
    assert rows[0]["act"] == "opened the case"
    assert [row["seq"] for row in rows] == list(range(1, 54))
    (row,) = [row for row in rows if row["path"] == "groups[applicants].items[resume].outcome"]
    assert (row["before"], row["after"]) == ("(none)", "may have leaked")


def test_a_broken_ledger_is_told(desk: Desk) -> None:
    desk.takes()
    lines = desk.ledger().read_bytes().splitlines(keepends=True)
    desk.ledger().write_bytes(b"".join(lines[:3] + lines[4:]))
    done = desk.respond("history", KEY)
    assert done.exit_code == 0
    assert f"ledger verify --case {KEY}" in done.stderr


def test_a_key_that_is_none(desk: Desk) -> None:
    assert desk.respond("history", "none").exit_code == 2
