"""JSON of the audit of mailing lists: UTF-8, one list a line; its keys are described in `KEYS` and do not change."""

from __future__ import annotations

import json
from typing import Any, BinaryIO

from morenashi.model.directory import Problem
from morenashi.model.list_audit import AuditedList, Intended, ListAudit, Remark, Seat
from morenashi.model.words import Words
from morenashi.report.list_report import ListReport
from morenashi.report.list_summary import outsiders, sentence
from morenashi.report.report import Context
from morenashi.report.text import json_escaped

FORMAT = "morenashi-audit-lists"
VERSION = 1

# What each key of the document holds; a test holds documents to this list.
KEYS: dict[str, str] = {
    "format": f'always "{FORMAT}"',
    "version": f"number of this description, {VERSION}",
    "generated_at": "when the document was written, ISO 8601 with offset",
    "taken_at": "when the lists were read, ISO 8601 with offset",
    "since": "when the snapshot compared with was taken, or null",
    "kept_in": "folder the lists were kept in as a snapshot, or null",
    "exit_code": "0 nothing to look at, 1 something, 3 something could not be read",
    "level": "alarm, look or ok: the strongest of all",
    "sentence": "{ja, en}: the result in one sentence",
    "outsiders": "number of different outside addresses that nobody approved",
    "lists": "[{address, kind, source, level, new, outsiders, members, remarks, gone, ways}], worst "
    "first; kind is list, alias or forward; ways lead from outer lists to this one",
    "lists[].members": "[{address, name, role, what, level, why, todo, notes, near, new, receives, "
    "added_by, added_on, line, intended}], worst first, all members; new is null without a snapshot",
    "lists[].remarks": "[{kind, level, why, todo}]; kind is circle, empty, nobody_inside or nested",
    "lists[].gone": "[{address, what}]: members that the last snapshot had",
    "gone_lists": "addresses of lists that the last snapshot had",
    "notes": "[{ja, en}]: things to know that concern no list",
    "problems": "[{file, line, why}]: what could not be read; line 0 is the file as a whole",
}


def _words(words: Words) -> dict[str, str]:
    return {"ja": words.ja, "en": words.en}


def _intended(entry: Intended | None) -> dict[str, Any] | None:
    if entry is None:
        return None
    until = entry.until.isoformat() if entry.until else None
    return {"reason": entry.reason, "until": until, "approved_by": entry.approved_by}


def _member(seat: Seat) -> dict[str, Any]:
    member = seat.member
    return {
        "address": member.address,
        "name": member.name,
        "role": member.role,
        "what": seat.sort.key,
        "level": seat.concern.key,
        "why": _words(seat.why),
        "todo": _words(seat.todo),
        "notes": [_words(note) for note in seat.notes],
        "near": seat.near,
        "new": seat.new,
        "receives": member.receives,
        "added_by": member.added_by,
        "added_on": member.added_on.isoformat() if member.added_on else None,
        "line": member.line,
        "intended": _intended(seat.intended),
    }


def _remark(remark: Remark) -> dict[str, Any]:
    return {
        "kind": remark.kind,
        "level": remark.concern.key,
        "why": _words(remark.why),
        "todo": _words(remark.todo),
    }


def _list(one: AuditedList) -> dict[str, Any]:
    return {
        "address": one.address,
        "kind": one.kind,
        "source": one.source,
        "level": one.concern.key,
        "new": one.new,
        "outsiders": one.reached,
        "members": [_member(seat) for seat in one.seats],
        "remarks": [_remark(remark) for remark in one.remarks],
        "gone": [{"address": g.member.address, "what": g.sort.key} for g in one.gone],
        "ways": [list(way) for way in one.ways],
    }


def _problem(problem: Problem) -> dict[str, Any]:
    return {"file": problem.file, "line": problem.line, "why": _words(problem.why)}


def _head(audit: ListAudit, context: Context) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "version": VERSION,
        "generated_at": context.generated_at.isoformat(),
        "taken_at": audit.taken_at.isoformat() if audit.taken_at else None,
        "since": audit.since.isoformat() if audit.since else None,
        "kept_in": audit.kept_in or None,
        "exit_code": audit.exit_code,
        "level": audit.concern.key,
        "sentence": _words(sentence(audit)),
        "outsiders": len(outsiders(audit)),
    }


def _dumped(value: Any) -> str:
    return json_escaped(json.dumps(value, ensure_ascii=False))


def write(audit: ListAudit, context: Context, out: BinaryIO) -> None:
    """Writes the document."""
    lists = ",\n  ".join(_dumped(_list(one)) for one in audit.lists)
    rest = {
        "gone_lists": list(audit.gone_lists),
        "notes": [_words(note) for note in audit.notes],
        "problems": [_problem(problem) for problem in audit.problems],
    }
    head = ",\n".join(f"{_dumped(k)}: {_dumped(v)}" for k, v in _head(audit, context).items())
    tail = ",\n".join(f"{_dumped(k)}: {_dumped(v)}" for k, v in rest.items())
    shown = f"[\n  {lists}\n]" if lists else "[]"
    out.write(f'{{\n{head},\n"lists": {shown},\n{tail}\n}}\n'.encode())


report = ListReport(
    name="json",
    label=Words(ja="JSON(プログラム用)", en="JSON, for programs"),
    suffix=".json",
    write=write,
)
