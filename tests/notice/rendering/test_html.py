"""The page of a draft: whole, quiet, safe, with readings above characters."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser

import pytest

from morenashi.model.draft import Block, Draft, LetterLang, Section, Sentence, Shape
from morenashi.notice.rendering.html import html
from tests.model.test_draft import DRAFT
from tests.notice.test_letters_of import letters

HOSTILE = "<script>alert(1)</script><img src=x onerror=1>\"'&"


class Tags(HTMLParser):
    """Notes the tags and that each is closed."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()
        self.targets: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        self.targets += [value or "" for name, value in attrs if name in ("href", "src")]
        if tag not in ("meta", "br", "link"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def tags(page: str) -> Tags:
    parser = Tags()
    parser.feed(page)
    assert parser.open == []
    return parser


@pytest.mark.parametrize("name", sorted(letters()))
def test_every_letter_is_a_whole_page_that_loads_and_runs_nothing(name: str) -> None:
    page = html(letters()[name])
    parser = tags(page)
    assert not parser.seen & {"script", "img", "link", "iframe", "form"}
    assert all(one.startswith(("https://", "mailto:", "tel:")) for one in parser.targets)
    assert "default-src 'none'" in page
    assert f'lang="{letters()[name].language.words}"' in page


def test_the_style_sheet_is_not_escaped() -> None:
    style = html(DRAFT).split("<style>")[1].split("</style>")[0]
    assert "&" not in style
    assert '"BIZ UDPGothic"' in style


def test_a_hostile_text_stays_a_text() -> None:
    said = Sentence(HOSTILE, cells=(HOSTILE, HOSTILE))
    blocks = tuple(Block(shape, (said,)) for shape in Shape)
    draft = replace(DRAFT, title=HOSTILE, sections=(Section(HOSTILE, blocks),))
    parser = tags(html(draft))
    assert not parser.seen & {"script", "img"}


def _page(said: str, lang: LetterLang = LetterLang.JA) -> str:
    block = Block(Shape.PROSE, (Sentence(said),))
    return html(replace(DRAFT, language=lang, sections=(Section("", (block,)),)))


@pytest.mark.parametrize(
    ("said", "target"),
    [
        ("電話は0120-95-0178です", "tel:0120950178"),
        ("https://a.example/b/をご覧ください", "https://a.example/b/"),
        ("m@a.exampleで受け付けます", "mailto:m@a.example"),
    ],
)
def test_what_people_need_can_be_touched(said: str, target: str) -> None:
    assert tags(_page(said)).targets == [target]


def test_readings_are_ruby() -> None:
    page = _page("｜住所《じゅうしょ》です", LetterLang.PLAIN)
    assert "<ruby>住所<rp>（</rp><rt>じゅうしょ</rt><rp>）</rp></ruby>です" in page


def test_a_blank_stands_out() -> None:
    assert "<mark>〔未記入：原因〕</mark>" in _page("原因は、〔未記入：原因〕です。")


def test_a_draft_wears_its_mark() -> None:
    first: Draft = letters()["minato-2026-07-closing-ja"]
    assert not first.ready
    assert '<p class="mark">下書き' in html(first)
