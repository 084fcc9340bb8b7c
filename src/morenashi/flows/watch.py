"""Watch: has something left, and from where? For now: what a received mail tells."""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from morenashi.errors import OutputError
from morenashi.flows.inspection import inspect, unseen
from morenashi.model.directory import Directory
from morenashi.model.mail import MailHead
from morenashi.model.message import Message
from morenashi.model.received import Judgement, Kept, Leak, Received, Use
from morenashi.model.words import Words
from morenashi.report.causes import CAUSES
from morenashi.trace.explain import explanations
from morenashi.trace.steps import steps

if TYPE_CHECKING:
    from morenashi.workers.pool import Limits, Outcome


@dataclass(frozen=True, slots=True)
class Around:
    """What is known around a received mail; all of it may be missing."""

    directory: Directory = field(default_factory=Directory)
    uses: tuple[Use, ...] | None = None
    leaks: tuple[Leak, ...] = ()
    today: date = date.min


def judge_received(data: bytes, around: Around) -> Judgement:
    """What speaks for and against each explanation of a mail that arrived. Never raises for its content."""
    return _judged(inspect(data), data, around)


def judge_within(data: bytes, around: Around, *, workers: int, limits: Limits) -> Judgement:
    """The same, reached in a child process within limits; what brings the child down is said."""
    from morenashi.workers.pool import run_all

    function = partial(_judged_in_child, around)
    outcome: Outcome[bytes, Judgement]
    (outcome,) = run_all(function, [data], workers=workers, limits=limits, size=len)
    if outcome.result is not None:
        return outcome.result
    assert outcome.cause is not None
    return _judged(unseen(outcome.cause, "mail"), data, around)


def _judged_in_child(around: Around, data: bytes, _emit: object) -> Judgement:
    return judge_received(data, around)


def _judged(message: Message, data: bytes, around: Around) -> Judgement:
    received = Received(message, around.directory, around.uses, around.leaks, around.today)
    found = explanations(received)
    unread = tuple(
        Words(
            ja=f"{one.part or one.name}: {CAUSES[one.cause].label.ja}",
            en=f"{one.part or one.name}: {CAUSES[one.cause].label.en}",
        )
        for one in message.unread
    )
    return Judgement(found, steps(found), kept_of(data, received.head), unread)


def kept_of(data: bytes, head: MailHead | None) -> Kept:
    """What identifies the original: computed from its bytes, and as its head says."""
    return Kept(
        sha256=hashlib.sha256(data).hexdigest(),
        size=len(data),
        message_id=head.message_id if head else "",
        sent=head.sent if head else None,
        hops=tuple(reversed(head.all("Received"))) if head else (),
    )


def keep_evidence(data: bytes, kept: Kept, folder: Path) -> Path:
    """Keeps the original, byte for byte, and a record of it; returns the folder of the two.

    What is there already is left as it is: the same mail is kept once, with the time it was first
    kept.
    """
    place = folder / kept.sha256[:16]
    record = {
        "sha256": kept.sha256,
        "size": kept.size,
        "kept_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "message_id": kept.message_id,
        "date_header": kept.sent.isoformat() if kept.sent else None,
        "received_headers": list(kept.hops),
    }
    try:
        place.mkdir(parents=True, exist_ok=True, mode=0o700)
        _write_once(place / "original.eml", data)
        told = json.dumps(record, ensure_ascii=False, indent=2) + "\n"
        _write_once(place / "record.json", told.encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise OutputError(
            where=str(folder),
            why=Words(
                ja=f"証拠を保存できません（{error.strerror}）。",
                en=f"the evidence cannot be kept ({error.strerror}).",
            ),
            todo=Words(
                ja="書き込めるフォルダーを --keep で指定してください。",
                en="Name a writable folder with --keep.",
            ),
        ) from error
    return place


def _write_once(path: Path, data: bytes) -> None:
    """Writes a file that is whole when it appears, unless it is there."""
    if path.exists():
        return
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        os.replace(beside, path)
    finally:
        beside.unlink(missing_ok=True)
