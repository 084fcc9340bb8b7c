"""Holds that a scan lets no planted value out: into no report, no database, no log, no message."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from tests.silence.planted import lines, plant, seen, seen_below, values

FORMATS = ("table", "json", "csv", "html")


def morenashi(
    *arguments: str | Path, home: Path, text: str = ""
) -> subprocess.CompletedProcess[bytes]:
    """Runs the program as a person would, with an installation of its own."""
    environment = {
        **os.environ,
        "MORENASHI_HOME": str(home),
        "MORENASHI_WORKERS": "2",
        "MORENASHI_LANG": "ja",
        "COLUMNS": "200",
        "PYTHONUTF8": "1",
    }
    return subprocess.run(
        [sys.executable, "-m", "morenashi", *map(str, arguments)],
        input=text.encode("utf-8"),
        env=environment,
        cwd=home.parent,
        capture_output=True,
        check=False,
    )


@pytest.fixture(scope="module")
def scanned(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[bytes]]:
    """A folder in which everything was scanned: its installation, reports, and all that was said."""
    room = tmp_path_factory.mktemp("silence")
    plant(room / "files")
    (room / "kept").mkdir()
    said = []
    for name in FORMATS:
        report = room / "kept" / f"report.{name}"
        run = morenashi(
            "scan", room / "files", "--format", name, "--output", report, home=room / "kept/home"
        )
        assert run.returncode == 3, "a broken archive was planted"
        assert report.exists(), run.stderr.decode()
        said += [run.stdout, run.stderr]
    for arguments in (["scan", room / "files"], ["findings"], ["findings", "--format", "json"]):
        run = morenashi(*arguments, home=room / "kept/home")
        said += [run.stdout, run.stderr]
    return room, said


def test_the_search_sees_what_was_planted(scanned: tuple[Path, list[bytes]]) -> None:
    room, _ = scanned
    found = seen_below(room / "files")
    assert len(found) == 12
    assert found["申込書.txt"] == set(values())


def test_the_scan_found_what_was_planted(scanned: tuple[Path, list[bytes]]) -> None:
    room, _ = scanned
    report = json.loads((room / "kept/report.json").read_text(encoding="utf-8"))
    kinds = {finding["kind"] for finding in report["findings"]}
    assert kinds >= set(values())


def test_nothing_kept_shows_a_value(scanned: tuple[Path, list[bytes]]) -> None:
    room, _ = scanned
    kept = {path.suffix for path in (room / "kept").rglob("*") if path.is_file()}
    assert len(kept) > len(FORMATS), "reports and an installation"
    assert seen_below(room / "kept") == {}


def test_nothing_said_shows_a_value(scanned: tuple[Path, list[bytes]]) -> None:
    _, said = scanned
    assert any(said)
    assert [seen(data) for data in said if seen(data)] == []


def test_samples_of_my_numbers_and_secrets_show_nothing(scanned: tuple[Path, list[bytes]]) -> None:
    room, _ = scanned
    report = json.loads((room / "kept/report.json").read_text(encoding="utf-8"))
    samples = {
        kind: [s for f in report["findings"] if f["kind"] == kind for s in f["samples"]]
        for kind in ("MY_NUMBER", "CREDENTIAL")
    }
    for sample in samples["MY_NUMBER"]:
        assert not any(unicodedata.category(letter).startswith("N") for letter in sample), sample
    for sample in samples["CREDENTIAL"]:
        assert not set(sample) & set("Zx7kuronekoQ92"), sample


def test_what_is_never_compared_has_no_number_of_distinct_values(
    scanned: tuple[Path, list[bytes]],
) -> None:
    room, _ = scanned
    report = json.loads((room / "kept/report.json").read_text(encoding="utf-8"))
    for finding in report["findings"]:
        never = finding["kind"] in ("MY_NUMBER", "CREDENTIAL")
        assert (finding["distinct"] is None) == never, finding["kind"]


def test_detect_gives_places_and_not_values(tmp_path: Path) -> None:
    text = "\n".join(lines()) + "\n"
    record = json.dumps({"id": 1, "text": text}) + "\n"
    for arguments, given in (
        (["detect", "--format", "json"], text),
        (["detect", "--format", "text"], text),
        (["detect", "--format", "json", "--explain"], text),
        (["detect", "--jsonl"], record),
        (["mask"], text),
    ):
        run = morenashi(*arguments, home=tmp_path / "home", text=given)
        assert run.returncode == 0, run.stderr.decode()
        assert run.stdout
        assert seen(run.stdout + run.stderr) == set(), arguments
    assert not (tmp_path / "home").exists(), "detect and mask keep nothing"


def test_what_cannot_be_read_is_not_quoted(tmp_path: Path) -> None:
    planted = values()
    broken = f'{{"id": 1, "text": "{planted["PHONE"]} {planted["MY_NUMBER"]}\n'
    run = morenashi("detect", "--jsonl", home=tmp_path / "home", text=broken)
    assert run.returncode == 3
    assert seen(run.stdout + run.stderr) == set()


def test_a_bad_setting_is_not_quoted(tmp_path: Path) -> None:
    secret = values()["CREDENTIAL"].replace("#", "")
    (tmp_path / "morenashi.toml").write_text(
        f'database_url = "postgresql://kakushi:{secret}@"\nlang = "{secret}"\n', encoding="utf-8"
    )
    plant(tmp_path / "files")
    run = morenashi("scan", tmp_path / "files", home=tmp_path / "home")
    said = (run.stdout + run.stderr).decode("utf-8", "replace")
    assert secret not in said


def test_files_of_an_installation_are_their_owners_alone(
    scanned: tuple[Path, list[bytes]],
) -> None:
    if os.name == "nt":
        pytest.skip("Windows keeps permissions elsewhere")
    room, _ = scanned
    kept = [path for path in (room / "kept/home").rglob("*") if path.is_file()]
    assert kept
    assert {oct(path.stat().st_mode & 0o077) for path in kept} == {"0o0"}
