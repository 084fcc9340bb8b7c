"""Holds that an error inside the program, which may quote a value, does not repeat it."""

from __future__ import annotations

import io
import sys

import pytest

from morenashi import log
from morenashi.errors import MorenashiError
from morenashi.model.words import Words
from tests.silence.planted import seen, values


def fail(value: str) -> None:
    """Fails as libraries do: with the value in the message and in a local variable."""
    copy = value
    raise ValueError(f"invalid literal: {copy!r}")


@pytest.mark.parametrize("kind", sorted(values()))
def test_the_log_does_not_repeat_an_error(kind: str) -> None:
    stream = io.StringIO()
    log.configure("debug", stream)
    try:
        try:
            fail(values()[kind])
        except ValueError:
            log.logger("extract").error("item failed", exc_info=True, item=values()[kind])
    finally:
        log.configure()
    said = stream.getvalue()
    assert "ValueError" in said
    assert "item failed" in said
    assert seen(said.encode()) == set()


def test_a_message_says_where_why_and_what_next() -> None:
    error = MorenashiError(
        where="名簿.csv",
        why=Words(ja="読めません。", en="cannot be read."),
        todo=Words(ja="権限を確かめてください。", en="Check the permission."),
    )
    assert error.said("ja") == "名簿.csv: 読めません。 権限を確かめてください。"
    assert str(error) == "名簿.csv: cannot be read. Check the permission."


def test_tracebacks_of_the_program_show_no_locals() -> None:
    """Rich and structlog both can show local variables; neither may be asked to."""
    from morenashi.cli import main  # noqa: F401

    assert sys.excepthook is sys.__excepthook__
