"""Tells Django that the store is one of its apps."""

from __future__ import annotations

from django.apps import AppConfig


class StoreConfig(AppConfig):
    """The store's tables; their names begin with store_."""

    name = "morenashi.store"
    label = "store"
