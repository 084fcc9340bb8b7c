"""How right the findings are: every kind on each part of the corpus, and false alarms where nothing is.

Not PERSON: the shipped model was trained on these texts, so what it finds in them is no score (see
goals). SENSITIVE is found beside people, so it is a little better here than on new texts.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import corpus
from measure import Runs, measured
from scoring import Span, false_documents, false_lines, score
from subject import Bench, Figure, Missing, Result, Subject

if TYPE_CHECKING:
    from tests.corpus.compile_corpus import Document

F1, FALSE_PERCENT = 0.97, 3.0
# Whole addresses and statements about a person are harder than numbers.
GOALS = {"ADDRESS": 0.88, "SENSITIVE": 0.85}
# Fewer marks of a kind than these say little: one miss among ten is 5 % of F1.
ENOUGH = 50
ALL = "all"
# Kinds that rules find; Presidio can be asked for some of them only.
KINDS = (
    "POSTAL_CODE", "PHONE", "EMAIL", "BIRTHDATE", "MY_NUMBER", "DRIVERS_LICENSE", "PASSPORT",
    "RESIDENCE_CARD", "PENSION_NUMBER", "EMPLOYMENT_INSURANCE", "HEALTH_INSURANCE",
    "BANK_ACCOUNT", "CREDIT_CARD", "IP_ADDRESS", "CREDENTIAL", "ADDRESS", "SENSITIVE",
)  # fmt: skip
PRESIDIO_KINDS = ("PHONE", "EMAIL", "BIRTHDATE", "CREDIT_CARD", "IP_ADDRESS")


def _run(bench: Bench) -> list[Result]:
    parts = {part: _documents(bench, part) for part in corpus.parts()}
    whole = [document for documents in parts.values() for document in documents]
    results = _scored(bench, {**parts, ALL: whole}, "morenashi", bench.ours, "ours")
    why = bench.why_absent("presidio")
    who = "Presidio + ja_ginza"
    results += (
        [Missing("corpus", who, why)]
        if why is not None
        else _scored(bench, {ALL: whole}, who, bench.peers, "presidio")
    )
    for result in results:
        bench.said(result)
    return results


def _documents(bench: Bench, part: str) -> list[Document]:
    documents = corpus.documents(part)
    return documents[:40] if bench.small else documents


def _scored(
    bench: Bench, parts: dict[str, list[Document]], who: str, python: Path, tool: str
) -> list[Result]:
    """The figures of a tool for each part, which is searched once although it is part of all."""
    results: list[Result] = []
    found: dict[int, list[Span]] = {}
    for part, documents in parts.items():
        new = [document for document in documents if id(document) not in found]
        spans = _found(new, python, tool)
        if isinstance(spans, str):
            return [*results, Missing(f"corpus {part}", who, spans)]
        found.update(zip(map(id, new), spans, strict=True))
        mine = [found[id(document)] for document in documents]
        goals = tool == "ours" and not bench.small
        results += _figures(f"corpus {part}", documents, mine, who, goals=goals)
    return results


def _figures(
    part: str, documents: list[Document], found: list[list[Span]], who: str, *, goals: bool
) -> list[Result]:
    results: list[Result] = []
    kinds = KINDS if who == "morenashi" else PRESIDIO_KINDS
    for kind in kinds:
        s = score(kind, documents, found)
        note = f"n {s.marked}, P {s.precision:.3f}, R {s.recall:.3f}, overlap F1 {s.overlap_f1:.3f}"
        goal = GOALS.get(kind, F1) if goals and s.marked >= ENOUGH else None
        results.append(Figure(f"{part}, {kind}", who, s.f1, "F1", note=note, goal=goal))
    if who != "morenashi":
        # Presidio knows dates, not dates of birth: those are no false alarms of its.
        found = [[span for span in spans if span[0] != "BIRTHDATE"] for spans in found]
    for what, count in (("documents", false_documents), ("lines", false_lines)):
        wrong, total = count(frozenset(KINDS), documents, found)
        goal = FALSE_PERCENT if goals and total >= ENOUGH else None
        results.append(
            Figure(f"{part}, {what} without any that have a finding", who,
                   100 * wrong / max(total, 1), "%", note=f"{wrong} of {total}",
                   goal=goal, at_most=True)
        )  # fmt: skip
    return results


def _found(documents: Sequence[Document], python: Path, tool: str) -> list[list[Span]] | str:
    """The spans a tool finds in each document, or why it could not be asked.

    The texts lie on the disk only while the tool reads them.
    """
    if not documents:
        return []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "texts.json"
        path.write_text(json.dumps([d.text for d in documents]), encoding="utf-8")
        runs = measured(python, tool, "entities", path, runs=1)
        if not isinstance(runs, Runs):
            return runs.reason
        answer = json.loads(path.with_suffix(f".{tool}").read_text(encoding="utf-8"))
    return [[(kind, start, end) for kind, start, end in spans] for spans in answer]


subject = Subject("accuracy on the corpus", _run)
