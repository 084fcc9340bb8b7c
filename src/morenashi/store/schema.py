"""Brings the tables up to date: checks their version, keeps a copy, migrates."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from morenashi.errors import StoreError
from morenashi.model.words import Words
from morenashi.store.connection import sqlite_path, telling_errors

if TYPE_CHECKING:
    from django.db.migrations.executor import MigrationExecutor

    from morenashi.settings import Settings


def bring_up_to_date(settings: Settings) -> None:
    """Makes or migrates the tables; an older SQLite file is copied first.

    A database of a newer program is left as it is: StoreError.
    """
    path = sqlite_path(settings)
    where = str(path) if path else "database_url"
    with telling_errors(where):
        _migrate(path, where)


def _migrate(path: Path | None, where: str) -> None:
    from django.db import connections
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connections["default"])
    known = {name for app, name in executor.loader.disk_migrations if app == "store"}
    applied = {name for app, name in executor.loader.applied_migrations if app == "store"}
    if newer := applied - known:
        raise StoreError(
            where=where,
            why=Words(
                ja=f"より新しい版の morenashi が作ったデータベースです（{max(newer)}）。",
                en=f"this database was made by a newer morenashi ({max(newer)}).",
            ),
            todo=Words(
                ja="morenashi を新しくするか、--home で別の場所を指定してください。",
                en="Upgrade morenashi, or name another place with --home.",
            ),
        )
    if applied == known:
        return
    if applied and path is not None:
        back_up(path, max(applied))
    _apply(executor)


def _apply(executor: MigrationExecutor) -> None:
    targets = [key for key in executor.loader.graph.leaf_nodes() if key[0] == "store"]
    executor.migrate(targets)


def back_up(path: Path, version: str) -> Path:
    """A consistent copy of the SQLite file below `backup` beside it, readable by its owner only."""
    folder = path.parent / "backup"
    folder.mkdir(exist_ok=True, mode=0o700)
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    copy = folder / f"{path.stem}-{stamp}-{version}.sqlite3"
    os.close(os.open(copy, os.O_RDWR | os.O_CREAT, 0o600))
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
    return copy
