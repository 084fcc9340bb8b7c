"""The log shows numbers and our own words, never a text from outside."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pytest
import structlog

from morenashi import log
from morenashi.model.finding import Cause

SECRET = "090-0000-1234"


@pytest.fixture
def lines() -> Iterator[io.StringIO]:
    stream = io.StringIO()
    log.configure("info", stream)
    yield stream
    structlog.reset_defaults()


def test_texts_are_closed(lines: io.StringIO) -> None:
    log.logger("scan").info("item.read", name=SECRET, found=[SECRET], count=3, cause=Cause.BROKEN)
    text = lines.getvalue()
    assert SECRET not in text
    assert "event='item.read'" in text
    assert "count=3" in text
    assert "<str 13>" in text
    assert "broken" in text.lower()


def test_errors_show_their_type_and_place_only(lines: io.StringIO) -> None:
    number = SECRET
    try:
        raise ValueError(f"not a number: {number}")
    except ValueError:
        log.logger("scan").exception("item.failed")
    text = lines.getvalue()
    assert SECRET not in text
    assert "ValueError at test_log.py:" in text


def test_quiet_by_default() -> None:
    stream = io.StringIO()
    log.configure(stream=stream)
    log.logger("scan").info("item.read")
    assert stream.getvalue() == ""
    log.logger("scan").warning("item.slow")
    assert "item.slow" in stream.getvalue()
    structlog.reset_defaults()
