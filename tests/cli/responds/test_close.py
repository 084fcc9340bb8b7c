"""respond close: not before every promise is kept and the closing report is recorded or waived."""

from __future__ import annotations

from tests.cli.responds.living import KEPT, KEY, Desk


def test_what_keeps_a_case_open(desk: Desk) -> None:
    desk.takes()
    refused = desk.respond("close", KEY, "--because", "終わり", lang="ja")
    assert refused.exit_code == 2
    assert "1番目の約束がまだ果たされていません" in refused.stderr
    assert "終結の報告が記録されていません" in refused.stderr
    assert desk.respond("close", KEY).exit_code == 2, "a reason is asked for"


def test_with_a_closing_report(desk: Desk) -> None:
    desk.takes(KEPT)
    assert desk.respond("close", KEY, "--because", "x").exit_code == 2
    report = desk.file("終結の報告", "closing.txt")
    assert (
        desk.respond("record", KEY, report, "--kind", "closing", "--who", "総務部").exit_code == 0
    )
    done = desk.respond("close", KEY, "--because", "x")
    assert done.exit_code == 0
    assert f"Closed: {KEY}" in done.stderr


def test_blanks_are_no_reason_to_waive(desk: Desk) -> None:
    desk.takes(KEPT)
    blank = desk.respond("close", KEY, "--because", "x", "--waive-closing-report", "  ")
    assert blank.exit_code == 2
    waived = desk.respond("close", KEY, "--because", "x", "--waive-closing-report", "全員と合意")
    assert waived.exit_code == 0
