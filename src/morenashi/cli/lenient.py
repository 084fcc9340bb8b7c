"""Lenient: a keeper that fails does not take the scan with it; what was found is still shown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from morenashi.errors import StoreError
from morenashi.model.finding import Cause, Unread
from morenashi.model.words import Words

if TYPE_CHECKING:
    from morenashi.model.item import Item
    from morenashi.model.scan import ItemResult, ScanResult
    from morenashi.store.scans import DjangoScanKeeper

_NOT_KEPT = Words(
    ja="結果を記録できませんでした。{why}{todo}", en="the result could not be kept: {why} {todo}"
)


class Lenient:
    """Hands everything to the store's keeper until that fails; from then on keeps nothing."""

    def __init__(self, keeper: DjangoScanKeeper) -> None:
        self._keeper = keeper
        self._failure: StoreError | None = None

    def unchanged(self, item: Item, version: str) -> ItemResult | None:
        """The kept result, if there is one and it can be read."""
        if self._failure is None:
            try:
                return self._keeper.unchanged(item, version)
            except StoreError as error:
                self._failure = error
        return None

    def keep(self, result: ItemResult, version: str) -> None:
        """Keeps the result if that is still possible."""
        if self._failure is None:
            try:
                self._keeper.keep(result, version)
            except StoreError as error:
                self._failure = error

    def close_gone(self, roots: Iterable[str], seen: set[str], unlisted: Iterable[str] = ()) -> int:
        """Closes what is gone if that is still possible."""
        if self._failure is None:
            try:
                return self._keeper.close_gone(roots, seen, unlisted)
            except StoreError as error:
                self._failure = error
        return 0

    def finish(self, result: ScanResult) -> ScanResult:
        """The result; if it could not be kept, that stands among what was not read."""
        if self._failure is None:
            try:
                self._keeper.finish(result)
            except StoreError as error:
                self._failure = error
        if self._failure is None:
            return result
        failure = self._failure
        what = Words(
            ja=_NOT_KEPT.ja.format(why=failure.why.ja, todo=failure.todo.ja),
            en=_NOT_KEPT.en.format(why=failure.why.en, todo=failure.todo.en),
        )
        where = failure.where
        unread = Unread(url=where, name=where, part="", cause=Cause.READ_ERROR, what=what)
        return replace(result, unread=(*result.unread, unread))
