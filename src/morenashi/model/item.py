"""Item: one thing that can be opened and read: a file, an object, a mail."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import BinaryIO


@dataclass(frozen=True, slots=True)
class Stamp:
    """What must be equal for an item to count as unchanged. `size` in bytes, `mtime_ns` since 1970."""

    size: int
    mtime_ns: int
    inode: int


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to read.

    `url` identifies it and is plain ASCII (`file:///...`, percent-encoded, so that names that are
    no UTF-8 survive); `name` is what people see (path below the scanned root; bytes that are no
    text as \\xNN); `root` is the url of the place that was asked for; `open` gives a fresh binary
    stream and can be pickled, so that a worker opens the item itself.
    """

    url: str
    name: str
    root: str
    stamp: Stamp
    open: Callable[[], BinaryIO] = field(compare=False, repr=False)
