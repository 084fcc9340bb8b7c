"""Zip archives: every member by itself, streamed, never written under its own name.

Source for the names: APPNOTE.TXT 6.3.10 (flag bit 11); without the flag Japanese Windows writes CP932.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from functools import partial
from typing import IO, BinaryIO, cast

from morenashi.extract.aside import directory_size, seekable
from morenashi.extract.budget import Budget
from morenashi.extract.extractor import Child, Content, Extractor, Head
from morenashi.extract.kinds import not_yet
from morenashi.model.finding import Cause, Unread
from morenashi.model.mail import Attached
from morenashi.model.segment import Segment, TextBlock
from morenashi.model.words import Words
from morenashi.values.decode import decode

_DIRECTORY = 64 << 20  # bytes of the list of members; more is an attack on the memory
_NAMES = 1000  # so many members of a locked archive are told by name

_GAP = 1 << 20  # bytes between two members that are looked at
_STRAY = 16  # bytes that some programs leave behind the end
_HIDDEN = Words(
    ja="目録にないデータが入っています。中身を取り出して、作り直してから調べてください。",
    en="it holds data that its list does not tell of. Take the contents out, pack them anew and scan that.",
)
_PASSWORD = Words(
    ja="パスワード付きです。中身を取り出してから調べてください。",
    en="protected by a password. Take the contents out and scan them.",
)
_BROKEN = Words(
    ja="zip が壊れています。読めた中身だけを調べました。",
    en="the zip is broken. Only the members that could be read were.",
)
_METHOD = Words(
    ja="この圧縮方式にはまだ対応していません。中身を取り出してから調べてください。",
    en="compressed in a way not supported yet. Take the contents out and scan them.",
)
_TOO_MANY = Words(
    ja="中のファイルが多すぎるため、途中で止めました。取り出してから調べてください。",
    en="too many members; stopped on the way. Take them out and scan them.",
)
_OFFICE = Words(
    ja="Office 文書の仲間(Visio など)", en="a relative of Office documents (Visio and the like)"
)
_OPEN_DOCUMENT = Words(
    ja="OpenDocument の図や電子書籍など", en="an OpenDocument drawing, e-book or the like"
)


def _matches(head: Head) -> int:
    return 100 if head.data.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")) else 0


def _read(content: Content, budget: Budget) -> Iterator[Segment | Unread | Child | Attached]:
    with seekable(content) as file:
        if directory_size(file) > _DIRECTORY:
            yield content.unread(Cause.TOO_MANY, what=_TOO_MANY)
            return
        try:
            archive = zipfile.ZipFile(file)
        except (zipfile.BadZipFile, ValueError, OverflowError, struct.error):
            yield from _salvaged(content, file, budget)
            return
        with archive:
            yield from _members(content, archive, budget)


def _members(
    content: Content, archive: zipfile.ZipFile, budget: Budget
) -> Iterator[Segment | Unread | Child | Attached]:
    files = [info for info in archive.infolist() if info.file_size or not info.is_dir()]
    names = {info.filename for info in files}
    kind = _OFFICE if "[Content_Types].xml" in names else _OPEN_DOCUMENT
    if "[Content_Types].xml" in names or "mimetype" in names:
        yield content.unread(Cause.UNSUPPORTED, what=not_yet(kind))
        return
    if files and all(info.flag_bits & 1 for info in files):
        for info in files[:_NAMES]:  # the names stay readable, and say what it may be
            name = member_name(info)
            yield Attached(content.within(name), name, "", info.file_size)
        yield content.unread(Cause.ENCRYPTED, what=_PASSWORD)
        return
    yield from _beside(content, archive)
    unique = _Unique()
    for info in files:
        part = content.within(unique(member_name(info)))
        if not info.file_size:  # nothing but its name
            yield Attached(part, member_name(info), "", 0)
        if budget.over is not None:
            yield content.unread(budget.over, partial=True, what=_TOO_MANY)
            return
        if info.flag_bits & 1:
            yield content.unread(Cause.ENCRYPTED, part=part, what=_PASSWORD)
        elif info.compress_type not in _METHODS:
            yield content.unread(Cause.UNSUPPORTED, part=part, what=_METHOD)
        else:
            yield Child(part, partial(_open, archive, info))


def _beside(content: Content, archive: zipfile.ZipFile) -> Iterator[Segment | Unread]:
    """What an archive holds beside its members: comments, and bytes that its list does not tell of."""
    raw = [archive.comment, *(info.comment for info in archive.infolist())]
    comments = [decode(one).text for one in raw if one.strip(b"\0 \r\n")]
    if comments:
        yield TextBlock(content.within("コメント"), "\n".join(comments))
    if _has_more(archive):
        yield content.unread(Cause.BROKEN, partial=True, what=_HIDDEN)


def _has_more(archive: zipfile.ZipFile) -> bool:
    """Whether there are members between the listed ones, or much behind the end."""
    file = archive.fp
    if file is None:
        return False
    at = 0
    for info in sorted(archive.infolist(), key=lambda info: info.header_offset):
        if _is_begun(file, at, info.header_offset):
            return True
        at = info.header_offset + _LOCAL.size + info.compress_size
    if _is_begun(file, at, archive.start_dir):
        return True
    size = file.seek(0, io.SEEK_END)
    file.seek(max(0, size - (1 << 16) - 22))
    tail = file.read()
    end = tail.rfind(b"PK\x05\x06")
    return end >= 0 and len(tail) - end - 22 - len(archive.comment) > _STRAY


def _is_begun(file: IO[bytes], start: int, end: int) -> bool:
    """Whether a member's header stands between two places."""
    if end - start <= _LOCAL.size:
        return False
    file.seek(start)
    return b"PK\x03\x04" in file.read(min(end - start, _GAP))


_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA)


def _open(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> BinaryIO:
    return cast(BinaryIO, archive.open(info))


def member_name(info: zipfile.ZipInfo) -> str:
    """The name as its maker wrote it, whatever the archive says of its encoding."""
    name = info.orig_filename
    if not info.flag_bits & 0x800:
        try:
            raw = name.encode("cp437")
        except UnicodeEncodeError:
            raw = b""
        name = _decoded_name(raw) if raw else name
    return name.replace("\\", "/").replace("\0", "")


def _decoded_name(raw: bytes) -> str:
    for encoding in ("utf-8", "cp932"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return decode(raw).text


class _Unique:
    """Gives a name that came before a number."""

    def __init__(self) -> None:
        self._seen: dict[str, int] = {}

    def __call__(self, name: str) -> str:
        self._seen[name] = self._seen.get(name, 0) + 1
        return name if self._seen[name] == 1 else f"{name} ({self._seen[name]})"


_LOCAL = struct.Struct("<4s5H3L2H")


def _salvaged(content: Content, file: BinaryIO, budget: Budget) -> Iterator[Unread | Child]:
    """Members of an archive whose list is missing or wrong, found by the header before each."""
    yield content.unread(Cause.BROKEN, partial=True, what=_BROKEN)
    unique = _Unique()
    at = 0
    while budget.over is None:
        at = _next_header(file, at)
        if at < 0:
            return
        file.seek(at)
        fixed = file.read(_LOCAL.size)
        if len(fixed) < _LOCAL.size:
            return
        _, _, flags, method, _, _, _, packed, _, name_size, extra_size = _LOCAL.unpack(fixed)
        raw = file.read(name_size)
        begin = at + _LOCAL.size + name_size + extra_size
        at += 4
        if raw.endswith((b"/", b"\\")) or not raw:
            continue
        part = content.within(unique(_decoded_name(raw).replace("\\", "/").replace("\0", "")))
        if flags & 1:
            yield content.unread(Cause.ENCRYPTED, part=part, what=_PASSWORD)
        elif method == zipfile.ZIP_DEFLATED or (method == zipfile.ZIP_STORED and packed):
            opened: Callable[[], BinaryIO] = partial(_Salvage, file, begin, method, packed)  # type: ignore[assignment]
            yield Child(part, opened)
            at = max(at, begin + (packed if not flags & 8 else 0))
        else:
            yield content.unread(Cause.UNSUPPORTED, part=part, what=_METHOD)


def _next_header(file: BinaryIO, at: int) -> int:
    """Where the next local header stands, or -1."""
    file.seek(at)
    held = b""
    while data := file.read(1 << 20):
        held += data
        found = held.find(b"PK\x03\x04")
        if found >= 0:
            return at + found
        at += max(0, len(held) - 3)
        held = held[-3:]
    return -1


class _Salvage(io.RawIOBase):
    """The bytes of one member from its place on, as far as they make sense."""

    def __init__(self, file: BinaryIO, begin: int, method: int, packed: int) -> None:
        self._file = file
        self._at = begin
        self._left = packed if method == zipfile.ZIP_STORED else -1
        self._unpack = zlib.decompressobj(-15) if method == zipfile.ZIP_DEFLATED else None

    def read(self, size: int = -1, /) -> bytes:
        size = 1 << 16 if size < 0 else size
        if self._unpack is None:
            data = self._take(min(size, self._left))
            self._left -= len(data)
            return data
        while not self._unpack.eof:
            packed = self._unpack.unconsumed_tail or self._take(1 << 14)
            try:
                data = self._unpack.decompress(packed, size)
            except zlib.error:
                return b""
            if data or not packed:
                return data
        return b""

    def _take(self, size: int) -> bytes:
        self._file.seek(self._at)
        data = self._file.read(size)
        self._at += len(data)
        return data


extractor = Extractor(
    name="zip",
    label=Words(ja="zip", en="zip archive"),
    suffixes=("zip",),
    matches=_matches,
    read=_read,
)
