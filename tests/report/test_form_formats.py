"""Filled forms as text, JSON and docx: all of each field, its marks, and what is missing first."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from datetime import UTC, datetime

import docx as word
import pytest

from morenashi.law import filling
from morenashi.model.form import FilledForm, Stage
from morenashi.report import form_report
from morenashi.report.form_formats.json import KEYS
from morenashi.report.report import Context
from tests.law.cases import FIRST_HOUR, SHARED, case

NOW = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
FORMATS = ("docx", "json", "text")


def form(stage: Stage = Stage.FINAL, key: str = "jp_ppc") -> FilledForm:
    return filling.filled(key, case(SHARED), stage=stage)


def open_form(stage: Stage) -> FilledForm:
    return filling.filled("jp_ppc", case(FIRST_HOUR), stage=stage)


def written(filled: FilledForm, name: str, encoding: str = "utf-8") -> bytes:
    out = io.BytesIO()
    form_report.named(name).write(filled, Context("ja", NOW, encoding=encoding), out)
    return out.getvalue()


def text(filled: FilledForm) -> str:
    return written(filled, "text").decode()


def opened(filled: FilledForm) -> word.document.Document:
    return word.Document(io.BytesIO(written(filled, "docx")))


def all_text(document: word.document.Document) -> str:
    cells = [c.text for t in document.tables for row in t.rows for c in row.cells]
    return "\n".join([*(p.text for p in document.paragraphs), *cells])


def test_all_formats_are_there() -> None:
    assert form_report.names() == FORMATS
    for name in FORMATS:
        assert form_report.named(name).name == name


@pytest.mark.parametrize("stage", Stage)
def test_every_field_is_in_every_format(stage: Stage) -> None:
    filled = form(stage)
    said = text(filled)
    document = all_text(opened(filled))
    keys = [field["key"] for field in json.loads(written(filled, "json"))["fields"]]
    assert keys == [one.field.key for one in filled.fields]
    for one in filled.fields:
        assert one.field.label.ja in said
        assert one.field.label.ja in document
        assert one.text in said
        assert one.text in document


def test_each_text_begins_at_the_margin_to_be_copied() -> None:
    filled = form()
    lines = text(filled).split("\n")
    for one in filled.fields:
        head = next(
            i for i, line in enumerate(lines) if line.startswith(f"--- {one.field.number} ")
        )
        wanted = one.text.split("\n") if one.text else ["（未記入）"]
        assert lines[head + 1 : head + 1 + len(wanted)] == wanted


def test_what_is_missing_stands_above_the_first_field() -> None:
    said = text(open_form(Stage.FINAL))
    top = said[: said.index("■ 0")]
    assert "まだ書けていない必須項目" in top
    assert "・3-1 本人の数: 本人の数（不明なら最大の数）\n" in top
    assert "・0-5 所在地\n" in top, "what the label says already is not said twice"
    assert "確報までに書く項目" in text(open_form(Stage.PRELIMINARY))
    box = opened(open_form(Stage.FINAL)).tables[1].rows[0].cells[0].text
    assert box.startswith("まだ書けていない必須項目\n□ 0-5 所在地")


def test_marks_are_seen_and_explained() -> None:
    for key, sign in (("jp_ppc", "[r]"), ("jp_finance", "[unverified]")):
        filled = form(key=key)
        assert text(filled).count(sign) > 3
        assert f"{sign} " in text(filled).split("印の意味")[1]
        assert sign in all_text(opened(filled))
        marks = {one["mark"] for one in json.loads(written(filled, "json"))["fields"]}
        assert sign.strip("[]") in marks


def test_the_json_keeps_to_its_description() -> None:
    document = json.loads(written(open_form(Stage.FINAL), "json"))
    assert list(document) == list(KEYS)
    assert document["whole"] is False
    assert "persons" in document["missing"]
    fields = {one["key"]: one for one in document["fields"]}
    assert fields["persons"]["missing"] is True
    assert fields["persons"]["lacks"][0]["ja"].startswith("本人の数")
    assert fields["known_day"]["text"].startswith("2026年11月5日9時10分")


def test_the_word_document_is_a4_with_japanese_type_and_page_numbers() -> None:
    document = opened(form())
    page = document.sections[0]
    assert (round(page.page_width.mm), round(page.page_height.mm)) == (210, 297)
    assert "2026年11月22日" in page.header.paragraphs[0].text
    assert "確報" in page.header.paragraphs[0].text
    footer = page.footer._element.xml
    assert "NUMPAGES" in footer
    assert "BIZ UDPGothic" in document.element.xml
    assert [h.text for h in document.paragraphs if h.style.name == "Heading 1"][:2] == [
        "0  報告者",
        "1  概要",
    ]


def test_nothing_in_a_case_acts_on_a_terminal_or_breaks_a_document() -> None:
    nasty = "名簿\x1b[31m\u202eが\x00漏れた"
    incident = replace(case(SHARED), discovered_how=replace(case(SHARED).discovered_how, ja=nasty))
    filled = filling.filled("jp_ppc", incident)
    for name in FORMATS:
        data = written(filled, name)
        assert b"\x1b" not in data or name == "docx"
    assert "\\x1b[31m" in text(filled)
    assert "\\x1b[31m" in all_text(opened(filled))
    assert json.loads(written(filled, "json"))["fields"][13]["text"].endswith(nasty)


def test_a_letter_the_terminal_lacks_is_an_escape() -> None:
    incident = replace(case(SHARED), title=replace(case(SHARED).title, ja="髙\U0001f600"))
    filled = filling.filled("jp_ppc", incident)
    assert b"\\U0001f600" in written(filled, "text", "cp932")
