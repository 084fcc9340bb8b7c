"""What the tests of extraction share: an item made of bytes, and its reading put together again."""

from __future__ import annotations

import io
from functools import partial

from morenashi.extract import Budget, extract
from morenashi.model.finding import Unread
from morenashi.model.item import Item, Stamp
from morenashi.model.segment import TableBlock, TextBlock


def item(data: bytes, name: str) -> Item:
    """An item that holds `data`."""
    stamp = Stamp(len(data), 0, 0)
    return Item(f"file:///x/{name}", name, "file:///x", stamp, partial(io.BytesIO, data))


class Reading:
    """All that extraction gave, by part."""

    def __init__(self, data: bytes, name: str, budget: Budget | None = None) -> None:
        self.text: dict[str, str] = {}
        self.tables: dict[str, list[TableBlock]] = {}
        self.unread: list[Unread] = []
        self.blocks: list[TextBlock] = []
        for found in extract(item(data, name), budget=budget):
            if isinstance(found, Unread):
                self.unread.append(found)
            elif isinstance(found, TextBlock):
                before = self.text.get(found.part, "")
                self.text[found.part] = before + found.text
                self.blocks.append(found)
            else:
                self.tables.setdefault(found.part, []).append(found)

    @property
    def causes(self) -> list[str]:
        """The causes of what was not read, in order."""
        return [note.cause.value for note in self.unread]

    def headers(self, part: str = "") -> list[str]:
        """The headers of a table."""
        return [column.header for column in self.tables[part][0].columns]

    def rows(self, part: str = "") -> list[list[str]]:
        """The cells of a table."""
        return [
            [column.cell(i) for column in block.columns]
            for block in self.tables.get(part, [])
            for i in range(len(block.rows))
        ]

    def lines(self, part: str = "") -> list[int]:
        """The line numbers of a table's rows."""
        return [int(line) for block in self.tables.get(part, []) for line in block.rows]

    def everything(self) -> str:
        """All text of all parts and cells."""
        cells = [cell for part in self.tables for row in self.rows(part) for cell in row]
        heads = [head for part in self.tables for head in self.headers(part)]
        return "\n".join([*self.text.values(), *heads, *cells])
