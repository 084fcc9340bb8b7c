"""Days and instants that somebody typed: none near the ends of the calendar, where no zone can be counted."""

from __future__ import annotations

from datetime import date, datetime

import click
import pytest

from morenashi.cli.moments import moment
from morenashi.model.moment import JST


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-04-01", date(2026, 4, 1)),
        ("2026-04-01T23:59:59", datetime(2026, 4, 1, 23, 59, 59, tzinfo=JST)),
        ("1900-01-01", date(1900, 1, 1)),
        ("2199-12-31", date(2199, 12, 31)),
    ],
)
def test_read(text: str, expected: date) -> None:
    assert moment(text, "--now") == expected


@pytest.mark.parametrize(
    "text",
    [
        "", "-1", "x", "2026-04-31", "0001-01-01", "9999-12-31", "0001-01-01T00:00:00+14:00",
        "9999-12-31T23:59:59-12:00", "1899-12-31", "2200-01-01",
    ],
)  # fmt: skip
def test_refused(text: str) -> None:
    with pytest.raises(click.UsageError):
        moment(text, "--now")
