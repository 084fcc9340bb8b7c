"""How long one outgoing mail of about 5 kB takes: in the process, in a warm child, and only parsed by the standard parser."""

from __future__ import annotations

import email
import email.policy
import statistics
import tempfile
import time
from itertools import islice, pairwise
from pathlib import Path

from subject import Bench, Figure, Result, Subject

from morenashi.flows.guard import Departure, Surroundings, check, check_all
from morenashi.samples.month import mails
from subjects.guard import departure, surroundings

MILLISECONDS = 50.0
TYPICAL = (4_000, 7_000)  # bytes of a mail of about 5 kB


def _run(bench: Bench) -> list[Result]:
    with tempfile.TemporaryDirectory() as folder:
        results = _latency(bench, surroundings(Path(folder)))
    for result in results:
        bench.said(result)
    return results


def _latency(bench: Bench, around: Surroundings) -> list[Result]:
    number = 30 if bench.small else 1_000
    typical = [m for m in islice(mails(1, 4 * number, 0), 4 * number)
               if TYPICAL[0] <= len(m.raw) <= TYPICAL[1]][:number]  # fmt: skip
    jobs = [departure(mail) for mail in typical]
    for job in jobs[:20]:
        check(job, around)
    here = [_timed(lambda job=job: check(job, around)) for job in jobs]
    child = _in_child(jobs, around)
    parsed = [_timed(lambda job=job: _parsed(job.data)) for job in jobs]
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
    """Milliseconds from one verdict to the next: one child has one mail at a time, and none waits."""
    ended = [time.perf_counter() for _ in check_all(jobs, around, workers=1)]
    times = [1e3 * (after - before) for before, after in pairwise(ended)]
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


subject = Subject("outgoing mail: latency of one mail", _run)
