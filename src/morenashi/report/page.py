"""Lines for a terminal: wrapped to its width, with nothing in them that could act on it."""

from __future__ import annotations

from morenashi.model.words import Words
from morenashi.report.columns import folded, wrapped
from morenashi.report.text import visible


class Page:
    """Lines as they are written, in one language, of at most `width` columns."""

    def __init__(self, lang: str, width: int) -> None:
        self.lang = lang
        self.width = width
        self._lines: list[str] = []

    def line(self, said: Words | str, indent: int = 0) -> None:
        """One line, folded in its middle if it is too long."""
        self._lines.append(" " * indent + folded(visible(self._text(said)), self.width - indent))

    def paragraph(self, said: Words | str, indent: int = 0, mark: str = "") -> None:
        """Lines below each other; `mark` hangs before the first of them."""
        from rich.cells import cell_len

        hang = " " * cell_len(mark)
        lines = wrapped(visible(self._text(said)), self.width - indent - cell_len(mark))
        for number, line in enumerate(lines):
            self._lines.append(" " * indent + (mark if number == 0 else hang) + line)

    def gap(self) -> None:
        """An empty line."""
        self._lines.append("")

    def text(self) -> str:
        """All of it."""
        return "\n".join(self._lines) + "\n"

    def _text(self, said: Words | str) -> str:
        return said if isinstance(said, str) else said.said(self.lang)
