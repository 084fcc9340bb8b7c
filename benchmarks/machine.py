"""Names the machine a figure was measured on."""

from __future__ import annotations

import os
import platform
import subprocess
from pathlib import Path


def processor() -> str:
    """The processor's name as the system gives it."""
    try:
        for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    except OSError:
        pass
    return platform.processor() or platform.machine()


def memory() -> str:
    """The memory of the machine."""
    try:
        size = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, ValueError, OSError):  # Windows
        return "memory unknown"
    return f"{size / 2**30:.0f} GiB"


def system() -> str:
    """The operating system with its version."""
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except OSError:
        return platform.platform(terse=True)


def load() -> float:
    """How many processes want to run, on average of the last minute; -1 if unknown."""
    try:
        return os.getloadavg()[0]
    except (AttributeError, OSError):  # Windows
        return -1.0


def commit() -> str:
    """The commit that is measured, with -dirty if files differ from it."""
    said = subprocess.run(
        ["git", "describe", "--always", "--dirty"],
        cwd=Path(__file__).parent,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return said.stdout.strip() or "unknown"


def name() -> str:
    """One line for tables."""
    return (
        f"{processor()}, {os.cpu_count()} cores, {memory()}, {system()}, "
        f"{platform.machine()}, Python {platform.python_version()}"
    )
