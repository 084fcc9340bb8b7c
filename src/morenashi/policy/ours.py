"""Ours: our own people as a mail calls them, by surname together with their title, department or 弊社."""

from __future__ import annotations

import re
from functools import lru_cache

from morenashi.model.directory import Directory, Entry
from morenashi.model.mail import Voice
from morenashi.model.message import Mention, Message
from morenashi.values.name_forms import name_of, usual

# Somebody else's people are called so; ours are not, before others.
_POLITE = re.compile(r"\s*(?:様|さま|氏|殿|さん)")
_COMPANY = re.compile(
    r"(?:弊|当|小)(?:社|院|校|塾|会|園|所|店|館|法人|事業所|クリニック|工場|施設)(?:担当)?の?$"
)
_ROW = re.compile(r"(?P<name>[^\s、・と]{1,4})[、・と]$")
_BETWEEN = " \u3000の・：:（("
# A shorter word, such as 長, ends too many others.
_SHORTEST = 2


@lru_cache(maxsize=65536)
def _surname(name: str) -> str:
    known = name_of(name)
    return known.surname or known.whole


class Ours:
    """The employees of a directory, by surname."""

    def __init__(self, directory: Directory) -> None:
        self._by_surname: dict[str, list[Entry]] = {}
        for entry in {id(one): one for one in directory.employees.values()}.values():
            if entry.name:
                self._by_surname.setdefault(_surname(entry.name), []).append(entry)

    def has(self, name: str) -> bool:
        """Whether somebody of ours bears this name, or only this surname."""
        whole = name_of(name).whole
        if whole in self._by_surname:
            return True
        surname = name_of(name).surname
        return any(name_of(one.name).whole == whole for one in self._by_surname.get(surname, ()))

    def is_titled(self, mention: Mention, message: Message) -> bool:
        """Whether new text names one of ours by the surname and the title or department."""
        if mention.kind != "PERSON" or mention.spot.voice is not Voice.NEW or mention.passage < 0:
            return False
        surname = usual(mention.value.reveal()).strip()
        entries = self._by_surname.get(surname, [])
        if not entries:
            return False
        passage = message.passages[mention.passage]
        lines = passage.text.split("\n")
        at = mention.spot.line - passage.line
        line = usual(lines[at]) if 0 <= at < len(lines) else ""
        return any(
            self._is_called(self._without_row(line[: found.start()]), line[found.end() :], entry)
            for found in re.finditer(re.escape(surname), line)
            for entry in entries
        )

    def _without_row(self, before: str) -> str:
        """Of 営業部 佐伯、中村 what stands before the first of those who are named in a row."""
        while found := _ROW.search(before):
            if found["name"] not in self._by_surname:
                break
            before = before[: found.start("name")]
        return before

    def _is_called(self, before: str, behind: str, entry: Entry) -> bool:
        """Whether the words around a surname are those of this employee."""
        words = {*entry.title.split(), *entry.department.split(), entry.title, entry.department}
        words = {word for one in words if len(word := usual(one)) >= _SHORTEST}
        for word in words:
            if behind.startswith(word):
                behind = behind.removeprefix(word)
                return not _POLITE.match(behind)
        if _POLITE.match(behind):
            return False
        return bool(_COMPANY.search(before)) or before.rstrip(_BETWEEN).endswith(tuple(words))
