"""Precision, recall and F1 of found spans against the marks of the corpus."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.corpus.compile_corpus import Document

Span = tuple[str, int, int]


@dataclass(frozen=True)
class Score:
    """Right, wrong and missed spans of one kind; exact, and those that at least overlap."""

    marked: int
    found: int
    exact: int
    hit: int
    """Found spans that overlap a mark of the kind."""
    touched: int
    """Marks that a found span of the kind overlaps."""

    @property
    def precision(self) -> float:
        """Share of the found spans that are exactly right."""
        return self.exact / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Share of the marks found exactly."""
        return self.exact / self.marked if self.marked else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of both."""
        return 2 * self.exact / (self.found + self.marked) if self.found + self.marked else 1.0

    @property
    def overlap_f1(self) -> float:
        """The same where any overlap counts as found."""
        precision = self.hit / self.found if self.found else 1.0
        recall = self.touched / self.marked if self.marked else 1.0
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def score(kind: str, documents: Sequence[Document], found: Sequence[Sequence[Span]]) -> Score:
    """How the found spans of a kind compare with the marked ones."""
    marked = hits = exact = hit = touched = 0
    for document, spans in zip(documents, found, strict=True):
        want = [(a, b) for k, a, b in document.entities if k == kind]
        have = [(a, b) for k, a, b in spans if k == kind]
        marked, hits = marked + len(want), hits + len(have)
        exact += len(set(want) & set(have))
        hit += sum(any(_overlap(h, w) for w in want) for h in have)
        touched += sum(any(_overlap(h, w) for h in have) for w in want)
    return Score(marked, hits, exact, hit, touched)


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def false_documents(
    kinds: frozenset[str], documents: Sequence[Document], found: Sequence[Sequence[Span]]
) -> tuple[int, int]:
    """Of the documents without any mark of the kinds: how many have a finding, how many there are."""
    pairs = [
        spans
        for document, spans in zip(documents, found, strict=True)
        if not _any(kinds, document.entities)
    ]
    return sum(_any(kinds, spans) for spans in pairs), len(pairs)


def false_lines(
    kinds: frozenset[str], documents: Sequence[Document], found: Sequence[Sequence[Span]]
) -> tuple[int, int]:
    """The same of the lines of all documents, empty ones left out."""
    wrong = total = 0
    for document, spans in zip(documents, found, strict=True):
        start = 0
        for line in document.text.split("\n"):
            end = start + len(line)
            if line.strip() and not _any(kinds, _within(document.entities, start, end)):
                total += 1
                wrong += _any(kinds, _within(spans, start, end))
            start = end + 1
    return wrong, total


def _within(spans: Iterable[Span], start: int, end: int) -> list[Span]:
    return [span for span in spans if span[1] < end and start < span[2]]


def _any(kinds: frozenset[str], spans: Iterable[Span]) -> bool:
    return any(kind in kinds for kind, _, _ in spans)
