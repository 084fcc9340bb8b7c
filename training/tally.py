"""Counts what was found against what is marked: by kind, by genre, what was taken for what, and false alarms."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from tests.corpus.compile_corpus import KINDS, OF_A_PERSON, SCORED_KINDS, Document

Span = tuple[str, int, int]
MISSED, NOTHING, OTHER_SPAN = "missed", "nothing", "other span"
# What the parts of the corpus mark throughout. What a part does not mark is not judged in it.
EVERYWHERE = frozenset((*SCORED_KINDS, "PERSON", "ADDRESS", "SENSITIVE"))
ALSO = {
    "f": frozenset(("INCOME", "FAMILY")),
    "g": frozenset(("INCOME", "FAMILY")),
    "h": frozenset(("INCOME", "FAMILY")),
    "x": frozenset(OF_A_PERSON),
}


def judged(corpus: str) -> frozenset[str]:
    """The kinds that a part of the corpus marks, and is therefore judged by."""
    return EVERYWHERE | ALSO.get(corpus, frozenset())


@dataclass
class Count:
    """Marked, found and exactly right spans."""

    marked: int = 0
    found: int = 0
    right: int = 0

    def add(self, marked: set[Span], found: set[Span]) -> None:
        """Counts one text."""
        self.marked += len(marked)
        self.found += len(found)
        self.right += len(marked & found)

    def told(self) -> dict[str, float]:
        """n, precision, recall and F1, exact.

        >>> Count(4, 3, 2).told()
        {'n': 4, 'found': 3, 'right': 2, 'P': 0.6667, 'R': 0.5, 'F1': 0.5714}
        """
        p = self.right / self.found if self.found else 1.0
        r = self.right / self.marked if self.marked else 1.0
        both = self.found + self.marked
        f1 = 2 * self.right / both if both else 1.0
        told = {"n": self.marked, "found": self.found, "right": self.right}
        return {**told, "P": round(p, 4), "R": round(r, 4), "F1": round(f1, 4)}


@dataclass
class Tally:
    """The counts of some documents."""

    kinds: dict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    genres: dict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    persons: dict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    """PERSON by genre."""
    everything: Count = field(default_factory=Count)
    confusion: dict[str, dict[str, Counter[str]]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(Counter))
    )
    """By genre: the marked kind (or nothing), what it was found as (or missed), how often."""
    negatives: Counter[str] = field(default_factory=Counter)
    """Lines and documents without a mark, and those of them with a finding."""

    def add(self, document: Document, spans: Iterable[Span], kinds: frozenset[str]) -> None:
        """Counts one document, judged by some kinds."""
        marked = {span for span in document.entities if span[0] in kinds}
        found = {span for span in spans if span[0] in kinds}
        self.everything.add(marked, found)
        self.genres[document.genre].add(marked, found)
        for kind in kinds:
            mine = {s for s in marked if s[0] == kind}, {s for s in found if s[0] == kind}
            self.kinds[kind].add(*mine)
            if kind == "PERSON":
                self.persons[document.genre].add(*mine)
        confuse(marked, found, self.confusion[document.genre])
        self._add_negatives(document.text, sorted(marked), sorted(found))

    def _add_negatives(self, text: str, marked: list[Span], found: list[Span]) -> None:
        if not marked:
            self.negatives["documents"] += 1
            self.negatives["documents with a finding"] += bool(found)
        start = 0
        for line in text.split("\n"):
            end = start + len(line)
            if line.strip() and not _any_within(marked, start, end):
                self.negatives["lines"] += 1
                self.negatives["lines with a finding"] += _any_within(found, start, end)
            start = end + 1

    def told(self) -> dict[str, object]:
        """As it is kept in scores.json."""
        return {
            "all": self.everything.told(),
            "kinds": {kind: self.kinds[kind].told() for kind in KINDS if self.kinds[kind].marked},
            "genres": {genre: self.genres[genre].told() for genre in sorted(self.genres)},
            "persons": {genre: self.persons[genre].told() for genre in sorted(self.persons)},
            "negatives": dict(sorted(self.negatives.items())),
            "confusion": {
                genre: {kind: dict(sorted(row.items())) for kind, row in sorted(rows.items())}
                for genre, rows in sorted(self.confusion.items())
            },
        }


def confuse(marked: set[Span], found: set[Span], rows: dict[str, Counter[str]]) -> None:
    """Counts for each mark what was found at it, and for each finding at no mark that it is false."""
    for mark in marked:
        rows[mark[0]][_found_as(mark, found)] += 1
    for span in found:
        if not any(_overlap(span, mark) for mark in marked):
            rows[NOTHING][span[0]] += 1


def _found_as(mark: Span, found: set[Span]) -> str:
    if mark in found:
        return mark[0]
    beside = sorted(span[0] for span in found if _overlap(span, mark))
    if mark[0] in beside:
        return OTHER_SPAN
    return beside[0] if beside else MISSED


def _overlap(one: Span, other: Span) -> bool:
    return one[1] < other[2] and other[1] < one[2]


def _any_within(spans: Sequence[Span], start: int, end: int) -> bool:
    return any(a < end and start < b for _, a, b in spans)
