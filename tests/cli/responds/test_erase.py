"""respond erase: what a case said is gone, its ledger is not."""

from __future__ import annotations

from tests.cli.program import call
from tests.cli.responds.living import KEPT, KEY, Desk


def test_only_closed_cases_and_only_when_sure(desk: Desk) -> None:
    desk.takes(KEPT)
    assert desk.respond("erase", KEY, "--yes").exit_code == 2
    desk.respond("close", KEY, "--because", "x", "--waive-closing-report", "y")
    unsure = desk.respond("erase", KEY)
    assert unsure.exit_code == 2
    assert "--yes" in unsure.stderr
    assert desk.respond("export", KEY).exit_code == 0
    assert desk.respond("erase", KEY, "--yes", "--who", "管理者").exit_code == 0
    assert desk.respond("export", KEY).exit_code == 2
    assert call("ledger", "verify", home=desk.home).exit_code == 0
    assert "erased the texts" in desk.respond("history", KEY).stdout


def test_a_key_that_is_none(desk: Desk) -> None:
    assert desk.respond("erase", "none", "--yes").exit_code == 2
