"""Entry: one line of a ledger, with the mark that chains it to the line before."""

from __future__ import annotations

import hmac
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum
from hashlib import blake2b
from typing import Any

from morenashi.model.words import Words

SIZE = 20  # bytes of a mark
START = "0" * (2 * SIZE)  # what the first entry follows


class Act(Enum):
    """What an entry is about. The names of the members stand in the files: they stay as they are."""

    OPENED = Words(ja="事案を登録した", en="opened the case")
    CHANGED = Words(ja="事実を変えた", en="changed a fact")
    RECORDED = Words(ja="文書を記録した", en="recorded a document")
    CLOSED = Words(ja="事案を閉じた", en="closed the case")
    REOPENED = Words(ja="事案を再び開いた", en="reopened the case")
    ERASED = Words(ja="個人の文を消去した", en="erased the texts")
    VOID = Words(
        ja="途中で止まったため、効力のない記載",
        en="entries without effect: the program was stopped",
    )
    HEALED = Words(ja="書きかけの行を取り除いた", en="took away a line that was half written")


@dataclass(frozen=True, slots=True)
class Draft:
    """What an entry is to say. `before` and `after` are what `tokens.token` makes: never a text.

    `because` is the token of the reason, `version` the state of the case from this entry on.
    """

    act: Act
    who: str = ""
    version: int = 0
    path: str = ""
    before: Any = None
    after: Any = None
    because: Any = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A draft that was written: as number `seq` (from 1), `at` a time (UTC), after `previous`."""

    seq: int
    at: datetime
    draft: Draft
    previous: str
    mark: str

    def line(self) -> bytes:
        """The line of the file, without its end."""
        return _json({**_content(self.seq, self.at, self.draft, self.previous), "mark": self.mark})


def write(draft: Draft, *, seq: int, at: datetime, previous: str, key: bytes) -> Entry:
    """The entry, chained by a keyed hash: who does not have the key cannot make one."""
    at = at.astimezone(UTC)
    return Entry(seq, at, draft, previous, mark_of(draft, seq, at, previous, key))


def mark_of(draft: Draft, seq: int, at: datetime, previous: str, key: bytes) -> str:
    """The keyed hash over all an entry says, and over the mark of the entry before."""
    content = _json(_content(seq, at, draft, previous))
    return blake2b(content, key=key, digest_size=SIZE, person=b"morenashi-ledger").hexdigest()


def read(line: bytes) -> Entry | None:
    """The entry of a line; None if it is none, or was not written in exactly this way."""
    try:
        told = json.loads(line)
        draft = Draft(
            Act[told["act"]],
            told["who"],
            told["version"],
            told["path"],
            told["before"],
            told["after"],
            told["because"],
        )
        at = datetime.fromisoformat(told["at"])
        entry = Entry(told["seq"], at, draft, told["previous"], told["mark"])
        whole = entry.line() == line and isinstance(entry.seq, int)
    except (ValueError, KeyError, TypeError, RecursionError, OverflowError):
        return None
    return entry if whole else None


def genuine(entry: Entry, key: bytes) -> bool:
    """Whether the entry is as it was written."""
    mark = mark_of(entry.draft, entry.seq, entry.at, entry.previous, key)
    return hmac.compare_digest(mark.encode(), str(entry.mark).encode("utf-8", "replace"))


def _content(seq: int, at: datetime, draft: Draft, previous: str) -> dict[str, Any]:
    return {
        "seq": seq,
        "at": at.isoformat(timespec="microseconds"),
        "act": draft.act.name,
        "who": draft.who,
        "version": draft.version,
        "path": draft.path,
        "before": draft.before,
        "after": draft.after,
        "because": draft.because,
        "previous": previous,
    }


def _json(data: dict[str, Any]) -> bytes:
    return json.dumps(data, ensure_ascii=True, separators=(",", ":")).encode("ascii")
