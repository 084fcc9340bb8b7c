"""ledger verify: 0 where all is whole, 1 where it is not, and where."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from morenashi import store
from tests.cli.program import call
from tests.cli.responds.living import KEY, Desk
from tests.incidents import MINATO


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path)
    desk.takes()
    yield desk
    store.close()


def test_whole(desk: Desk) -> None:
    done = call("ledger", "verify", home=desk.home)
    assert (done.exit_code, done.stdout) == (0, f"{KEY}: intact (53 entries)\n")
    assert call("ledger", "verify", "--case", KEY, home=desk.home).exit_code == 0
    (row,) = json.loads(call("ledger", "verify", "--format", "json", home=desk.home).stdout)
    last = json.loads(desk.ledger().read_bytes().splitlines()[-1])
    assert row["last"] == {"entry": 53, "mark": last["mark"]}, (
        "what may be sent to somebody outside"
    )


@pytest.mark.parametrize(
    ("harm", "fault", "line"),
    [
        ("change", "changed", 7),
        ("remove", "removed", 7),
        ("swap", "removed", 7),
        ("repeat", "moved", 8),
        ("insert", "changed", 7),
        ("cut", "truncated", 52),
        ("empty", "truncated", 0),
    ],
)
def test_broken(desk: Desk, harm: str, fault: str, line: int) -> None:
    lines = desk.ledger().read_bytes().splitlines(keepends=True)
    harmed = {
        "change": [*lines[:6], lines[6].replace(b'"version":1', b'"version":2'), *lines[7:]],
        "remove": [*lines[:6], *lines[7:]],
        "swap": [*lines[:6], lines[7], lines[6], *lines[8:]],
        "repeat": [*lines[:7], lines[6], *lines[7:]],
        "insert": [*lines[:6], lines[6].replace(b'"seq":7', b'"seq":8'), *lines[6:]],
        "cut": lines[:-1],
        "empty": [],
    }
    desk.ledger().write_bytes(b"".join(harmed[harm]))
    done = call("ledger", "verify", "--format", "json", home=desk.home)
    assert done.exit_code == 1
    (row,) = json.loads(done.stdout)
    assert row["whole"] is False
    assert (row["faults"][0]["fault"], row["faults"][0]["line"]) == (fault, line)
    said = call("ledger", "verify", "--case", KEY, home=desk.home, lang="ja")
    assert said.exit_code == 1
    assert f"{line}行目" in said.stdout
    assert "証拠です" in said.stderr


def test_half_a_line_is_no_break(desk: Desk) -> None:
    with desk.ledger().open("ab") as file:
        file.write(b'{"seq":54')
    done = call("ledger", "verify", home=desk.home)
    assert done.exit_code == 0
    assert "half written (9 bytes)" in done.stdout
    desk.takes(MINATO.replace("2026-04-20", "2026-04-25"))
    assert "half" not in call("ledger", "verify", home=desk.home).stdout
    assert "took away a line" in desk.respond("history", KEY).stdout


def test_a_ledger_without_its_case(desk: Desk) -> None:
    store.close()
    for path in desk.home.glob("morenashi.sqlite3*"):
        path.unlink()
    done = call("ledger", "verify", home=desk.home)
    assert done.exit_code == 1
    assert "no living case belongs to this ledger" in done.stdout
    assert call("ledger", "verify", "--case", KEY, home=desk.home).exit_code == 1


def test_nothing_there(tmp_path: Path) -> None:
    done = call("ledger", "verify", home=tmp_path / "home")
    assert done.exit_code == 0
    assert "no ledger yet" in done.stderr
    assert call("ledger", "verify", "--case", "none", home=tmp_path / "home").exit_code == 2
    store.close()
