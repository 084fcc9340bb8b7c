"""Starts a program from a small process and writes [seconds, CPU seconds, peak memory, exit code]."""

from __future__ import annotations

import json
import os
import sys
import time


def main(stdin: str, stdout: str, *command: str) -> None:
    """Runs `command` with the files given ("" for none); its standard error is dropped."""
    start = time.perf_counter()
    actions = [
        (os.POSIX_SPAWN_OPEN, 0, stdin or os.devnull, os.O_RDONLY, 0),
        (
            os.POSIX_SPAWN_OPEN,
            1,
            stdout or os.devnull,
            os.O_WRONLY | os.O_CREAT | os.O_TRUNC,
            0o600,
        ),
        (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0),
    ]
    pid = os.posix_spawn(command[0], command, os.environ, file_actions=actions)
    _, status, used = os.wait4(pid, 0)
    wall = time.perf_counter() - start
    code = os.waitstatus_to_exitcode(status)
    print(json.dumps([wall, used.ru_utime + used.ru_stime, used.ru_maxrss, code]))


if __name__ == "__main__":
    main(*sys.argv[1:])
