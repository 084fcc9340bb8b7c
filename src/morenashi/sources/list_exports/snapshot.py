"""A snapshot that an earlier `morenashi audit lists` kept: the lists as they were, and when."""

from __future__ import annotations

from morenashi.model.directory import Problem
from morenashi.model.words import Words
from morenashi.sources.list_export import ExportFile, ExportRead, ListExport
from morenashi.sources.list_snapshot import FORMAT, load

_BROKEN = Words(
    ja="壊れたスナップショットです。一つ前のものを使うか、もう一度 morenashi audit lists を実行してください。",
    en="is a broken snapshot. Use the one before it, or run morenashi audit lists again.",
)


def _matches(file: ExportFile) -> int:
    return 100 if f'"{FORMAT}"' in file.text[:200] else 0


def _read(file: ExportFile) -> ExportRead:
    snapshot = load(file.text)
    if snapshot is None:
        return ExportRead(problems=(Problem(file.name, 0, _BROKEN),))
    return ExportRead(snapshot.lists, taken_at=snapshot.taken_at)


list_export = ListExport(
    name="snapshot",
    label=Words(ja="morenashi のスナップショット", en="snapshot of morenashi"),
    matches=_matches,
    read=_read,
)
