"""Sympa: member.dump, owner.dump, editor.dump and subscribers.db.dump (sympa dump), a list's config, and review output."""

from __future__ import annotations

import re
from collections.abc import Iterator

from morenashi.model.mailing_list import Member
from morenashi.model.words import Words
from morenashi.sources.list_export import ExportFile, ExportRead, ListExport
from morenashi.sources.list_lines import Collected, list_of_path, moment, with_role

_FILES = {
    "member.dump": "member",
    "subscribers.db.dump": "member",
    "subscribers": "member",
    "owner.dump": "owner",
    "editor.dump": "moderator",
    "config": "member",
}
_EMAIL = re.compile(r"^email[ \t]+\S+@\S+", re.M)
_BESIDE = re.compile(
    r"^(?:gecos|date|update_date|reception|visibility|profile|subscribed)[ \t]", re.M
)
_NO_EMAIL = Words(
    ja="この段落には email の行がありません。", en="this paragraph has no line `email`."
)
_HEADS = {"owner": "owner", "editor": "moderator"}


def _matches(file: ExportFile) -> int:
    if _EMAIL.search(file.text) and _BESIDE.search(file.text):
        return 90
    known = file.path.name.lower() in _FILES
    return 85 if known and (_EMAIL.search(file.text) or not file.text.strip()) else 0


def _read(file: ExportFile) -> ExportRead:
    name, role = _place(file)
    collected = Collected(file.name)
    collected.open(name)
    is_config = file.path.name.lower() == "config"
    for line, fields in _paragraphs(file.text):
        head = next(iter(fields))
        own_role = _HEADS.get(head) if not fields[head] else None
        if is_config and own_role is None:
            continue  # a setting such as `creation`, which has an email of its own
        if "email" not in fields:
            collected.problem(line, _NO_EMAIL)
            continue
        collected.add(name, _member(fields, own_role or role, line))
    return collected.read()


def _place(file: ExportFile) -> tuple[str, str]:
    """The list's name and the role of those in the file: Sympa keeps a folder for each list, below one
    for each domain."""
    role = _FILES.get(file.path.name.lower())
    if role is None:
        return list_of_path(file.path)
    name, above = file.path.parent.name.lower(), file.path.parent.parent.name.lower()
    return (f"{name}@{above}" if "." in above and "@" not in name else name), role


def _paragraphs(text: str) -> Iterator[tuple[int, dict[str, str]]]:
    """The paragraphs as fields, each with the line it begins on."""
    fields: dict[str, str] = {}
    start = 0
    for number, line in enumerate([*text.splitlines(), ""], 1):
        plain = line.strip().lstrip("\ufeff")
        if not plain:
            if fields:
                yield start, fields
            fields, start = {}, 0
        elif not plain.startswith("#"):
            start = start or number
            key, _blank, value = plain.partition(" ")
            fields.setdefault(key, value.strip())


def _member(fields: dict[str, str], role: str, line: int) -> Member:
    member = Member(
        fields["email"].lower(),
        fields.get("gecos", ""),
        added_on=moment(fields.get("date", "")),
        receives=fields.get("reception") != "nomail",
        line=line,
    )
    return with_role(member, role)


list_export = ListExport(
    name="sympa",
    label=Words(ja="Sympa", en="Sympa"),
    matches=_matches,
    read=_read,
)
