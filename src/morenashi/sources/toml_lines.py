"""Which line of a TOML text sets which value, by path as in `groups[2].items[0].item` (https://toml.io/en/v1.0.0)."""

from __future__ import annotations

import re
import tomllib

_SKIPPED = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_BLANK = re.compile(r"[ \t]*")
_KEY = re.compile(r"\"(?:[^\"\\\n]|\\.)*\"|'[^'\n]*'|[A-Za-z0-9_-]+")
_TEXT = re.compile(
    r'"""(?:[^"\\]|\\.|"{1,2}(?!"))*"{3,5}'
    r"|'''(?:[^']|'{1,2}(?!'))*'{3,5}"
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|'[^'\n]*'",
    re.DOTALL,
)
_OTHER = re.compile(r"[^,\]}#\n]+")
_LAST = re.compile(r"(?:\.?[^.\[\]]+|\[\d+\])$")
_DEEPEST = 60  # nested values; deeper ones take the line of those around them


def lines_of(text: str) -> dict[str, int]:
    """The first line (from 1) of each path. The text must be one that `tomllib` reads.

    >>> lines_of('a = 1\\n[[b]]\\nc = [ "x",\\n  { d = 2 } ]')["b[0].c[1].d"]
    4
    """
    scanner = _Scanner(text.replace("\r\n", "\n"))
    scanner.run()
    return scanner.found


def line_of(path: str, lines: dict[str, int]) -> int:
    """The line of a path, or of the nearest thing around it; 0 where nothing of it is in the text."""
    while path not in lines:
        shorter = _LAST.sub("", path)
        if shorter == path:
            return 0
        path = shorter
    return lines[path]


class _Scanner:
    """Walks through the text once; `at` is the place, `found` what was seen."""

    def __init__(self, text: str) -> None:
        self.text, self.at = text, 0
        self.found: dict[str, int] = {}
        self._counts: dict[str, int] = {}
        self._line, self._counted = 1, 0

    def run(self) -> None:
        """Headings and pairs, to the end."""
        table = ""
        while True:
            self._skip()
            if self.at >= len(self.text):
                return
            start = self.at
            if self.text[start] == "[":
                table = self._heading()
            else:
                self._pair(table, 0)
            if self.at == start:  # not TOML after all
                return

    def _heading(self) -> str:
        several = self.text.startswith("[[", self.at)
        line = self._line_now()
        self.at += 2 if several else 1
        keys = self._keys()
        self.at += 2 if several else 1
        path = ""
        for number, key in enumerate(keys):
            path = _join(path, key)
            if several and number == len(keys) - 1:
                self._counts[path] = self._counts.get(path, -1) + 1
                self.found.setdefault(path, line)
            if path in self._counts:
                path = f"{path}[{self._counts[path]}]"
            self.found.setdefault(path, line)
        return path

    def _pair(self, table: str, depth: int) -> None:
        line = self._line_now()
        path = table
        for key in self._keys():
            path = _join(path, key)
            self.found.setdefault(path, line)
        self._blank()
        self.at += 1  # =
        self._blank()
        self._value(path, depth)

    def _keys(self) -> list[str]:
        keys: list[str] = []
        while True:
            self._blank()
            match = _KEY.match(self.text, self.at)
            if match is None:
                return keys
            self.at = match.end()
            keys.append(_unquoted(match[0]))
            self._blank()
            if not self.text.startswith(".", self.at):
                return keys
            self.at += 1

    def _value(self, path: str, depth: int) -> None:
        self.found.setdefault(path, self._line_now())
        sign = self.text[self.at : self.at + 1]
        if sign in ("[", "{") and depth < _DEEPEST:
            self.at += 1
            self._several(path, "]" if sign == "[" else "}", depth + 1)
            return
        match = (_TEXT if sign in ('"', "'") else _OTHER).match(self.text, self.at)
        self.at = match.end() if match else len(self.text)

    def _several(self, path: str, end: str, depth: int) -> None:
        number = 0
        while True:
            self._skip()
            if self.at >= len(self.text):
                return
            if self.text[self.at] == end:
                self.at += 1
                return
            if self.text[self.at] == ",":
                self.at += 1
                continue
            start = self.at
            if end == "]":
                self._value(f"{path}[{number}]", depth)
            else:
                self._pair(path, depth)
            number += 1
            if self.at == start:
                self.at = len(self.text)

    def _skip(self) -> None:
        match = _SKIPPED.match(self.text, self.at)
        self.at = match.end() if match else self.at

    def _blank(self) -> None:
        match = _BLANK.match(self.text, self.at)
        self.at = match.end() if match else self.at

    def _line_now(self) -> int:
        self._line += self.text.count("\n", self._counted, self.at)
        self._counted = self.at
        return self._line


def _unquoted(key: str) -> str:
    if key[0] not in "\"'":
        return key
    try:
        return str(tomllib.loads(f"x = {key}")["x"])
    except ValueError:  # also for a number of 5,000 digits
        return key


def _join(table: str, key: str) -> str:
    return f"{table}.{key}" if table else key
