"""Progress is a bar on a terminal, plain lines elsewhere, and never in the way."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from morenashi.cli.progress import Lines, Progress, said_size, said_time
from morenashi.model.finding import Bounds
from morenashi.model.item import Stamp
from morenashi.model.scan import ItemResult
from tests.cli.program import SOURCE


def result(name: str, size: int, done: int) -> ItemResult:
    return ItemResult(name, name, "r", Stamp(size, 1, 1), done, (), (), Bounds(0, 0))


class Noted:
    def __init__(self) -> None:
        self.shown: list[tuple[int, int, int | None]] = []

    def show(self, items: int, done: int, total: int | None) -> None:
        self.shown.append((items, done, total))


def test_counts_items_and_bytes_in_progress() -> None:
    noted = Noted()
    seen = Progress(noted, every=0.0)
    seen.advanced(result("a", 100, 40))
    seen.advanced(result("b", 10, 5))
    seen.advanced(result("a", 100, 60))
    seen.total = 110
    seen.finished(result("a", 100, 100))
    seen.finished(result("b", 10, 10))
    assert noted.shown == [
        (0, 40, None),
        (0, 45, None),
        (0, 65, None),
        (1, 105, 110),
        (2, 110, 110),
    ]


def test_does_not_show_too_often() -> None:
    noted = Noted()
    seen = Progress(noted, every=1e9)
    seen.finished(result("a", 1, 1))
    assert noted.shown == []


@pytest.mark.parametrize(
    ("lang", "says"), [("ja", "1,234件 5.0 MB"), ("en", "1,234 files, 5.0 MB")]
)
def test_lines(
    lang: str, says: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MORENASHI_LANG", lang)
    lines = Lines()
    lines._since -= 10
    lines.show(1234, 5_000_000, None)
    lines.show(1234, 5_000_000, 35_000_000)
    first, second = capsys.readouterr().err.splitlines()
    assert first.startswith(says)
    assert first in second
    assert second.endswith("残り約60秒" if lang == "ja" else "about 60 s left")


@pytest.mark.parametrize(
    ("size", "said"),
    [(0, "0 B"), (999, "999 B"), (1e3, "1.0 kB"), (2.5e9, "2.5 GB"), (3e15, "3000.0 TB")],
)
def test_sizes(size: float, said: str) -> None:
    assert said_size(size) == said


@pytest.mark.parametrize(
    ("seconds", "said"), [(0, "0 s"), (89, "89 s"), (91, "2 min"), (5399, "90 min"), (5401, "2 h")]
)
def test_times(seconds: float, said: str) -> None:
    assert said_time(seconds, "en") == said


@pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")
def test_a_bar_on_a_terminal(tmp_path: Path) -> None:
    import pty

    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(30):
        (folder / f"{number}\x1b[31m.txt").write_text(
            "電話 090-1234-5678\n" * 500, encoding="utf-8"
        )
    code = (
        "import morenashi.cli.progress as p; p._BAR_SECONDS = 0.0; "
        "from morenashi.cli.main import main; main()"
    )
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-c", code, "scan", "--no-store", "--workers", "0", str(folder)],
        env={**os.environ, "PYTHONPATH": str(SOURCE), "MORENASHI_LANG": "en", "TERM": "xterm"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=theirs,
    )
    os.close(theirs)
    shown = b""
    with contextlib.suppress(OSError):  # so Linux says that the other side has gone
        while data := os.read(ours, 65536):
            shown += data
    os.close(ours)
    assert process.wait() == 1
    assert " files" in shown.decode()
    assert "/s" in shown.decode()
    assert "\x1b[31m.txt" not in shown.decode()
