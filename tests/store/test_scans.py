"""The keeper remembers items by stamp and version, closes what is gone and survives a kill."""

from __future__ import annotations

import io
import os
import signal
import sqlite3
import subprocess
import sys
import textwrap
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from morenashi.model.finding import Bounds, Cause, Finding, Place, Unread
from morenashi.model.item import Item, Stamp
from morenashi.model.scan import ItemResult
from morenashi.model.words import Words
from morenashi.settings import Settings

ROOT = "file:///srv/share"
STAMP = Stamp(size=10, mtime_ns=1_700_000_000_123_456_789, inode=2**70)


def finding(
    name: str, kind: str = "PHONE", *, count: int = 3, column: str | None = "電話"
) -> Finding:
    return Finding(
        url=f"{ROOT}/{name}",
        name=name,
        part="",
        column=column,
        kind=kind,
        count=count,
        business=1,
        first=Place(2, column),
        last=Place(9, column),
        samples=("090-****-**12",),
        distinct=Bounds(2, 3),
    )


def result(name: str, *findings: Finding, unread: tuple[Unread, ...] = ()) -> ItemResult:
    return ItemResult(
        url=f"{ROOT}/{name}",
        name=name,
        root=ROOT,
        stamp=STAMP,
        bytes_read=10,
        findings=findings,
        unread=unread,
        people=Bounds(1, 3) if findings else Bounds(0, 0),
        sketches={"PHONE": b"\x00\xff"} if findings else {},
        rows=3 if findings else 0,
    )


def item(name: str, stamp: Stamp = STAMP) -> Item:
    return Item(url=f"{ROOT}/{name}", name=name, root=ROOT, stamp=stamp, open=io.BytesIO)


@pytest.fixture(autouse=True)
def _installation(opened: Settings) -> None:
    """Every test here has its own installation."""


def test_what_is_kept_comes_back_whole() -> None:
    from morenashi.store.scans import DjangoScanKeeper, list_items

    keeper = DjangoScanKeeper()
    unread = Unread(f"{ROOT}/a", "a", "x.zip", Cause.BROKEN, True, Words(ja="壊", en="broken"))
    kept = result("a", finding("a"), finding("a", "EMAIL", column=None), unread=(unread,))
    keeper.keep(kept, "v1")
    keeper.keep(result("clean"), "v1")
    keeper.flush()
    assert keeper.unchanged(item("a"), "v1") == replace(kept, reused=True)
    assert keeper.unchanged(item("clean"), "v1") == replace(result("clean"), reused=True)
    assert list(list_items()) == [
        replace(kept, reused=True),
        replace(result("clean"), reused=True),
    ]


@pytest.mark.parametrize(
    "stamp",
    [replace(STAMP, size=11), replace(STAMP, mtime_ns=1), replace(STAMP, inode=7)],
)
def test_a_changed_stamp_or_version_is_due(stamp: Stamp) -> None:
    from morenashi.store.scans import DjangoScanKeeper

    keeper = DjangoScanKeeper()
    keeper.keep(result("a", finding("a")), "v1")
    keeper.flush()
    assert keeper.unchanged(item("a", stamp), "v1") is None
    assert keeper.unchanged(item("a"), "v2") is None
    assert keeper.unchanged(item("b"), "v1") is None


def test_what_is_no_longer_found_is_closed_and_may_return() -> None:
    from morenashi.store.scans import DjangoScanKeeper, list_findings

    keeper = DjangoScanKeeper()
    for findings in [
        (finding("a"), finding("a", "EMAIL")),
        (finding("a", count=5),),
    ]:
        keeper.keep(result("a", *findings), "v1")
        keeper.flush()
    assert [(f.kind, f.count) for f, _, _ in list_findings()] == [("PHONE", 5)]
    everything = {f.kind: closed for f, _, closed in list_findings(include_closed=True)}
    assert everything["PHONE"] is None
    assert everything["EMAIL"] is not None
    keeper.keep(result("a", finding("a", "EMAIL")), "v1")
    keeper.flush()
    assert [f.kind for f, _, _ in list_findings()] == ["EMAIL"]
    assert list(list_findings(kinds=["PHONE"])) == []


def test_an_item_not_wholly_read_closes_nothing_and_is_due() -> None:
    from morenashi.store.scans import DjangoScanKeeper, list_findings

    keeper = DjangoScanKeeper()
    keeper.keep(result("a", finding("a")), "v1")
    keeper.flush()
    unread = Unread(f"{ROOT}/a", "a", "", Cause.TIMEOUT, True)
    keeper.keep(result("a", unread=(unread,)), "")
    keeper.flush()
    assert [f.kind for f, _, _ in list_findings()] == ["PHONE"]
    assert keeper.unchanged(item("a"), "v1") is None


def test_close_gone() -> None:
    from morenashi.store.scans import DjangoScanKeeper, list_findings, list_items

    keeper = DjangoScanKeeper()
    names = ["a", "b", "sub/c", "sub2/d"]
    for name in names:
        keeper.keep(result(name, finding(name)), "v1")
    elsewhere = replace(result("x", finding("x")), url="file:///srv/share2/x")
    keeper.keep(elsewhere, "v1")
    closed = keeper.close_gone([ROOT], {f"{ROOT}/a"}, [f"{ROOT}/sub"])
    assert closed == 2  # b and sub2/d: sub could not be listed, share2 was not asked for
    open_urls = {kept.url for kept in list_items()}
    assert open_urls == {f"{ROOT}/a", f"{ROOT}/sub/c", "file:///srv/share2/x"}
    assert len(list(list_findings())) == 3
    assert len(list(list_findings(include_closed=True))) == 5
    assert keeper.unchanged(item("b"), "v1") is None
    keeper.keep(result("b", finding("b")), "v1")
    keeper.flush()
    assert f"{ROOT}/b" in {kept.url for kept in list_items()}


def test_many_findings_in_many_items() -> None:
    from morenashi.store.scans import DjangoScanKeeper, list_findings

    keeper = DjangoScanKeeper(items=10_000, seconds=1e9)
    for number in range(700):
        keeper.keep(result(f"n{number}", finding(f"n{number}")), "v1")
    wide = [finding("wide", column=f"列{i}") for i in range(1500)]
    keeper.keep(result("wide", *wide), "v1")
    keeper.flush()
    keeper.keep(result("wide", *wide[:1000]), "v1")
    keeper.flush()
    assert len(list(list_findings())) == 1700
    assert len(list(list_findings(include_closed=True))) == 2200


def test_scan_records() -> None:
    from morenashi.model.scan import ScanResult
    from morenashi.store.scans import DjangoScanKeeper, last_scan

    now = datetime.now(UTC)
    keeper = DjangoScanKeeper()
    assert last_scan() is None
    keeper.begin(now)
    begun = last_scan()
    assert begun is not None
    assert begun.finished is None
    keeper.finish(ScanResult((ROOT,), now, 1.5, 3, 1, 99, (), (), Bounds(1, 2), interrupted=True))
    done = last_scan()
    assert done is not None
    assert done.finished is not None
    assert (done.roots, done.items, done.interrupted) == ([ROOT], 3, True)


def test_a_batch_is_written_whole_or_not_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    from morenashi.store import batch
    from morenashi.store.scans import DjangoScanKeeper, list_items

    def stop(_by_number: object) -> None:
        raise KeyboardInterrupt

    keeper = DjangoScanKeeper()
    keeper.keep(result("a", finding("a")), "v1")
    whole = batch._write_unread
    monkeypatch.setattr(batch, "_write_unread", stop)
    with pytest.raises(KeyboardInterrupt):
        keeper.flush()
    monkeypatch.setattr(batch, "_write_unread", whole)
    assert list(list_items()) == []
    keeper.flush()
    assert len(list(list_items())) == 1


KILLED = """
import os, signal, sys
from pathlib import Path
sys.path.insert(0, {here!r})
from morenashi import store
from morenashi.settings import Settings
store.open(Settings(home=Path({home!r})))
from morenashi.store.scans import DjangoScanKeeper
from test_scans import finding, result
keeper = DjangoScanKeeper(items=200, seconds=1e9)
for number in range(1150):
    keeper.keep(result(f"n{{number}}", finding(f"n{{number}}")), "v1")
print("kept", flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs kill -9")
def test_kill_loses_at_most_a_batch(tmp_path: Path) -> None:
    home = tmp_path / "killed"
    code = textwrap.dedent(KILLED).format(here=str(Path(__file__).parent), home=str(home))
    src = Path(__file__).parents[2] / "src"
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=os.environ | {"PYTHONPATH": str(src)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == "kept\n", done.stderr
    with closing(sqlite3.connect(home / "morenashi.sqlite3")) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert db.execute("SELECT count(*) FROM store_scanneditem").fetchone() == (1000,)
        assert db.execute("SELECT count(*) FROM store_storedfinding").fetchone() == (1000,)
