"""Compares a document with the one that was looked at and kept; MORENASHI_UPDATE_GOLDEN renews it."""

from __future__ import annotations

import os
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "golden/notice"


def same_as_golden(name: str, text: str) -> bool:
    """Whether `text` is the golden document `name`."""
    path = FOLDER / name
    if os.environ.get("MORENASHI_UPDATE_GOLDEN"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    return text == path.read_text(encoding="utf-8")
