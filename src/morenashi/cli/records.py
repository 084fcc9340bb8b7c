"""detect --jsonl: records in, entities out, in order, as they come.

A thread reads, so that the program knows when its input idles: then what was gathered is searched
and its answers are flushed. As long as input keeps coming it is searched in pieces of about 1 MB.
"""

from __future__ import annotations

import json
import queue
import sys
import threading
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO

from morenashi.cli import console
from morenashi.cli.command import FOUND, INCOMPLETE, OK
from morenashi.cli.input import STANDARD
from morenashi.model.items_of_data import KINDS

_PIECE = 1 << 20
# Pieces waiting at most; what is piped in faster than it is searched waits in the pipe.
_AHEAD = 8


@dataclass(frozen=True, slots=True)
class Record:
    """One line of input: its id, and its text or what is wrong with it."""

    id: object
    text: str = ""
    error: str | None = None

    def __repr__(self) -> str:
        return "<record>"


def answer(file: str, *, fail_on_found: bool, depth: str = "fast") -> int:
    """Answers every line of a file or of standard input; returns the exit code."""
    output = console.binary_output()
    found = wrong = False
    with _opened(file) as stream:
        for lines, idle in gathered(stream):
            records = [read_record(line) for line in lines if line.strip()]
            for record, entities in zip(records, _searched(records, depth), strict=True):
                wrong = wrong or record.error is not None
                found = found or bool(entities)
                output.write(as_line(record, entities))
            if idle:
                output.flush()
    output.flush()
    if wrong:
        return INCOMPLETE
    return FOUND if found and fail_on_found else OK


def _opened(file: str) -> BinaryIO:
    if file == STANDARD:
        return sys.stdin.buffer
    from io import BytesIO

    from morenashi.cli.input import read_bytes

    return BytesIO(read_bytes(file))


def gathered(stream: BinaryIO) -> Iterator[tuple[list[bytes], bool]]:
    """Whole lines in pieces of about 1 MB or up to where input idles, and whether it does."""
    pieces: queue.Queue[bytes] = queue.Queue(_AHEAD)
    thread = threading.Thread(target=_pump, args=(stream, pieces), daemon=True)
    thread.start()
    rest: list[bytes] = []
    while True:
        data = pieces.get()
        ended = not data
        head, newline, tail = data.rpartition(b"\n")
        if newline or ended:
            whole = b"".join([*rest, head])
            rest = [tail]
            if ended:
                whole += tail
            if whole:
                yield whole.split(b"\n"), pieces.empty()
        else:
            rest.append(data)
        if ended:
            return


def _pump(stream: BinaryIO, pieces: queue.Queue[bytes]) -> None:
    """Hands over what is there as soon as something is there; an empty piece ends it."""
    read = getattr(stream, "read1", stream.read)
    try:
        while data := read(_PIECE):
            pieces.put(data)
    except (OSError, ValueError):  # the input was closed under us: as if it had ended
        pass
    pieces.put(b"")


def read_record(line: bytes) -> Record:
    """The record of a line. What is wrong is said without quoting: the line may hold values."""
    try:
        # Some Windows programs put a byte order mark before the first line.
        value: Any = json.loads(line.removeprefix(BOM_UTF8).decode("utf-8"))
    except json.JSONDecodeError as error:
        return Record(None, error=f"no JSON: {error.msg} (character {error.pos + 1})")
    except UnicodeDecodeError:
        return Record(None, error="no UTF-8")
    except RecursionError:
        return Record(None, error="no JSON: nested too deeply")
    if not isinstance(value, dict):
        return Record(None, error="no object with id and text")
    text = value.get("text")
    if not isinstance(text, str):
        return Record(value.get("id"), error="text is missing or no string")
    if "id" not in value:
        return Record(None, error="id is missing")
    return Record(value["id"], text)


def _searched(records: list[Record], depth: str) -> Iterable[list[tuple[str, int, int, float]]]:
    from morenashi.detect.records import find_in_records

    texts = [record.text for record in records]
    for spans in find_in_records(texts, depth):
        # Most records hold nothing; not even asking their arrays is a tenth of the whole time.
        yield [(KINDS[k], a, b, score) for k, a, b, score, _ in spans] if len(spans) else []


def as_line(record: Record, entities: list[tuple[str, int, int, float]]) -> bytes:
    """The answer to one record."""
    name = str(record.id) if type(record.id) is int else json.dumps(record.id, ensure_ascii=False)
    if record.error is not None:
        said = json.dumps(record.error, ensure_ascii=False)
        return f'{{"id": {name}, "error": {said}}}\n'.encode("utf-8", "backslashreplace")
    inside = ", ".join(
        f'{{"type": "{kind}", "start": {start}, "end": {end}, "score": {score:.3g}}}'
        for kind, start, end, score in entities
    )
    return f'{{"id": {name}, "entities": [{inside}]}}\n'.encode("utf-8", "backslashreplace")
