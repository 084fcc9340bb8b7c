"""Remarks: what the officer is told beside a draft."""

from __future__ import annotations

from datetime import date

import pytest

from morenashi.model.draft import LetterKind, LetterLang
from morenashi.notice.letters_of import Asked, drafts
from tests.notice.cases import CASE, case


def said(source: str, group: str, today: date = date(2026, 11, 22)) -> list[tuple[str, bool]]:
    asked = Asked(kinds=[LetterKind.INDIVIDUAL], groups=[group], languages=[LetterLang.JA])
    (draft,) = drafts(case(source), asked, today=today)
    return [(one.said.ja, one.blocks) for one in draft.remarks]


def test_unverified_advice_asks_for_a_name_and_does_not_block() -> None:
    ((words, blocks),) = said(CASE, "members")
    assert "名前のある人" in words
    assert not blocks


def test_expired_advice_blocks() -> None:
    found = said(CASE, "members", date(2036, 1, 1))
    assert any(blocks and "期限" in words for words, blocks in found)


def test_other_people_in_the_records_are_not_forgotten() -> None:
    alone = CASE.replace('within = "staff"', "")
    assert any("配偶者の氏名" in words for words, _ in said(alone, "staff"))
    assert not any("配偶者の氏名" in words for words, _ in said(CASE, "staff"))


@pytest.mark.parametrize(
    ("note", "blocks"),
    [
        ("会社の番号", False),
        ("2020年ごろのもの", False),
        ("090-1234-5678", True),
        ("０９０１２３４５６７８", True),
        ("taro@example.jp", True),
    ],
)
def test_a_note_that_holds_a_value_blocks(note: str, blocks: bool) -> None:
    noted = CASE.replace(
        '"email", "phone", {', f'"email", {{ item = "phone", note = "{note}" }}, {{'
    )
    assert noted != CASE
    assert any(one for _, one in said(noted, "members")) == blocks
