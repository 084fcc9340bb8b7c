"""A regular expression that is compiled when it is first needed: most texts name nobody."""

from __future__ import annotations

import re
from functools import cached_property


class Pattern:
    """As re.compile(source, flags), later.

    >>> Pattern("[0-9]+").match("a12", 1).group()
    '12'
    """

    def __init__(self, source: str, flags: int = 0) -> None:
        self.source = source
        self._flags = flags

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The expression itself."""
        return re.compile(self.source, self._flags)

    def match(self, text: str, start: int = 0, stop: int = 1 << 62) -> re.Match[str] | None:
        """As re.Pattern.match."""
        return self.compiled.match(text, start, stop)

    def search(self, text: str, start: int = 0, stop: int = 1 << 62) -> re.Match[str] | None:
        """As re.Pattern.search."""
        return self.compiled.search(text, start, stop)

    def without(self, text: str) -> str:
        """The text with every match left out."""
        return self.compiled.sub("", text)
