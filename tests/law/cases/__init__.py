"""Invented cases that forms are filled from."""

from __future__ import annotations

import tomllib
from pathlib import Path

from morenashi.model.incident import Incident
from morenashi.model.plain import Wrong, structured

FOLDER = Path(__file__).parent
SHARED, FIRST_HOUR = FOLDER / "shared.toml", FOLDER / "first_hour.toml"


def case(path: Path) -> Incident:
    problems: list[Wrong] = []
    incident = structured(Incident, tomllib.loads(path.read_text("utf-8")), problems)
    assert incident is not None, problems
    return incident
