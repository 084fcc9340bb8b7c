"""morenashi sample: writes the invented company once, and says where."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from morenashi.cli.commands.sample import command
from tests.cli.program import call


def test_makes_a_company_and_refuses_to_overwrite_it(tmp_path: Path) -> None:
    first = call("sample", tmp_path / "s", "--seed", "3", "--size", "700 kB")
    assert first.exit_code == 0, first.output
    told = json.loads((tmp_path / "s" / "answers.json").read_text(encoding="utf-8"))
    assert told["seed"] == 3
    assert told["size"] == 700_000
    assert f"{told['people']:,} people" in first.stderr
    again = call("sample", tmp_path / "s")
    assert again.exit_code == 2


@pytest.mark.parametrize(
    ("said", "size"), [("5MB", 5_000_000), ("1.5g", 1_500_000_000), ("300", 300), ("2 kB", 2000)]
)
def test_sizes(said: str, size: int) -> None:
    context = command.make_context("sample", ["x", "--size", said])
    assert context.params["size"] == size
