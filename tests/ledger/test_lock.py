"""One writer at a time; who waits too long is told so."""

from __future__ import annotations

from pathlib import Path

import pytest

from morenashi.errors import LedgerError
from morenashi.ledger.lock import locked


def test_the_second_waits_and_gives_up(tmp_path: Path) -> None:
    path = tmp_path / "a.lock"
    with (
        locked(path),
        pytest.raises(LedgerError, match="another program"),
        locked(path, patience=0.1),
    ):
        pytest.fail("two hold it")
    with locked(path, patience=0.1):
        pass


def test_it_is_let_go_after_an_error(tmp_path: Path) -> None:
    path = tmp_path / "a.lock"
    with pytest.raises(ZeroDivisionError), locked(path):
        1 / 0  # noqa: B018
    with locked(path, patience=0.1):
        pass


def test_a_place_that_is_none(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="permissions"), locked(tmp_path / "no" / "a.lock"):
        pass
