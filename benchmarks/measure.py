"""What a measurement is, and how a piece of work is measured in a process of its own (standard library only)."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

HERE = Path(__file__).parent
MEGABYTE = 1_000_000
# One thread: libraries that spread over all cores by themselves would not be comparable.
ONE_THREAD = dict.fromkeys(
    (
        "OMP_NUM_THREADS",
        "OPENBLAS_NUM_THREADS",
        "MKL_NUM_THREADS",
        "BLIS_NUM_THREADS",
        "RAYON_NUM_THREADS",
        "NUMEXPR_NUM_THREADS",
    ),
    "1",
)


@dataclass(frozen=True)
class Runs:
    """Some runs of the same work over `size` bytes, after a warm-up that does not count."""

    size: int
    found: int
    cpu: tuple[float, ...]
    wall: tuple[float, ...]
    load: float
    """CPU seconds until the tool was ready."""
    peak: float
    """Highest resident memory of the process, in MB."""

    @property
    def rate(self) -> float:
        """MB per CPU second, median."""
        return self.size / MEGABYTE / statistics.median(self.cpu)

    @property
    def best(self) -> float:
        """MB per CPU second of the fastest run: what a quieter machine gives at least."""
        return self.size / MEGABYTE / min(self.cpu)


@dataclass(frozen=True)
class Absent:
    """A measurement that could not be taken, and why."""

    reason: str


def cpu_seconds() -> float:
    """User and system time of this process and of its children that have ended."""
    try:
        import resource
    except ImportError:  # Windows
        return sum(os.times()[:4])
    own = resource.getrusage(resource.RUSAGE_SELF)
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


def peak_megabytes() -> float:
    """Highest resident memory of this process so far; 0 where the system does not tell.

    Linux counts it anew for each program; elsewhere it begins with that of the starting process.
    """
    try:
        for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024 / MEGABYTE
    except OSError:
        pass
    try:
        import resource
    except ImportError:  # Windows
        return 0.0
    return in_megabytes(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


def in_megabytes(maxrss: int) -> float:
    """What the system calls maxrss: bytes on macOS, kibibytes elsewhere."""
    return maxrss / MEGABYTE if sys.platform == "darwin" else maxrss * 1024 / MEGABYTE


def timed(begin: Callable[[], Callable[[], int]], size: int, runs: int) -> Runs:
    """Makes a tool ready, lets it work once unmeasured, then `runs` times."""
    start = cpu_seconds()
    work = begin()
    load = cpu_seconds() - start
    work()
    cpu, wall, found = [], [], 0
    for _ in range(runs):
        start, clock = cpu_seconds(), time.perf_counter()
        found = work()
        cpu.append(cpu_seconds() - start)
        wall.append(time.perf_counter() - clock)
    return Runs(size, found, tuple(cpu), tuple(wall), load, peak_megabytes())


def measured(python: Path, tool: str, job: str, path: Path, *, runs: int) -> Runs | Absent:
    """Runs a job of a tool (see tools/) over a file, in a process of its own."""
    if not python.exists():
        return Absent(f"no environment at {python.parent.parent}")
    said = subprocess.run(
        [python, HERE / "measured.py", tool, job, path, str(runs)],
        capture_output=True,
        check=False,
        env=environment(),
    )
    lines = said.stdout.decode("utf-8", "replace").splitlines()
    if said.returncode or not lines:
        return Absent(last_line(said.stderr) or f"ended with {said.returncode}")
    told = json.loads(lines[-1])
    return Runs(**{**told, "cpu": tuple(told["cpu"]), "wall": tuple(told["wall"])})


def environment() -> dict[str, str]:
    """The variables of a measured process: one thread, and no settings of whoever starts it."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("MORENASHI_", "PYTHON"))}
    return {**kept, **ONE_THREAD, "PYTHONUTF8": "1", "LC_ALL": "C.UTF-8"}


def last_line(output: bytes) -> str:
    """What an error says at its end."""
    lines = output.decode("utf-8", "replace").strip().splitlines()
    return lines[-1].strip()[:160] if lines else ""


@dataclass(frozen=True)
class Cost:
    """What a whole process took."""

    wall: float
    cpu: float
    peak: float
    code: int


def whole_process(
    command: Sequence[str | Path], *, stdin: Path | None = None, stdout: Path | None = None
) -> Cost | Absent:
    """Starts a program, waits for its end, and says what it took.

    A small Python in between starts it: a process begins with the peak memory of its parent, and
    ours may be larger than what is measured.
    """
    if not hasattr(os, "wait4"):
        return Absent("this system does not tell what a process took")
    said = subprocess.run(
        [sys.executable, "-I", "-S", HERE / "launch.py", stdin or "", stdout or "", *command],
        capture_output=True,
        check=False,
        env=environment(),
    )
    if said.returncode:
        return Absent(last_line(said.stderr) or f"ended with {said.returncode}")
    wall, cpu, peak, code = json.loads(said.stdout)
    return Cost(wall, cpu, in_megabytes(peak), code)


def as_json(runs: Runs) -> str:
    """One line for the process that asked."""
    return json.dumps(asdict(runs))
