"""Lists a place whatever its kind: chooses the part by the scheme of the URL."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from morenashi import catalog
from morenashi.model.finding import Cause, Unread
from morenashi.model.item import Item
from morenashi.model.words import Words
from morenashi.sources.source import Source

_SCHEMES = "morenashi.sources.schemes"
_UNKNOWN = Words(
    ja="「{scheme}」という種類の場所はまだ読めません。フォルダーかファイルのパスを指定してください。",
    en='places of the kind "{scheme}" cannot be read yet. Give the path of a folder or file.',
)


def list_items(place: str, *, exclude: frozenset[Path] = frozenset()) -> Iterator[Item | Unread]:
    """Everything that can be read at `place`, and what could not be listed, with the cause.

    A bare path means a file or folder. What lies in the folders `exclude` is left out.
    """
    # Two letters at least: "C:\\..." is a Windows path.
    found = re.match(r"([A-Za-z][A-Za-z0-9+.-]+)://", place)
    scheme = found[1].lower() if found else "file"
    part = scheme.replace("-", "_").replace("+", "_").replace(".", "_")
    if part not in catalog.names(_SCHEMES):
        what = _UNKNOWN.filled(scheme=scheme)
        yield Unread(url=place, name=place, part="", cause=Cause.UNSUPPORTED, what=what)
        return
    source = catalog.load(_SCHEMES, part, "source", Source)
    yield from source.list(place, exclude)
