"""Weighs what the signs saw: explanations with what speaks for and against, the likeliest first."""

from __future__ import annotations

from dataclasses import replace

from morenashi import catalog
from morenashi.model.received import Evidence, Explanation, Hypothesis, Received
from morenashi.trace.sign import Sign

FOLDER = "morenashi.trace.signs"


def evidence_of(received: Received) -> tuple[Evidence, ...]:
    """All that the signs see."""
    signs = catalog.parts(FOLDER, "sign", Sign).values()
    return tuple(replace(one, sign=sign.name) for sign in signs for one in sign.look(received))


def explanations(received: Received) -> tuple[Explanation, ...]:
    """Every explanation that something speaks for or against, the strongest first.

    No explanation is asserted: the strengths only say where to look first.
    """
    by: dict[Hypothesis, list[Evidence]] = {}
    for one in evidence_of(received):
        by.setdefault(one.hypothesis, []).append(one)
    found = [
        Explanation(
            hypothesis,
            sum(one.weight for one in evidence),
            tuple(sorted(evidence, key=lambda one: -one.weight)),
        )
        for hypothesis, evidence in by.items()
    ]
    order = list(Hypothesis)
    return tuple(sorted(found, key=lambda e: (-e.strength, order.index(e.hypothesis))))
