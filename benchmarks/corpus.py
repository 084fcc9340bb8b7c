"""The annotated corpus of the tests, as far as its parts are there."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from measure import HERE

if TYPE_CHECKING:
    from tests.corpus.compile_corpus import Document

ROOT = HERE.parent
FOLDER = ROOT / "tests" / "corpus"


def documents(part: str) -> list[Document]:
    """The documents of one part; none if the part is not there."""
    folder: Path = FOLDER / part
    if not folder.is_dir():
        return []
    if str(ROOT) not in sys.path:
        sys.path.append(str(ROOT))
    from tests.corpus.compile_corpus import read_corpus

    return list(read_corpus(folder))
