"""Keeps what the lists were, for the next audit: one file each time, whole or not at all, readable by its owner only."""

from __future__ import annotations

import os
import secrets
import time
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from morenashi.model.directory import Problem
from morenashi.model.words import Words
from morenashi.sources.list_snapshot import Snapshot, dump, load

KEPT = 30
_AN_HOUR = 3600.0
_BROKEN = Words(
    ja="前回のスナップショットが壊れていたため、その前のものと比べました。",
    en="the last snapshot was broken; the one before it was compared with.",
)
_NOT_KEPT = Words(
    ja="スナップショットを残せませんでした（{why}）。次回は変化を示せません。空き容量と権限を確かめてください。",
    en="the snapshot could not be kept ({why}): next time no change can be told. Check space and permissions.",
)


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where the snapshots of one set of sources lie. Other sources have their own, beside them."""

    folder: Path
    key: str

    @classmethod
    def of(cls, folder: Path, sources: Iterable[Path]) -> Shelf:
        """The place for these sources, in whatever order they are named."""
        named = "\0".join(sorted({os.path.realpath(path) for path in sources}))
        return cls(
            folder, blake2b(named.encode("utf-8", "surrogateescape"), digest_size=4).hexdigest()
        )

    def newest(self) -> tuple[Snapshot | None, tuple[Problem, ...]]:
        """The last snapshot that can be read; broken ones are set aside and named once."""
        problems: list[Problem] = []
        for path in reversed(self._paths()):
            try:
                snapshot = load(path.read_text(encoding="utf-8"))
            except (OSError, UnicodeDecodeError):
                snapshot = None
            if snapshot is not None:
                return snapshot, tuple(problems)
            problems.append(Problem(str(path), 0, _BROKEN))
            with suppress(OSError):
                path.rename(path.with_suffix(".broken"))
        return None, tuple(problems)

    def keep(self, snapshot: Snapshot, *, most: int = KEPT) -> tuple[Problem, ...]:
        """Keeps a snapshot, and of the earlier ones the newest. A disk that refuses is a problem, no error."""
        path = self.folder / f"{snapshot.taken_at:%Y%m%dT%H%M%SZ}-{self.key}.json"
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            _write(path, dump(snapshot).encode("utf-8", "backslashreplace"))
        except OSError as error:
            return (Problem(str(path), 0, _NOT_KEPT.filled(why=error.strerror or "?")),)
        with suppress(OSError):
            for old in self._paths()[:-most]:
                old.unlink()
            self._sweep()
        return ()

    def _paths(self) -> list[Path]:
        """The snapshots, oldest first: their names begin with the time."""
        return sorted(self.folder.glob(f"*Z-{self.key}.json"))

    def _sweep(self) -> None:
        """Takes away what a program that was stopped half-way left."""
        for path in self.folder.glob(".*.writing"):
            if time.time() - path.stat().st_mtime > _AN_HOUR:
                path.unlink()


def _write(path: Path, data: bytes) -> None:
    """Puts the bytes in place in one step that survives a crash."""
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}.writing")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    try:
        with os.fdopen(os.open(beside, flags, 0o600), "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        os.replace(beside, path)
    finally:
        beside.unlink(missing_ok=True)
    if hasattr(os, "O_DIRECTORY"):
        handle = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
