"""Snapshots as sources."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from morenashi.model.mailing_list import MailingList, Member
from morenashi.sources.list_snapshot import Snapshot, dump

from .exports import lines_of_problems, read

TAKEN = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
LISTS = (
    MailingList(
        "soumu",
        (
            Member("a@example.jp", "佐藤", "owner", "木村", TAKEN, False, 7),
            Member("|/usr/bin/x", line=8),
        ),
        "alias",
        "exports/aliases",
    ),
    MailingList("empty", ()),
)
TEXT = dump(Snapshot(TAKEN, LISTS))


def test_what_was_kept_comes_back(tmp_path: Path) -> None:
    found = read(tmp_path, "x.json", TEXT, "snapshot")
    assert found.lists == LISTS
    assert found.taken_at == TAKEN


def test_no_lists_at_all(tmp_path: Path) -> None:
    assert read(tmp_path, "x.json", dump(Snapshot(TAKEN, ())), "snapshot").lists == ()


def test_a_broken_one_is_said(tmp_path: Path) -> None:
    for broken in (
        TEXT[:-20],
        TEXT.replace('"version": 1', '"version": 2'),
        TEXT.replace("members", "x"),
    ):
        found = read(tmp_path, "x.json", broken, "snapshot")
        assert found.lists == ()
        assert lines_of_problems(found) == [0]
