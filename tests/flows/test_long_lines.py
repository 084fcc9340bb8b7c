"""A file of one endless line is read in bounded memory, and what lies across a cut is found once."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src"

READ = """
import io, resource, sys
from morenashi.flows.item import ItemJob, read_item
from morenashi.model.item import Item, Stamp

SIZE, EVERY = int(sys.argv[1]), int(sys.argv[2])
FILL = "本日は晴天なり、会議は予定どおり行います。".encode()
VALUE = " 電話 090-1234-5678 ".encode()
UNIT = (FILL * (EVERY // len(FILL)))[: (EVERY - len(VALUE)) // 3 * 3] + VALUE
SIZE -= SIZE % len(UNIT)

class Line(io.RawIOBase):
    '''SIZE bytes without a line end, made as they are read.'''
    at = 0
    def readable(self): return True
    def seekable(self): return True
    def tell(self): return self.at
    def seek(self, offset, whence=0):
        self.at = offset + (0, self.at, SIZE)[whence]
        return self.at
    def readinto(self, buffer):
        count = max(0, min(len(buffer), SIZE - self.at))
        begin = self.at % len(UNIT)
        buffer[:count] = (UNIT * ((begin + count) // len(UNIT) + 1))[begin : begin + count]
        self.at += count
        return count

resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
item = Item("file:///line.txt", "line.txt", "file:///", Stamp(SIZE, 1, 1), lambda: io.BufferedReader(Line()))
result = read_item(ItemJob(item, bytes(32)))
(finding,) = result.findings
print(SIZE // len(UNIT), finding.kind, finding.count, finding.first.line, finding.last.line, len(result.unread))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the limit is Linux's")
@pytest.mark.parametrize(
    ("size", "every"),
    [
        (60_000_000, 997),  # a value every kilobyte: many lie across cuts
        (100_000_000, 1_000_003),
        pytest.param(300_000_000, 5_000_011, marks=pytest.mark.slow),
    ],
)
def test_in_one_gigabyte_of_address_space(size: int, every: int) -> None:
    done = subprocess.run(
        [sys.executable, "-c", READ, str(size), str(every)],
        env={**os.environ, "PYTHONPATH": str(SOURCE), "OPENBLAS_NUM_THREADS": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    units, kind, count, *rest = done.stdout.split()
    assert kind == "PHONE"
    assert count == units
    assert rest == ["1", "1", "0"]
