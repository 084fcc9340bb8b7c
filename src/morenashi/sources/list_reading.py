"""Reads mailing lists from files and folders: the surest part reads each file, and nothing is passed over silently."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path

from morenashi import catalog
from morenashi.model.directory import Problem
from morenashi.model.mailing_list import MailingList
from morenashi.model.words import Words
from morenashi.sources.list_export import ExportFile, ExportRead, ListExport
from morenashi.values.decode import decode

FOLDER = "morenashi.sources.list_exports"
MOST_BYTES = 64 << 20

_MISSING = Words(
    ja="見つかりません。パスのつづりを確かめてください。", en="not found. Check the spelling."
)
_NOT_OPENED = Words(
    ja="開けません。読む権限を確かめてください。", en="cannot be opened. Check the permissions."
)
_LINK = Words(
    ja="フォルダーへのリンクです。たどっていません。リンク先も調べるには、その場所を指定してください。",
    en="a link to a folder, not followed. To read what it leads to, name that place.",
)
_SPECIAL = Words(
    ja="通常のファイルではありません。開いていません。", en="no ordinary file, not opened."
)
_TOO_LARGE = Words(ja="64 MB を超えています。読んでいません。", en="larger than 64 MB, not read.")
_UNKNOWN = Words(
    ja="どの形式の書き出しか分かりません。読める形式は docs/how-to/audit-lists.ja.md にあります。",
    en="of no known format. docs/how-to/audit-lists.md lists what can be read.",
)
_BROKEN = Words(
    ja="表として読めません。壊れていないか確かめてください。",
    en="cannot be read as a table. Check that it is not damaged.",
)
# What systems leave in folders, and tables that postmap and newaliases make of the text beside them.
_LITTER = frozenset({".ds_store", "thumbs.db", "desktop.ini"})
_COMPILED = (".db", ".lmdb", ".dir", ".pag", ".cdb")


@dataclass(frozen=True, slots=True)
class ListsRead:
    """All lists of all places; `oldest` is the time of the oldest snapshot among them, None without one."""

    lists: tuple[MailingList, ...] = ()
    problems: tuple[Problem, ...] = ()
    oldest: datetime | None = None
    files: tuple[str, ...] = field(default=(), repr=False)


def read_lists(places: Iterable[Path], *, exclude: Iterable[Path] = ()) -> ListsRead:
    """Every list in the files and, recursively, the folders named; what is in `exclude` is left out."""
    left_out = frozenset(os.path.realpath(path) for path in exclude)
    lists: list[MailingList] = []
    problems: list[Problem] = []
    times: list[datetime] = []
    files: list[str] = []
    for found in _files(places, left_out):
        if isinstance(found, Problem):
            problems.append(found)
            continue
        files.append(str(found))
        read = read_file(found)
        lists += read.lists
        problems += read.problems
        if read.taken_at is not None:
            times.append(read.taken_at)
    return ListsRead(tuple(lists), tuple(problems), min(times, default=None), tuple(files))


def read_file(path: Path) -> ExportRead:
    """The lists of one file, read by the part that is surest of it."""
    text = _text(path)
    if isinstance(text, Problem):
        return ExportRead(problems=(text,))
    file = ExportFile(path.absolute(), text, partial(_beside, path))
    try:
        part = part_for(file)
        if part is None:
            return ExportRead(problems=(Problem(str(path), 0, _UNKNOWN),))
        return _named(part.read(file), path)
    except csv.Error:
        return ExportRead(problems=(Problem(str(path), 0, _BROKEN),))


def part_for(file: ExportFile) -> ListExport | None:
    """The part that is surest that the file is its own, None where none knows it."""
    parts = catalog.parts(FOLDER, "list_export", ListExport).values()
    sure, part = max(((part.matches(file), part) for part in parts), key=lambda pair: pair[0])
    return part if sure else None


def _named(read: ExportRead, path: Path) -> ExportRead:
    """The same with the path as the person gave it; a snapshot keeps the sources it was made from."""
    if read.taken_at is not None:
        return read
    lists = (MailingList(o.address, o.members, o.kind, str(path)) for o in read.lists)
    problems = (Problem(str(path), p.line, p.why) for p in read.problems)
    return ExportRead(tuple(lists), tuple(problems), read.taken_at)


def _files(places: Iterable[Path], left_out: frozenset[str]) -> Iterator[Path | Problem]:
    for place in places:
        if place.is_dir():
            yield from _below(place, left_out)
        elif os.path.realpath(place) not in left_out:
            yield place if place.exists() else Problem(str(place), 0, _MISSING)


def _below(folder: Path, left_out: frozenset[str]) -> Iterator[Path | Problem]:
    """Files of a folder and of those in it, in the order of their names; links to folders are named only."""
    failed: list[OSError] = []
    for here, folders, names in os.walk(folder, onerror=failed.append):
        folders.sort()
        for name in [name for name in folders if os.path.islink(os.path.join(here, name))]:
            yield Problem(os.path.join(here, name), 0, _LINK)
        folders[:] = [
            name
            for name in folders
            if name not in (".git", ".svn")
            and os.path.realpath(os.path.join(here, name)) not in left_out
        ]
        for name in sorted(names):
            path = Path(here, name)
            litter = name.lower() in _LITTER or name.endswith("~")
            made = path.suffix in _COMPILED and path.with_suffix("").is_file()
            if not litter and not made and os.path.realpath(path) not in left_out:
                yield path
    for error in failed:
        yield Problem(str(error.filename), 0, _NOT_OPENED)


def _text(path: Path) -> str | Problem:
    try:
        if not path.is_file():
            return Problem(str(path), 0, _SPECIAL if path.exists() else _MISSING)
        if path.stat().st_size > MOST_BYTES:
            return Problem(str(path), 0, _TOO_LARGE)
        text = decode(path.read_bytes()).text
    except OSError:
        return Problem(str(path), 0, _NOT_OPENED)
    return Problem(str(path), 0, _UNKNOWN) if "\0" in text else text


def _beside(path: Path, name: str) -> str | None:
    """A file of that name in the same folder; the path in an export is that of the mail server."""
    target = path.parent / Path(name.replace("\\", "/")).name
    text = _text(target) if target != path else None
    return text if isinstance(text, str) else None
