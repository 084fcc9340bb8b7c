"""Facts, entries and cases as lines."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

import pytest

from morenashi.cli.case_lines import of_change, row_of_change, say_json
from morenashi.model.difference import Change
from morenashi.model.facts import Fact
from morenashi.model.group import Outcome
from morenashi.model.words import NOTHING, Words


@pytest.mark.parametrize(
    ("path", "before", "after", "ja", "en"),
    [
        ("contractor", False, True, "いいえ → はい", "no → yes"),
        ("totals.exposed.at_most", None, 12345, "（なし） → 12,345", "(none) → 12,345"),
        ("as_of", date(2026, 4, 1), None, "2026年4月1日 → （なし）", "1 April 2026 → (none)"),
        ("known[0].at", None, datetime(2026, 4, 1, 0, 5, tzinfo=UTC),
         "（なし） → 2026年4月1日9時05分", "(none) → 1 April 2026, 9:05 JST"),
        ("groups[a].items[name].outcome", Outcome.LEAKED, Outcome.UNKNOWN,
         "漏えいした → 調査中", "leaked → not known yet"),
        ("groups[a].channels", ("email",), (), "電子メール → （なし）", "e-mail → (none)"),
        ("summary", NOTHING, Words(ja="あ\nい", en=""), "（なし） → 「あ い」", "(none) → 「あ い」"),
        ("summary", None, Words(ja="\x1b[31m", en="x"), "（なし） → 「\\x1b[31m」", "(none) → 「x」"),
        ("summary", None, Words(ja="あ" * 80, en="x"), f"（なし） → 「{'あ' * 59}…」", "(none) → 「x」"),
        ("organisation.clerk", "a", "b", "「a」 → 「b」", "「a」 → 「b」"),
    ],
)  # fmt: skip
def test_changes(path: str, before: Fact, after: Fact, ja: str, en: str) -> None:
    change = Change(path, before, after)
    assert of_change(change, "ja").partition(": ")[2] == ja
    assert of_change(change, "en").partition(": ")[2] == en
    json.dumps(row_of_change(change))


def test_json_is_whole_and_harmless(capsys: pytest.CaptureFixture[str]) -> None:
    say_json([{"a": "\x1b[31m\n港"}])
    said = capsys.readouterr().out
    assert "\x1b" not in said
    assert said.count("\n") == 5
    assert json.loads(said) == [{"a": "\x1b[31m\n港"}]
