"""Five-fold judging of the whole chain of detection: each text is read with weights that never saw it."""

from __future__ import annotations

import hashlib
import inspect
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from morenashi.detect import records
from morenashi.detect.names.tagger import Weights
from morenashi.detect.recognizers import person_name
from morenashi.model.items_of_data import KINDS
from training.material import FOLDS, Text
from training.other_names import read_names, with_other_names
from training.perceptron import Plan, train
from training.tally import Span
from training.train import prepare


class DepthMissing(RuntimeError):
    """Detection does not know this depth (yet)."""


def weights_of_folds(texts: Sequence[Text], folder: Path, depth: str) -> Iterator[Weights]:
    """For each fold the model of the other four; a text's copy with other names stays in its fold."""
    names = read_names(folder / "unidic.csv", folder / "names")
    changed = with_other_names(texts, names, 1) if depth == "fast" else ()
    everything = [*texts, *changed]
    try:
        prepared = prepare(everything, depth)
    except ImportError as error:
        raise DepthMissing(f"no features for depth {depth}: {error}") from error
    for fold in range(FOLDS):
        rest = [i for i, text in enumerate(everything) if text.fold != fold]
        yield train(prepared.material(rest), Plan()).ready()


@contextmanager
def read_with(weights: Weights | None) -> Iterator[None]:
    """Detection reads names with these weights, not with the shipped ones."""
    shipped = person_name.load
    if weights is not None:
        person_name.load = lambda _name: weights  # type: ignore[assignment, attr-defined]
    try:
        yield
    finally:
        person_name.load = shipped  # type: ignore[attr-defined]


def found_in(
    texts: Sequence[str], depth: str = "fast", weights: Weights | None = None
) -> list[set[Span]]:
    """What the chain finds in each text (kind, start, end)."""
    find = records.find_in_records
    asked: dict[str, str] = {}
    if "depth" in inspect.signature(find).parameters:
        asked = {"depth": depth}
    elif depth != "fast":
        raise DepthMissing(f"detection has no depth {depth}")
    with read_with(weights):
        found = find(texts, **asked)
    return [{(KINDS[kind], a, b) for kind, a, b, _, _ in spans} for spans in found]


def found_by_folds(texts: Sequence[Text], folder: Path, depth: str) -> list[set[Span]]:
    """What the chain finds in each text, read with the weights of the other folds."""
    found: list[set[Span]] = [set() for _ in texts]
    for fold, weights in enumerate(weights_of_folds(texts, folder, depth)):
        mine = [i for i, text in enumerate(texts) if text.fold == fold]
        spans = found_in([texts[i].text for i in mine], depth, weights)
        for i, answer in zip(mine, spans, strict=True):
            found[i] = answer
    return found


def digest_of_texts(texts: Sequence[Text]) -> str:
    """What was trained and judged on, in short."""
    told = hashlib.sha256()
    for text in texts:
        told.update(repr((text.source, text.id, text.text, text.names)).encode())
    return told.hexdigest()[:12]
