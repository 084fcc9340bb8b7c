"""GNU Mailman 2: `list_members` (with or without -f), `config_list -o` and `dumpdb config.pck` (list.org, bin/)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from morenashi.model.mailing_list import Member
from morenashi.model.words import Words
from morenashi.sources.list_export import ExportFile, ExportRead, ListExport
from morenashi.sources.list_lines import (
    Collected,
    list_of_path,
    read_by_file_name,
    share_of_addresses,
    with_role,
    written_lines,
)

_SETTING = re.compile(
    r"""^[ \t]*\{?[ \t]*['"]?(owner|moderator|members)['"]?[ \t]*[:=][ \t]*[\[{]""", re.M
)
_QUOTED = re.compile(r"""[bu]{0,2}(?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)")\s*(:?)""")
_ENABLED = re.compile(r"\s*\(?\s*0\s*[,)\n]")
_CLOSING = {"[": "]", "{": "}"}


def _matches(file: ExportFile) -> int:
    found = {match[1] for match in _SETTING.finditer(file.text)}
    if "members" in found and "'digest_members'" in file.text:
        return 95
    if {"owner", "moderator"} <= found and "=" in file.text:
        return 85
    lines = (line for _number, line in written_lines(file.text))
    in_mailman = any("mailman" in part.lower() for part in file.path.parts)
    return 40 if in_mailman and share_of_addresses(lines) >= 0.5 else 0


def _read(file: ExportFile) -> ExportRead:
    if not _SETTING.search(file.text):
        return read_by_file_name(file)
    collected = Collected(file.name)
    name = _list_address(file)
    collected.open(name)
    names = {address: text for address, text, _line in _pairs(file.text, "usernames")}
    stopped = {a for a, text, _line in _pairs(file.text, "delivery_status") if text != "0"}
    for key in ("members", "digest_members"):
        for address, _value, line in _pairs(file.text, key):
            member = Member(
                address, names.get(address, ""), line=line, receives=address not in stopped
            )
            collected.add(name, member)
    for key in ("owner", "moderator"):
        for address, line in _items(file.text, key):
            collected.add(name, with_role(Member(address, line=line), key))
    return collected.read()


def _list_address(file: ExportFile) -> str:
    """real_name@host_name as the settings say; else the file's name."""
    real, host = _text_of(file.text, "real_name"), _text_of(file.text, "host_name")
    local = (real or list_of_path(file.path)[0]).lower()
    return f"{local}@{host.lower()}" if host and "@" not in local else local


def _text_of(text: str, key: str) -> str:
    found = re.search(
        rf"""^[ \t]*\{{?[ \t]*['"]?{key}['"]?[ \t]*[:=][ \t]*[bu]?['"]([^'"\n]*)['"]""", text, re.M
    )
    return found[1] if found else ""


def _section(text: str, key: str) -> tuple[int, int]:
    """Where the brackets of a setting begin and end; quoted brackets do not count."""
    found = re.search(rf"""^[ \t]*\{{?[ \t]*['"]?{key}['"]?[ \t]*[:=][ \t]*([\[{{])""", text, re.M)
    if found is None:
        return 0, 0
    start, opening = found.end(), found[1]
    depth, position = 1, start
    while position < len(text) and depth:
        letter = text[position]
        quoted = _QUOTED.match(text, position) if letter in "'\"" else None
        if quoted:
            position = quoted.end()
            continue
        depth += (letter == opening) - (letter == _CLOSING[opening])
        position += 1
    return start, position - 1


def _items(text: str, key: str) -> Iterator[tuple[str, int]]:
    """The quoted texts of a list, each with its line."""
    start, end = _section(text, key)
    line, seen = text.count("\n", 0, start) + 1, start
    for found in _QUOTED.finditer(text, start, end):
        line += text.count("\n", seen, found.start())
        seen = found.start()
        yield (found[1] or found[2] or "").lower(), line


def _pairs(text: str, key: str) -> Iterator[tuple[str, str, int]]:
    """The addresses of a dictionary, each with its value as far as it matters, and its line.

    A quoted value is that text; an enabled delivery status is "0".
    """
    start, end = _section(text, key)
    line, seen = text.count("\n", 0, start) + 1, start
    for found in _QUOTED.finditer(text, start, end):
        line += text.count("\n", seen, found.start())
        seen = found.start()
        if not found[3]:
            continue
        address = (found[1] or found[2] or "").lower()
        value = _QUOTED.match(text, _after_blanks(text, found.end()))
        shown = (value[1] or value[2] or "") if value else ""
        yield address, "0" if _ENABLED.match(text, found.end()) else shown, line


def _after_blanks(text: str, position: int) -> int:
    while position < len(text) and text[position] in " \n":
        position += 1
    return position


list_export = ListExport(
    name="mailman2",
    label=Words(ja="Mailman 2", en="Mailman 2"),
    matches=_matches,
    read=_read,
)
