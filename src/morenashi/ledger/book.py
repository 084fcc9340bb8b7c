"""Ledger: the files of all cases, one for each, to which lines are only ever added."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from morenashi.errors import LedgerError
from morenashi.ledger.chain import Chain, Head, verify
from morenashi.ledger.entry import Act, Draft, Entry, genuine, read, write
from morenashi.ledger.lock import locked
from morenashi.model.facts import KEY
from morenashi.model.words import Words

FOLDER = "ledger"
SUFFIX = ".jsonl"
PURPOSE = "ledger"  # of the installation's key


class Ledger:
    """The ledgers below `folder`, chained with `key` (32 bytes). Nothing is made before it is needed."""

    def __init__(self, folder: Path, key: bytes) -> None:
        self._folder = folder
        self._key = key

    def __repr__(self) -> str:
        return f"<ledger {self._folder}>"

    def cases(self) -> list[str]:
        """The keys of all cases that have one."""
        if not self._folder.is_dir():
            return []
        names = (path.stem for path in self._folder.glob(f"*{SUFFIX}"))
        return sorted(name for name in names if KEY.fullmatch(name))

    def verify(self, case: str, head: Head | None = None) -> Chain:
        """What the ledger of a case holds and whether it holds together."""
        return verify(self._bytes(case), self._key, head)

    @contextmanager
    def writing(self, case: str, head: Callable[[], Head] = Head) -> Iterator[Writer]:
        """Keeps every other writer of the case away. `head` is asked then: the entry the case remembers.

        What lies beyond a cut is not written anew: the gap stays to be seen. LedgerError where the
        file cannot be used.
        """
        path = self._path(case)
        with _telling(path):
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with locked(path.with_suffix(".lock")):
            yield Writer(path, self._key, head())

    def _bytes(self, case: str) -> bytes:
        path = self._path(case)
        try:
            return path.read_bytes()
        except FileNotFoundError:
            return b""
        except OSError as error:
            raise _unusable(path, error) from None

    def _path(self, case: str) -> Path:
        if not KEY.fullmatch(case):  # it becomes a file name
            raise LedgerError(
                where="case",
                why=Words(ja="事案の key ではありません。", en="this is no key of a case."),
                todo=Words(
                    ja="morenashi respond cases で key を確かめてください。",
                    en="See the keys with `morenashi respond cases`.",
                ),
            )
        return self._folder / f"{case}{SUFFIX}"


class Writer:
    """Adds entries to one ledger while its lock is held."""

    def __init__(self, path: Path, key: bytes, head: Head) -> None:
        self._path = path
        self._key = key
        self.head = head
        self.unapplied = 0
        """Entries of a program that was stopped before it could change the case."""
        with _telling(path):
            self._begin()

    def add(self, drafts: Sequence[Draft], *, at: datetime | None = None) -> tuple[Entry, ...]:
        """Writes entries to the disk, all of this moment, and returns them."""
        entries: list[Entry] = []
        at = at or datetime.now(UTC)
        head = self.head
        for draft in drafts:
            entry = write(draft, seq=head.seq + 1, at=at, previous=head.mark, key=self._key)
            head = Head(entry.seq, entry.mark)
            entries.append(entry)
        if entries:
            with _telling(self._path):
                self._append(b"".join(entry.line() + b"\n" for entry in entries))
        self.head = head
        return tuple(entries)

    def _begin(self) -> None:
        """Finds the end, and heals it where a killed program left half a line."""
        data = self._path.read_bytes() if self._path.exists() else b""
        self.unapplied = verify(data, self._key, self.head).unapplied
        end = data.rfind(b"\n") + 1
        torn = data[end:]
        if torn and (last := read(torn)) is not None and genuine(last, self._key):
            self._append(b"\n")  # only its end was missing
            self._take(last)
            return
        if end:
            last = read(data[data.rfind(b"\n", 0, end - 1) + 1 : end - 1])
            if last is not None:
                self._take(last)
            elif self.head.seq == 0:
                raise _end_unreadable(self._path)
        if torn:
            digest = sha256(torn).hexdigest()
            self._cut(end)
            self.add([Draft(Act.HEALED, before={"bytes": len(torn), "sha256": digest})])

    def _take(self, last: Entry) -> None:
        if last.seq >= self.head.seq:
            self.head = Head(last.seq, last.mark)

    def _cut(self, end: int) -> None:
        with self._path.open("r+b") as file:
            file.truncate(end)
            os.fsync(file.fileno())

    def _append(self, data: bytes) -> None:
        new = not self._path.exists()
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0)
        with os.fdopen(os.open(self._path, flags, 0o600), "ab") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if new and os.name != "nt":  # the name of a new file is on the disk only after this
            folder = os.open(self._path.parent, os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)


@contextmanager
def _telling(path: Path) -> Iterator[None]:
    """Whatever the system complains of becomes a LedgerError that says what to do."""
    try:
        yield
    except OSError as error:
        raise _unusable(path, error) from None


def _unusable(path: Path, error: OSError) -> LedgerError:
    return LedgerError(
        where=str(path),
        why=Words(
            ja=f"台帳を読み書きできません（{error.strerror}）。",
            en=f"the ledger cannot be read or written ({error.strerror}).",
        ),
        todo=Words(
            ja="空き容量とフォルダーの権限を確かめてください。事案は変わっていません。",
            en="Check free space and the folder's permissions. The case was not changed.",
        ),
    )


def _end_unreadable(path: Path) -> LedgerError:
    return LedgerError(
        where=str(path),
        why=Words(
            ja="台帳の最後の記載が壊れていて、続きを書けません。",
            en="the last entry of the ledger is damaged: nothing can follow it.",
        ),
        todo=Words(
            ja="morenashi ledger verify で場所を確かめ、控えから戻してください。壊れたファイルも捨てずに残してください。",
            en="See where with `morenashi ledger verify` and restore the file from a backup; keep the damaged one, too.",
        ),
    )
