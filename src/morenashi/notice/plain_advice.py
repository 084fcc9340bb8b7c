"""The advice in やさしい日本語: harms by item, steps by their key in the catalogue."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, cast


@cache
def _data() -> Mapping[str, Any]:
    text = (files("morenashi.notice") / "letters" / "advice.ja_plain.toml").read_text("utf-8")
    return tomllib.loads(text)


def steps() -> Mapping[str, str]:
    """Each step that is written so, by its key."""
    return cast("Mapping[str, str]", _data()["steps"])


def dead_ends() -> Mapping[str, str]:
    """Each dead end that is written so, by its key."""
    return cast("Mapping[str, str]", _data()["dead_ends"])


@cache
def harms() -> Mapping[str, tuple[str, ...]]:
    """What a leak of an item can do, by the item's key."""
    found: dict[str, tuple[str, ...]] = {}
    for entry in _data()["harm"]:
        for item in entry["items"]:
            found[item] = (*found.get(item, ()), entry["say"])
    return found
