"""The advice in やさしい日本語: harms by item, steps by their key in the catalogue."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def _data() -> Mapping[str, Mapping[str, object]]:
    text = (files("morenashi.notice") / "letters" / "advice.ja_plain.toml").read_text("utf-8")
    return tomllib.loads(text)


def steps() -> Mapping[str, str]:
    """Each step that is written so, by its key."""
    return {key: str(said) for key, said in _data()["steps"].items()}


def harms() -> Mapping[str, tuple[str, ...]]:
    """What a leak of an item can do, by the item's key."""
    return {key: (str(said),) for key, said in _data()["harms"].items()}
