"""morenashi audit: a group whose commands are found by their files."""

from __future__ import annotations

import pytest

from tests.cli.program import call


@pytest.mark.parametrize(("lang", "heading"), [("ja", "コマンド"), ("en", "Commands")])
def test_help_lists_the_audits(lang: str, heading: str) -> None:
    result = call("--lang", lang, "audit", "--help")
    assert result.exit_code == 0
    assert heading in result.stdout
    assert "lists" in result.stdout


def test_without_a_command_it_is_a_usage_error() -> None:
    assert call("audit").exit_code == 2


def test_an_audit_that_does_not_exist() -> None:
    result = call("audit", "rooms")
    assert result.exit_code == 2
    assert "morenashi audit --help" in result.stderr


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_help_of_lists(lang: str) -> None:
    result = call("--lang", lang, "audit", "lists", "--help")
    assert result.exit_code == 0
    assert "morenashi audit lists" in result.stdout
    assert ("使い方" in result.stdout) == (lang == "ja")
