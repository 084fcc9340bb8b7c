"""Chain: reads the bytes of a ledger and says whether every entry is there, unchanged and in order."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from morenashi.ledger.entry import START, Act, Entry, genuine, read
from morenashi.model.words import Words


@dataclass(frozen=True, slots=True)
class Head:
    """The last entry that is known elsewhere (with the case): its number and its mark."""

    seq: int = 0
    mark: str = START


class Fault(Enum):
    """What can be wrong with a chain."""

    CHANGED = Words(
        ja="書かれた後に変えられたか、壊れています",
        en="was changed or damaged after it was written",
    )
    REMOVED = Words(ja="この前の記載が抜けています", en="entries before it are missing")
    MOVED = Words(
        ja="順番が違うか、同じ記載が二度あります", en="stands in the wrong place, or twice"
    )
    TRUNCATED = Words(ja="この後の記載が切り取られています", en="entries after it were cut off")
    REPLACED = Words(
        ja="ここまでの記載が、別のものに差し替えられています",
        en="what stands up to here was replaced",
    )
    FOREIGN = Words(ja="別の事案の記載です", en="belongs to another case")


@dataclass(frozen=True, slots=True)
class Broken:
    """Where a chain breaks: at the entry `seq`, on `line` of the file (from 1)."""

    fault: Fault
    seq: int
    line: int

    def said(self, lang: str) -> str:
        """One line."""
        if lang == "en":
            return f"line {self.line}, entry {self.seq}: {self.fault.value.en}"
        return f"{self.line}行目（{self.seq}番の記載）: {self.fault.value.ja}"


@dataclass(frozen=True, slots=True)
class Chain:
    """What a ledger's file holds.

    `torn` are the bytes of a last line that was only half written. `unapplied` is the number of entries
    at the end that the case does not know: the program was stopped between ledger and store.
    """

    entries: tuple[Entry, ...]
    broken: tuple[Broken, ...]
    torn: bytes = b""
    unapplied: int = 0

    @property
    def head(self) -> Head:
        """The last entry."""
        return Head(self.entries[-1].seq, self.entries[-1].mark) if self.entries else Head()


def verify(data: bytes, key: bytes, head: Head | None = None) -> Chain:
    """The chain in the bytes of a file. With the `head` the case remembers, cuts at the end show, too."""
    whole, _, torn = data.rpartition(b"\n")
    lines = whole.split(b"\n") if whole or data.startswith(b"\n") else []
    entries: dict[int, Entry] = {}  # by line
    broken: list[Broken] = []
    last, damaged = Head(), 0
    for number, line in enumerate(lines, 1):
        entry = read(line)
        if entry is None or not genuine(entry, key):
            damaged += 1
            broken.append(Broken(Fault.CHANGED, last.seq + damaged, number))
            continue
        entries[number] = entry
        fault = _against_last(entry, last, damaged)
        if fault is not None:
            broken.append(Broken(fault, entry.seq, number))
        if fault is not Fault.MOVED:
            last, damaged = Head(entry.seq, entry.mark), 0
    if head is not None:
        broken += _against_head(head, entries, len(lines))
    told = tuple(entries.values())
    return Chain(told, tuple(broken), torn, _unapplied(told, head) if head is not None else 0)


def _unapplied(entries: tuple[Entry, ...], head: Head) -> int:
    """How many entries after the head would change the case; a heal and a remark do not."""
    quiet = (Act.HEALED, Act.VOID)
    return sum(entry.seq > head.seq and entry.draft.act not in quiet for entry in entries)


def _against_last(entry: Entry, last: Head, damaged: int) -> Fault | None:
    """Whether an entry follows the last genuine one, with `damaged` lines between them."""
    if entry.previous == last.mark and entry.seq == last.seq + 1:
        return None  # also after lines that were put between
    if entry.seq <= last.seq:
        return Fault.MOVED
    if entry.seq > last.seq + 1 + damaged:
        return Fault.REMOVED
    return None if damaged and entry.seq > last.seq + 1 else Fault.REPLACED


def _against_head(head: Head, entries: dict[int, Entry], lines: int) -> list[Broken]:
    """What the case remembers must be there."""
    for number, entry in entries.items():
        if entry.seq == head.seq:
            return [] if entry.mark == head.mark else [Broken(Fault.REPLACED, head.seq, number)]
    last = max((entry.seq for entry in entries.values()), default=0)
    return [Broken(Fault.TRUNCATED, last, lines)] if last < head.seq else []
