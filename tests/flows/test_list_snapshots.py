"""Snapshots are whole or not there, for their owner only, and the newest are kept."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from morenashi.flows.list_snapshots import Shelf
from morenashi.model.mailing_list import MailingList, Member
from morenashi.sources.list_snapshot import Snapshot, load

AT = datetime(2026, 11, 20, 0, 0, 0, tzinfo=UTC)
ROOT = Path(__file__).parents[2]


def snapshot(number: int) -> Snapshot:
    lists = (MailingList("soumu", (Member(f"p{number}@example.jp"),)),)
    return Snapshot(AT + timedelta(minutes=number), lists)


def shelf(folder: Path, *sources: str) -> Shelf:
    return Shelf.of(folder, [folder / source for source in sources or ("exports",)])


def test_the_newest_comes_back(tmp_path: Path) -> None:
    place = tmp_path / "snapshots" / "lists"
    assert shelf(place).newest() == (None, ())
    for number in (1, 2):
        assert shelf(place).keep(snapshot(number)) == ()
    assert shelf(place).newest() == (snapshot(2), ())


@pytest.mark.skipif(os.name == "nt", reason="modes of POSIX")
def test_only_the_owner_may_read(tmp_path: Path) -> None:
    shelf(tmp_path / "s").keep(snapshot(1))
    assert (tmp_path / "s").stat().st_mode & 0o777 == 0o700
    assert [path.stat().st_mode & 0o777 for path in (tmp_path / "s").iterdir()] == [0o600]


def test_the_last_n_are_kept(tmp_path: Path) -> None:
    for number in range(5):
        shelf(tmp_path).keep(snapshot(number), most=3)
    assert len(list(tmp_path.iterdir())) == 3
    assert shelf(tmp_path).newest()[0] == snapshot(4)


def test_other_sources_have_their_own(tmp_path: Path) -> None:
    shelf(tmp_path, "a", "b").keep(snapshot(1))
    assert shelf(tmp_path, "b", "a").newest()[0] == snapshot(1)
    assert shelf(tmp_path, "a").newest()[0] is None


def test_a_broken_one_is_set_aside_and_named_once(tmp_path: Path) -> None:
    shelf(tmp_path).keep(snapshot(1))
    shelf(tmp_path).keep(snapshot(2))
    newest = max(tmp_path.iterdir())
    newest.write_text(newest.read_text(encoding="utf-8")[:-9], encoding="utf-8")
    found, problems = shelf(tmp_path).newest()
    assert found == snapshot(1)
    assert [problem.file for problem in problems] == [str(newest)]
    assert shelf(tmp_path).newest() == (snapshot(1), ())


def test_a_folder_that_cannot_be_is_a_problem_and_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    problems = shelf(tmp_path / "file" / "s").keep(snapshot(1))
    assert len(problems) == 1
    assert "残せませんでした" in problems[0].why.ja


WRITER = """
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from morenashi.flows.list_snapshots import Shelf
from morenashi.model.mailing_list import MailingList, Member
from morenashi.sources.list_snapshot import Snapshot
folder = Path(sys.argv[1])
members = tuple(Member(f"p{n}@example.jp") for n in range(20_000))
print("ready", flush=True)
for number in range(10_000):
    at = datetime(2026, 11, 20, tzinfo=UTC) + timedelta(seconds=number)
    Shelf.of(folder, [folder]).keep(Snapshot(at, (MailingList("soumu", members),)), most=3)
"""


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL")
def test_kill_leaves_whole_snapshots_only(tmp_path: Path) -> None:
    """Each of several programs is killed at another moment; what lies there is whole every time."""
    torn, attempt = 0, 0
    while attempt < 5 or (not torn and attempt < 40):
        attempt += 1
        program = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(tmp_path)],
            env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
            stdout=subprocess.PIPE,
        )
        assert program.stdout is not None
        program.stdout.readline()
        time.sleep(0.1 + attempt * 0.037)
        program.send_signal(signal.SIGKILL)
        program.wait()
        program.stdout.close()
        for path in tmp_path.glob("*.json"):
            found = load(path.read_text(encoding="utf-8"))
            assert found is not None
            assert len(found.lists[0].members) == 20_000
        torn += len(list(tmp_path.glob(".*.writing")))
    assert list(tmp_path.glob("*.json"))
    for path in tmp_path.glob(".*.writing"):  # what was being written is swept up an hour later
        os.utime(path, (0, 0))
    shelf(tmp_path).keep(snapshot(99))
    assert torn > 0, "no kill fell into a writing: the test shows nothing"
    assert not list(tmp_path.glob(".*.writing"))
