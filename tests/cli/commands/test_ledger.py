"""The group of commands that look into ledgers."""

from __future__ import annotations

from tests.cli.program import call


def test_the_group_names_its_commands() -> None:
    said = call("ledger", "--help", lang="ja").stdout
    assert "verify" in said
    assert "台帳" in said
