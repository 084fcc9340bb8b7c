"""A fresh installation for each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from morenashi import store
from morenashi.settings import Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(home=tmp_path / "home")


@pytest.fixture
def opened(settings: Settings) -> Iterator[Settings]:
    store.open(settings)
    yield settings
    store.close()
