"""Walking real folders: order, links, names that are no text, things that must not be opened."""

from __future__ import annotations

import os
import pickle
import socket
import sys
from pathlib import Path

import pytest

from morenashi.errors import SourceError
from morenashi.model.finding import Cause, Unread
from morenashi.model.item import Item
from morenashi.sources.listing import list_items

posix = pytest.mark.skipif(os.name == "nt", reason="POSIX only")


def listed(place: Path, **options: frozenset[Path]) -> tuple[dict[str, Item], dict[str, Cause]]:
    found = list(list_items(str(place), **options))
    items = {x.name: x for x in found if isinstance(x, Item)}
    return items, {x.name: x.cause for x in found if isinstance(x, Unread)}


def make(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(name.encode())


def test_a_folder_in_a_fixed_order_with_hidden_files(tmp_path: Path) -> None:
    make(tmp_path, "b/2.txt", "b/10.txt", "a.txt", ".env", "c.txt", "b/c/d/e.txt")
    items, unread = listed(tmp_path)
    assert list(items) == [".env", "a.txt", "b/10.txt", "b/2.txt", "b/c/d/e.txt", "c.txt"]
    assert not unread


def test_an_item_knows_itself_and_survives_pickling(tmp_path: Path) -> None:
    make(tmp_path, "総務 部/名簿#1.csv")
    ((name, item),) = listed(tmp_path)[0].items()
    assert name == "総務 部/名簿#1.csv"
    assert item.url.isascii()
    assert item.url.startswith(item.root + "/")
    again = pickle.loads(pickle.dumps(item))
    assert again == item
    with again.open() as file:
        assert file.read() == name.encode()
    status = (tmp_path / name).stat()
    stamp = item.stamp
    assert (stamp.size, stamp.mtime_ns) == (status.st_size, status.st_mtime_ns)
    assert stamp.inode == status.st_ino
    (by_url,) = list_items(item.url)
    assert isinstance(by_url, Item)
    assert (by_url.url, by_url.name) == (item.url, "名簿#1.csv")


def test_a_missing_place(tmp_path: Path) -> None:
    (only,) = list_items(str(tmp_path / "無い"))
    assert isinstance(only, Unread)
    assert (only.cause, only.name) == (Cause.MISSING, "無い")


@posix
def test_names_that_are_no_text(tmp_path: Path) -> None:
    raw = os.fsencode(tmp_path) + "/顧客".encode("cp932") + b".txt"
    try:
        Path(os.fsdecode(raw)).write_bytes(b"x")
    except OSError:
        pytest.skip("this file system takes only UTF-8 names")
    ((name, item),) = listed(tmp_path)[0].items()
    assert name == "\\x8cڋq.txt"  # DA 8B happens to be a letter of UTF-8
    assert item.url.endswith("/%8C%DA%8Bq.txt")
    with pickle.loads(pickle.dumps(item)).open() as file:
        assert file.read() == b"x"


@posix
def test_links(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    make(outside, "far.txt", "folder/deep.txt")
    inside = tmp_path / "inside"
    make(inside, "real.txt", "sub/x.txt")
    (inside / "again.txt").symlink_to(inside / "real.txt")
    (inside / "sub2").symlink_to(inside / "sub")
    (inside / "far.txt").symlink_to(outside / "far.txt")
    (inside / "folder").symlink_to(outside / "folder")
    (inside / "nowhere").symlink_to(inside / "gone")
    (inside / "self").symlink_to(inside / "self")
    (inside / "sub" / "up").symlink_to(inside)
    items, unread = listed(inside)
    assert sorted(items) == ["far.txt", "real.txt", "sub/x.txt"]
    assert unread == {
        "folder": Cause.SPECIAL_FILE,
        "nowhere": Cause.MISSING,
        "self": Cause.SYMLINK_LOOP,
        "sub/up": Cause.SYMLINK_LOOP,
    }
    (tmp_path / "root").symlink_to(inside)
    assert sorted(listed(tmp_path / "root")[0]) == sorted(items)


@posix
def test_special_files_are_never_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(tmp_path / "pipe")
    monkeypatch.chdir(tmp_path)  # socket paths are short
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("sock")
        make(tmp_path, "x.txt")
        items, unread = listed(tmp_path)
    assert list(items) == ["x.txt"]
    assert unread == {"pipe": Cause.SPECIAL_FILE, "sock": Cause.SPECIAL_FILE}
    (device,) = list_items("/dev/null")
    assert isinstance(device, Unread)
    assert device.cause is Cause.SPECIAL_FILE


@posix
def test_a_file_that_became_a_pipe_is_refused_at_once(tmp_path: Path) -> None:
    make(tmp_path, "x.txt")
    item = listed(tmp_path)[0]["x.txt"]
    (tmp_path / "x.txt").unlink()
    os.mkfifo(tmp_path / "x.txt")
    with pytest.raises(SourceError):
        item.open()


@posix
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_folders_without_permission(tmp_path: Path) -> None:
    make(tmp_path, "closed/x.txt", "open.txt")
    (tmp_path / "closed").chmod(0)
    try:
        items, unread = listed(tmp_path)
    finally:
        (tmp_path / "closed").chmod(0o700)
    assert list(items) == ["open.txt"]
    assert unread == {"closed": Cause.NO_PERMISSION}


def test_a_folder_that_cannot_be_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path, "closed/x.txt", "open.txt")
    real = os.scandir

    def scandir(path: str) -> os._ScandirIterator[str]:  # type: ignore[name-defined]
        if path.endswith("closed"):
            raise PermissionError(13, "no", path)
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    items, unread = listed(tmp_path)
    assert list(items) == ["open.txt"]
    assert unread == {"closed": Cause.NO_PERMISSION}


def test_the_installation_is_never_entered(tmp_path: Path) -> None:
    make(tmp_path, "var/db.txt", "x.txt", "variety/y.txt")
    own = frozenset({tmp_path / "var"})
    items, unread = listed(tmp_path, exclude=own)
    assert list(items) == ["variety/y.txt", "x.txt"]
    assert not unread
    items, unread = listed(tmp_path / "var", exclude=own)
    assert not items
    assert unread == {"var": Cause.SPECIAL_FILE}
    if os.name != "nt":
        (tmp_path / "z").symlink_to(tmp_path / "var" / "db.txt")
        assert list(listed(tmp_path, exclude=own)[0]) == ["variety/y.txt", "x.txt"]


def test_a_very_deep_folder_needs_no_recursion(tmp_path: Path) -> None:
    depth = min(300, (os.pathconf(tmp_path, "PC_PATH_MAX") if os.name != "nt" else 200) // 4)
    make(tmp_path, "/".join(["d"] * depth) + "/x.txt")
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(200)
    try:
        assert len(listed(tmp_path)[0]) == 1
    finally:
        sys.setrecursionlimit(limit)
