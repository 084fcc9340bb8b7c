"""Averaged structured perceptron with a margin, in whole numbers: the same input gives the same weights anywhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from morenashi.detect.names.features import BITS
from morenashi.detect.names.tagger import BOUND, TAGS, O, Weights, best_tags, pack

Ints = NDArray[np.int64]


@dataclass(frozen=True)
class Plan:
    """How to train. `margin`: by how much the right tags must win; `missed`: and more where a name would be missed."""

    epochs: int = 14
    margin: int = 40
    missed: int = 50
    batch: int = 6
    seed: int = 1


@dataclass(frozen=True)
class Material:
    """Prepared texts: features (kinds x characters), the tag of each character, lines (start, end)."""

    features: NDArray[np.int32]
    tags: NDArray[np.int8]
    lines: Ints


class _Sums:
    """Weights, and the same counted by when they came: what averaging needs."""

    def __init__(self, shape: tuple[int, ...]) -> None:
        self.now = np.zeros(shape, np.int32)
        self.late = np.zeros(shape, np.int64)

    def add(self, where: tuple[NDArray[np.generic], ...], by: int, step: int) -> None:
        np.add.at(self.now, where, by)
        np.add.at(self.late, where, by * step)

    def averaged(self, steps: int, scale: int) -> Ints:
        """The mean over all steps, times `scale`, rounded down: whole numbers throughout."""
        return (self.now.astype(np.int64) * steps - self.late) * scale // steps


@dataclass(frozen=True)
class Trained:
    """Weights as they are kept: 2**18 x 4 int16 (B M E S), and 5 x 5 steps from tag to tag."""

    weights: NDArray[np.int16]
    steps: Ints

    def ready(self) -> Weights:
        """As detection uses them."""
        return Weights(pack(self.weights), self.steps)


def train(material: Material, plan: Plan) -> Trained:
    """The model that reads the material best."""
    emit, steps = _Sums((1 << BITS, TAGS)), _Sums((TAGS, TAGS))
    chance = np.random.default_rng(plan.seed)
    start, length = material.lines[:, 0], material.lines[:, 1] - material.lines[:, 0]
    step = 1
    for _ in range(plan.epochs):
        for lines in _batches(length, plan, chance):
            _learn(material, start[lines], length[lines], plan, emit, steps, step)
            step += 1
    mean, moves = emit.averaged(step, 1 << 10), steps.averaged(step, 1 << 10)
    bound = int(np.abs(mean).max())
    weights = np.sign(mean) * ((np.abs(mean) * BOUND + bound // 2) // bound)
    return Trained(weights[:, 1:].astype(np.int16), moves * BOUND // bound)


def _batches(length: Ints, plan: Plan, chance: np.random.Generator) -> list[Ints]:
    """Lines of about the same length together, in a different order each time."""
    jitter = chance.integers(0, 1 + length // 8)
    order = np.argsort(length + jitter, kind="stable")
    batches = [order[i : i + plan.batch] for i in range(0, len(order), plan.batch)]
    return [batches[i] for i in chance.permutation(len(batches))]


def _learn(
    material: Material, start: Ints, length: Ints, plan: Plan, emit: _Sums, steps: _Sums, step: int
) -> None:
    """Compares the best tags with the right ones, and moves the weights where they differ."""
    reach = np.arange(int(length.max()))
    within = reach < length[:, None]
    at = np.where(within, start[:, None] + reach, start[:, None])
    features = material.features[:, at]
    right = np.where(within, material.tags[at], O).astype(np.int64)
    scores = emit.now[features].sum(0)
    scores[:, :, O] = 0
    wanted = np.take_along_axis(scores, right[:, :, None], 2)
    scores += plan.margin
    scores[:, :, O] += np.where(right != O, plan.missed, 0)
    np.put_along_axis(scores, right[:, :, None], wanted, 2)
    said = best_tags(scores, length, steps.now).astype(np.int64)
    wrong = within & (said != right)
    if not wrong.any():
        return
    places = features[:, wrong]
    for tags, by in ((right[wrong], 1), (said[wrong], -1)):
        for tag in range(1, TAGS):
            emit.add((places[:, tags == tag].ravel(), np.int64(tag)), by, step)
    both = within[:, 1:]
    for tags, by in ((right, 1), (said, -1)):
        steps.add((tags[:, :-1][both], tags[:, 1:][both]), by, step)


def lines_of(texts: Sequence[str]) -> Ints:
    """Where the lines of the joined texts begin and end; empty ones left out."""
    found, at = list[tuple[int, int]](), 0
    for text in texts:
        for line in text.split("\n"):
            if line.strip():
                found.append((at, at + len(line)))
            at += len(line) + 1
    return np.array(found, np.int64).reshape(-1, 2)
