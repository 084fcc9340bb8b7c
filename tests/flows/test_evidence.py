"""A received mail as evidence: whole or not at all, once, verifiable, open to nobody else."""

from __future__ import annotations

import hashlib
import json
import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from morenashi.errors import OutputError
from morenashi.flows import evidence
from morenashi.flows.evidence import Origin, keep_evidence, origin_of
from morenashi.flows.watch import Around, judge_received
from tests.flows.mails import mail

MAIL = b"Received: from b by c\r\nReceived: from a by b\r\n" + mail("お世話になっております。")
KEPT = judge_received(MAIL, Around()).kept
FILES = ["SHA256SUMS", "original.eml", "record.json"]
POSIX = pytest.mark.skipif(os.name == "nt", reason="modes and signals of POSIX")


def names(folder: Path) -> list[str]:
    """What lies in a folder, by name."""
    return sorted(path.name for path in folder.iterdir())


def test_the_original_is_kept_once_and_whole(tmp_path: Path) -> None:
    place = keep_evidence(MAIL, KEPT, tmp_path / "証拠", version="9.9")
    first = (place / "record.json").read_bytes()
    time.sleep(1.1)  # the record has seconds
    assert keep_evidence(MAIL, KEPT, tmp_path / "証拠") == place
    assert (place / "original.eml").read_bytes() == MAIL
    assert (place / "record.json").read_bytes() == first
    assert (names(place), names(tmp_path / "証拠")) == (FILES, [place.name])


def test_the_record_tells_what_a_reader_needs(tmp_path: Path) -> None:
    source = tmp_path / "届いた.eml"
    source.write_bytes(MAIL)
    place = keep_evidence(MAIL, KEPT, tmp_path / "e", version="9.9", origin=origin_of(source))
    record = json.loads((place / "record.json").read_bytes())
    assert (record["sha256"], record["size"]) == (hashlib.sha256(MAIL).hexdigest(), len(MAIL))
    assert (record["tool"]["version"], record["source"]["file"]) == ("9.9", "届いた.eml")
    assert record["source"]["modified"]
    assert record["kept_at"].endswith("+00:00")
    assert record["header"][0] == ["Received", "from b by c"]
    assert "sha256sum -c" in record["verify"]["ja"]


def test_the_sums_are_those_of_the_files(tmp_path: Path) -> None:
    place = keep_evidence(MAIL, KEPT, tmp_path)
    for line in (place / "SHA256SUMS").read_text("ascii").splitlines():
        told, name = line.split("  ")
        assert hashlib.sha256((place / name).read_bytes()).hexdigest() == told


@POSIX
def test_nobody_else_can_read_it_and_nobody_changes_it_by_mistake(tmp_path: Path) -> None:
    place = keep_evidence(MAIL, KEPT, tmp_path / "a" / "b")
    modes = {path.stat().st_mode & 0o777 for path in place.iterdir()}
    folders = {(tmp_path / one).stat().st_mode & 0o777 for one in ("a", "a/b", f"a/b/{place.name}")}
    assert (modes, folders) == ({0o400}, {0o700})


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(OutputError):
        keep_evidence(MAIL, KEPT, tmp_path / "file")


def test_a_full_disk_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(evidence.os, "fsync", full)
    with pytest.raises(OutputError, match="No space left"):
        keep_evidence(MAIL, KEPT, tmp_path / "e")
    assert names(tmp_path / "e") == []


@pytest.mark.parametrize("change", ["changed", "removed"])
def test_what_is_no_more_what_it_was_is_said(tmp_path: Path, change: str) -> None:
    original = keep_evidence(MAIL, KEPT, tmp_path) / "original.eml"
    original.chmod(0o600)
    original.write_bytes(b"x") if change == "changed" else original.unlink()
    with pytest.raises(OutputError, match="not the mail any more"):
        keep_evidence(MAIL, KEPT, tmp_path)


def test_what_a_killed_run_left_is_swept_when_it_is_old(tmp_path: Path) -> None:
    old, new = tmp_path / ".part-1-1", tmp_path / ".part-2-2"
    for part in (old, new):
        part.mkdir()
        (part / "original.eml").write_bytes(b"half")
    os.utime(old, (1, 1))
    place = keep_evidence(MAIL, KEPT, tmp_path)
    assert names(tmp_path) == [new.name, place.name]


def test_several_at_once_keep_it_once(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        jobs = [pool.submit(keep_evidence, MAIL, KEPT, tmp_path) for _ in range(16)]
        places = {job.result() for job in jobs}
    (place,) = places
    assert (names(tmp_path), names(place)) == ([place.name], FILES)


KEEPING = """
import sys
from pathlib import Path
from morenashi.flows.evidence import keep_evidence
from morenashi.flows.watch import kept_of
number = 0
print("ready", flush=True)
while True:
    data = b"Subject: %d\\r\\n\\r\\n" % number + b"x" * 3_000_000
    keep_evidence(data, kept_of(data, None), Path(sys.argv[1]))
    number += 1
"""


@POSIX
def test_killed_at_any_moment_leaves_nothing_half(tmp_path: Path) -> None:
    def whole() -> list[Path]:
        return [path for path in tmp_path.iterdir() if not path.name.startswith(".part-")]

    for wait in (0.01, 0.03, 0.05, 0.08, None):
        command = [sys.executable, "-c", KEEPING, str(tmp_path)]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            process.stdout.readline()
            ends = time.monotonic() + (60 if wait is None else wait)
            # the last one lives until something is kept, however slow the machine
            while time.monotonic() < ends and not (wait is None and whole()):
                time.sleep(0.005)
            process.send_signal(signal.SIGKILL)
    assert whole()
    for place in whole():
        assert names(place) == FILES
        record = json.loads((place / "record.json").read_bytes())
        data = (place / "original.eml").read_bytes()
        assert hashlib.sha256(data).hexdigest() == record["sha256"]


def test_standard_input_has_no_name(tmp_path: Path) -> None:
    place = keep_evidence(MAIL, KEPT, tmp_path, origin=Origin())
    assert json.loads((place / "record.json").read_bytes())["source"]["file"] == ""
