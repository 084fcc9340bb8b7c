"""Holds that the how-to page on mailing lists shows what the program prints."""

from __future__ import annotations

import os
import re
import shlex
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.cli.program import call
from tests.docs.pages import DOCS

FILE = re.compile(r"<!-- file: (\S+) -->\n```text\n(.*?)```", re.DOTALL)
RUN = re.compile(r"<!-- run: (\d) -->\n```console\n\$ morenashi (.*?)\n(.*?)```", re.DOTALL)


@pytest.mark.parametrize(("name", "lang"), [("audit-lists.ja.md", "ja"), ("audit-lists.md", "en")])
def test_the_page_shows_what_is_printed(
    name: str, lang: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """MORENASHI_UPDATE_GOLDEN=1 writes the page anew."""
    page = DOCS / "how-to" / name
    text = page.read_text(encoding="utf-8")
    later = (date.today() + timedelta(days=99)).isoformat()
    for path, content in FILE.findall(text):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(content.replace("2027-03-31", later), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "90")

    def printed(match: re.Match[str]) -> str:
        result = call(*shlex.split(match[2]), lang=lang)
        assert result.exit_code == int(match[1]), result.output
        shown = re.sub(
            r"\d{4}-\d\d-\d\d \d\d:\d\d", "2026-11-20 09:00", result.stdout_bytes.decode()
        )
        return f"<!-- run: {match[1]} -->\n```console\n$ morenashi {match[2]}\n{shown}```"

    fresh, runs = RUN.subn(printed, text)
    assert runs == 2
    if os.environ.get("MORENASHI_UPDATE_GOLDEN"):
        page.write_text(fresh, encoding="utf-8", newline="\n")
    assert fresh == page.read_text(encoding="utf-8")
