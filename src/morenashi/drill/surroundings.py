"""What the software needs to know of the invented company: its directory and its lists."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from morenashi.flows.guard import Surroundings
    from morenashi.flows.watch import Around

# Where every case keeps them, if it has them.
DIRECTORY, LISTS, USES = "名簿", "リスト", "アドレスの使い先.csv"


def surroundings(folder: Path, given: Mapping[str, Any]) -> Surroundings:
    """The company of the case in `folder` on the day `given["today"]`."""
    from morenashi.flows.guard import Surroundings
    from morenashi.flows.known import known
    from morenashi.flows.lists import lists_from

    directory = known(folder / DIRECTORY, ()).directory
    places = [place] if (place := folder / LISTS).exists() else []
    lists, _problems = lists_from(places, directory=directory)
    return Surroundings(directory=directory, lists=lists, today=given["today"])


def around(folder: Path, given: Mapping[str, Any]) -> Around:
    """What somebody who got a mail knows: their own directory, and where they gave their addresses."""
    from morenashi.flows.known import known
    from morenashi.flows.watch import Around
    from morenashi.sources.registers import read_uses

    place = folder / DIRECTORY
    read = known(place if place.exists() and given.get("directory", True) else None, ())
    uses = read_uses(folder / USES)[0] if (folder / USES).exists() else None
    return Around(read.directory, uses, (), given["today"])
