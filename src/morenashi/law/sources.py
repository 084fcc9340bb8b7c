"""Where the law was read: the list `sources.toml`, id -> title and address."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict


class Source(BaseModel):
    """One text that was read."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    title: str
    url: str = ""


@cache
def sources() -> dict[str, Source]:
    """All sources by their ids."""
    text = files("morenashi.law").joinpath("sources.toml").read_text("utf-8")
    return {key: Source.model_validate(row) for key, row in tomllib.loads(text).items()}


def url_of(key: str) -> str:
    """The address of a source; a ValueError where it is not in the list."""
    if key not in sources():
        raise ValueError(f"{key} is not in sources.toml")
    return sources()[key].url
