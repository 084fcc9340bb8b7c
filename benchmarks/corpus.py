"""The annotated corpus of the tests."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from measure import HERE

if TYPE_CHECKING:
    from tests.corpus.compile_corpus import Document

ROOT = HERE.parent
FOLDER = ROOT / "tests" / "corpus"
# Held back: scored once by `python -m training.score --unseen`, and looked at by nothing else.
UNSEEN = frozenset("h")


def parts() -> list[str]:
    """The parts that are there and known."""
    return sorted({path.parent.name for path in FOLDER.glob("*/*.txt")} - UNSEEN)


def documents(part: str) -> list[Document]:
    """The documents of one part."""
    folder: Path = FOLDER / part
    if str(ROOT) not in sys.path:
        sys.path.append(str(ROOT))
    from tests.corpus.compile_corpus import read_corpus

    return list(read_corpus(folder))
