"""Finds the parts of a room: one file of its folder is one part, held in one module-level value."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module
from typing import TypeVar

from morenashi.errors import CatalogError
from morenashi.model.words import Words

Part = TypeVar("Part")


def names(folder: str) -> tuple[str, ...]:
    """The names of the parts in the package `folder`, sorted, without importing any of them.

    >>> "json" in names("morenashi.report.formats")
    True
    """
    package = import_module(folder)
    found = (module.name for module in pkgutil.iter_modules(package.__path__))
    return tuple(sorted(name for name in found if not name.startswith("_")))


def load(folder: str, name: str, attribute: str, shape: type[Part]) -> Part:
    """The value `attribute` of the part `name`; it must be a `shape`."""
    where = f"{folder}.{name}"
    part = getattr(import_module(where), attribute, None)
    if not isinstance(part, shape):
        raise CatalogError(
            where=where,
            why=Words(
                ja=f"{attribute} という {shape.__name__} の値がありません。",
                en=f"has no value `{attribute}` of the type {shape.__name__}.",
            ),
            todo=Words(
                ja="同じフォルダの他のファイルと同じ形にしてください。",
                en="Shape it like the other files of its folder.",
            ),
        )
    return part


@cache
def parts(folder: str, attribute: str, shape: type[Part]) -> dict[str, Part]:
    """All parts of a room by name, in the order of their names."""
    return {name: load(folder, name, attribute, shape) for name in names(folder)}
