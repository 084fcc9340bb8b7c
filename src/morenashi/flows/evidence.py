"""Keeps a received mail as evidence: the original byte for byte, a record of it, and how to verify both later."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import platform
import shutil
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from morenashi.errors import OutputError
from morenashi.model.received import Kept
from morenashi.model.words import Words

ORIGINAL, RECORD, SUMS = "original.eml", "record.json", "SHA256SUMS"
_PART = ".part-"
# A run that was killed leaves its unfinished folder; after so many seconds it is nobody's any more.
_STALE = 3600
_VERIFY = Words(
    ja="このフォルダーで sha256sum -c SHA256SUMS を実行してください。Windows では PowerShell の Get-FileHash original.eml の値を sha256 と比べます。",
    en="Run sha256sum -c SHA256SUMS in this folder; in PowerShell compare Get-FileHash original.eml "
    "with sha256.",
)
_LIMITS = Words(
    ja="kept_at は保存したコンピューターの時計によります。第三者が証明した時刻ではありません。header は差出人側が書ける行を含み、一番上の Received と Authentication-Results が受信側のサーバーの記録です。",
    en="kept_at is of this computer's clock, not attested by anybody else. Lines of header may have "
    "been written by the sender; the uppermost Received and Authentication-Results are the "
    "receiving server's.",
)


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the bytes came from: the file's name ("" for standard input), and when it last changed."""

    name: str = ""
    modified: datetime | None = None


def origin_of(path: Path) -> Origin:
    """The file as it lies there."""
    try:
        changed = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    except (OSError, ValueError, OverflowError):
        changed = None
    return Origin(path.name, changed)


def keep_evidence(
    data: bytes, kept: Kept, folder: Path, *, version: str = "", origin: Origin = Origin()
) -> Path:
    """Keeps the mail in a folder of its own below `folder`; returns that folder.

    It appears whole or not at all, even if the machine stops. The same mail is kept once, with the
    time it was first kept. OutputError where it cannot be written, or where what was kept before is
    no more what it was.
    """
    place = folder / kept.sha256[:16]
    try:
        _made(folder)
        if not place.exists():
            _sweep(folder)
            _write(data, _record(kept, version, origin), folder, place)
    except OSError as error:
        raise _unwritable(folder, error) from error
    _verify(place, kept)
    return place


def _record(kept: Kept, version: str, origin: Origin) -> bytes:
    now = datetime.now(UTC)
    record: dict[str, Any] = {
        "sha256": kept.sha256,
        "size": kept.size,
        "kept_at": now.isoformat(timespec="seconds"),
        "kept_at_local": now.astimezone().isoformat(timespec="seconds"),
        "tool": {"name": "morenashi", "version": version, "system": platform.system()},
        "source": {
            "file": origin.name,
            "modified": origin.modified.isoformat(timespec="seconds") if origin.modified else None,
        },
        "message_id": kept.message_id,
        "date_header": kept.sent.isoformat() if kept.sent else None,
        "received_headers": list(kept.hops),
        "header": [list(line) for line in kept.way],
        "verify": {"ja": _VERIFY.ja, "en": _VERIFY.en},
        "limits": {"ja": _LIMITS.ja, "en": _LIMITS.en},
    }
    told = json.dumps(record, ensure_ascii=False, indent=2) + "\n"
    return told.encode("utf-8", "backslashreplace")


def _made(folder: Path) -> None:
    """The folder, and those above it, open to nobody else where we make them."""
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    for one in reversed(missing):
        one.mkdir(mode=0o700, exist_ok=True)


def _write(data: bytes, record: bytes, folder: Path, place: Path) -> None:
    """Writes all into a folder beside and gives it its name at last."""
    part = folder / f"{_PART}{os.getpid()}-{time.monotonic_ns()}"
    part.mkdir(mode=0o700)
    try:
        sums = f"{hashlib.sha256(data).hexdigest()}  {ORIGINAL}\n"
        sums += f"{hashlib.sha256(record).hexdigest()}  {RECORD}\n"
        for name, content in ((ORIGINAL, data), (RECORD, record), (SUMS, sums.encode())):
            _file(part / name, content)
        _synced(part)
        try:
            part.rename(place)
        except OSError:
            if not place.is_dir():  # another process may have been quicker
                raise
        _synced(folder)
    finally:
        shutil.rmtree(part, ignore_errors=True)


def _file(path: Path, content: bytes) -> None:
    # Readable to its owner only, and to be changed by nobody: a mail program opens what it is given.
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o400)
    with os.fdopen(handle, "wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())


def _synced(folder: Path) -> None:
    """Makes the names in a folder last; where a system cannot, it need not."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _sweep(folder: Path) -> None:
    """Takes away what runs that were killed have left."""
    for part in folder.glob(_PART + "*"):
        with contextlib.suppress(OSError):
            if time.time() - part.stat().st_mtime > _STALE:
                shutil.rmtree(part, ignore_errors=True)


def _verify(place: Path, kept: Kept) -> None:
    """Reads back what lies there: a copy that is not the original is worse than none."""
    try:
        with (place / ORIGINAL).open("rb") as stream:
            same = hashlib.file_digest(stream, "sha256").hexdigest() == kept.sha256
    except FileNotFoundError:
        same = False
    except OSError as error:
        raise _unwritable(place, error) from error
    if not same:
        raise OutputError(
            where=str(place / ORIGINAL),
            why=Words(
                ja="前に残した証拠が、元のメールと一致しません（変更または削除されています）。",
                en="what was kept there before is not the mail any more (changed or removed).",
            ),
            todo=Words(
                ja="そのフォルダーはそのままにして、--keep で別のフォルダーを指定してください。",
                en="Leave that folder as it is, and name another with --keep.",
            ),
        )


def _unwritable(folder: Path, error: OSError) -> OutputError:
    return OutputError(
        where=str(folder),
        why=Words(
            ja=f"証拠を保存できません（{error.strerror}）。",
            en=f"the evidence cannot be kept ({error.strerror}).",
        ),
        todo=Words(
            ja="空きのある、書き込めるフォルダーを --keep で指定してください。",
            en="Name a writable folder with room in it with --keep.",
        ),
    )
