"""A scan lists, reads what is new, keeps what it found, and ends well whatever happens to it."""

from __future__ import annotations

import os
import shutil
import zipfile
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest

from morenashi.flows import scan as flow
from morenashi.flows.allow import Allowed
from morenashi.flows.item import ItemJob
from morenashi.flows.scan import scan_paths
from morenashi.model.finding import Bounds, Cause
from morenashi.model.item import Item
from morenashi.model.scan import ItemResult, ScanResult
from morenashi.settings import Settings


class MemoryKeeper:
    """A ScanKeeper that forgets when it goes."""

    def __init__(self) -> None:
        self.kept: dict[str, tuple[ItemResult, str]] = {}
        self.closed: list[tuple[tuple[str, ...], set[str], tuple[str, ...]]] = []

    def unchanged(self, item: Item, version: str) -> ItemResult | None:
        from dataclasses import replace

        result, kept_version = self.kept.get(item.url, (None, ""))
        same = result is not None and result.stamp == item.stamp and kept_version == version
        return replace(result, reused=True) if same and result is not None else None

    def keep(self, result: ItemResult, version: str) -> None:
        self.kept[result.url] = (result, version)

    def close_gone(self, roots: Iterable[str], seen: set[str], unlisted: Iterable[str] = ()) -> int:
        self.closed.append((tuple(roots), set(seen), tuple(unlisted)))
        return len(self.kept.keys() - seen)


@pytest.fixture
def share(tmp_path: Path) -> Path:
    folder = tmp_path / "共有"
    (folder / "顧客").mkdir(parents=True)
    (folder / "memo.txt").write_text("電話 090-1234-5678\n", encoding="utf-8")
    rows = "".join(f"u{n}@example.jp\r\n" for n in range(50))
    (folder / "顧客" / "名簿.csv").write_bytes(("メール\r\n" + rows).encode("cp932"))
    (folder / "空.txt").write_bytes(b"")
    (folder / "議事録.md").write_text("本日は晴れ。\n", encoding="utf-8")
    return folder


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(home=tmp_path / "home", workers=0)


def kinds(result: ScanResult) -> set[tuple[str, str, int]]:
    return {(f.name, f.kind, f.count) for f in result.findings}


FOUND = {("memo.txt", "PHONE", 1), ("顧客/名簿.csv", "EMAIL", 50)}


@pytest.mark.parametrize("workers", [0, 2])
def test_finds_what_lies_in_a_folder(share: Path, settings: Settings, workers: int) -> None:
    result = scan_paths([share], settings=settings, workers=workers)
    assert kinds(result) == FOUND
    assert result.exit_code == 1
    assert (result.items, result.reused, result.unread) == (4, 0, ())
    assert result.people == Bounds(50, 51)
    assert result.bytes_read == sum(p.stat().st_size for p in share.rglob("*") if p.is_file())
    assert not settings.home.exists()


def test_order_does_not_hang_on_who_finishes_first(share: Path, settings: Settings) -> None:
    results = [scan_paths([share], settings=settings, workers=n) for n in (0, 2)]
    assert results[0].findings == results[1].findings


def test_nothing_found_and_nothing_there(tmp_path: Path, settings: Settings) -> None:
    (tmp_path / "a.txt").write_text("晴れ", encoding="utf-8")
    assert scan_paths([tmp_path / "a.txt"], settings=settings).exit_code == 0
    missing = scan_paths([tmp_path / "ない"], settings=settings)
    assert missing.exit_code == 3
    assert [u.cause for u in missing.unread] == [Cause.MISSING]


def test_one_place_named_twice_is_read_once(share: Path, settings: Settings) -> None:
    result = scan_paths([share, share / "memo.txt", str(share)], settings=settings)
    assert result.items == 4
    assert kinds(result) == FOUND


def test_bad_things_are_listed_and_the_rest_goes_on(share: Path, settings: Settings) -> None:
    (share / "壊.zip").write_bytes(b"PK\x03\x04" + b"\0" * 50)
    (share / "環").symlink_to(share / "環")
    names = {"壊.zip", "環"}
    if hasattr(os, "mkfifo"):
        os.mkfifo(share / "管")
        names.add("管")
    result = scan_paths([share], settings=settings)
    assert kinds(result) == FOUND
    assert result.exit_code == 3
    assert {u.name for u in result.unread} == names


def test_second_scan_reads_only_what_changed(share: Path, settings: Settings) -> None:
    keeper = MemoryKeeper()
    first = scan_paths([share], settings=settings, keeper=keeper)
    again = scan_paths([share], settings=settings, keeper=keeper)
    assert (first.reused, again.reused, again.bytes_read) == (0, 4, 0)
    assert again.findings == first.findings
    assert again.people == first.people
    (share / "memo.txt").write_text("電話 03-1234-5678、090-1234-5678\n", encoding="utf-8")
    third = scan_paths([share], settings=settings, keeper=keeper)
    assert third.reused == 3
    assert ("memo.txt", "PHONE", 2) in kinds(third)


def test_a_new_detector_or_key_reads_everything(
    share: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeper = MemoryKeeper()
    scan_paths([share], settings=settings, keeper=keeper)
    monkeypatch.setattr(flow, "detectors_version", lambda: "another")
    assert scan_paths([share], settings=settings, keeper=keeper).reused == 0
    monkeypatch.setenv("MORENASHI_KEY", "ab" * 32)
    assert scan_paths([share], settings=settings, keeper=keeper).reused == 0


def test_what_has_gone_is_closed_but_not_what_could_not_be_listed(
    share: Path, settings: Settings
) -> None:
    keeper = MemoryKeeper()
    scan_paths([share], settings=settings, keeper=keeper)
    for name in ("memo.txt", "議事録.md"):
        (share / name).unlink()
    assert scan_paths([share], settings=settings, keeper=keeper).closed == 2
    shutil.rmtree(share)
    share.mkdir()
    scan_paths([share], settings=settings, keeper=keeper)
    roots, seen, unlisted = keeper.closed[-1]
    assert (roots, seen, unlisted) == ((share.as_uri(),), set(), ())
    share.rmdir()
    scan_paths([share], settings=settings, keeper=keeper)
    assert keeper.closed[-1][2] == (share.as_uri(),)


def test_an_item_that_failed_for_now_is_due_again(
    share: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeper = MemoryKeeper()
    monkeypatch.setattr(flow, "read_item", die)
    result = scan_paths([share / "memo.txt"], settings=settings, keeper=keeper, workers=1)
    assert [u.cause for u in result.unread] == [Cause.CRASHED]
    assert not result.unread[0].partial
    monkeypatch.undo()
    assert kinds(scan_paths([share / "memo.txt"], settings=settings, keeper=keeper)) == {
        ("memo.txt", "PHONE", 1)
    }


def die(job: ItemJob, emit: object) -> ItemResult:
    os._exit(1)


def emit_and_die(job: ItemJob, emit) -> ItemResult:  # type: ignore[no-untyped-def]
    from morenashi.flows.item import read_item

    emit(read_item(job))
    os._exit(1)


def test_what_a_killed_child_had_found_is_kept(
    share: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(flow, "read_item", emit_and_die)
    result = scan_paths([share], settings=settings, workers=2)
    assert kinds(result) == FOUND
    assert {(u.cause, u.partial) for u in result.unread} == {(Cause.CRASHED, True)}
    assert len(result.unread) == 4


class Stopping(flow.Silent):
    """Presses Ctrl-C after the first item."""

    def finished(self, result: ItemResult) -> None:
        raise KeyboardInterrupt


@pytest.mark.parametrize("workers", [0, 2])
def test_ctrl_c_gives_what_was_found(share: Path, settings: Settings, workers: int) -> None:
    keeper = MemoryKeeper()
    result = scan_paths(
        [share], settings=settings, keeper=keeper, observer=Stopping(), workers=workers
    )
    assert result.interrupted
    assert result.exit_code == 130
    assert result.items == 1
    assert keeper.closed == []
    assert {u.cause for u in result.unread} <= {Cause.INTERRUPTED}


def test_allowed_findings_are_kept_apart(share: Path, settings: Settings) -> None:
    allow = (
        Allowed("顧客/**", "EMAIL", "公開", date(2999, 1, 1)),
        Allowed("**", "*", "x", date(2000, 1, 1)),
    )
    result = scan_paths([share], settings=settings, allow=allow)
    assert kinds(result) == {("memo.txt", "PHONE", 1)}
    assert [f.kind for f in result.silenced] == ["EMAIL"]
    assert result.people == Bounds(1, 1)
    everything = (Allowed("**", "*", "x", date(2999, 1, 1)),)
    quiet = scan_paths([share], settings=settings, allow=everything)
    assert (quiet.exit_code, quiet.people, len(quiet.silenced)) == (0, Bounds(0, 0), 2)


def test_copies_do_not_make_more_people_at_least(share: Path, settings: Settings) -> None:
    shutil.copy(share / "顧客" / "名簿.csv", share / "写し.csv")
    assert scan_paths([share], settings=settings).people == Bounds(50, 101)


def test_an_archive_is_one_item_with_parts(share: Path, settings: Settings) -> None:
    with zipfile.ZipFile(share / "控え.zip", "w") as archive:
        archive.write(share / "顧客" / "名簿.csv", "名簿.csv")
        archive.writestr("x/メモ.txt", "電話 090-1234-5678")
    result = scan_paths([share / "控え.zip"], settings=settings)
    assert {(f.part, f.kind) for f in result.findings} == {
        ("名簿.csv", "EMAIL"),
        ("x/メモ.txt", "PHONE"),
    }


def test_the_installation_itself_is_not_scanned(share: Path) -> None:
    settings = Settings(home=share / "var", workers=0)
    settings.prepare_home()
    (settings.home / "x.txt").write_text("090-1234-5678", encoding="utf-8")
    assert kinds(scan_paths([share], settings=settings)) == FOUND


def test_observers_hear_of_every_item(share: Path, settings: Settings) -> None:
    heard: list[tuple[str, str]] = []

    class Listening(flow.Silent):
        def started(self, item: Item) -> None:
            heard.append(("started", item.name))

        def finished(self, result: ItemResult) -> None:
            heard.append(("finished", result.name))

    keeper = MemoryKeeper()
    for _ in range(2):
        scan_paths([share], settings=settings, keeper=keeper, observer=Listening())
    assert len([name for what, name in heard if what == "started"]) == 4
    assert len([name for what, name in heard if what == "finished"]) == 8
    assert sum(flow.sizes([share], settings)) == sum(p.stat().st_size for p in share.rglob("*.*"))


def test_names_that_are_no_text(tmp_path: Path, settings: Settings) -> None:
    name = os.fsencode(tmp_path) + b"/\xff\x1b[31m.txt"
    try:
        Path(os.fsdecode(name)).write_text("090-1234-5678", encoding="utf-8")
    except OSError:
        pytest.skip("this file system wants UTF-8")
    result = scan_paths([tmp_path], settings=settings)
    assert len(result.findings) == 1
    assert result.findings[0].name.encode().startswith(b"\\xff")
