"""How right the findings are: every kind on each part of the corpus, and false alarms where nothing is."""

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
# The kinds of this release; Presidio can be asked for some of them only.
KINDS = (
    "POSTAL_CODE", "PHONE", "EMAIL", "BIRTHDATE", "MY_NUMBER", "DRIVERS_LICENSE", "PASSPORT",
    "RESIDENCE_CARD", "PENSION_NUMBER", "EMPLOYMENT_INSURANCE", "HEALTH_INSURANCE",
    "BANK_ACCOUNT", "CREDIT_CARD", "IP_ADDRESS", "CREDENTIAL",
)  # fmt: skip
PRESIDIO_KINDS = ("PHONE", "EMAIL", "BIRTHDATE", "CREDIT_CARD", "IP_ADDRESS")


def _run(bench: Bench) -> list[Result]:
    results: list[Result] = []
    for part in corpus.parts():
        documents = corpus.documents(part)
        if bench.small:
            documents = documents[:40]
        results += _scored(bench, part, documents, "morenashi", bench.ours, "ours", KINDS)
        why = bench.why_absent("presidio")
        who = "Presidio + ja_ginza"
        results += (
            [Missing(f"corpus {part}", who, why)]
            if why is not None
            else _scored(bench, part, documents, who, bench.peers, "presidio", PRESIDIO_KINDS)
        )
    for result in results:
        bench.said(result)
    return results


def _scored(
    bench: Bench, part: str, documents: Sequence[Document], who: str, python: Path, tool: str,
    kinds: tuple[str, ...],
) -> list[Result]:  # fmt: skip
    found = _found(documents, python, tool)
    if isinstance(found, str):
        return [Missing(f"corpus {part}", who, found)]
    goal = F1 if tool == "ours" and not bench.small else None
    results: list[Result] = []
    for kind in kinds:
        s = score(kind, documents, found)
        note = f"n {s.marked}, P {s.precision:.3f}, R {s.recall:.3f}, overlap F1 {s.overlap_f1:.3f}"
        results.append(Figure(f"corpus {part}, {kind}", who, s.f1, "F1", note=note, goal=goal))
    goal = FALSE_PERCENT if goal else None
    # Presidio knows dates, not dates of birth: those are no false alarms of its.
    alarms = [
        [span for span in spans if tool == "ours" or span[0] != "BIRTHDATE"] for spans in found
    ]
    for what, (wrong, total) in (
        ("documents", false_documents(frozenset(KINDS), documents, alarms)),
        ("lines", false_lines(frozenset(KINDS), documents, alarms)),
    ):
        results.append(
            Figure(f"corpus {part}, {what} without any that have a finding", who,
                   100 * wrong / max(total, 1), "%", note=f"{wrong} of {total}",
                   goal=goal, at_most=True)
        )  # fmt: skip
    return results


def _found(documents: Sequence[Document], python: Path, tool: str) -> list[list[Span]] | str:
    """The spans a tool finds in each document, or why it could not be asked.

    The texts lie on the disk only while the tool reads them.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "texts.json"
        path.write_text(json.dumps([d.text for d in documents]), encoding="utf-8")
        runs = measured(python, tool, "entities", path, runs=1)
        if not isinstance(runs, Runs):
            return runs.reason
        answer = json.loads(path.with_suffix(f".{tool}").read_text(encoding="utf-8"))
    return [[(kind, start, end) for kind, start, end in spans] for spans in answer]


subject = Subject("accuracy on the corpus", _run)
