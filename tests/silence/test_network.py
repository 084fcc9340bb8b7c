"""Holds the promise that no command makes a connection, watched from inside every process."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.silence.planted import lines, plant

# Loaded by every Python that starts, the workers of a scan included. Addresses that are tuples
# belong to a network; those that are texts are pipes between our own processes.
WATCH = """
import os, sys

def watch(event, args):
    if event in ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr") or (
        event in ("socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg")
        and isinstance(args[1], tuple)
    ):
        with open(os.environ["WATCHED"], "a") as found:
            found.write(f"{event} {args[1:]}\\n")

sys.addaudithook(watch)
"""


def watched(room: Path, *command: str, text: str = "") -> tuple[int, str]:
    """Runs a Python command and returns its exit code and the connections it tried."""
    (room / "watch").mkdir(exist_ok=True)
    (room / "watch/sitecustomize.py").write_text(WATCH, encoding="utf-8")
    found = room / "found.txt"
    found.write_text("", encoding="utf-8")
    environment = {
        **os.environ,
        "PYTHONPATH": str(room / "watch"),
        "WATCHED": str(found),
        "MORENASHI_HOME": str(room / "home"),
        "MORENASHI_WORKERS": "2",
        "PYTHONUTF8": "1",
    }
    run = subprocess.run(
        [sys.executable, *command],
        input=text,
        env=environment,
        cwd=room,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return run.returncode, found.read_text(encoding="utf-8")


def test_the_watch_sees_a_connection(tmp_path: Path) -> None:
    attempt = "import socket; socket.socket().connect_ex(('127.0.0.1', 9))"
    child = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {attempt!r}])"
    assert "socket.connect" in watched(tmp_path, "-c", attempt)[1]
    assert "socket.connect" in watched(tmp_path, "-c", child)[1]


@pytest.mark.parametrize(
    ("arguments", "codes"),
    [
        (["scan", "files", "--format", "html", "--output", "report.html"], {1, 3}),
        (["scan", "files", "--no-store"], {1, 3}),
        (["findings"], {0, 1, 3}),
        (["detect"], {0}),
        (["mask"], {0}),
        (["sample", "company", "--size", "100KB"], {0}),
        (["drill", "willgate"], {0}),
        (["drill", "partner-flood"], {0}),
        (["advise", "氏名", "--page", "advice.html"], {0}),
        (["--help"], {0}),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else "",
)
def test_no_command_makes_a_connection(
    tmp_path: Path, arguments: list[str], codes: set[int]
) -> None:
    plant(tmp_path / "files")
    code, tried = watched(tmp_path, "-m", "morenashi", *arguments, text="\n".join(lines()))
    assert tried == ""
    assert code in codes


def test_a_page_with_addresses_and_entities_fetches_nothing(tmp_path: Path) -> None:
    """Markup may name what lies elsewhere; reading it must not go there."""
    (tmp_path / "files").mkdir()
    (tmp_path / "files/a.xml").write_text(
        '<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd" [<!ENTITY b SYSTEM "http://127.0.0.1:9/b">]>'
        "<a>&b;電話 03-1234-5678</a>",
        encoding="utf-8",
    )
    (tmp_path / "files/b.html").write_text(
        '<base href="http://127.0.0.1:9/"><img src="c.png"><p>電話 03-1234-5678</p>',
        encoding="utf-8",
    )
    code, tried = watched(tmp_path, "-m", "morenashi", "scan", "files", "--no-store")
    assert tried == ""
    assert code in (1, 3)
