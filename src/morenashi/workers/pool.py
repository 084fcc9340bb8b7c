"""Runs a function over millions of jobs in a few child processes; a child that dies loses only its own job."""

from __future__ import annotations

import contextlib
import multiprocessing
import pickle
import signal
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from multiprocessing import connection
from typing import Any, Generic

from morenashi.errors import WorkerError
from morenashi.model.finding import Cause
from morenashi.model.words import Words
from morenashi.workers.child import DONE, EMITTED, READY, serve
from morenashi.workers.limits import J, Limits, Outcome, R

__all__ = ["Limits", "Outcome", "run_all"]

Function = Callable[[J, Callable[[R], None]], R]

_STARTS = 3  # children in a row that die before they are ready
_START_SECONDS = 120.0


def run_all(
    function: Function[J, R],
    jobs: Iterable[J],
    *,
    workers: int,
    limits: Limits | None = None,
    ordered: bool = False,
    size: Callable[[J], int] = lambda _job: 0,
    kept: int = 1,
    on_emit: Callable[[J, R], None] | None = None,
) -> Iterator[Outcome[J, R]]:
    """Calls `function(job, emit)` for every job and yields what became of each, as they finish.

    `function` is a top-level function; it returns its result and may call `emit(value)` on the way.
    The newest `kept` emitted values survive when the job is killed; `on_emit` sees each at once.
    `size` gives a job's bytes, by which its time is reckoned. Jobs are taken from the iterator only
    when a child is free. `ordered` yields in the order of the jobs. With `workers=0` everything
    happens in this process, without limits.

    Ctrl-C and closing the iterator end the children at once.
    """
    limits = limits or Limits()
    if workers < 1:
        yield from _here(function, jobs, kept, on_emit)
        return
    pool: _Pool[J, R] = _Pool(function, workers, limits, size, kept, on_emit)
    try:
        outcomes = pool.run(iter(jobs), ahead=workers * 16 if ordered else None)
        yield from _in_order(outcomes) if ordered else (outcome for _, outcome in outcomes)
    finally:
        pool.close()


def _here(
    function: Function[J, R],
    jobs: Iterable[J],
    kept: int,
    on_emit: Callable[[J, R], None] | None,
) -> Iterator[Outcome[J, R]]:
    for job in jobs:
        emitted: deque[R] = deque(maxlen=kept)
        began = time.monotonic()

        def emit(value: R, job: J = job, emitted: deque[R] = emitted) -> None:
            emitted.append(value)
            if on_emit:
                on_emit(job, value)

        result: R | None = None
        cause, error = None, ""
        try:
            result = function(job, emit)
        except (KeyboardInterrupt, SystemExit, GeneratorExit):
            raise
        except MemoryError:
            cause, error = Cause.TOO_LARGE, "MemoryError"
        except OSError as problem:
            cause, error = Cause.READ_ERROR, type(problem).__name__
        except BaseException as problem:
            cause, error = Cause.CRASHED, type(problem).__name__
        seconds = time.monotonic() - began
        yield Outcome(job, result, tuple(emitted), cause, error, seconds)


def _in_order(outcomes: Iterator[tuple[int, Outcome[J, R]]]) -> Iterator[Outcome[J, R]]:
    waiting: dict[int, Outcome[J, R]] = {}
    turn = 0
    for number, outcome in outcomes:
        waiting[number] = outcome
        while turn in waiting:
            yield waiting.pop(turn)
            turn += 1


@dataclass(slots=True)
class _Task(Generic[J, R]):
    """A job in the hands of a child."""

    number: int
    job: J
    began: float
    deadline: float
    emitted: deque[R]


@dataclass(slots=True)
class _Child(Generic[J, R]):
    """A child process, and the job it has, if any."""

    process: Any
    pipe: connection.Connection
    deadline: float
    ready: bool = False
    jobs: int = 0
    task: _Task[J, R] | None = field(default=None)


class _Pool(Generic[J, R]):
    """The children of one run."""

    def __init__(
        self,
        function: Function[J, R],
        workers: int,
        limits: Limits,
        size: Callable[[J], int],
        kept: int,
        on_emit: Callable[[J, R], None] | None,
    ) -> None:
        self._function = pickle.dumps(function)
        self._workers = workers
        self._limits = limits
        self._size = size
        self._kept = kept
        self._on_emit = on_emit
        self._children: list[_Child[J, R]] = []
        self._stillborn = 0
        self._context = multiprocessing.get_context("spawn")

    def run(self, jobs: Iterator[J], ahead: int | None) -> Iterator[tuple[int, Outcome[J, R]]]:
        """Numbered outcomes as they come; with `ahead`, no job starts that far before the oldest one."""
        numbered = enumerate(jobs)
        upcoming = next(numbered, None)
        while upcoming is not None or any(child.task for child in self._children):
            while upcoming is not None and self._may_start(upcoming[0], ahead):
                child = self._free_child()
                if child is None:
                    break
                self._give(child, *upcoming)
                upcoming = next(numbered, None)
            yield from self._wait()

    def _may_start(self, number: int, ahead: int | None) -> bool:
        running = [child.task.number for child in self._children if child.task]
        return ahead is None or not running or number - min(running) < ahead

    def _free_child(self) -> _Child[J, R] | None:
        """A child that is ready for a job; starts one if there may be another."""
        for child in self._children:
            if child.ready and child.task is None:
                return child
        if len(self._children) < self._workers:
            self._start()
        return None

    def _start(self) -> None:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(
            target=serve, args=(theirs, self._function, self._limits), daemon=True
        )
        with _without_interrupt():  # the child inherits that Ctrl-C does not concern it
            process.start()
        theirs.close()
        self._children.append(_Child(process, ours, time.monotonic() + _START_SECONDS))

    def _give(self, child: _Child[J, R], number: int, job: J) -> None:
        now = time.monotonic()
        deadline = now + self._limits.time_for(self._size(job))
        child.task = _Task(number, job, now, deadline, deque(maxlen=self._kept))
        child.deadline = deadline
        child.jobs += 1
        with contextlib.suppress(OSError):  # a child that has just died is noticed in _wait
            child.pipe.send_bytes(pickle.dumps(job))

    def _wait(self) -> Iterator[tuple[int, Outcome[J, R]]]:
        """Waits until a child says something, dies or takes too long."""
        busy = [child for child in self._children if child.task or not child.ready]
        if not busy:
            return
        until = min(child.deadline for child in busy) - time.monotonic()
        heard = connection.wait([child.pipe for child in busy], timeout=max(0.0, until))
        now = time.monotonic()
        for child in busy:
            if child.pipe in heard:
                yield from self._hear(child)
            elif now >= child.deadline:
                yield from self._lose(child, Cause.TIMEOUT)

    def _hear(self, child: _Child[J, R]) -> Iterator[tuple[int, Outcome[J, R]]]:
        try:
            kind, payload = pickle.loads(child.pipe.recv_bytes())  # noqa: S301 - our own child
        except (EOFError, OSError, pickle.UnpicklingError):
            yield from self._lose(child, Cause.CRASHED)
            return
        if kind == READY:
            child.ready, self._stillborn = True, 0
            return
        task = child.task
        assert task is not None
        if kind == EMITTED:
            task.emitted.append(payload)
            if self._on_emit:
                self._on_emit(task.job, payload)
            return
        child.task = None
        if kind == DONE:
            yield self._outcome(task, payload, None, "")
        else:
            cause, error = payload
            yield self._outcome(task, None, cause, error)
        if child.jobs >= self._limits.jobs_per_child or (kind != DONE and payload[1]):
            self._end(child)

    def _lose(self, child: _Child[J, R], cause: Cause) -> Iterator[tuple[int, Outcome[J, R]]]:
        """A child that died, or that must be killed; another takes its place when there is work."""
        self._end(child)
        if child.task is not None:
            yield self._outcome(child.task, None, cause, "")
        elif not child.ready:
            self._stillborn += 1
            if self._stillborn >= _STARTS:
                raise WorkerError(
                    where="workers",
                    why=Words(
                        ja="読み取り用のプロセスを起動できません。",
                        en="the processes that read files cannot be started.",
                    ),
                    todo=Words(
                        ja="メモリーの空きと制限を確かめるか、--workers 0 を付けて実行してください。",
                        en="Check free memory and limits, or run with --workers 0.",
                    ),
                )

    def _outcome(
        self, task: _Task[J, R], result: R | None, cause: Cause | None, error: str
    ) -> tuple[int, Outcome[J, R]]:
        seconds = time.monotonic() - task.began
        return task.number, Outcome(task.job, result, tuple(task.emitted), cause, error, seconds)

    def _end(self, child: _Child[J, R]) -> None:
        self._children.remove(child)
        child.process.kill()
        child.pipe.close()
        child.process.join(5)

    def close(self) -> None:
        """Ends all children now."""
        for child in self._children:
            child.process.kill()
        for child in list(self._children):
            self._end(child)


@contextlib.contextmanager
def _without_interrupt() -> Iterator[None]:
    """Ignores Ctrl-C for a moment, as far as this thread can."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
