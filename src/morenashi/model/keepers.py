"""Keepers: what a flow asks of the face that started it, as protocols."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from morenashi.model.item import Item
from morenashi.model.living import LivingCase
from morenashi.model.scan import ItemResult


class ScanKeeper(Protocol):
    """Remembers what scans found, so that the next one reads only what changed."""

    def unchanged(self, item: Item, version: str) -> ItemResult | None:
        """The kept result, if the item's stamp and the detectors' `version` are the same."""
        ...

    def keep(self, result: ItemResult, version: str) -> None:
        """Keeps the result of one item in place of an earlier one.

        An empty `version` says that the item was not wholly read this time: it is due again, and
        what an earlier scan found in it is not taken for gone.
        """
        ...

    def close_gone(self, roots: Iterable[str], seen: set[str], unlisted: Iterable[str] = ()) -> int:
        """Closes the findings of items below `roots` whose url is not in `seen`; returns how many items.

        Nothing below an `unlisted` url is closed: it could not be listed, so nobody knows.
        """
        ...


class CaseKeeper(Protocol):
    """Keeps living cases: their states, encrypted, and the reasons that were given for changes."""

    def find(self, key: str) -> LivingCase | None:
        """The case with this key; None where there is none."""
        ...

    def all(self) -> Iterator[LivingCase]:
        """Every case by its key, also closed ones."""
        ...

    def put(
        self, case: LivingCase, *, before: LivingCase | None, reasons: Iterable[str] = ()
    ) -> None:
        """Keeps the case in place of `before` (None: it is new), whole or not at all.

        `reasons` are the texts that were given for the change; empty ones are passed over.
        StoreError where the kept one is not `before` any more: somebody else was faster.
        """
        ...

    def reasons(self, key: str) -> tuple[str, ...]:
        """All reasons given for changes of the case, oldest first."""
        ...
