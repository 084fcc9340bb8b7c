"""Outgoing mail: a month of invented business mail with planted leaks.

The month is written by hand-made templates (morenashi.samples.month), without sight of the rules.
"""

from __future__ import annotations

import os
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from subject import Bench, Figure, Result, Subject

from morenashi.flows.guard import Departure, Surroundings, check_all
from morenashi.flows.known import known
from morenashi.model.verdict import Level, Verdict
from morenashi.samples.month import MonthMail, mails, write_directory

FALSE_HOLDS, CAUGHT = 0.5, 99.0
TODAY = date(2026, 11, 30)


@dataclass
class Tally:
    """Verdicts counted."""

    ordinary: int = 0
    planted: Counter[str] = field(default_factory=Counter)
    levels: Counter[Level] = field(default_factory=Counter)
    caught: Counter[str] = field(default_factory=Counter)
    blamed: Counter[str] = field(default_factory=Counter)

    def add(self, mail: MonthMail, verdict: Verdict) -> None:
        """One mail's verdict."""
        if mail.planted is None:
            self.ordinary += 1
            self.levels[verdict.level] += 1
            if verdict.level >= Level.HOLD:
                worst = {r.rule for r in verdict.reasons if r.level is verdict.level}
                self.blamed.update(worst)
            return
        self.planted[mail.planted] += 1
        self.caught[mail.planted] += verdict.level > Level.PASS


def surroundings(folder: Path, seed: int = 1) -> Surroundings:
    """Directory and lists of the company of a seed."""
    write_directory(folder, seed)
    read = known(folder, [folder / "lists"])
    return Surroundings(directory=read.directory, lists=read.lists, today=TODAY)


def departure(mail: MonthMail) -> Departure:
    """The mail as the check gets it."""
    return Departure(mail.raw, "", mail.sender, mail.recipients)


def _run(bench: Bench) -> list[Result]:
    ordinary, planted = (200, 50) if bench.small else (20_000, 500)
    with tempfile.TemporaryDirectory() as folder:
        around = surroundings(Path(folder))
        tally = judged(mails(1, ordinary, planted), around, os.cpu_count() or 1)
    results = figures(tally, goals=not bench.small)
    for result in results:
        bench.said(result)
    return results


def judged(month: Iterable[MonthMail], around: Surroundings, workers: int) -> Tally:
    """Every mail judged in child processes, as a warm gateway does it."""
    tally = Tally()
    sent: list[MonthMail] = []

    def leaving() -> Iterator[Departure]:
        for mail in month:
            sent.append(mail)
            yield departure(mail)

    for number, verdict in enumerate(check_all(leaving(), around, workers=workers)):
        tally.add(sent[number], verdict)
    return tally


def figures(tally: Tally, *, goals: bool) -> list[Result]:
    """What the counts come to."""
    who = "morenashi"
    held = tally.levels[Level.HOLD] + tally.levels[Level.REFUSE]
    asked = tally.levels[Level.ASK]
    worst = ", ".join(f"{rule} {count}" for rule, count in tally.blamed.most_common(4))
    results: list[Result] = [
        Figure("ordinary mails held", who, 100 * held / max(1, tally.ordinary), "%",
               note=f"{held} of {tally.ordinary:,}; {worst}".rstrip("; "),
               goal=FALSE_HOLDS if goals else None, at_most=True),
        Figure("ordinary mails asked about", who, 100 * asked / max(1, tally.ordinary), "%",
               note=f"{asked} of {tally.ordinary:,}"),
    ]  # fmt: skip
    total, caught = sum(tally.planted.values()), sum(tally.caught.values())
    results.append(
        Figure("planted leaks held or asked about", who, 100 * caught / max(1, total), "%",
               note=f"{caught} of {total}", goal=CAUGHT if goals else None)
    )  # fmt: skip
    for kind, count in sorted(tally.planted.items()):
        share = 100 * tally.caught[kind] / count
        results.append(
            Figure(f"planted: {kind}", who, share, "%", note=f"{tally.caught[kind]} of {count}")
        )
    return results


subject = Subject("outgoing mail: false holds and leaks caught", _run)
