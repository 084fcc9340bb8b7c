"""What the rules of a check need to know of the invented company: its directory and its lists."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from morenashi.flows.guard import Surroundings

# Where every case keeps them, if it has them.
DIRECTORY, LISTS = "名簿", "リスト"


def surroundings(folder: Path, given: Mapping[str, Any]) -> Surroundings:
    """The company of the case in `folder` on the day `given["today"]`."""
    from morenashi.flows.guard import Surroundings
    from morenashi.model.mailing_list import Lists
    from morenashi.sources.directory import read_directory
    from morenashi.sources.list_reading import read_lists

    directory = read_directory(folder / DIRECTORY)
    places = [place] if (place := folder / LISTS).exists() else []
    lists = Lists.of(read_lists(places).lists, directory.domains)
    return Surroundings(directory=directory, lists=lists, today=given["today"])
