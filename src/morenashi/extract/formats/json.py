"""JSON and JSON Lines of any size: arrays of objects as tables, the rest as lines `key: value`."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from morenashi.extract.blocks import as_utf8, text_blocks
from morenashi.extract.budget import Budget
from morenashi.extract.extractor import Child, Content, Extractor, Head
from morenashi.extract.records import Records, Value, as_lines
from morenashi.model.finding import Unread
from morenashi.model.segment import Segment
from morenashi.model.words import Words

_WHOLE = 8 << 20  # bytes up to which an object is read in one piece
_BATCH = 2 << 20
_LONGEST = 8 << 20  # an element larger than this is read as text
_DEEPEST = 400  # the standard reader recurses
_BEGINS = re.compile(r'\s*(\{\s*["}]|\[\s*[\[{"\d\]-])')
_SURELY = re.compile(r'\s*(\{\s*"[^"\n]*"\s*:|\[\s*\{\s*")')
_ESCAPED = re.compile(r"\\u[0-9a-fA-F]{4}(?:\\u[0-9a-fA-F]{4})*")
_DECODER = json.JSONDecoder(
    object_pairs_hook=tuple, parse_int=str, parse_float=str, parse_constant=str, strict=False
)


def _matches(head: Head) -> int:
    text = head.text[:4096].lstrip("\ufeff")
    if head.suffix in extractor.suffixes and _BEGINS.match(text):
        return 70
    return 45 if _SURELY.match(text) else 0


def _read(content: Content, _budget: Budget) -> Iterator[Segment | Unread | Child]:
    notes: list[Unread] = []
    pieces = as_utf8(content, notes)
    start = b""
    for piece in pieces:
        start += piece
        if start.lstrip()[:1] == b"[" or len(start) > _WHOLE:
            break
    else:
        pieces = iter(())
    rest = _chain(start, pieces)
    if start.lstrip()[:1] == b"[":
        yield from _array(content.part, rest)
    elif len(start) <= _WHOLE and (value := _parsed(start)) is not None:
        yield from _one_value(content, value)
    elif _parsed(start.lstrip().partition(b"\n")[0]) is not None:
        yield from _lines(content.part, rest)
    else:
        yield from _as_text(content.part, rest)
    yield from notes


def _chain(start: bytes, rest: Iterator[bytes]) -> Iterator[bytes]:
    yield start
    yield from rest


def _parsed(data: bytes) -> Value:
    """The value, or None where there is no valid JSON (or only null)."""
    if _structure(data)[1].max(initial=0) > _DEEPEST:
        return None
    try:
        value: Any = _DECODER.decode(data.decode("utf-8", "replace").strip("\ufeff \t\r\n\0"))
    except (ValueError, RecursionError):
        return None
    return value  # type: ignore[no-any-return]


def _structure(data: bytes) -> tuple[NDArray[np.bool_], NDArray[np.int32]]:
    """For each byte: whether it stands inside a string, and how deep it lies."""
    a = np.frombuffer(data, np.uint8)
    quote = a == 0x22
    if b"\\" in data:
        at = np.arange(len(a), dtype=np.int32)
        other = np.maximum.accumulate(np.where(a == 0x5C, -1, at))  # last byte that is no backslash
        before = np.concatenate((np.full(1, -1, np.int32), other[:-1]))
        quote &= (at - 1 - before) % 2 == 0
    inside = (np.cumsum(quote, dtype=np.uint8) & 1).view(np.bool_)
    step = ((a == 0x7B) | (a == 0x5B)).astype(np.int8)
    step -= ((a == 0x7D) | (a == 0x5D)).view(np.int8)
    step[inside] = 0
    return inside, np.cumsum(step, dtype=np.int32)


def _array(part: str, pieces: Iterable[bytes]) -> Iterator[Segment]:
    """The elements of a top-level array in batches, each cut at a comma between two elements."""
    records = Records(part)
    number, line = 1, 1
    held, begun, enough = b"", False, _BATCH
    stream = iter(pieces)
    ended = False
    while not ended:
        piece = next(stream, None)
        ended = piece is None
        held += piece or b""
        if not begun:
            held = held[held.find(b"[") + 1 :]
            begun = True
        if not ended and len(held) < enough:
            continue
        cut = _end_of_array(held) if ended else _last_comma(held)
        if not ended and not cut and len(held) < _LONGEST:
            enough = 2 * len(held)  # looking again at every piece would be quadratic
            continue
        enough = _BATCH
        if not cut:
            yield from _as_text(part, _chain(held, stream), line)
            return
        batch, after = held[: cut - 1], held[cut:]
        value = _parsed(b"[" + batch + b"]")
        if isinstance(value, list):
            yield from records.blocks(list(enumerate(value, number)))
            number += len(value)
        else:
            yield from _as_text(part, [batch + b"\n"], line)
        line += batch.count(b"\n")
        held = after
    if held.strip():
        yield from _as_text(part, [held], line)


def _last_comma(data: bytes) -> int:
    """Where the last comma between two elements ends (0: there is none)."""
    inside, depth = _structure(data)
    a = np.frombuffer(data, np.uint8)
    closed = np.flatnonzero(depth < 0)
    limit = int(closed[0]) if len(closed) else len(data)
    commas = np.flatnonzero((a[:limit] == 0x2C) & (depth[:limit] == 0) & ~inside[:limit])
    return int(commas[-1]) + 1 if len(commas) else 0


def _end_of_array(data: bytes) -> int:
    """Where the bracket that closes the array ends (0: it is missing)."""
    closed = np.flatnonzero(_structure(data)[1] < 0)
    return int(closed[0]) + 1 if len(closed) else 0


def _one_value(content: Content, value: Value) -> Iterator[Segment]:
    """An object: its lists of objects are tables of their own, the rest is lines."""
    names: dict[str, int] = {}
    waiting: list[tuple[str, Value]] = [("", value)]
    plain: list[str] = []
    while waiting:
        path, here = waiting.pop()
        if isinstance(here, tuple):
            dot = f"{path}." if path else ""
            waiting.extend((f"{dot}{key}", inner) for key, inner in reversed(here))
        elif isinstance(here, list) and sum(isinstance(x, tuple) for x in here) >= 2:
            names[path] = names.get(path, 0) + 1
            name = path if names[path] == 1 else f"{path} ({names[path]})"
            yield from Records(content.within(name)).blocks(list(enumerate(here, 1)))
        else:
            plain.append(as_lines(here, path))
    yield from text_blocks(content.part, plain)


def _lines(part: str, pieces: Iterable[bytes]) -> Iterator[Segment]:
    """JSON Lines; a line that is none is given as text."""
    records = Records(part)
    held, line = b"", 1
    stream = iter(pieces)
    ended = False
    while not ended:
        piece = next(stream, None)
        ended = piece is None
        held += piece or b""
        cut = len(held) if ended else held.rfind(b"\n") + 1
        if not cut:
            if len(held) > _LONGEST:
                yield from _as_text(part, _chain(held, stream), line)
                return
            continue
        batch, held = held[:cut], held[cut:]
        lines = batch.split(b"\n")
        yield from records.blocks(list(_values(lines, line)))
        line += len(lines) - 1


def _values(lines: list[bytes], first: int) -> Iterator[tuple[int, Value]]:
    full = [(number, line) for number, line in enumerate(lines, first) if line.strip()]
    together = _parsed(b"[" + b",".join(line for _, line in full) + b"]")
    if isinstance(together, list) and len(together) == len(full):
        yield from zip((number for number, _ in full), together, strict=True)
        return
    for number, line in full:
        value = _parsed(line)
        yield number, line.decode("utf-8", "replace") if value is None else value


def _as_text(part: str, pieces: Iterable[bytes], line: int = 1) -> Iterator[Segment]:
    """What is no valid JSON, or too large for it, as it stands; only \\uXXXX is made readable."""
    yield from text_blocks(part, _unescaped(pieces), line)


def _unescaped(pieces: Iterable[bytes]) -> Iterator[str]:
    held = ""
    for piece in pieces:
        text = held + piece.decode("utf-8", "replace")
        cut = text.rfind("\\", max(0, len(text) - 12))  # an escape may go on in the next piece
        cut = len(text) if cut < 0 else max(0, text.rfind("\\u", 0, cut + 2))
        if len(text) - cut > 64:
            cut = len(text)
        held = text[cut:]
        yield _ESCAPED.sub(_unescape, text[:cut])
    yield _ESCAPED.sub(_unescape, held)


def _unescape(found: re.Match[str]) -> str:
    units = bytes.fromhex(found[0].replace("\\u", ""))
    return units.decode("utf-16-be", "replace")


extractor = Extractor(
    name="json",
    label=Words(ja="JSON", en="JSON"),
    suffixes=("json", "jsonl", "ndjson", "geojson", "har", "ipynb"),
    matches=_matches,
    read=_read,
)
