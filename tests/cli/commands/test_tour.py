"""morenashi tour, that is `make run`: accepts exactly the exit code the answer file tells."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

import pytest

from morenashi.samples import make_sample
from morenashi.samples.answers import Answers
from tests.cli.program import call


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A tour's folder whose sample holds one file, so that the test is quick."""
    shared = tmp_path / "sample" / "共有"
    shared.mkdir(parents=True)
    Answers(seed=1, size=1, people=1, exit_code=1).write(tmp_path / "sample" / "answers.json")
    (shared / "名簿.txt").write_text("電話 090-1234-5678\n", encoding="utf-8")
    return tmp_path


def expect(folder: Path, code: int) -> None:
    answers = folder / "sample" / "answers.json"
    told = json.loads(answers.read_text(encoding="utf-8"))
    answers.write_text(json.dumps(told | {"exit_code": code}), encoding="utf-8")


def test_the_code_foretold_is_success(folder: Path) -> None:
    result = call("tour", "--folder", folder)
    assert result.exit_code == 0
    assert "名簿.txt" in result.stdout
    assert str(folder / "report.html") in result.stderr
    assert "case" in result.stdout
    assert "Willgate" in result.stdout.rpartition("名簿.txt")[2]
    assert b"<html" in (folder / "report.html").read_bytes()


def test_another_code_is_failure(folder: Path) -> None:
    expect(folder, 3)
    result = call("tour", "--folder", folder)
    assert result.exit_code == 1
    assert "answer file says 3" in result.stderr


def test_other_files_unread_than_foretold_is_failure(folder: Path) -> None:
    (folder / "sample" / "共有" / "壊.jpg").write_bytes(b"\xff\xd8\xff\xe0" * 20)
    expect(folder, 3)
    result = call("tour", "--folder", folder)
    assert result.exit_code == 1
    assert "壊.jpg" in result.stderr


def test_a_sample_left_half_made_is_made_anew(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small = partial(make_sample, size=600_000)
    monkeypatch.setattr("morenashi.samples.make_sample", small)
    (folder / "sample" / "answers.json").unlink()
    result = call("tour", "--folder", folder)
    assert (folder / "sample" / "answers.json").exists()
    assert not (folder / "sample" / "共有" / "名簿.txt").exists()
    assert "exit code was" in result.stderr
