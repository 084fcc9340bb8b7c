"""Outgoing mail: a month of invented business mail with planted leaks, and how long one mail takes.

The month is written by hand-made templates (morenashi.samples.month), without sight of the rules.
"""

from __future__ import annotations

import email
import email.policy
import os
import statistics
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from pathlib import Path

from subject import Bench, Figure, Result, Subject

from morenashi.flows.guard import Departure, Surroundings, check, check_all
from morenashi.flows.known import known
from morenashi.model.verdict import Level, Verdict
from morenashi.samples.month import MonthMail, mails, write_directory

FALSE_HOLDS, CAUGHT, MILLISECONDS = 0.5, 99.0, 50.0
TODAY = date(2026, 11, 30)
TYPICAL = (4_000, 7_000)  # bytes of a mail of about 5 kB


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
        results = figures(tally, goals=not bench.small) + _latency(bench, around)
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


def _latency(bench: Bench, around: Surroundings) -> list[Result]:
    """Wall time of one mail of about 5 kB: here, in a warm child, and only parsed by the standard parser."""
    number = 30 if bench.small else 1_000
    typical = [m for m in islice(mails(1, 4 * number, 0), 4 * number)
               if TYPICAL[0] <= len(m.raw) <= TYPICAL[1]][:number]  # fmt: skip
    jobs = [departure(mail) for mail in typical]
    for job in jobs[:20]:
        check(job, around)
    here = [_timed(lambda job=job: check(job, around)) for job in jobs]  # type: ignore[misc]
    child = _in_child(jobs, around)
    parsed = [_timed(lambda job=job: _parsed(job.data)) for job in jobs]  # type: ignore[misc]
    rows = (
        ("one mail of 5 kB, in the process", "morenashi", here, MILLISECONDS),
        ("one mail of 5 kB, warm child", "morenashi", child, MILLISECONDS),
        ("one mail of 5 kB, only parsed", "email.policy.default", parsed, None),
    )
    return [
        Figure(what, who, _p95(times), "ms", best=statistics.median(times),
               ratio=_p95(times) / _p95(parsed) if who == "morenashi" else None,
               note=f"95th of 100; best: the median; n {len(times)}",
               goal=None if bench.small else goal, at_most=True)
        for what, who, times, goal in rows
    ]  # fmt: skip


def _in_child(jobs: list[Departure], around: Surroundings) -> list[float]:
    """Milliseconds from handing over each mail to its verdict, one mail at a time."""
    began: list[float] = []

    def handed() -> Iterator[Departure]:
        for job in jobs:
            began.append(time.perf_counter())
            yield job

    # The next mail is taken when a child is free, so each verdict ends the mail before the next begins.
    ended = [time.perf_counter() for _ in check_all(handed(), around, workers=1)]
    times = [1e3 * (end - begin) for begin, end in zip(began, ended, strict=True)]
    return times[20:] or times


def _timed(work: object) -> float:
    assert callable(work)
    began = time.perf_counter()
    work()
    return 1e3 * (time.perf_counter() - began)


def _parsed(data: bytes) -> int:
    message = email.message_from_bytes(data, policy=email.policy.default)
    return sum(len(part.get_payload(decode=True) or b"") for part in message.walk()
               if not part.is_multipart())  # fmt: skip


def _p95(times: list[float]) -> float:
    return sorted(times)[int(0.95 * (len(times) - 1))]


subject = Subject("outgoing mail: false holds, leaks caught, latency", _run)
