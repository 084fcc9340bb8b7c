"""Connects the database named in the settings: SQLite in the installation's folder, or PostgreSQL."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from morenashi.errors import StoreError
from morenashi.model.words import Words

if TYPE_CHECKING:
    from morenashi.settings import Settings

FILE_NAME = "morenashi.sqlite3"

# WAL: readers and the one writer do not wait for each other, and a kill never leaves half a
# transaction. NORMAL: a power cut may lose the last batch, it corrupts nothing.
_PRAGMAS = "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;"


def connect(settings: Settings) -> None:
    """Points Django at the database of `settings`; a second call changes to another one."""
    import django
    from django.conf import settings as of_django
    from django.db import connections

    from morenashi.store import django_settings

    database = {"default": database_of(settings)}
    if not of_django.configured:
        base = {name: value for name, value in vars(django_settings).items() if name.isupper()}
        of_django.configure(**(base | {"DATABASES": database}))
        django.setup()
        return
    disconnect()
    connections.settings = connections.configure_settings(database)


def disconnect() -> None:
    """Closes the connection of this thread, if there is one."""
    from django.conf import settings as of_django

    if not of_django.configured:
        return
    from django.db import connections

    for alias in list(connections):
        connections[alias].close()
        del connections[alias]


def sqlite_path(settings: Settings) -> Path | None:
    """Where the SQLite file lies; None for another database."""
    if not settings.database_url:
        return settings.home / FILE_NAME
    parts = urlsplit(settings.database_url)
    if parts.scheme != "sqlite":
        return None
    return settings.home / unquote(parts.path.removeprefix("/"))


def database_of(settings: Settings) -> dict[str, Any]:
    """Django's description of the database of `settings`."""
    path = sqlite_path(settings)
    if path is not None:
        _touch(path, settings)
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": str(path),
            "OPTIONS": {
                "init_command": _PRAGMAS,
                "transaction_mode": "IMMEDIATE",
                "timeout": 30,
            },
        }
    return _postgresql(settings.database_url)


def _touch(path: Path, settings: Settings) -> None:
    """Makes the file with the owner's rights before SQLite would make it with everybody's."""
    settings.prepare_home()
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    except OSError as error:
        raise StoreError(
            where=str(path),
            why=Words(
                ja=f"記録用のデータベースを開けません（{error.strerror}）。",
                en=f"the database cannot be opened ({error.strerror}).",
            ),
            todo=Words(
                ja="フォルダの権限を確かめるか、--home で別の場所を指定してください。",
                en="Check the folder's permissions or name another place with --home.",
            ),
        ) from None


def _postgresql(url: str) -> dict[str, Any]:
    parts = urlsplit(url)
    if parts.scheme not in {"postgres", "postgresql"}:
        raise StoreError(
            where="database_url",
            why=Words(
                ja="sqlite と postgresql 以外のデータベースは使えません。",
                en="only sqlite and postgresql can be used.",
            ),
            todo=Words(
                ja="sqlite:///ファイル または postgresql://… の形で書いてください。",
                en="Write sqlite:///file or postgresql://...",
            ),
        )
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.removeprefix("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(parts.port or ""),
    }


@contextmanager
def telling_errors(where: str) -> Iterator[None]:
    """Whatever the database complains of becomes a StoreError that says what to do."""
    from django.core.exceptions import ImproperlyConfigured
    from django.db import DatabaseError

    try:
        yield
    except (DatabaseError, sqlite3.DatabaseError, ImproperlyConfigured, ImportError) as error:
        said = str(error).partition("\n")[0]  # the lines behind may quote a row
        raise StoreError(
            where=where,
            why=Words(
                ja=f"データベースを使えません（{type(error).__name__}: {said}）。",
                en=f"the database cannot be used ({type(error).__name__}: {said}).",
            ),
            todo=Words(
                ja="空き容量を確かめてください。ほかのプログラムが使用中なら終わるのを待ち、壊れている場合は backup フォルダーの控えから戻してください。",
                en="Check for free space. If another program holds it, wait for it; if it is damaged, "
                "restore a copy from the backup folder.",
            ),
        ) from None
