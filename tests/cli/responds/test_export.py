"""respond export: what is written imports to the same, and is its owner's alone."""

from __future__ import annotations

import os
import stat

from morenashi.sources.case_file import parse_case
from tests.cli.responds.living import KEY, Desk
from tests.incidents import MINATO


def test_there_and_back(desk: Desk) -> None:
    desk.takes()
    path = desk.folder / "out.toml"
    done = desk.respond("export", KEY, "--out", path)
    assert done.exit_code == 0, done.output
    assert "--expect 1" in done.stderr
    text = path.read_text(encoding="utf-8")
    assert parse_case(text, where="here") == parse_case(MINATO, where="here")
    assert "Nothing has changed" in desk.respond("import", path, "--expect", "1").stderr
    if os.name != "nt":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_to_the_output(desk: Desk) -> None:
    desk.takes()
    text = desk.respond("export", KEY).stdout_bytes.decode("utf-8")
    assert parse_case(text, where="here") == parse_case(MINATO, where="here")


def test_a_key_that_is_none(desk: Desk) -> None:
    for key in ("none", "../x", "港"):
        refused = desk.respond("export", key)
        assert refused.exit_code == 2
        assert "respond cases" in refused.stderr
        assert "港" not in refused.stderr
