"""A plain text with one address a line, named for its list (soumu@minato-shoji.example.txt, soumu.owners.txt)."""

from __future__ import annotations

from morenashi.model.words import Words
from morenashi.sources.list_export import ExportFile, ListExport
from morenashi.sources.list_lines import read_by_file_name, share_of_addresses, written_lines

_ENDINGS = (".txt", ".lst", ".list", ".members")


def _matches(file: ExportFile) -> int:
    lines = [line for _number, line in written_lines(file.text)]
    if not lines:  # a list without members, if the name says that it is a list at all
        return 10 if file.path.suffix.lower() in _ENDINGS else 0
    return 20 if share_of_addresses(lines) >= 0.5 else 0


list_export = ListExport(
    name="plain_text",
    label=Words(ja="1行に1アドレスのテキスト", en="text, one address a line"),
    matches=_matches,
    read=read_by_file_name,
)
