"""HTML files: told by what they hold, read in what they declare."""

from __future__ import annotations

import pytest

from tests.extract.reading import Reading

PAGE = '<html><head><meta charset="{0}"></head><table><tr><th>電話<td>090-1234-5678</table>'


@pytest.mark.parametrize("name", ["a.html", "名簿.xls.csv", "page", "a.txt"])
def test_html_under_any_name(name: str) -> None:
    reading = Reading(PAGE.format("utf-8").encode(), name)
    assert reading.text == {"": "電話\t090-1234-5678\n"}


@pytest.mark.parametrize(("declared", "actual"), [("Shift_JIS", "cp932"), ("utf-8", "cp932")])
def test_a_declared_charset_is_believed_while_it_fits(declared: str, actual: str) -> None:
    reading = Reading(PAGE.format(declared).encode(actual), "a.html")
    assert "電話\t090-1234-5678" in reading.text[""]


def test_a_bad_character_set_name_is_no_reason_to_stop() -> None:
    assert "090" in Reading(b"<html><meta charset=nonsense><p>090-1234-5678", "a.html").text[""]


def test_deep_nesting() -> None:
    data = b"<html>" + b"<div>" * 200_000 + b"090-1234-5678"
    assert "090-1234-5678" in Reading(data, "a.html").text[""]
