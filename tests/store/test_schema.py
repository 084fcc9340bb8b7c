"""The database is made, checked, copied before it is migrated, and never opened by an older program."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from morenashi import store
from morenashi.errors import StoreError
from morenashi.settings import Settings
from morenashi.store.connection import FILE_NAME, database_of, sqlite_path


def tables(path: Path) -> set[str]:
    with closing(sqlite3.connect(path)) as db:
        return {name for (name,) in db.execute("SELECT name FROM sqlite_master")}


def test_open_makes_the_tables_in_wal(opened: Settings) -> None:
    from morenashi.store.models import Scan

    assert Scan.objects.count() == 0
    assert {"store_scan", "store_scanneditem"} <= tables(opened.home / FILE_NAME)
    with closing(sqlite3.connect(opened.home / FILE_NAME)) as db:
        assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)


@pytest.mark.skipif(os.name == "nt", reason="no modes")
def test_files_are_the_owners_only(opened: Settings) -> None:
    from django.utils import timezone

    from morenashi.store.models import Scan

    Scan.objects.create(started=timezone.now())
    files = [path for path in opened.home.rglob("*") if path.is_file()]
    assert len(files) >= 2  # the file and its WAL
    assert {path.stat().st_mode & 0o777 for path in files} == {0o600}


def test_two_installations_one_after_the_other(tmp_path: Path) -> None:
    from datetime import UTC, datetime

    a, b = Settings(home=tmp_path / "a"), Settings(home=tmp_path / "b")
    store.open(a)
    from morenashi.store.models import Scan

    Scan.objects.create(started=datetime.now(UTC))
    store.open(b)
    assert Scan.objects.count() == 0
    store.open(a)
    assert Scan.objects.count() == 1
    store.close()


def test_a_newer_database_is_refused_and_kept(settings: Settings) -> None:
    store.open(settings)
    store.close()
    path = settings.home / FILE_NAME
    with closing(sqlite3.connect(path)) as db:
        db.execute(
            "INSERT INTO django_migrations (app, name, applied) VALUES ('store', '9999_later', '')"
        )
        db.commit()
    before = path.read_bytes()
    with pytest.raises(StoreError, match="newer"):
        store.open(settings)
    store.close()
    assert path.read_bytes() == before


def test_an_older_database_is_copied_before_it_is_migrated(settings: Settings) -> None:
    from morenashi.store.schema import back_up

    store.open(settings)
    store.close()
    copy = back_up(settings.home / FILE_NAME, "0001_initial")
    assert "store_scan" in tables(copy)
    assert copy.parent == settings.home / "backup"
    if os.name != "nt":
        assert copy.stat().st_mode & 0o777 == 0o600


def test_migrating_makes_the_copy(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """An older database is one whose last migration is not among those applied."""
    from morenashi.store import schema

    store.open(settings)
    store.close()
    with closing(sqlite3.connect(settings.home / FILE_NAME)) as db:
        db.execute("UPDATE django_migrations SET app = 'store', name = '0001_initial'")
        db.commit()

    class Older:
        def __init__(self, _connection: object) -> None:
            self.loader = self
            self.disk_migrations = {("store", "0001_initial"): 1, ("store", "0002_next"): 1}
            self.applied_migrations = {("store", "0001_initial"): 1}

    done: list[object] = []
    monkeypatch.setattr("django.db.migrations.executor.MigrationExecutor", Older)
    monkeypatch.setattr(schema, "_apply", done.append)
    store.open(settings)
    store.close()
    assert len(done) == 1
    (copy,) = (settings.home / "backup").iterdir()
    assert "0001_initial" in copy.name


def test_a_file_that_is_no_database(settings: Settings) -> None:
    settings.prepare_home()
    path = settings.home / FILE_NAME
    path.write_bytes(b"not a database at all" * 100)
    with pytest.raises(StoreError, match="backup"):
        store.open(settings)
    store.close()
    assert path.read_bytes().startswith(b"not a database")


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("", "home/morenashi.sqlite3"),
        ("sqlite:///other.db", "home/other.db"),
        ("sqlite:////srv/記録.db", "/srv/記録.db"),
        ("sqlite:////srv/%E8%A8%98.db", "/srv/記.db"),
        ("postgresql://u:p@db.example.jp/m", None),
    ],
)
def test_sqlite_path(url: str, path: str | None) -> None:
    settings = Settings(home=Path("home"), database_url=url)
    assert sqlite_path(settings) == (Path(path) if path else None)


def test_postgresql_by_url(tmp_path: Path) -> None:
    url = "postgresql://office:p%40ss@db.example.jp:5433/leaks"
    described = database_of(Settings(home=tmp_path, database_url=url))
    assert described["ENGINE"] == "django.db.backends.postgresql"
    assert (described["NAME"], described["USER"], described["PASSWORD"]) == (
        "leaks",
        "office",
        "p@ss",
    )
    assert (described["HOST"], described["PORT"]) == ("db.example.jp", "5433")


def test_another_scheme_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="postgresql"):
        database_of(Settings(home=tmp_path, database_url="mysql://db.example.jp/x"))


def test_a_database_of_the_first_version_takes_cases(settings: Settings) -> None:
    store.open(settings)
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    MigrationExecutor(connection).migrate([("store", "0001_initial")])
    store.close()
    assert "store_case" not in tables(settings.home / FILE_NAME)
    store.open(settings)
    store.close()
    assert {"store_case", "store_casestate"} <= tables(settings.home / FILE_NAME)
    (copy,) = (settings.home / "backup").iterdir()
    assert "store_case" not in tables(copy)
