"""A snapshot of mailing lists as a JSON document, to be compared with the next audit; it holds addresses."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from morenashi.model.mailing_list import MailingList, Member

FORMAT = "morenashi-lists"
VERSION = 1


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The lists at one time (UTC)."""

    taken_at: datetime
    lists: tuple[MailingList, ...]


def dump(snapshot: Snapshot) -> str:
    """The document; one list a line, so that two can be compared with ordinary tools."""
    head = {"format": FORMAT, "version": VERSION, "taken_at": snapshot.taken_at.isoformat()}
    lines = ",\n  ".join(_text(_list(one)) for one in snapshot.lists)
    return f'{_text(head)[:-1]}, "lists": [\n  {lines}\n]}}\n'


def load(text: str) -> Snapshot | None:
    """The snapshot a document holds; None where it is none, is cut off or of a version to come."""
    try:
        document = json.loads(text)
        if document["format"] != FORMAT or document["version"] != VERSION:
            return None
        taken_at = datetime.fromisoformat(document["taken_at"])
        lists = tuple(_list_of(one) for one in document["lists"])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    return Snapshot(taken_at if taken_at.tzinfo else taken_at.replace(tzinfo=UTC), lists)


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _list(one: MailingList) -> dict[str, Any]:
    members = [_member(member) for member in one.members]
    return {"address": one.address, "kind": one.kind, "source": one.source, "members": members}


def _member(member: Member) -> dict[str, Any]:
    """Only what differs from the ordinary."""
    told: dict[str, Any] = {"address": member.address}
    if member.name:
        told["name"] = member.name
    if member.role != "member":
        told["role"] = member.role
    if member.added_by:
        told["added_by"] = member.added_by
    if member.added_on is not None:
        told["added_on"] = member.added_on.isoformat()
    if not member.receives:
        told["receives"] = False
    if member.line:
        told["line"] = member.line
    if member.source:
        told["source"] = member.source
    return told


def _list_of(told: dict[str, Any]) -> MailingList:
    members = tuple(_member_of(one) for one in told["members"])
    return MailingList(str(told["address"]), members, str(told["kind"]), str(told["source"]))


def _member_of(told: dict[str, Any]) -> Member:
    added_on = told.get("added_on")
    return Member(
        str(told["address"]),
        str(told.get("name", "")),
        role=str(told.get("role", "member")),
        added_by=str(told.get("added_by", "")),
        added_on=datetime.fromisoformat(added_on) if added_on else None,
        receives=bool(told.get("receives", True)),
        line=int(told.get("line", 0)),
        source=str(told.get("source", "")),
    )
