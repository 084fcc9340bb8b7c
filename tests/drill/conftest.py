"""Every case made and played once for all tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from morenashi.drill.case import ORDER, Case, read_case
from morenashi.drill.player import Ends, play
from morenashi.model.words import Words

Played = tuple[Case, Path, dict[str, Words], tuple[Ends, ...]]


@pytest.fixture(scope="session")
def playing(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Played]:
    """The cases played so far, by name; `played` fills it."""
    return {}


@pytest.fixture(params=ORDER)
def played(
    request: pytest.FixtureRequest,
    playing: dict[str, Played],
    tmp_path_factory: pytest.TempPathFactory,
) -> Played:
    """One case: what it is, where its data lies, what the story calls them, and its acts."""
    name = request.param
    if name not in playing:
        case, folder = read_case(name), tmp_path_factory.mktemp(name)
        values = case.make(folder)
        events = tuple(event for event in play(case, folder) if isinstance(event, Ends))
        playing[name] = (case, folder, values, events)
    return playing[name]
