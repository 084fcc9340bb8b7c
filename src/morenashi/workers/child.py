"""The life of a child process: takes limits upon itself, then does one job after the other."""

from __future__ import annotations

import contextlib
import ctypes
import os
import pickle
import signal
import sys
import threading
from collections.abc import Callable
from multiprocessing import connection, parent_process
from typing import Any

from morenashi.model.finding import Cause
from morenashi.workers.limits import Limits

# Kinds of messages to the parent: (kind, payload).
READY, EMITTED, DONE, FAILED = "ready", "emitted", "done", "failed"

Send = Callable[[str, object], None]


def serve(pipe: connection.Connection, function: bytes, limits: Limits) -> None:
    """Reads jobs from `pipe` until it closes. `function` is pickled, so that limits come before imports."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's business
    _die_with_parent()
    _take_limits(limits)
    # Thread pools of numeric libraries take gigabytes of address space and help nothing here.
    for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(name, "1")
    run = pickle.loads(function)  # noqa: S301 - comes from the parent
    _fall_silent()
    pipe.send_bytes(pickle.dumps((READY, None)))
    with contextlib.suppress(EOFError, OSError):
        while True:
            job = pickle.loads(pipe.recv_bytes())  # noqa: S301 - comes from the parent
            if not _do(run, job, pipe, limits):
                return


def _do(run: Any, job: object, pipe: connection.Connection, limits: Limits) -> bool:
    """Does one job; False when this process should not be trusted with another."""

    def send(kind: str, payload: object) -> None:
        data = pickle.dumps((kind, payload))
        if len(data) > limits.message:
            raise _TooMuch
        pipe.send_bytes(data)

    try:
        send(DONE, run(job, lambda value: send(EMITTED, value)))
    except _TooMuch:
        send(FAILED, (Cause.TOO_LARGE, ""))
    except MemoryError:
        send(FAILED, (Cause.TOO_LARGE, "MemoryError"))
        return False
    except OSError as error:
        send(FAILED, (Cause.READ_ERROR, type(error).__name__))
    except BaseException as error:
        send(FAILED, (Cause.CRASHED, type(error).__name__))
        return isinstance(error, Exception)
    return True


class _TooMuch(Exception):
    """A value larger than a message may be."""


def _take_limits(limits: Limits) -> None:
    if sys.platform == "win32":
        return
    import resource

    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a core file would hold what was read
    if limits.memory is not None:
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        soft = limits.memory if hard == resource.RLIM_INFINITY else min(limits.memory, hard)
        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


def _fall_silent() -> None:
    """Native readers complain on the standard streams, and may quote what they read."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nowhere, stream)
    os.close(nowhere)


def _die_with_parent() -> None:
    """No orphans: neither when idle, nor while busy, nor (on Linux) while stuck in native code."""
    parent = parent_process()
    if parent is None:
        return
    if sys.platform == "linux":
        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG
        if os.getppid() != parent.pid:
            os._exit(1)

    def watch(sentinel: Any) -> None:
        connection.wait([sentinel])
        os._exit(1)

    threading.Thread(target=watch, args=(parent.sentinel,), daemon=True).start()
