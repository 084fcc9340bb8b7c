"""Reads the annotated corpus and turns its marks into spans counted in code points."""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SCORED_KINDS: tuple[str, ...] = (
    "POSTAL_CODE",
    "PHONE",
    "EMAIL",
    "BIRTHDATE",
    "MY_NUMBER",
    "DRIVERS_LICENSE",
    "PASSPORT",
    "RESIDENCE_CARD",
    "PENSION_NUMBER",
    "EMPLOYMENT_INSURANCE",
    "HEALTH_INSURANCE",
    "BANK_ACCOUNT",
    "CREDIT_CARD",
    "IP_ADDRESS",
    "CREDENTIAL",
)
OF_A_PERSON: tuple[str, ...] = (
    "INCOME",
    "FAMILY",
    "SEX",
    "AGE",
    "JOB_TITLE",
    "COMPANY",
    "POLICY_NUMBER",
    "APPLICATION_HISTORY",
)
KINDS: tuple[str, ...] = (*SCORED_KINDS, "PERSON", "ADDRESS", "SENSITIVE", *OF_A_PERSON)

_HEAD = re.compile(r"^=== (?P<id>\S+) \| (?P<genre>[^|]+?) \|(?P<note>.*)$")
_MARK = re.compile(r"⟦([A-Z_]+):([^⟦⟧]+)⟧")
_NEGATIVES = re.compile(r"#neg:([A-Z_,]+)")


@dataclass(frozen=True)
class Document:
    """One text of the corpus with its spans (kind, start, end) and the kinds it imitates."""

    id: str
    genre: str
    note: str
    text: str
    entities: tuple[tuple[str, int, int], ...]
    negatives: frozenset[str]

    @property
    def is_hard_negative(self) -> bool:
        """Says whether the text holds none of the scored kinds."""
        return not any(kind in SCORED_KINDS for kind, _, _ in self.entities)


def read_corpus(folder: Path) -> Iterator[Document]:
    """Yields every document of the folder's text files, in order of file name and position.

    Raises ValueError, with the file and line, on a malformed heading or mark, an unknown kind
    or an id used twice.
    """
    seen: set[str] = set()
    for path in sorted(folder.glob("*.txt")):
        for line, head, body in _split(path):
            place = f"{path.name}:{line}"
            document = _document(head, body, place)
            if document.id in seen:
                raise ValueError(f"{place}: the id {document.id} is used twice")
            seen.add(document.id)
            yield document


def _split(path: Path) -> Iterator[tuple[int, re.Match[str], str]]:
    head: re.Match[str] | None = None
    start = 0
    body: list[str] = []
    lines = path.read_text(encoding="utf-8").split("\n")
    for number, line in enumerate(lines, start=1):
        if line.startswith("=== "):
            if head is not None:
                yield start, head, "\n".join(body).strip("\n")
            head = _HEAD.match(line)
            if head is None:
                raise ValueError(f"{path.name}:{number}: expected '=== id | genre | note'")
            start, body = number, []
        elif head is not None:
            body.append(line)
        elif line.strip():
            raise ValueError(f"{path.name}:{number}: text before the first heading")
    if head is not None:
        yield start, head, "\n".join(body).strip("\n")


def _document(head: re.Match[str], body: str, place: str) -> Document:
    pieces: list[str] = []
    entities: list[tuple[str, int, int]] = []
    length = 0
    position = 0
    for mark in _MARK.finditer(body):
        kind, value = mark.groups()
        if kind not in KINDS:
            raise ValueError(f"{place}: unknown kind {kind}")
        literal = body[position : mark.start()]
        pieces += (literal, value)
        length += len(literal)
        entities.append((kind, length, length + len(value)))
        length += len(value)
        position = mark.end()
    pieces.append(body[position:])
    text = "".join(pieces)
    if "⟦" in text or "⟧" in text:
        raise ValueError(f"{place}: a mark is not closed or not well formed")
    if not text.strip():
        raise ValueError(f"{place}: the document is empty")
    note = head["note"].strip()
    negatives = frozenset(
        kind for found in _NEGATIVES.findall(note) for kind in found.split(",") if kind
    )
    unknown = negatives - set(KINDS)
    if unknown:
        raise ValueError(f"{place}: unknown kind in #neg: {', '.join(sorted(unknown))}")
    return Document(head["id"], head["genre"].strip(), note, text, tuple(entities), negatives)


def main(arguments: list[str] | None = None) -> int:
    """Prints how many spans and look-alikes each kind has, and how many documents each genre."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="+")
    options = parser.parse_args(arguments)
    for folder in options.folder:
        try:
            documents = list(read_corpus(folder))
        except ValueError as error:
            print(error, file=sys.stderr)
            return 1
        spans = Counter(kind for document in documents for kind, _, _ in document.entities)
        imitated = Counter(kind for document in documents for kind in document.negatives)
        genres = Counter(document.genre for document in documents)
        plain = Counter(document.genre for document in documents if document.is_hard_negative)
        print(f"{folder}: {len(documents)} documents, {plain.total()} hard negatives")
        print(f"{'kind':<22}{'spans':>7}{'look-alikes':>13}")
        for kind in KINDS:
            print(f"{kind:<22}{spans[kind]:>7}{imitated[kind]:>13}")
        print(f"{'genre':<22}{'docs':>7}{'negatives':>13}")
        for genre in sorted(genres):
            print(f"{genre:<22}{genres[genre]:>7}{plain[genre]:>13}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
