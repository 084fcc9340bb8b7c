"""The state of a case as bytes, and back: JSON, with days and instants marked as such."""

from __future__ import annotations

import json
import zlib
from datetime import date, datetime
from typing import Any

from morenashi.errors import StoreError
from morenashi.model.incident import Incident
from morenashi.model.plain import Wrong, plain, structured
from morenashi.model.words import Words

_DAY, _INSTANT = "$day", "$instant"


def packed(incident: Incident) -> bytes:
    """All facts of the incident."""
    text = json.dumps(plain(incident), default=_marked, separators=(",", ":"))
    return zlib.compress(text.encode("ascii"))


def unpacked(data: bytes, *, where: str) -> Incident:
    """The incident again. StoreError where a later program kept facts that this one does not know."""
    problems: list[Wrong] = []
    told = json.loads(zlib.decompress(data), object_hook=_unmarked)
    incident = structured(Incident, told, problems)
    if incident is None:
        raise StoreError(
            where=where,
            why=Words(
                ja=f"この版では読めない事実が{len(problems)}か所あります（{problems[0].where}）。",
                en=f"holds {len(problems)} facts this version cannot read ({problems[0].where}).",
            ),
            todo=Words(ja="morenashi を新しくしてください。", en="Upgrade morenashi."),
        )
    return incident


def _marked(value: object) -> dict[str, str]:
    if isinstance(value, datetime):
        return {_INSTANT: value.isoformat()}
    if isinstance(value, date):
        return {_DAY: value.isoformat()}
    raise TypeError(type(value).__name__)


def _unmarked(table: dict[str, Any]) -> object:
    if table.keys() == {_DAY}:
        return date.fromisoformat(table[_DAY])
    if table.keys() == {_INSTANT}:
        return datetime.fromisoformat(table[_INSTANT])
    return table
