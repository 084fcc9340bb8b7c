"""Postfix virtual alias maps (virtual(5)): addresses, catch-alls (@domain) and the addresses mail to them goes to."""

from __future__ import annotations

import re

from morenashi.model.words import Words
from morenashi.sources.list_export import ExportFile, ExportRead, ListExport
from morenashi.sources.list_lines import Collected
from morenashi.sources.list_targets import add_targets, logical_lines

_ENTRY = re.compile(r"(\S+)\s+(.+)\Z", re.S)
_NO_ENTRY = Words(
    ja="「アドレス 宛先」の形になっていません。", en="is not of the form `address targets`."
)
_PATTERN = Words(
    ja="正規表現の行は読めません。どの宛先に届くかを目で確かめてください。",
    en="is a regular expression, which is not read. See for yourself where its mail goes.",
)


def _matches(file: ExportFile) -> int:
    if re.match(r"virtual($|[.\-_])", file.path.name.lower()):
        return 80 if file.path.suffix.lower() not in (".csv", ".json") else 0
    lines = [line for _number, line in logical_lines(file.text)][:200]
    # "a@example.jp Taro" may be an address and a name; two addresses in a line are an alias.
    tells = any(line.count("@") > 1 for line in lines)
    return 75 if tells and all(map(_is_entry, lines)) else 0


def _is_entry(line: str) -> bool:
    """`address targets`, both with @, or the line that declares a domain; no brackets, no colon."""
    found = _ENTRY.fullmatch(line)
    if found is None or any(letter in line for letter in "<>:;\"'"):
        return False
    return "@" in found[1] and ("@" in found[2] or " " not in found[2])


def _read(file: ExportFile) -> ExportRead:
    collected = Collected(file.name, kind="alias")
    for line, text in logical_lines(file.text):
        found = _ENTRY.fullmatch(text)
        if text.startswith("/"):
            collected.problem(line, _PATTERN)
        elif found is None:
            collected.problem(line, _NO_ENTRY)
        elif "@" in found[1] or "." not in found[1]:
            name = found[1].lower()
            collected.open(name)
            # Postfix takes blanks between targets as well as commas.
            add_targets(re.sub(r"(?<!,)\s+(?!,)", ", ", found[2]), name, line, file, collected)
        # else: a domain of its own line declares a virtual alias domain and sends nothing anywhere
    return collected.read()


list_export = ListExport(
    name="virtual",
    label=Words(ja="Postfix の virtual", en="Postfix virtual"),
    matches=_matches,
    read=_read,
)
