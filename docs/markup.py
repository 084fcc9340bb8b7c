"""A generated page and its tables, in Markdown."""

from __future__ import annotations

from collections.abc import Iterable

NOTE = (
    "<!-- Written by docs/generate.py from {source}. Do not edit: `make docs` writes it anew. -->"
)


def page(title: str, source: str, *blocks: str) -> str:
    """A whole page from its blocks."""
    return "\n\n".join([f"# {title}", NOTE.format(source=source), *blocks]) + "\n"


def table(head: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    """A Markdown table."""

    def line(cells: Iterable[object]) -> str:
        return "| " + " | ".join(str(cell).replace("|", "\\|") for cell in cells) + " |"

    columns = list(head)
    return "\n".join([line(columns), line(["---"] * len(columns)), *map(line, rows)])
