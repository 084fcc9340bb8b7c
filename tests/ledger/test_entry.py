"""An entry is its line and nothing else."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from morenashi.ledger.entry import START, Act, Draft, Entry, genuine, read, write
from tests.ledger.made import AT, KEY

DRAFT = Draft(Act.CHANGED, "管理者", 3, "cause.state", {"is": "investigating"}, {"is": "known"})


def entry() -> Entry:
    return write(DRAFT, seq=1, at=AT, previous=START, key=KEY)


def test_a_line_is_read_to_the_same() -> None:
    assert read(entry().line()) == entry()
    assert genuine(entry(), KEY)
    assert not genuine(entry(), bytes(32))
    assert b"\n" not in entry().line()


@pytest.mark.parametrize(
    "other",
    [
        replace(entry(), seq=2),
        replace(entry(), at=AT + timedelta(microseconds=1)),
        replace(entry(), previous="1" + START[1:]),
        replace(entry(), draft=replace(DRAFT, who="別の人")),
        replace(entry(), draft=replace(DRAFT, act=Act.CLOSED)),
        replace(entry(), draft=replace(DRAFT, version=4)),
        replace(entry(), draft=replace(DRAFT, path="cause")),
        replace(entry(), draft=replace(DRAFT, before=None)),
        replace(entry(), draft=replace(DRAFT, after=None)),
        replace(entry(), draft=replace(DRAFT, because={"text": "00"})),
    ],
)
def test_all_of_it_is_marked(other: Entry) -> None:
    assert read(other.line()) == other
    assert not genuine(other, KEY)


@pytest.mark.parametrize(
    "line",
    [b"", b"{}", b"[]", b"null", b"\xff", b'{"seq":1}', b"[" * 100_000, entry().line() + b" "],
)
def test_what_is_no_entry(line: bytes) -> None:
    assert read(line) is None


def test_the_same_in_another_spelling_is_no_entry() -> None:
    told = json.loads(entry().line())
    assert read(json.dumps(told).encode()) is None
    assert read(json.dumps(told, separators=(",", ":"), ensure_ascii=False).encode()) is None


def test_times_are_universal() -> None:
    at = datetime(2026, 4, 2, 10, 15, tzinfo=timezone(timedelta(hours=9)))
    assert write(DRAFT, seq=1, at=at, previous=START, key=KEY) == entry()
    assert entry().at.tzinfo is UTC
