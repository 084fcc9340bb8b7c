"""morenashi itself."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path


def text(path: Path) -> Callable[[], int]:
    """Detection in running text, in blocks as a scan reads them; the text is in memory."""
    from morenashi.detect.stream import detect_blocks
    from morenashi.extract.blocks import text_blocks

    whole = path.read_text(encoding="utf-8")
    pieces = [whole[i : i + (1 << 20)] for i in range(0, len(whole), 1 << 20)]
    return lambda: sum(len(spans) for _, spans in detect_blocks(text_blocks("", pieces)))


def columns(path: Path) -> Callable[[], int]:
    """Extraction of a table from its file, and detection by column."""
    from morenashi.detect.columns import detect_table
    from morenashi.extract.dispatch import extract
    from morenashi.model.item import Item
    from morenashi.model.segment import TableBlock
    from morenashi.sources.listing import list_items

    (item,) = list_items(str(path))
    assert isinstance(item, Item)

    def work() -> int:
        blocks = (block for block in extract(item) if isinstance(block, TableBlock))
        return sum(len(found.spans) for found in detect_table(blocks))

    return work


def decode(path: Path) -> Callable[[], int]:
    """Bytes of an unknown encoding to text; counts characters."""
    from morenashi.values import decode as decoding

    data = path.read_bytes()
    return lambda: len(decoding.decode(data).text)


def guesses(path: Path) -> Callable[[], int]:
    """Counts, by group, the samples that came out right (see `tools.guessing`)."""
    from morenashi.values import decode as decoding
    from tools.guessing import judged

    return judged(path, lambda data: decoding.decode(data).text)


def entities(path: Path) -> Callable[[], int]:
    """Writes what is found in each text of a JSONL file beside it; counts it."""
    from morenashi.detect import find_entities

    texts = json.loads(path.read_text(encoding="utf-8"))

    def work() -> int:
        found = [[(e.type, e.start, e.end) for e in find_entities(text)] for text in texts]
        path.with_suffix(".ours").write_text(json.dumps(found), encoding="utf-8")
        return sum(map(len, found))

    return work
