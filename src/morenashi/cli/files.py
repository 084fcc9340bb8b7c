"""Files a command writes: whole or not at all, and readable by their owner only."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from morenashi.errors import OutputError, reason_of
from morenashi.model.words import Words


@contextmanager
def write_whole(path: Path) -> Iterator[BinaryIO]:
    """A stream whose bytes take the place of `path` when the block ends well."""
    beside = path.with_name(f".{path.name[:60]}.{secrets.token_hex(4)}")
    try:
        handle = os.open(beside, _FLAGS, 0o600)
    except OSError as error:
        raise _refused(path, error) from None
    try:
        with os.fdopen(handle, "wb") as stream:
            yield stream
        os.replace(beside, path)
    except OSError as error:
        raise _refused(path, error) from None
    finally:
        beside.unlink(missing_ok=True)


def make_folder(path: Path) -> None:
    """The folder, its owner's alone where it is new; OutputError where it cannot be made."""
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(
            where=str(path),
            why=Words(
                ja=f"フォルダーを作れません（{error.strerror}）。",
                en=f"cannot be made ({error.strerror}).",
            ),
            todo=Words(
                ja="書き込める場所を指定してください。", en="Name a place that can be written to."
            ),
        ) from None


def check_writable(path: Path) -> None:
    """Raises now what `write_whole` would raise after the work is done."""
    trial = path.with_name(f".{path.name[:60]}.{secrets.token_hex(4)}")
    try:
        os.close(os.open(trial, _FLAGS, 0o600))
    except OSError as error:
        raise _refused(path, error) from None
    trial.unlink(missing_ok=True)


_FLAGS = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


def _refused(path: Path, error: OSError) -> OutputError:
    return OutputError(
        where=str(path),
        why=Words(
            ja=f"書き出せません（{reason_of(error).ja}）。",
            en=f"cannot be written ({reason_of(error).en}).",
        ),
        todo=Words(
            ja="書き込めるフォルダーの中のファイル名を指定してください。",
            en="Name a file in a folder that can be written to.",
        ),
    )
