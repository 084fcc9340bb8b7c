"""Every table of an installation. `open` makes it usable; nothing of Django is loaded before that."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from morenashi.settings import Settings


def open(settings: Settings) -> None:
    """Sets Django up, connects the database of `settings` and brings its tables up to date.

    May be called again, also for another installation. Raises StoreError.
    """
    from morenashi.store import connection, schema

    connection.connect(settings)
    schema.bring_up_to_date(settings)


def close() -> None:
    """Ends the connection; only needed where a program opens several installations."""
    from morenashi.store import connection

    connection.disconnect()
