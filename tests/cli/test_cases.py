"""CASE on a command line: the path of a file, or the key of a living case."""

from __future__ import annotations

from pathlib import Path

import pytest

from morenashi import store
from morenashi.cli.cases import case_of
from morenashi.errors import CaseError
from morenashi.sources.case_file import parse_case
from tests.cli.responds.living import KEY, Desk
from tests.incidents import MINATO


def test_a_file_needs_no_installation(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MORENASHI_LANG", "en")
    desk = Desk(tmp_path)
    path = desk.file(MINATO.replace("next_word = 2026-04-20", ""))
    assert case_of(str(path), home=desk.home).key == KEY
    said = capsys.readouterr()
    assert said.out == ""
    assert "cause.next_word" in said.err
    case_of(str(path), home=desk.home, quiet=True)
    assert capsys.readouterr().err == ""
    assert not desk.home.exists()


def test_a_key_means_the_living_case(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = Desk(tmp_path)
    desk.takes()
    assert case_of(KEY, home=desk.home) == parse_case(MINATO, where="here")
    assert "publication.delay" in capsys.readouterr().err, "a living case ages"
    with pytest.raises(CaseError):
        case_of("none", home=desk.home)
    monkeypatch.chdir(tmp_path)
    (tmp_path / KEY).write_text(MINATO.replace(KEY, "other"), encoding="utf-8")
    assert case_of(KEY, home=desk.home).key == "other", "a file goes before"
    store.close()
