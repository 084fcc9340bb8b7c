"""Keeps who took part: readable by the owner only, harmless in a spreadsheet, forgiving when edited."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path

import pytest

from morenashi.drill.records import FILE, ROLES, Attendance, certificate, keep, kept
from morenashi.errors import DrillError
from morenashi.model.words import Words

ONE = Attendance(date(2026, 11, 22), "willgate", "見本 花子", "officer", 2, 3, 754)


def test_what_was_kept_is_read_again(tmp_path: Path) -> None:
    other = Attendance(date(2026, 11, 23), "leaver", 'Roe, "J"', "", 0, 0, 5)
    keep(tmp_path, ONE)
    keep(tmp_path, other)
    assert kept(tmp_path) == [ONE, other]


@pytest.mark.skipif(sys.platform == "win32", reason="file modes")
def test_only_the_owner_can_read_it(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        keep(tmp_path, ONE)
    finally:
        os.umask(before)
    assert (tmp_path / FILE).stat().st_mode & 0o777 == 0o600


def test_the_name_does_not_show_itself() -> None:
    assert "花子" not in repr(ONE)


def test_excel_reads_it_and_takes_no_name_for_a_formula(tmp_path: Path) -> None:
    keep(tmp_path, Attendance(ONE.on, ONE.case, "=HYPERLINK(1)", "staff", 1, 2, 3))
    data = (tmp_path / FILE).read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert b",'=HYPERLINK(1)," in data


def test_nothing_kept_yet(tmp_path: Path) -> None:
    assert kept(tmp_path) == []


def test_a_broken_line_costs_only_itself(tmp_path: Path) -> None:
    keep(tmp_path, ONE)
    with (tmp_path / FILE).open("a", encoding="utf-8") as stream:
        stream.write("きのう,willgate,x,staff,1,2,3\n2026-11-22,willgate\n")
    keep(tmp_path, ONE)
    assert kept(tmp_path) == [ONE, ONE]


def test_what_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    with pytest.raises(DrillError, match=FILE):
        keep(tmp_path, ONE)
    with pytest.raises(DrillError, match=FILE):
        kept(tmp_path)


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_the_certificate_says_what_it_is_and_is_not(lang: str) -> None:
    text = certificate(ONE, Words(ja="題", en="Title"), "9.9", lang)
    role = ROLES["officer"].said(lang)
    for part in ("見本 花子", "2026-11-22", "willgate", "9.9", "13", role):
        assert part in text
    assert ("証明するものではありません" if lang == "ja" else "no qualification") in text
