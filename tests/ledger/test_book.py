"""Lines are only added: by one writer at a time, and after a kill at any moment."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from morenashi.errors import LedgerError
from morenashi.ledger.chain import Fault, Head
from morenashi.ledger.entry import Act, Draft
from tests.ledger.made import AT, KEY, ledger, written

ROOT = Path(__file__).parents[2]
WRITER = """
import sys
from pathlib import Path
from tests.ledger.made import ledger
from morenashi.ledger.entry import Act, Draft
book = ledger(Path(sys.argv[1]))
for number in range(int(sys.argv[2])):
    with book.writing("minato") as writer:
        entries = writer.add([Draft(Act.CHANGED, sys.argv[3], 1, "a" * 500, i) for i in range(20)])
    print(entries[-1].seq, flush=True)
"""


def start(folder: Path, count: int, who: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(folder), str(count), who],
        env=os.environ | {"PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"},
        stdout=subprocess.PIPE,
        text=True,
    )


def test_what_is_written_is_read(tmp_path: Path) -> None:
    path, head = written(tmp_path)
    chain = ledger(tmp_path).verify("minato", head)
    assert [entry.draft.before for entry in chain.entries] == [0, 1, 2, 3, 4]
    assert chain.entries[0].at == AT
    assert chain.entries[0].draft.who == "個人情報管理者"
    assert ledger(tmp_path).cases() == ["minato"]
    assert ledger(tmp_path).verify("none").entries == ()
    if os.name != "nt":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert "0001020304" not in repr(ledger(tmp_path))


def test_reading_makes_nothing(tmp_path: Path) -> None:
    assert ledger(tmp_path).verify("minato").entries == ()
    assert ledger(tmp_path).cases() == []
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("key", ["", "../minato", "港", "a/b", "a" * 61, ".hidden"])
def test_a_key_is_no_path(tmp_path: Path, key: str) -> None:
    with pytest.raises(LedgerError):
        ledger(tmp_path).verify(key)


def test_half_a_line_is_taken_out_and_told(tmp_path: Path) -> None:
    path, head = written(tmp_path)
    whole = path.read_bytes()
    path.write_bytes(whole + b'{"seq":6,"at":"20')
    with ledger(tmp_path).writing("minato", lambda: head) as writer:
        writer.add([Draft(Act.CHANGED, "x")])
    chain = ledger(tmp_path).verify("minato", head)
    assert (chain.broken, chain.torn) == ((), b"")
    assert [entry.draft.act for entry in chain.entries[5:]] == [Act.HEALED, Act.CHANGED]
    assert chain.entries[5].draft.before["bytes"] == 17
    assert path.read_bytes().startswith(whole)


def test_a_heal_changes_no_case(tmp_path: Path) -> None:
    path, head = written(tmp_path)
    path.write_bytes(path.read_bytes() + b"{")
    with ledger(tmp_path).writing("minato", lambda: head):
        pass
    assert ledger(tmp_path).verify("minato", head).unapplied == 0
    with ledger(tmp_path).writing("minato", lambda: head) as writer:
        assert writer.unapplied == 0
        writer.add([Draft(Act.CHANGED, "x")])
    with ledger(tmp_path).writing("minato", lambda: head) as writer:
        assert writer.unapplied == 1


def test_a_last_line_without_its_end_is_not_lost(tmp_path: Path) -> None:
    path, head = written(tmp_path)
    whole = path.read_bytes()
    path.write_bytes(whole[:-1])
    with ledger(tmp_path).writing("minato", lambda: head):
        pass
    assert path.read_bytes() == whole


def test_what_was_cut_off_stays_to_be_seen(tmp_path: Path) -> None:
    path, head = written(tmp_path)
    path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[:3]))
    with ledger(tmp_path).writing("minato", lambda: head) as writer:
        (entry,) = writer.add([Draft(Act.CHANGED, "x")])
    assert entry.seq == 6
    chain = ledger(tmp_path).verify("minato", Head(entry.seq, entry.mark))
    assert [(one.fault, one.seq) for one in chain.broken] == [(Fault.REMOVED, 6)]


def test_a_damaged_end(tmp_path: Path) -> None:
    path, head = written(tmp_path)
    path.write_bytes(path.read_bytes()[:-20] + b"x" * 19 + b"\n")
    with pytest.raises(LedgerError, match="damaged"), ledger(tmp_path).writing("minato"):
        pass
    with ledger(tmp_path).writing("minato", lambda: head) as writer:
        writer.add([Draft(Act.CHANGED, "x")])
    chain = ledger(tmp_path).verify("minato", writer.head)
    assert [(one.fault, one.line) for one in chain.broken] == [(Fault.CHANGED, 5)]


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "ledger").write_text("a file")
    with pytest.raises(LedgerError, match="permissions"), ledger(tmp_path).writing("minato"):
        pass


def test_two_processes_at_once(tmp_path: Path) -> None:
    running = [start(tmp_path, 15, who) for who in ("one", "two")]
    for process in running:
        process.communicate()
        assert process.returncode == 0
    chain = ledger(tmp_path).verify("minato")
    assert (len(chain.entries), chain.broken) == (600, ())
    assert {entry.draft.who for entry in chain.entries} == {"one", "two"}


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs kill -9")
@pytest.mark.parametrize("wait", [0.0, 0.013, 0.029, 0.05])
def test_kill_loses_nothing_that_was_written(tmp_path: Path, wait: float) -> None:
    with start(tmp_path, 10_000, "killed") as process:
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(wait)
        process.kill()
        said = process.stdout.read().split()
    chain = ledger(tmp_path).verify("minato")
    assert chain.broken == ()
    assert len(chain.entries) >= (int(said[-1]) if said else 20)
    with ledger(tmp_path).writing("minato") as writer:
        writer.add([Draft(Act.CHANGED, "after")])
    healed = ledger(tmp_path).verify("minato", writer.head)
    assert (healed.broken, healed.torn, healed.unapplied) == ((), b"", 0)
    assert len(healed.entries) == len(chain.entries) + 1 + bool(chain.torn)


def test_the_key_of_the_tests_is_whole() -> None:
    assert len(KEY) == 32
