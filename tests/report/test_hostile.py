"""Names, parts, headers and samples are hostile in every format."""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from morenashi.model.finding import Cause, Unread
from morenashi.model.scan import ScanResult
from morenashi.model.words import Words
from morenashi.report import report
from morenashi.report.text import cell, visible

from .office import context, finding, office

HOSTILE = [
    "<script>alert(1)</script>.csv",
    '"><img src=x onerror=alert(1)>',
    "</style></script><svg onload=alert(1)>",
    "{{ 7 * 7 }}{% raw %}",
    "\x1b[2J\x1b]0;owned\x07red\x1b[31m.txt",
    "\x9b31mC1.txt",
    "invoice\u202egnp.exe",
    "zero\u200bwidth\ufeff",
    "line\nbreak\r\nand\ttab\u2028end",
    "=HYPERLINK(\"http://example.com\",\"x\")",
    "=cmd|' /C calc'!A0",
    "+81-3-0000-0000",
    "-2+3",
    "@SUM(1)",
    "\t=1+1",
    "\r=1+1",
    " =1+1",
    "＝1+1",
    "bytes\udc81\udcff.csv",
    "lone\ud800",
    "あ" * 5000,
    "a" * 5000,
    "",
    "/",
    "\x00",
    "[bold]markup[/bold] :smile:",
]  # fmt: skip


def office_of(text: str) -> ScanResult:
    odd = finding("x", text, text, sample=text)
    odd = replace(odd, name=text, url="file:///x")
    lost = Unread("file:///y", text, text, Cause.BROKEN, what=Words(ja=text, en=text))
    return replace(office(), findings=(odd,), silenced=(odd,), unread=(lost,))


def written(name: str, result: ScanResult, lang: str = "ja") -> str:
    out = io.BytesIO()
    report.named(name).write(result, context(lang), out)
    return out.getvalue().decode("utf-8")


def tags(tree) -> set[str]:
    return {str(element.tag) for element in tree.iter()} - {"wbr"}


def check_html(text: str) -> None:
    tree = html.document_fromstring(written("html", office_of(text)))
    assert tags(tree) <= TAGS
    assert len(tree.xpath("//script")) == len(tree.xpath("//style")) == 1
    assert not tree.xpath("//@*[starts-with(name(), 'on')] | //@src")
    assert_visible(tree.text_content(), allowed="\n")


def assert_visible(text: str, allowed: str) -> None:
    """No control or surrogate letter, no separator of lines, nothing that reorders text."""
    for letter in set(text) - set(allowed):
        assert unicodedata.category(letter) not in {"Cc", "Cs", "Zl", "Zp"}, repr(letter)
        assert unicodedata.bidirectional(letter) not in BIDI, repr(letter)


TAGS = tags(html.document_fromstring(written("html", office())))
BIDI = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


def check_csv(text: str) -> None:
    document = written("csv", office_of(text)).removeprefix("\ufeff")
    rows = list(csv.reader(io.StringIO(document, newline="")))
    assert len(rows) == 4
    for row in rows[1:]:
        assert len(row) == 17
        for value in row:
            assert not value.lstrip().startswith(tuple("=+-@\t\r＝＋－＠")), repr(value)
            assert_visible(value, allowed="")


def check_json(text: str) -> None:
    document = written("json", office_of(text))
    assert_visible(document, allowed="\n")
    found = json.loads(document)["findings"][0]
    if not any(0xD800 <= ord(letter) <= 0xDFFF for letter in text):
        assert found["name"] == found["column"] == found["part"] == found["samples"][0] == text


def check_table(text: str) -> None:
    shown = written("table", office_of(text))
    assert_visible(shown, allowed="\n")
    assert len(shown.splitlines()) < 60


CHECKS = [check_html, check_csv, check_json, check_table]


@pytest.mark.parametrize("text", HOSTILE, ids=[ascii(text)[:30] for text in HOSTILE])
@pytest.mark.parametrize("check", CHECKS)
def test_hostile(check, text: str) -> None:
    check(text)


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=60))
def test_any_text(text: str) -> None:
    for check in CHECKS:
        check(text)


def test_a_hostile_name_is_still_recognised() -> None:
    name = "<b>名簿</b>\x1b[31m\u202e.csv"
    shown = "<b>名簿</b>\\x1b[31m\\u202e.csv"
    result = office_of(name)
    assert shown in written("table", result)
    assert shown in html.document_fromstring(written("html", result)).text_content()
    assert shown in written("csv", result)


def test_a_path_that_is_no_text_shows_its_bytes() -> None:
    for name in ("table", "html", "csv", "json"):
        document = written(name, office_of("a\udc81.csv"))
        assert ("a\\\\x81.csv" if name == "json" else "a\\x81.csv") in document


def test_a_formula_gets_an_apostrophe_and_is_else_unchanged() -> None:
    assert cell("=1") == "'=1"
    assert cell("\t=1") == "'\\x09=1"
    assert cell("東京=1") == "東京=1"


@given(st.text())
def test_visible_is_visible_and_settles(text: str) -> None:
    assert visible(visible(text)) == visible(text)
    assert_visible(visible(text), allowed="")
