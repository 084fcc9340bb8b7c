"""What the children do in the tests of workers."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable

Emit = Callable[[object], None]


def double(job: int, _emit: Emit) -> object:
    return job * 2


def behave(job: str, emit: Emit) -> object:
    """Does what the job says."""
    emit("begun")
    match job:
        case "die":
            os.kill(os.getpid(), signal.SIGKILL)
        case "exit":
            os._exit(3)
        case "loop":
            while True:
                pass
        case "memory":
            return len(bytearray(8 << 30))
        case "raise":
            raise ValueError("taro@example.jp")
        case "panic":
            raise BaseException("native")
        case "large":
            return b"x" * 3_000_000
        case "unreadable":
            raise PermissionError(13, "no")
        case "complain":
            for stream in (1, 2):
                os.write(stream, b"taro@example.jp\n")
            return "complained"
        case "pid":
            return os.getpid()
        case "sleep":
            time.sleep(60)
    return job
