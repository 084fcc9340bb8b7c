"""JSON for programs: UTF-8, one finding a line; its keys are described in `KEYS` and do not change.

A later version may add keys; it changes or drops one only together with `version`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any, BinaryIO

from morenashi.model.finding import Bounds, Finding, Place, Unread
from morenashi.model.meaning import Meaning
from morenashi.model.scan import ScanResult
from morenashi.model.words import Words
from morenashi.report.report import Context, Report
from morenashi.report.summary import by_kind, harm_of, worst_first
from morenashi.report.text import json_escaped

FORMAT = "morenashi-scan"
VERSION = 1

# What each key of the document holds; a test holds documents to this list.
KEYS: dict[str, str] = {
    "format": 'always "morenashi-scan"',
    "version": "number of this description, 1",
    "generated_at": "when the document was written, ISO 8601 with offset",
    "started": "when the scan began, ISO 8601 with offset",
    "seconds": "how long it took",
    "exit_code": "0 nothing found, 1 found, 3 incomplete, 130 interrupted",
    "complete": "true if every place was read to its end",
    "roots": "URLs of the scanned places",
    "items": "number of files looked at, of which `reused` were unchanged since the last scan",
    "reused": "see items",
    "bytes_read": "number of bytes read",
    "closed": "number of files that are gone since the last scan",
    "people": "{at_least, at_most}: number of people the findings concern",
    "meaning": "{sentence, classes, remarks, checked_on} or null; sentences are {ja, en}",
    "kinds": "[{kind, label, harm, places, count, business}], worst first",
    "findings": "[{kind, harm, url, name, part, column, count, business, first, last, samples, "
    "distinct}], worst first; first and last are {line, column}; samples are masked; distinct is "
    "{at_least, at_most}, or null where values are never compared",
    "silenced": "findings an allow-list covers, shaped like `findings`",
    "unread": "[{url, name, part, cause, partial, what}]: places not, or not wholly, read",
}


def _words(words: Words | None) -> dict[str, str] | None:
    return None if words is None else {"ja": words.ja, "en": words.en}


def _bounds(bounds: Bounds | None) -> dict[str, int] | None:
    return None if bounds is None else asdict(bounds)


def _place(place: Place) -> dict[str, Any]:
    return {"line": place.line, "column": place.column}


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "kind": finding.kind,
        "harm": harm_of(finding.kind),
        "url": finding.url,
        "name": finding.name,
        "part": finding.part,
        "column": finding.column,
        "count": finding.count,
        "business": finding.business,
        "first": _place(finding.first),
        "last": _place(finding.last),
        "samples": list(finding.samples),
        "distinct": _bounds(finding.distinct),
    }


def _unread(unread: Unread) -> dict[str, Any]:
    return {
        "url": unread.url,
        "name": unread.name,
        "part": unread.part,
        "cause": str(unread.cause),
        "partial": unread.partial,
        "what": _words(unread.what),
    }


def _meaning(meaning: Meaning | None) -> dict[str, Any] | None:
    if meaning is None:
        return None
    return {
        "sentence": _words(meaning.sentence),
        "classes": [
            {
                "act": str(possible.act),
                "number": possible.number,
                "certain": possible.certain,
                "unverified": possible.unverified,
                "clause": _words(possible.clause),
                "reason": _words(possible.reason),
                "source": possible.source,
            }
            for possible in meaning.classes
        ],
        "remarks": [_words(remark) for remark in meaning.remarks],
        "checked_on": meaning.checked_on.isoformat() if meaning.checked_on else None,
    }


def _head(result: ScanResult, context: Context) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "version": VERSION,
        "generated_at": context.generated_at.isoformat(),
        "started": result.started.isoformat(),
        "seconds": round(result.seconds, 3),
        "exit_code": result.exit_code,
        "complete": not (result.interrupted or result.unread),
        "roots": list(result.roots),
        "items": result.items,
        "reused": result.reused,
        "bytes_read": result.bytes_read,
        "closed": result.closed,
        "people": _bounds(result.people),
        "meaning": _meaning(context.meaning),
    }


def _dumped(value: Any) -> str:
    return json_escaped(json.dumps(value, ensure_ascii=False))


def _list(key: str, values: Iterable[Any]) -> Iterator[str]:
    yield f",\n{_dumped(key)}: ["
    separator = "\n  "
    for value in values:
        yield separator + _dumped(value)
        separator = ",\n  "
    yield "]" if separator == "\n  " else "\n]"


def _pieces(result: ScanResult, context: Context) -> Iterator[str]:
    yield "{\n"
    head = _head(result, context).items()
    yield ",\n".join(f"{_dumped(key)}: {_dumped(value)}" for key, value in head)
    kinds = ({**asdict(row), "label": _words(row.label)} for row in by_kind(result.findings))
    yield from _list("kinds", kinds)
    yield from _list("findings", map(_finding, worst_first(result.findings)))
    yield from _list("silenced", map(_finding, worst_first(result.silenced)))
    yield from _list("unread", map(_unread, result.unread))
    yield "\n}\n"


def write(result: ScanResult, context: Context, out: BinaryIO) -> None:
    """Writes the document piece by piece, so that its size does not matter."""
    for piece in _pieces(result, context):
        out.write(piece.encode("utf-8"))


report = Report(
    name="json",
    label=Words(ja="JSON(プログラム用)", en="JSON, for programs"),
    suffix=".json",
    write=write,
)
