"""`morenashi respond` is a group: its commands are the files of cli/responds."""

from __future__ import annotations

from pathlib import Path

from morenashi import catalog
from morenashi.cli.commands.respond import FOLDER
from tests.cli.program import call


def test_the_group_lists_its_commands(tmp_path: Path) -> None:
    result = call("respond", "--help", home=tmp_path)
    assert result.exit_code == 0
    for name in catalog.names(FOLDER):
        assert name.replace("_", "-") in result.output
