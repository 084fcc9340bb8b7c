"""One writer at a time, also among processes; the system frees the lock of a process that dies."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from morenashi.errors import LedgerError
from morenashi.model.words import Words

PATIENCE = 30.0  # seconds
_PAUSE = 0.02


@contextmanager
def locked(path: Path, *, patience: float = PATIENCE) -> Iterator[None]:
    """Holds the lock file `path`; LedgerError if another process does not let go of it."""
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise _refused(path, error) from None
    try:
        _wait(handle, path, patience)
        try:
            yield
        finally:
            _free(handle)
    finally:
        os.close(handle)


def _wait(handle: int, path: Path, patience: float) -> None:
    until = time.monotonic() + patience
    while not _taken(handle):
        if time.monotonic() > until:
            raise LedgerError(
                where=str(path),
                why=Words(
                    ja="ほかのプログラムがこの事案を書き換えています。",
                    en="another program is writing this case.",
                ),
                todo=Words(
                    ja="終わるのを待って、もう一度実行してください。",
                    en="Wait until it is done and try again.",
                ),
            )
        time.sleep(_PAUSE)


def _refused(path: Path, error: OSError) -> LedgerError:
    return LedgerError(
        where=str(path),
        why=Words(
            ja=f"台帳を書けません（{error.strerror}）。",
            en=f"the ledger cannot be written ({error.strerror}).",
        ),
        todo=Words(ja="フォルダーの権限を確かめてください。", en="Check the folder's permissions."),
    )


if sys.platform == "win32":
    import msvcrt

    def _taken(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _free(handle: int) -> None:
        os.lseek(handle, 0, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _taken(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True

    def _free(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_UN)
