"""The command lines of the guides for the day of a leak run as they are written, one after another."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from click.testing import Result

from morenashi import store
from tests.cli.program import call
from tests.docs.pages import DOCS

GUIDES = [f"{name}{end}" for name in ("first-hour", "answer-a-leak") for end in (".ja.md", ".md")]
LINE = re.compile(r"^\$ morenashi (.+)$", re.M)
FORM_LINE = re.compile(r"^# (?=\[|\w+ = |  \{|\])", re.M)
LIST = "氏名,メール,住所\n見本 花子,hanako@example.jp,東京都港区見本町1-2-3\n"


def _runs(line: str, lang: str, home: Path) -> Result:
    return call(*shlex.split(line), lang=lang, home=home)


def _prepare(lang: str) -> None:
    """What the guides take for granted: an older state of the case, a list, a text of one's own."""
    form = "case.toml" if lang == "en" else "事案.toml"
    filled = FORM_LINE.sub("", Path(form).read_text("utf-8"))
    Path(form).write_text(filled, "utf-8")
    for older in ("前の事案.toml", "old.toml"):
        Path(older).write_text(filled.replace("at_most = 1000", "at_most = 900"), "utf-8")
    for newer in ("新しい事案.toml", "new.toml"):
        Path(newer).write_text(filled, "utf-8")
    for name in ("公表文.txt", "public.txt"):
        Path(name).write_text("個人情報が漏えいしたおそれがあります。\n", "utf-8")
    _list_of_people()


def _list_of_people() -> None:
    from openpyxl import Workbook

    book = Workbook()
    for line in LIST.splitlines():
        book.active.append(line.split(","))
    for name in ("名簿.xlsx", "list.xlsx"):
        book.save(name)


@pytest.mark.parametrize("guide", GUIDES)
def test_every_line_runs(guide: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lang = "ja" if guide.endswith(".ja.md") else "en"
    (tmp_path / "desk").mkdir()
    monkeypatch.chdir(tmp_path / "desk")
    lines = LINE.findall((DOCS / "how-to" / guide).read_text("utf-8"))
    assert lines[0].startswith("respond new ")
    assert len(lines) >= 5
    try:
        for line in lines:
            result = _runs(line, lang, tmp_path / "home")
            assert result.exit_code in (0, 1), f"{line}\n{result.output}"
            if line.startswith("respond new "):
                _prepare(lang)
    finally:
        store.close()


def test_the_date_that_is_shown_is_the_one_that_is_printed(tmp_path: Path) -> None:
    for guide in ("answer-a-leak.ja.md", "answer-a-leak.md"):
        text = (DOCS / "how-to" / guide).read_text("utf-8")
        (line, shown), *_ = re.findall(r"^\$ morenashi (respond due .+)\n(\S+)$", text, re.M)
        assert call(*shlex.split(line), home=tmp_path).stdout.strip() == shown


def test_the_first_hour_stays_short() -> None:
    """Two sheets of A4: measured by printing it; a page of text this long still fits."""
    assert len((DOCS / "how-to/first-hour.ja.md").read_text("utf-8")) < 2600
    assert len((DOCS / "how-to/first-hour.md").read_text("utf-8")) < 5200
