"""Django's settings for the store, which the console extends; `store.open` sets the database."""

from __future__ import annotations

from typing import Any

INSTALLED_APPS = ["morenashi.store"]
DATABASES: dict[str, dict[str, Any]] = {
    "default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
TIME_ZONE = "Asia/Tokyo"
# Django's own logging would print SQL parameters, that is places and samples, in debug mode.
LOGGING_CONFIG = None
DEBUG = False
