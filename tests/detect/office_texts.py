"""Texts as offices write them, for tests of what holds for any text: corpora a and b, never the blind ones."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from tests.corpus.compile_corpus import Document, read_corpus

_CORPUS = Path(__file__).parents[1] / "corpus"


@cache
def documents() -> tuple[Document, ...]:
    """All documents of the corpora that were used for tuning."""
    return tuple(document for name in "ab" for document in read_corpus(_CORPUS / name))
