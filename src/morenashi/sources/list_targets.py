"""What stands behind an alias: addresses, programs, files and included lists, as aliases(5) writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from morenashi.model.mailing_list import Member
from morenashi.model.words import Words
from morenashi.sources.list_export import ExportFile
from morenashi.sources.list_lines import Collected, address_and_name, written_lines

INCLUDED = Words(
    ja=":include: で読み込むファイルが、同じフォルダーに見つかりません。そのファイルも並べて置いてください。",
    en="the file named by :include: is not in the same folder. Put it beside this one.",
)
# A quoted text, a letter behind a backslash, or anything but a comma.
_TARGET = re.compile(r'(?:"(?:[^"\\]|\\.)*"|\\.|[^,"\\]|["\\])+')


def logical_lines(text: str) -> Iterator[tuple[int, str]]:
    """Lines with those that continue them (they begin with a blank), each with its first line's number."""
    start = 0
    parts: list[str] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if line[0] in " \t" and parts:
            parts.append(line.strip())
            continue
        if parts:
            yield start, " ".join(parts)
        start, parts = number, [line.strip().lstrip("\ufeff")]
    if parts:
        yield start, " ".join(parts)


def targets(text: str) -> Iterator[str]:
    """The parts between commas, quotes taken away.

    >>> list(targets('taro, "|/usr/bin/vacation -a, taro", :include:/etc/list'))
    ['taro', '|/usr/bin/vacation -a, taro', ':include:/etc/list']
    """
    for found in _TARGET.finditer(text):
        plain = found.group().strip()
        if len(plain) > 1 and plain[0] == plain[-1] == '"':
            plain = re.sub(r"\\(.)", r"\1", plain[1:-1])
        if plain:
            yield plain


def add_targets(text: str, name: str, line: int, file: ExportFile, collected: Collected) -> None:
    """The members that the right side of an alias names."""
    for target in targets(text):
        if target.lower().startswith(":include:"):
            _include(target[len(":include:") :].strip(), name, line, file, collected)
        elif target.startswith(("|", "/")):
            collected.add(name, Member(target, line=line))
        else:
            address, said = address_and_name(target.removeprefix("\\"))
            collected.add(name, Member(address, said, line=line))


def _include(path: str, name: str, line: int, file: ExportFile, collected: Collected) -> None:
    text = file.beside(path)
    if text is None:
        collected.problem(line, INCLUDED)
        return
    for _number, written in written_lines(text):
        for target in targets(written):
            address, said = address_and_name(target)
            collected.add(name, Member(address, said, line=line))
