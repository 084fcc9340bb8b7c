"""Files and folders of this machine and of shares it has mounted."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import BinaryIO

from morenashi.errors import SourceError
from morenashi.model.finding import Cause, Unread
from morenashi.model.item import Item, Stamp
from morenashi.model.words import Words
from morenashi.sources.paths import WINDOWS, from_url, long_path, name_bytes, short_path, to_url
from morenashi.sources.source import Source

_LINK_TO_FOLDER = Words(
    ja="フォルダーへのリンクです。たどっていません。リンク先も調べるには、その場所を指定してください。",
    en="a link to a folder, not followed. To read what it leads to, name that place.",
)
_LINK_TO_NOTHING = Words(ja="リンク先がありません。", en="a link that leads nowhere.")
_LINK_IN_A_CIRCLE = Words(
    ja="リンクが循環しています。たどっていません。", en="a link in a circle, not followed."
)
_SPECIAL = Words(
    ja="通常のファイルではありません(パイプ、ソケット、デバイスなど)。開いていません。",
    en="no ordinary file (pipe, socket, device or the like), not opened.",
)
_OWN_FOLDER = Words(
    ja="morenashi 自身の記録が入ったフォルダーです。調べません。",
    en="the folder of morenashi's own records, never read.",
)
_CHECK_PATH = Words(
    ja="見つかりません。パスのつづりと、共有フォルダーの接続を確かめてください。",
    en="not found. Check the spelling of the path and that the share is connected.",
)
_ASK_RIGHTS = Words(
    ja="読む権限がありません。権限のある利用者で実行するか、管理者に依頼してください。",
    en="no permission to read. Run as a user who may, or ask the administrator.",
)
_TRY_AGAIN = Words(
    ja="読み取りエラーです。装置や接続を確かめてから、もう一度実行してください。",
    en="reading failed. Check the device or the connection, then run again.",
)


def _list(place: str, exclude: frozenset[Path]) -> Iterator[Item | Unread]:
    root = os.path.abspath(from_url(place))
    walk = _Walk(
        root=root,
        root_url=to_url(root),
        real_root=os.path.realpath(root),
        exclude=frozenset(os.path.normcase(os.path.realpath(path)) for path in exclude),
    )
    try:
        status = os.stat(long_path(root))
    except OSError as error:
        yield walk.unread(root, _cause(error), _hint(error))
        return
    if walk.is_own(walk.real_root):
        yield walk.unread(root, Cause.SPECIAL_FILE, _OWN_FOLDER)
    elif stat.S_ISDIR(status.st_mode):
        yield from walk.folder(root)
    else:
        yield walk.file(root, status)


source = Source(
    scheme="file",
    label=Words(ja="ファイルとフォルダー", en="files and folders"),
    list=_list,
)


@dataclass(frozen=True, slots=True)
class _Walk:
    """One walk through a folder; links to folders are not followed, so that it always ends."""

    root: str
    root_url: str
    real_root: str
    exclude: frozenset[str]

    def folder(self, top: str) -> Iterator[Item | Unread]:
        """All files below, depth first, in the order of their names' bytes."""
        waiting: list[os.DirEntry[str] | str] = [top]
        while waiting:
            here = waiting.pop()
            path = here if isinstance(here, str) else short_path(here.path)
            if isinstance(here, os.DirEntry):
                if not self._is_real_folder(here):
                    yield from self._entry(here, path)
                    continue
                if self.is_own(self._real(path)):
                    continue
            try:
                with os.scandir(long_path(path)) as entries:
                    inside = sorted(entries, key=lambda entry: name_bytes(entry.name), reverse=True)
            except OSError as error:
                yield self.unread(path, _cause(error), _hint(error))
                continue
            waiting.extend(inside)

    @staticmethod
    def _is_real_folder(entry: os.DirEntry[str]) -> bool:
        try:
            return entry.is_dir(follow_symlinks=False) and not _is_junction(entry)
        except OSError:
            return False

    def _entry(self, entry: os.DirEntry[str], path: str) -> Iterator[Item | Unread]:
        try:
            if entry.is_symlink() or _is_junction(entry):
                yield from self._link(path)
                return
            # Windows fills in the inode only when asked by path.
            status = os.lstat(long_path(path)) if WINDOWS else entry.stat(follow_symlinks=False)
        except OSError as error:
            yield self.unread(path, _cause(error), _hint(error))
            return
        yield self.file(path, status)

    def _link(self, path: str) -> Iterator[Item | Unread]:
        """A link into the scanned folder says nothing new; one to a file outside is read."""
        try:
            status = os.stat(path)
        except OSError as error:
            loop = _cause(error) is Cause.SYMLINK_LOOP
            gone = _cause(error) is Cause.MISSING
            what = _LINK_IN_A_CIRCLE if loop else _LINK_TO_NOTHING if gone else _hint(error)
            yield self.unread(path, _cause(error), what)
            return
        target = os.path.realpath(path)
        if stat.S_ISDIR(status.st_mode):
            if _is_inside(self._real(path), target):
                yield self.unread(path, Cause.SYMLINK_LOOP, _LINK_IN_A_CIRCLE)
            elif not _is_inside(target, self.real_root) and not self.is_own(target):
                yield self.unread(path, Cause.SPECIAL_FILE, _LINK_TO_FOLDER)
        elif not _is_inside(target, self.real_root) and not self.is_own(target):
            yield self.file(path, status)

    def file(self, path: str, status: os.stat_result) -> Item | Unread:
        """The file as an item, unless it is a thing that must not be opened."""
        if not stat.S_ISREG(status.st_mode):
            return self.unread(path, Cause.SPECIAL_FILE, _SPECIAL)
        return Item(
            url=to_url(path),
            name=self._name(path),
            root=self.root_url,
            stamp=Stamp(status.st_size, status.st_mtime_ns, status.st_ino),
            open=partial(open_file, path),
        )

    def unread(self, path: str, cause: Cause, what: Words) -> Unread:
        """A place of this walk that was not read."""
        return Unread(url=to_url(path), name=self._name(path), part="", cause=cause, what=what)

    def is_own(self, real: str) -> bool:
        """Whether a path without links lies in a folder that is never read."""
        return any(_is_inside(os.path.normcase(real), own) for own in self.exclude)

    def _below(self, path: str) -> str:
        return path[len(self.root.rstrip(os.sep)) :].lstrip(os.sep)

    def _real(self, path: str) -> str:
        return os.path.join(self.real_root, self._below(path))

    def _name(self, path: str) -> str:
        shown = self._below(path) or os.path.basename(path) or path
        return name_bytes(shown).decode("utf-8", "backslashreplace").replace(os.sep, "/")


def open_file(path: str) -> BinaryIO:
    """Opens an ordinary file for reading; a thing that became something else is refused, not waited for."""
    file = open(long_path(path), "rb", opener=_open_without_waiting)  # noqa: SIM115 - handed to the caller
    if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
        file.close()
        raise SourceError(
            where=to_url(path),
            why=Words(ja="ファイルではなくなっています。", en="is no file any more."),
            todo=Words(ja="もう一度実行してください。", en="Run again."),
        )
    return file


def _open_without_waiting(path: str, flags: int) -> int:
    # A pipe put in the file's place would block the open for ever.
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))


def _is_junction(entry: os.DirEntry[str]) -> bool:
    """Windows' second kind of link (unverified: not run there)."""
    if not WINDOWS:
        return False
    attributes = getattr(entry.stat(follow_symlinks=False), "st_reparse_tag", 0)
    return bool(attributes == getattr(stat, "IO_REPARSE_TAG_MOUNT_POINT", -1))


def _is_inside(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)


def _cause(error: OSError) -> Cause:
    if isinstance(error, FileNotFoundError):
        return Cause.MISSING
    if isinstance(error, PermissionError):
        return Cause.NO_PERMISSION
    if error.errno == errno.ELOOP:
        return Cause.SYMLINK_LOOP
    if isinstance(error, NotADirectoryError):
        return Cause.CHANGED
    return Cause.READ_ERROR


def _hint(error: OSError) -> Words:
    hints = {
        Cause.MISSING: _CHECK_PATH,
        Cause.NO_PERMISSION: _ASK_RIGHTS,
        Cause.SYMLINK_LOOP: _LINK_IN_A_CIRCLE,
    }
    return hints.get(_cause(error), _TRY_AGAIN)
