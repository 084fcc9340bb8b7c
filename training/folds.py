"""Five-fold judging of the whole chain of detection: each text is read with weights that never saw it."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import numpy as np

from morenashi.detect.names import deep, tagger
from morenashi.detect.names.morphology import available
from morenashi.detect.names.tagger import Weights, pack
from morenashi.detect.recognizers import person_name
from morenashi.detect.records import find_in_records
from morenashi.model.items_of_data import KINDS
from training.material import FOLDS, Text
from training.no_names import NOBODY
from training.perceptron import Material, Plan, train
from training.tally import Span
from training.train import Prepared, enlarged, packed

DEPTHS = ("fast", "deep")
_LEARNER = Path(__file__).with_name("perceptron.py")


class DepthMissing(RuntimeError):
    """Detection cannot read at this depth here."""


@dataclass(frozen=True)
class Kept:
    """Weights kept in a folder by what they follow from, so that rules alone can be scored anew; None keeps none."""

    folder: Path | None = None

    def trained(self, prepared: Prepared, which: Sequence[int]) -> Weights:
        """The model of some of the texts: as kept, or trained now."""
        material = prepared.material(which)
        path = self.folder / f"{_digest(material)}.npz" if self.folder else None
        if path is not None and path.exists():
            with np.load(BytesIO(path.read_bytes())) as kept:
                return Weights(pack(kept["weights"]), kept["steps"].astype(np.int64))
        made = train(material, Plan())
        if path is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(packed(made))
        return made.ready()


def _digest(material: Material) -> str:
    told = hashlib.sha256(repr(Plan()).encode() + _LEARNER.read_bytes())
    for array in (material.features, material.tags, material.lines):
        told.update(np.ascontiguousarray(array).tobytes())
    return told.hexdigest()[:16]


def models_of_folds(
    texts: Sequence[Text], folder: Path, depth: str, kept: Kept
) -> list[dict[str, Weights]]:
    """For each fold the models of the other four; a text's copy with other names stays in its fold.

    The deep reading asks the fast model first where names may be, so it needs both.
    """
    everything = enlarged(texts, folder)
    models: list[dict[str, Weights]] = [{} for _ in range(FOLDS)]
    for name in DEPTHS[: DEPTHS.index(depth) + 1]:
        try:
            prepared = Prepared(everything, name)
        except ImportError as error:
            raise DepthMissing(f"no features for depth {name}: {error}") from error
        for fold, mine in enumerate(models):
            rest = [i for i, t in enumerate(everything) if t.fold != fold or t.source == NOBODY]
            mine[name] = kept.trained(prepared, rest)
            print(f"fold {fold + 1} of {FOLDS}, {name}: trained", file=sys.stderr, flush=True)
    return models


@contextmanager
def read_with(models: Mapping[str, Weights]) -> Iterator[None]:
    """Detection reads names with these weights where there are any, not with the shipped ones."""
    shipped = {module: vars(module)["load"] for module in (person_name, deep)}

    def load(name: str) -> Weights:
        return models[name] if models else tagger.load(name)

    for module in shipped:
        vars(module)["load"] = load
    try:
        yield
    finally:
        for module, before in shipped.items():
            vars(module)["load"] = before


def found_in(
    texts: Sequence[str], depth: str = "fast", models: Mapping[str, Weights] | None = None
) -> list[set[Span]]:
    """What the chain finds in each text (kind, start, end)."""
    if depth not in DEPTHS:
        raise DepthMissing(f"detection has no depth {depth}")
    if depth == "deep" and not available():
        raise DepthMissing("the extra `names` is not installed")
    with read_with(models or {}):
        found = find_in_records(texts, depth)
    return [{(KINDS[kind], a, b) for kind, a, b, _, _ in spans} for spans in found]


def found_by_folds(
    texts: Sequence[Text], folder: Path, depth: str, kept: Kept = Kept()
) -> list[set[Span]]:
    """What the chain finds in each text, read with the weights of the other folds."""
    found: list[set[Span]] = [set() for _ in texts]
    for fold, models in enumerate(models_of_folds(texts, folder, depth, kept)):
        mine = [i for i, text in enumerate(texts) if text.fold == fold]
        spans = found_in([texts[i].text for i in mine], depth, models)
        for i, answer in zip(mine, spans, strict=True):
            found[i] = answer
    return found


def digest_of_texts(texts: Sequence[Text]) -> str:
    """What was trained and judged on, in short."""
    told = hashlib.sha256()
    for text in texts:
        told.update(repr((text.source, text.id, text.text, text.names)).encode())
    return told.hexdigest()[:12]
