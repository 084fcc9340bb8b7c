"""Office Open XML packages (ECMA-376 part 2): which kind a zip is, and its members, counted and bounded."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from functools import partial
from typing import BinaryIO, cast

from morenashi.extract.aside import directory_size, seekable
from morenashi.extract.budget import Budget, CountedStream
from morenashi.extract.extractor import Child, Content, Head
from morenashi.model.finding import Cause, Unread
from morenashi.model.words import Words

_NAMES = {
    "xl": rb"xl/(?:workbook|worksheets/sheet|styles|sharedStrings|theme/|_rels/|printerSettings/)",
    "word": rb"word/(?:document|styles|settings|fontTable|theme/|_rels/|numbering|webSettings)",
    "ppt": rb"ppt/(?:presentation|slides/|slideLayouts/|slideMasters/|theme/|_rels/)",
}
_HEADER = rb"PK\x03\x04.{26}"
_MEMBERS = {folder: re.compile(_HEADER + names, re.DOTALL) for folder, names in _NAMES.items()}
# What a package begins with; anything else is an archive that merely holds documents.
_FIRST = re.compile(
    _HEADER
    + rb"(?:\[Content_Types\]\.xml|_rels/\.rels|docProps/|customXml/|%s)"
    % b"|".join(_NAMES.values()),
    re.DOTALL,
)
_SUFFIXES = {
    "xl": ("xlsx", "xlsm", "xlsb", "xltx", "xltm", "xlam"),
    "word": ("docx", "docm", "dotx", "dotm"),
    "ppt": ("pptx", "pptm", "ppsx", "ppsm", "potx", "potm"),
}
_TOO_MANY = 64 << 20  # bytes of the list of members; more is an attack on the memory
_BROKEN = Words(
    ja="ファイルの一部が壊れています。読めたところだけを調べました。",
    en="a part of the file is broken. Only what could be read was.",
)
_LOCKED = Words(
    ja="パスワード付きです。中身を取り出してから調べてください。",
    en="protected by a password. Take the contents out and scan them.",
)


def matches(head: Head, folder: str) -> int:
    """How surely this is a package whose main folder is `folder` (xl, word or ppt)."""
    if not _FIRST.match(head.data):
        return 0
    if _MEMBERS[folder].search(head.data):
        return 150 if head.suffix in _SUFFIXES[folder] else 140
    known = any(mark.search(head.data) for mark in _MEMBERS.values())
    return 120 if head.suffix in _SUFFIXES[folder] and not known else 0


class Package:
    """An opened package. Bytes that come out of it are charged to the budget."""

    def __init__(self, content: Content, budget: Budget, file: BinaryIO) -> None:
        self._content = content
        self._budget = budget
        self._archive = zipfile.ZipFile(file)
        self.names = [info.filename for info in self._archive.infolist() if not info.is_dir()]

    @property
    def locked(self) -> bool:
        """Whether members are encrypted, as no Office program does it, but others do."""
        return any(info.flag_bits & 1 for info in self._archive.infolist())

    def open(self, name: str, *, again: bool = False) -> BinaryIO:
        """A member as a stream; `again` says that its bytes were charged before.

        Raises KeyError where it is missing, and UNREADABLE where it is broken.
        """
        if again:
            return self._raw(name)
        stream = CountedStream(self._raw(name), self._content.url, self._budget)
        return cast(BinaryIO, io.BufferedReader(stream, 1 << 16))

    def _raw(self, name: str) -> BinaryIO:
        return cast(BinaryIO, self._archive.open(name))

    def child(self, name: str) -> Child:
        """A document inside, which the dispatcher opens and counts itself."""
        return Child(self._content.within(name), partial(self._raw, name))

    def matching(self, pattern: str) -> list[str]:
        """The members whose whole name matches, smaller numbers first."""
        wanted = re.compile(pattern)
        found = [name for name in self.names if wanted.fullmatch(name)]
        return sorted(found, key=_by_number)

    def small(self, name: str) -> str:
        """A small member as text; "" where it is missing or no zip can give it."""
        try:
            with self.open(name) as file:
                return file.read(1 << 20).decode("utf-8", "replace")
        except (KeyError, *UNREADABLE):
            return ""

    def related(self, name: str) -> dict[str, str]:
        """Targets by relationship id, as members' names, of a member."""
        folder, _, base = name.rpartition("/")
        found = {}
        for tag in re.findall(
            r"<[^<>]*?Relationship\s[^<>]*>", self.small(f"{folder}/_rels/{base}.rels")
        ):
            key = re.search(r"""\sId=["']([^"']*)""", tag)
            target = re.search(r"""\sTarget=["']([^"']*)""", tag)
            if key and target:
                found[key[1]] = _resolved(folder, target[1])
        return found

    def close(self) -> None:
        """Closes the archive; members that are open must not be read afterwards."""
        self._archive.close()


UNREADABLE = (
    zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError,
    OverflowError, struct.error, OSError,
)  # fmt: skip


def opened(content: Content, budget: Budget) -> Iterator[Package | Unread]:
    """The package, once, or a note why it cannot be opened; closed when asked for more."""
    with seekable(content) as file:
        if directory_size(file) > _TOO_MANY:
            yield content.unread(Cause.TOO_MANY)
            return
        try:
            package = Package(content, budget, file)
        except UNREADABLE:
            yield content.unread(Cause.BROKEN)
            return
        try:
            if package.locked:
                yield content.unread(Cause.ENCRYPTED, what=_LOCKED)
            else:
                yield package
        finally:
            package.close()


def broken(content: Content, part: str) -> Unread:
    """The note for a member that could not be read to its end."""
    return content.unread(Cause.BROKEN, part=part, partial=True, what=_BROKEN)


def _by_number(name: str) -> tuple[str, int, str]:
    number = re.search(r"(\d+)\.[^./]+$", name)
    return name.rpartition("/")[0], int(number[1]) if number and len(number[1]) < 9 else 0, name


def _resolved(folder: str, target: str) -> str:
    if ":" in target:
        return target
    steps = [] if target.startswith("/") else folder.split("/")
    for step in target.split("/"):
        if step == "..":
            steps = steps[:-1]
        elif step not in ("", "."):
            steps.append(step)
    return "/".join(steps)
