"""The letter on paper: A4, PDF/UA, its own fonts, every sentence on it, nothing of a case taken for code."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from pypdfium2 import PdfDocument

from morenashi.errors import NoticeError
from morenashi.model.draft import Block, Section, Sentence, Shape
from morenashi.notice.readings import bare
from morenashi.notice.rendering.pdf import pdf
from tests.model.test_draft import DRAFT
from tests.notice.test_letters_of import letters

NAMES = [
    "minato-2026-07-individual-staff-ja",
    "minato-2026-07-individual-callers-ja_plain",
    "minato-2026-07-individual-former-en",
    "minato-2026-07-public-ja",
    "minato-claim-refuted-ja",
]


def words(data: bytes) -> str:
    with PdfDocument(data) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    return squeezed("".join(pages))


def squeezed(text: str) -> str:
    return re.sub(r"[\s\ufffe\u00ad-]", "", text)


@pytest.mark.parametrize("name", NAMES)
def test_every_sentence_is_on_the_paper(name: str) -> None:
    draft = letters()[name]
    data = pdf(draft)
    if "plain" not in name:  # readings stand between the characters there
        there = words(data)
        said = [
            one for section in draft.sections for block in section.blocks for one in block.sentences
        ]
        missing = [
            part
            for one in said
            for part in (one.cells or (one.text,))
            if squeezed(part) not in there
        ]
        # a page's header may cut through a sentence, and a list number through none
        assert len(missing) <= 4, missing
    with PdfDocument(data) as document:
        assert {tuple(round(side) for side in page.get_size()) for page in document} == {(595, 842)}
        told = document.get_metadata_dict()
    assert told["Title"] == bare(draft.title)
    assert told["Author"] == draft.head.sender[0].text


def test_it_is_accessible_and_brings_its_own_fonts() -> None:
    data = pdf(letters()[NAMES[0]])
    assert b"/MarkInfo" in data
    assert b"pdfuaid" in data
    fonts = {name.split(b"+")[-1] for name in re.findall(rb"/FontName ?/([\w+-]+)", data)}
    assert fonts <= {
        b"BIZUDPGothic-Regular", b"BIZUDPGothic-Bold", b"MorenashiMarks-Regular", b"MorenashiMarks-Bold",
    }  # fmt: skip


def test_nothing_of_a_case_is_code() -> None:
    hostile = '#import "x" $a$ `b` \\ ] [ // /* @cite <label> = heading ' + "#eval(1+1)"
    block = Block(Shape.LIST, (Sentence(hostile),))
    there = words(pdf(replace(DRAFT, title=hostile, sections=(Section(hostile, (block,)),))))
    assert there.count(squeezed("#eval(1+1)")) >= 3


def test_an_address_is_printed_for_the_window() -> None:
    there = words(
        pdf(letters()[NAMES[0]], address=("〒105-0000", "東京都みなと区例町9", "例田 太郎 様"))
    )
    assert "東京都みなと区例町9" in there


@pytest.mark.parametrize("name", ["𠮷野 花子", "Nguyễn Văn Ánh", "髙橋 﨑", "Żółć"])
def test_names_from_everywhere_are_set(name: str) -> None:
    assert pdf(replace(DRAFT, title=f"お知らせ {name}")).startswith(b"%PDF")


@pytest.mark.parametrize(("sign", "code"), [("👩", "U+1F469"), ("\ufeff", "U+FEFF")])
def test_a_sign_no_font_has_is_named_and_the_text_is_not(sign: str, code: str) -> None:
    with pytest.raises(NoticeError) as refused:
        pdf(replace(DRAFT, title=f"例田 太郎{sign}"))
    assert code in str(refused.value)
    assert "例田" not in str(refused.value)
