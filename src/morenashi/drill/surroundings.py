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

    return Surroundings(today=given["today"])
