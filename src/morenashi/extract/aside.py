"""Files one can jump about in: what comes out of a container is unpacked aside first."""

from __future__ import annotations

import io
import shutil
import tempfile
from typing import BinaryIO, cast

from morenashi.extract.extractor import Content

_IN_MEMORY = 16 << 20


def seekable(content: Content) -> BinaryIO:
    """The content as a file one can jump about in; what is inside another is unpacked aside first."""
    file = content.open()
    if file.seekable():
        return file
    with file:
        aside = tempfile.SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115 - handed to the caller
        shutil.copyfileobj(file, aside, 1 << 16)
    aside.seek(0)
    return cast(BinaryIO, aside)


def directory_size(file: BinaryIO) -> int:
    """What the end record says of the size of the list of members."""
    size = file.seek(0, io.SEEK_END)
    file.seek(max(0, size - (1 << 16) - 22))
    tail = file.read()
    at = tail.rfind(b"PK\x05\x06")
    file.seek(0)
    return int.from_bytes(tail[at + 12 : at + 16], "little") if at >= 0 else 0
