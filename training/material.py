"""What the models of names are trained on: public annotated texts, by path, and our own corpora."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.corpus.compile_corpus import read_corpus

ROOT = Path(__file__).parents[1]
CORPUS = ROOT / "tests" / "corpus"
FOLDS = 5


@dataclass(frozen=True, slots=True)
class Text:
    """One annotated text: where it comes from, its id, and the names in it (start, end)."""

    source: str
    id: str
    text: str
    names: tuple[tuple[int, int], ...]

    @property
    def fold(self) -> int:
        """Which fifth it belongs to, by a hash of its id."""
        return int(hashlib.sha256(self.id.encode()).hexdigest(), 16) % FOLDS


def of_jsonl(path: Path, source: str) -> Iterator[Text]:
    """Lines of {"id", "text", "entities": [{"type", "start", "end"}]}."""
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        names = [(e["start"], e["end"]) for e in record["entities"] if e["type"] == "PERSON"]
        yield Text(source, record["id"], record["text"], tuple(sorted(names)))


def of_bio(path: Path, source: str) -> Iterator[Text]:
    """Words with B-, I- or O, one a line, sentences apart by an empty line (UD_Japanese-GSD)."""
    words: list[tuple[str, str]] = []
    number = 0
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if line:
            word, tag = line.split("\t")
            words.append((word, tag))
        elif words:
            yield _sentence(words, source, f"{source}-{number}")
            words, number = [], number + 1


def _sentence(words: Iterable[tuple[str, str]], source: str, name: str) -> Text:
    text, names = "", list[tuple[int, int]]()
    open_ = False
    for word, tag in words:
        start, text = len(text), text + word
        if tag == "B-PERSON":
            names.append((start, len(text)))
        elif tag == "I-PERSON" and open_:
            names[-1] = (names[-1][0], len(text))
        open_ = tag == "B-PERSON" or (open_ and tag == "I-PERSON")
    return Text(source, name, text, tuple(names))


def of_corpora(folders: Iterable[Path]) -> Iterator[Text]:
    """Our own invented texts, as marked."""
    for folder in folders:
        for document in read_corpus(folder):
            names = tuple((a, b) for kind, a, b in document.entities if kind == "PERSON")
            yield Text("own", f"{folder.name}/{document.id}", document.text, names)
