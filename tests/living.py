"""A keeper of cases in memory, and one that is killed before it keeps anything."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from morenashi.errors import StoreError
from morenashi.model.living import LivingCase
from morenashi.model.words import Words


class MemoryKeeper:
    """Behaves as the store does."""

    def __init__(self) -> None:
        self.cases: dict[str, LivingCase] = {}
        self.said: dict[str, list[str]] = {}
        self.killed = False

    def find(self, key: str) -> LivingCase | None:
        return self.cases.get(key)

    def all(self) -> Iterator[LivingCase]:
        yield from (self.cases[key] for key in sorted(self.cases))

    def put(
        self, case: LivingCase, *, before: LivingCase | None, reasons: Iterable[str] = ()
    ) -> None:
        if self.killed:
            raise KeyboardInterrupt
        if self.cases.get(case.key) != before:
            words = Words(ja="その間に", en="in the meantime")
            raise StoreError(where=case.key, why=words, todo=words)
        self.cases[case.key] = case
        if case.erased:
            self.said[case.key] = []
        else:
            self.said.setdefault(case.key, []).extend(filter(None, reasons))

    def reasons(self, key: str) -> tuple[str, ...]:
        return tuple(self.said.get(key, ()))
