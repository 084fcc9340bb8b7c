"""Trains the models of names: python -m training.train FOLDER, scores by five folds, writes weights and their hash.

FOLDER holds what is published elsewhere and is not part of this project:
gsd.train.bio, gsd.dev.jsonl, nerwiki.dev.jsonl, unidic.csv and names/ (see training/README.md).
"""

from __future__ import annotations

import argparse
import zipfile
from collections import defaultdict
from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path

import numpy as np

from morenashi.detect.fold import PAD, Buffer
from morenashi.detect.names.features import features
from morenashi.detect.names.reader import read_names
from morenashi.detect.names.tagger import B, E, M, S, Weights
from training.licences import renew
from training.material import CORPUS, FOLDS, Text, of_bio, of_corpora, of_jsonl
from training.no_names import NOBODY, without_names
from training.other_names import read_names as read_list
from training.other_names import with_other_names
from training.perceptron import Material, Plan, Trained, lines_of, train

TARGET = Path(__file__).parents[1] / "src/morenashi/detect/names"
OWN = tuple("abcdefgsx")
LINES_WITHOUT_NAMES = 4000


def main() -> None:
    """Scores and writes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--depth", choices=("fast", "deep"), default="fast")
    parser.add_argument("--folds", type=int, default=FOLDS, help="how many of the five to score")
    parser.add_argument("--write", action="store_true", help="train on everything and write")
    options = parser.parse_args()
    texts = gathered(options.folder)
    names = read_list(options.folder / "unidic.csv", options.folder / "names")
    changed = list(with_other_names(texts, names, 1))
    plain = list(without_names(names, LINES_WITHOUT_NAMES, 7))
    prepared = prepare([*texts, *changed, *plain], options.depth)
    if options.folds:
        score(texts, [*changed, *plain], prepared, options.folds)
    if options.write:
        trained = train(prepared.material(range(len(prepared.texts))), Plan())
        target = TARGET / f"{options.depth}.npz"
        target.write_bytes(packed(trained))
        renew([target])


def gathered(folder: Path, parts: Sequence[str] = OWN) -> list[Text]:
    """All annotated texts, in a fixed order; of our own corpora only some parts if asked."""
    own = [CORPUS / name for name in parts if (CORPUS / name).is_dir()]
    return [
        *of_bio(folder / "gsd.train.bio", "gsd-train"),
        *of_jsonl(folder / "gsd.dev.jsonl", "gsd"),
        *of_jsonl(folder / "nerwiki.dev.jsonl", "nerwiki"),
        *of_corpora(own),
    ]


class Prepared:
    """Texts joined, with features and tags of every character."""

    def __init__(self, texts: Sequence[Text], depth: str) -> None:
        self.texts = texts
        self.joined = "\n".join(text.text for text in texts)
        self.begin = np.concatenate(([0], np.cumsum([len(t.text) + 1 for t in texts])))
        buffer = Buffer(self.joined)
        inner = slice(PAD, PAD + buffer.n)
        self.codes, self.wide = buffer.codes[inner], buffer.wide[inner]
        found = [places.astype(np.int32) for places in features(self.codes, self.wide)]
        self.extra: np.ndarray | None = None
        if depth == "deep":
            from morenashi.detect.names.morphology import morphemes

            more = [places.astype(np.int32) for places in morphemes(self.joined)]
            self.extra = np.stack(more)
            found += more
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

    def found(self, i: int, weights: Weights) -> set[tuple[int, int]]:
        """What a model reads in one of the texts."""
        a, b = int(self.begin[i]), int(self.begin[i + 1]) - 1
        if a == b:
            return set()
        codes, wide = self.codes[a:b], self.wide[a:b]
        extra = None
        if self.extra is not None:
            more = self.extra[:, a:b].astype(np.int64)
            extra = lambda p, q: (row[p:q] for row in more)  # noqa: E731
        read = read_names(codes, wide, weights, wide == 0x0A, extra)
        return set(zip(read.start.tolist(), read.end.tolist(), strict=True))


def prepare(texts: Sequence[Text], depth: str) -> Prepared:
    """The texts ready for training."""
    return Prepared(texts, depth)


def score(texts: Sequence[Text], changed: Sequence[Text], prepared: Prepared, folds: int) -> None:
    """Five-fold scores by source: no text, nor its copy with other names, is trained and scored on."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    everything = [*texts, *changed]
    for fold in range(folds):
        rest = [i for i, t in enumerate(everything) if t.fold != fold or t.source == NOBODY]
        weights = train(prepared.material(rest), Plan()).ready()
        for i, text in enumerate(texts):
            if text.fold == fold:
                found, wanted = prepared.found(i, weights), set(text.names)
                for k, n in enumerate((len(found & wanted), len(found), len(wanted))):
                    counts[text.source][k] += n
    for source, (right, found, wanted) in counts.items():
        p, r = right / max(1, found), right / max(1, wanted)
        f1 = 2 * right / max(1, found + wanted)
        print(f"{source:10} n {wanted:5}  P {p:.3f}  R {r:.3f}  F1 {f1:.3f}", flush=True)


def packed(trained: Trained) -> bytes:
    """An npz file of a model."""
    return packed_arrays({"weights": trained.weights, "steps": trained.steps.astype(np.int32)})


def packed_arrays(arrays: Mapping[str, np.ndarray]) -> bytes:
    """An npz file whose bytes depend on nothing but what is in it."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, value in arrays.items():
            inner = BytesIO()
            np.save(inner, value)
            archive.writestr(zipfile.ZipInfo(f"{name}.npy"), inner.getvalue(), zipfile.ZIP_DEFLATED)
    return out.getvalue()


if __name__ == "__main__":
    main()
