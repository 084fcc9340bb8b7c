"""GNU Mailman 3: members and lists as its REST API gives them, and the output of `mailman members` (docs.mailman3.org)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from morenashi.model.mailing_list import Member
from morenashi.model.words import Words
from morenashi.sources.list_export import ExportFile, ExportRead, ListExport
from morenashi.sources.list_lines import (
    Collected,
    address_lines,
    list_of_path,
    share_of_addresses,
    with_role,
    written_lines,
)

_NOT_JSON = Words(
    ja="JSONとして読めません。途中で切れていないか確かめてください。",
    en="is no whole JSON document. Check that it was not cut off.",
)
_PAGE = Words(
    ja="{total}人のうち{shown}人しか入っていません。count と page を指定してすべて書き出してください。",
    en="holds only {shown} of {total} entries. Export all pages (count and page).",
)
_EMPTY = re.compile(r"(\S+) has no members\s*\Z")


def _matches(file: ExportFile) -> int:
    head = file.text.lstrip()[:1]
    if head in ("{", "["):
        known = any(f'"{key}"' in file.text for key in ("fqdn_listname", "list_id"))
        return 90 if known else 0
    lines = [line for _number, line in written_lines(file.text)]
    if len(lines) == 1 and _EMPTY.fullmatch(lines[0]):
        return 90
    in_mailman = any("mailman3" in part.lower() for part in file.path.parts)
    return 50 if in_mailman and share_of_addresses(lines) >= 0.5 else 0


def _read(file: ExportFile) -> ExportRead:
    return _rest(file) if file.text.lstrip()[:1] in ("{", "[") else _output(file)


def _output(file: ExportFile) -> ExportRead:
    """What `mailman members LIST` prints; the file is named for the list or its list-id."""
    collected = Collected(file.name)
    name, role = list_of_path(file.path)
    for _number, line in written_lines(file.text):
        empty = _EMPTY.fullmatch(line)
        if empty:
            collected.open(_of_list_id(empty[1]))
            return collected.read()
    collected.open(_of_list_id(name))
    for member in address_lines(file.text):
        collected.add(_of_list_id(name), with_role(member, role))
    return collected.read()


def _of_list_id(name: str) -> str:
    """soumu.minato-shoji.example is the list-id of soumu@minato-shoji.example."""
    local, dot, domain = name.partition(".")
    return f"{local}@{domain}" if "@" not in name and dot and "." in domain else name


def _rest(file: ExportFile) -> ExportRead:
    collected = Collected(file.name)
    try:
        documents = json.loads(file.text)
    except (ValueError, RecursionError):
        collected.problem(0, _NOT_JSON)
        return collected.read()
    pages = [page for page in _pages(documents) if isinstance(page, dict)]
    entries = [entry for page in pages for entry in _entries(page)]
    names = {
        str(entry["list_id"]): str(entry["fqdn_listname"])
        for entry in entries
        if "fqdn_listname" in entry and "list_id" in entry
    }
    for entry in entries:
        if "fqdn_listname" in entry:
            collected.open(str(entry["fqdn_listname"]))
        elif "email" in entry and entry.get("role") != "nonmember":
            list_id = str(entry.get("list_id", ""))
            name = names.get(list_id) or _of_list_id(list_id) or list_of_path(file.path)[0]
            collected.add(name, _member(entry))
    _say_missing(pages, collected)
    return collected.read()


def _pages(documents: Any) -> list[Any]:
    """One page, or several put into an array; an array of entries is one page."""
    if isinstance(documents, dict):
        return [documents]
    if isinstance(documents, list) and any(
        "entries" in d for d in documents if isinstance(d, dict)
    ):
        return documents
    return [{"entries": documents}]


def _entries(page: dict[str, Any]) -> Iterator[dict[str, Any]]:
    entries = page.get("entries", [page] if "list_id" in page else [])
    if isinstance(entries, list):
        yield from (entry for entry in entries if isinstance(entry, dict))


def _member(entry: dict[str, Any]) -> Member:
    stopped = str(entry.get("delivery_status", "enabled")) not in ("enabled", "None", "")
    member = Member(
        str(entry["email"]).lower(), str(entry.get("display_name") or ""), receives=not stopped
    )
    return with_role(member, str(entry.get("role", "member")))


def _say_missing(pages: list[dict[str, Any]], collected: Collected) -> None:
    """Pages that are not all there: the API cuts its answers."""
    totals = {
        page["total_size"]: sum(len(list(_entries(p))) for p in pages if p.get("total_size") == page["total_size"])
        for page in pages
        if isinstance(page.get("total_size"), int)
    }  # fmt: skip
    for total, shown in totals.items():
        if shown < total:
            collected.problem(0, _PAGE.filled(total=total, shown=shown))


list_export = ListExport(
    name="mailman3",
    label=Words(ja="Mailman 3", en="Mailman 3"),
    matches=_matches,
    read=_read,
)
