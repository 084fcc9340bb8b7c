"""The sheet of one person as text, for machines, and as HTML."""

from __future__ import annotations

import json
import re

import pytest

from morenashi.model.advice import Circumstance
from morenashi.notice.advising import advice_for
from morenashi.notice.bureau_sheets import bureau_sheets
from morenashi.notice.catalogue import catalogue
from morenashi.notice.innocent import innocent_explanations
from morenashi.notice.keeping import keeping
from morenashi.notice.mine import Mine
from morenashi.notice.paper import PRACTICE, UNVERIFIED, marks_of, text_of
from morenashi.notice.paper_html import html_of
from morenashi.notice.sheet import contact_point, dead_end_point, sheet_paper, step_point
from morenashi.notice.sheet_json import sheet_json
from tests.notice.golden import same_as_golden

SHEETS = {
    "licence": advice_for(["license_image", "name", "address"]),
    "my_number": advice_for(["my_number", "email", "credential"]),
    "child": advice_for(["name"], circumstances={Circumstance.CHILD, Circumstance.EX_MEMBER}),
}


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("name", SHEETS)
def test_the_sheet_is_the_golden_one(name: str, lang: str) -> None:
    assert same_as_golden(f"sheet_{name}.{lang}.txt", text_of(sheet_paper(SHEETS[name]), lang))


@pytest.mark.parametrize("name", SHEETS)
def test_the_four_questions_come_in_order(name: str) -> None:
    text = text_of(sheet_paper(SHEETS[name]), "ja")
    places = [text.index(f"{n}. ") for n in (1, 2, 3, 4)]
    assert places == sorted(places)


def test_every_unverified_fact_carries_its_mark() -> None:
    known = catalogue()
    for row in known.steps.values():
        assert bool(step_point(row.step(1)).marks) is not row.verified
    for end in known.dead_ends.values():
        assert bool(dead_end_point(end).marks) is not end.verified
    for contact in known.contacts.values():
        assert bool(contact_point(contact).marks) is not contact.verified


def test_common_sense_is_told_apart_from_facts_not_checked() -> None:
    assert marks_of("practice", verified=False) == (PRACTICE,)
    assert marks_of("memory", verified=False) == (UNVERIFIED,)
    assert marks_of("S1", verified=True) == ()


def test_the_sheet_says_its_date_and_that_it_is_no_legal_advice() -> None:
    text = text_of(sheet_paper(SHEETS["licence"]), "ja")
    assert "2026年11月21日に確かめた" in text
    assert "法的な助言ではありません" in text


@pytest.mark.parametrize("name", SHEETS)
def test_json_says_all_with_sources(name: str) -> None:
    sheet = SHEETS[name]
    said = json.loads(json.dumps(sheet_json(sheet)))
    assert [item["key"] for item in said["items"]] == list(sheet.items)
    assert [step["key"] for step in said["steps"]] == [step.key for step in sheet.steps]
    for entry in (*said["steps"], *said["dead_ends"], *said["contacts"]):
        assert entry["source"]["title"]["ja"]
        assert isinstance(entry["verified"], bool)
    assert said["unverified"] == list(sheet.unverified)
    assert all(advice["expires_on"] > "2026-11-21" for advice in said["advice"])


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_html_loads_nothing_and_escapes(lang: str) -> None:
    mine = Mine(name="<script>alert(1)</script>", company='"><img src=x>')
    papers = [
        sheet_paper(SHEETS["licence"]),
        bureau_sheets(["license_image"], mine),
        keeping(),
        innocent_explanations(),
    ]
    html = html_of(papers, lang)
    assert "<script" not in html
    assert "<img" not in html
    assert "default-src 'none'" in html
    assert not re.search(r"""(?:src|srcset|@import|url\()\s*=?\s*["']?https?:""", html)
    assert f'<html lang="{lang}">' in html
    assert all(paper.title.said(lang) in html for paper in papers)


def test_keeping_refers_to_the_command() -> None:
    assert "morenashi check --received" in text_of(keeping(), "ja")
    assert "--keep" in text_of(keeping(), "en")


@pytest.mark.parametrize(
    "word", ["WHOIS", "SNS", "別の会社", "推測できる", "名簿", "退職者", "サイト"]
)
def test_innocent_explanations(word: str) -> None:
    assert word in text_of(innocent_explanations(), "ja")
