"""Ledgers with invented entries."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from morenashi.ledger.book import Ledger
from morenashi.ledger.chain import Head
from morenashi.ledger.entry import Act, Draft

KEY = bytes(range(32))
AT = datetime(2026, 4, 2, 1, 15, tzinfo=UTC)


def ledger(folder: Path) -> Ledger:
    return Ledger(folder / "ledger", KEY)


def written(folder: Path, count: int = 5) -> tuple[Path, Head]:
    """A ledger of `count` entries: its file and its last entry."""
    with ledger(folder).writing("minato") as writer:
        for number in range(count):
            writer.add(
                [Draft(Act.CHANGED, "個人情報管理者", 1, "cause.state", number, number + 1)], at=AT
            )
        head = writer.head
    return folder / "ledger" / "minato.jsonl", head
