"""Trains the models of names: python -m training.train FOLDER --write; without --write it only says whether the same would ship.

FOLDER holds what is published elsewhere and is not part of this project:
gsd.train.bio, gsd.dev.jsonl, nerwiki.dev.jsonl, unidic.csv and names/ (see training/README.md).
What the models are worth says training.score.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from morenashi.detect.fold import PAD, Buffer
from morenashi.detect.names.features import features
from morenashi.detect.names.tagger import B, E, M, S
from morenashi.values.lists.npz import npz
from training.licences import renew
from training.material import CORPUS, Text, of_bio, of_corpora, of_jsonl
from training.no_names import without_names
from training.other_names import read_names, with_other_names
from training.perceptron import Material, Plan, Trained, lines_of, train

TARGET = Path(__file__).parents[1] / "src/morenashi/detect/names"
OWN = tuple("abcdefgsx")
LINES_WITHOUT_NAMES = 4000


def main(arguments: list[str] | None = None) -> int:
    """Trains on everything, and writes or compares."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--depth", choices=("fast", "deep"), default="fast")
    parser.add_argument("--write", action="store_true", help="writes the weights and their hash")
    options = parser.parse_args(arguments)
    prepared = Prepared(enlarged(gathered(options.folder), options.folder), options.depth)
    made = packed(train(prepared.material(range(len(prepared.texts))), Plan()))
    target = TARGET / f"{options.depth}.npz"
    if options.write:
        target.write_bytes(made)
        renew([target])
        return 0
    same = made == target.read_bytes()
    print("the weights that ship" if same else f"other weights than the {target.name} that ships")
    return 0 if same else 1


def gathered(folder: Path, parts: Sequence[str] = OWN) -> list[Text]:
    """All annotated texts, in a fixed order; of our own corpora only some parts if asked."""
    own = [CORPUS / name for name in parts if (CORPUS / name).is_dir()]
    return [
        *of_bio(folder / "gsd.train.bio", "gsd-train"),
        *of_jsonl(folder / "gsd.dev.jsonl", "gsd"),
        *of_jsonl(folder / "nerwiki.dev.jsonl", "nerwiki"),
        *of_corpora(own),
    ]


def enlarged(texts: Sequence[Text], folder: Path) -> list[Text]:
    """The texts, the same once more with other names, and lines in which nobody is named: what is trained on."""
    names = read_names(folder / "unidic.csv", folder / "names")
    return [
        *texts,
        *with_other_names(texts, names, 1),
        *without_names(names, LINES_WITHOUT_NAMES, 7),
    ]


class Prepared:
    """Texts joined, with features and tags of every character."""

    def __init__(self, texts: Sequence[Text], depth: str) -> None:
        self.texts = texts
        self.joined = "\n".join(text.text for text in texts)
        self.begin = np.concatenate(([0], np.cumsum([len(t.text) + 1 for t in texts])))
        buffer = Buffer(self.joined)
        inner = slice(PAD, PAD + buffer.n)
        codes, wide = buffer.codes[inner], buffer.wide[inner]
        found = [places.astype(np.int32) for places in features(codes, wide)]
        if depth == "deep":
            from morenashi.detect.names.morphology import morphemes

            found += [places.astype(np.int32) for places in morphemes(self.joined)]
        self.features = np.stack(found)
        self.tags = np.zeros(len(self.joined), np.int8)
        for text, at in zip(texts, self.begin.tolist(), strict=False):
            for a, b in text.names:
                self.tags[at + a : at + b] = M
                self.tags[at + a], self.tags[at + b - 1] = B, E
                if b - a == 1:
                    self.tags[at + a] = S

    def material(self, which: Sequence[int]) -> Material:
        """The lines of some of the texts."""
        lots = []
        for i in which:
            lines = lines_of([self.texts[i].text])
            lots.append(lines + self.begin[i])
        return Material(self.features, self.tags, np.concatenate(lots))


def packed(trained: Trained) -> bytes:
    """An npz file of a model."""
    return npz({"weights": trained.weights, "steps": trained.steps.astype(np.int32)})


if __name__ == "__main__":
    raise SystemExit(main())
