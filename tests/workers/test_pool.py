"""Children with limits: what a bad job costs, and that nothing is left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from morenashi.model.finding import Cause
from morenashi.workers.pool import Limits, run_all
from tests.workers.jobs import behave, double

posix = pytest.mark.skipif(os.name == "nt", reason="POSIX signals")
LIMITS = Limits(seconds=1.5, memory=1 << 30, message=1_000_000)


@pytest.mark.parametrize("workers", [0, 2])
def test_every_job_comes_back(workers: int) -> None:
    outcomes = list(run_all(double, range(200), workers=workers))
    assert sorted((o.job, o.result) for o in outcomes) == [(i, 2 * i) for i in range(200)]
    assert not any(o.partial for o in outcomes)


def test_ordered() -> None:
    outcomes = run_all(double, range(100), workers=2, ordered=True)
    assert [o.job for o in outcomes] == list(range(100))


def test_no_jobs_start_no_child() -> None:
    assert list(run_all(double, [], workers=2)) == []


def test_what_native_readers_complain_of_is_not_heard(capfd: pytest.CaptureFixture[str]) -> None:
    (outcome,) = run_all(behave, ["complain"], workers=1)
    assert outcome.result == "complained"
    assert capfd.readouterr() == ("", "")


@posix
def test_a_bad_job_loses_only_itself() -> None:
    jobs = [
        "a",
        "die",
        "b",
        "raise",
        "loop",
        "c",
        "memory",
        "panic",
        "large",
        "exit",
        "d",
        "unreadable",
    ]
    outcomes = {o.job: o for o in run_all(behave, jobs, workers=2, limits=LIMITS)}
    assert set(outcomes) == set(jobs)
    assert {job: o.cause for job, o in outcomes.items() if o.cause} == {
        "die": Cause.CRASHED,
        "exit": Cause.CRASHED,
        "raise": Cause.CRASHED,
        "panic": Cause.CRASHED,
        "loop": Cause.TIMEOUT,
        "memory": Cause.TOO_LARGE,
        "large": Cause.TOO_LARGE,
        "unreadable": Cause.READ_ERROR,
    }
    for outcome in outcomes.values():  # what had been emitted is kept
        assert outcome.emitted == ("begun",)
    assert outcomes["raise"].error == "ValueError"
    assert "taro" not in repr(outcomes["raise"])


def test_in_this_process_too() -> None:
    jobs = ["a", "raise", "panic", "unreadable"]
    outcomes = {o.job: o for o in run_all(behave, jobs, workers=0)}
    assert outcomes["a"].result == "a"
    assert outcomes["raise"].cause is Cause.CRASHED
    assert outcomes["panic"].cause is Cause.CRASHED
    assert outcomes["unreadable"].cause is Cause.READ_ERROR


@pytest.mark.parametrize("workers", [0, 1])
def test_emitted_values_arrive_on_the_way(workers: int) -> None:
    seen: list[tuple[str, object]] = []
    list(
        run_all(
            behave,
            ["a", "b"],
            workers=workers,
            on_emit=lambda job, value: seen.append((job, value)),
        )
    )
    assert sorted(seen) == [("a", "begun"), ("b", "begun")]


def test_time_grows_with_size() -> None:
    assert Limits(seconds=10, bytes_per_second=1e6).time_for(5_000_000) == 15


def test_a_child_does_several_jobs_and_is_then_replaced() -> None:
    limits = Limits(jobs_per_child=5)
    pids = [o.result for o in run_all(behave, ["pid"] * 12, workers=1, limits=limits)]
    assert [pids.count(pid) for pid in dict.fromkeys(pids)] == [5, 5, 2]
    assert os.getpid() not in pids


def test_jobs_are_taken_only_when_they_can_start() -> None:
    taken = 0

    def jobs() -> Iterator[int]:
        nonlocal taken
        for i in range(10_000_000):
            taken = i
            yield i

    outcomes = run_all(double, jobs(), workers=2)
    for _ in range(10):
        next(outcomes)
    outcomes.close()  # type: ignore[attr-defined]
    assert taken < 20


SCRIPT = """
import os, sys
sys.path[:0] = {path!r}
from morenashi.workers.pool import Limits, run_all
from tests.workers.jobs import behave

if __name__ == "__main__":
    came = 0
    try:
        for o in run_all(behave, ["pid", "pid", {last!r}, {last!r}], workers=2, limits=Limits()):
            print(o.result, flush=True)
            came += 1
    except KeyboardInterrupt:
        print("kept", came, flush=True)
        sys.exit(130)
"""


def start(tmp_path: Path, last: str) -> subprocess.Popen[str]:
    script = tmp_path / "script.py"
    script.write_text(SCRIPT.format(path=sys.path, last=last), "utf-8")
    return subprocess.Popen(
        [sys.executable, str(script)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    stat = Path(f"/proc/{pid}/stat")
    return not (stat.exists() and stat.read_text().rpartition(")")[2].split()[0] == "Z")


def gone_soon(pids: set[int]) -> bool:
    end = time.monotonic() + 5
    while time.monotonic() < end:
        if not any(alive(pid) for pid in pids):
            return True
        time.sleep(0.05)
    return False


@posix
@pytest.mark.parametrize("last", ["sleep", "loop"])
def test_ctrl_c_keeps_what_came_and_ends_the_children(tmp_path: Path, last: str) -> None:
    process = start(tmp_path, last)
    assert process.stdout is not None
    pids = {int(process.stdout.readline()) for _ in range(2)}
    time.sleep(0.3)
    began = time.monotonic()
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: the children get it too
    out, err = process.communicate(timeout=10)
    assert process.returncode == 130
    assert out == "kept 2\n"
    assert err == ""
    assert time.monotonic() - began < 3
    assert gone_soon(pids)


@posix
@pytest.mark.parametrize("last", ["sleep", "loop"])
def test_no_orphan_when_the_parent_is_killed(tmp_path: Path, last: str) -> None:
    process = start(tmp_path, last)
    assert process.stdout is not None
    pids = {int(process.stdout.readline()) for _ in range(2)}
    time.sleep(0.3)
    process.kill()
    process.communicate(timeout=10)
    assert gone_soon(pids)
