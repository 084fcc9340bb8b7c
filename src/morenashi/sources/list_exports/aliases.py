"""/etc/aliases of Postfix and sendmail (aliases(5)): names, their addresses, programs, files and included lists."""

from __future__ import annotations

import re

from morenashi.model.words import Words
from morenashi.sources.list_export import ExportFile, ExportRead, ListExport
from morenashi.sources.list_lines import Collected
from morenashi.sources.list_targets import add_targets, logical_lines

_ALIAS = re.compile(r"""(?P<name>"[^"]+"|[^\s:"]+)\s*:(?!//)\s*(?P<targets>.*)\Z""", re.S)
_NO_ALIAS = Words(
    ja="「名前: 宛先」の形になっていません。", en="is not of the form `name: targets`."
)


def _matches(file: ExportFile) -> int:
    if re.search(r"(^|[.\-_])aliases($|[.\-_])", file.path.name.lower()):
        return 80 if file.path.suffix.lower() not in (".csv", ".json") else 0
    lines = [line for _number, line in logical_lines(file.text)][:200]
    alike = [line for line in lines if _ALIAS.fullmatch(line)]
    tells = any("@" in line or "|" in line or ":include:" in line for line in alike)
    return 72 if lines and tells and len(alike) == len(lines) else 0


def _read(file: ExportFile) -> ExportRead:
    collected = Collected(file.name, kind="alias")
    for line, text in logical_lines(file.text):
        found = _ALIAS.fullmatch(text)
        if found is None:
            collected.problem(line, _NO_ALIAS)
            continue
        name = found["name"].strip('"').lower()
        collected.open(name)
        add_targets(found["targets"], name, line, file, collected)
    return collected.read()


list_export = ListExport(
    name="aliases",
    label=Words(ja="aliases(別名)", en="aliases"),
    matches=_matches,
    read=_read,
)
