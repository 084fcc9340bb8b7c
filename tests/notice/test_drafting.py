"""Drafting: a missing fact is a visible blank, and a sentence rests on what it was judged by."""

from __future__ import annotations

from datetime import date

import pytest

from morenashi.errors import NoticeError
from morenashi.model.draft import Draft, LetterKind, LetterLang, Shape
from morenashi.notice.drafting import draft
from morenashi.notice.letters_of import Asked, drafts
from morenashi.notice.rendering.text import text
from morenashi.notice.scene import scene_of
from tests.notice.cases import CASE, FIRST_HOUR, case

TODAY = date(2026, 11, 22)


def individual(source: str, group: str, lang: LetterLang = LetterLang.JA) -> Draft:
    asked = Asked(kinds=[LetterKind.INDIVIDUAL], groups=[group], languages=[lang])
    return drafts(case(source), asked, today=TODAY)[0]


@pytest.mark.parametrize(
    ("gone", "where", "blank"),
    [
        ("end = 2026-07-02", "exposed_end", "〔未記入：見られる状態が終わった日〕"),
        ("checked_on = 2026-07-09", "damage_on", "〔未記入：二次被害を調べた日〕"),
        ('phone = "0120-000-000"', "desk_phone", "〔未記入：窓口の電話番号〕"),
        ("next_report = 2026-08-07", "next_report", "〔未記入：次のお知らせの日〕"),
        ("on = 2026-08-31", "measures[1]", "〔未記入：対応の日付〕"),
        ("until = 2027-07-31", "desk_until", "〔未記入：窓口の最終日〕"),
    ],
)
def test_what_the_case_does_not_hold_is_a_visible_blank(gone: str, where: str, blank: str) -> None:
    assert CASE.count(gone) == 1
    made = individual(CASE.replace(gone, ""), "members")
    assert blank in text(made)
    assert where in {one.where for one in made.blanks}
    assert not made.ready
    assert text(made).startswith("【下書き")


@pytest.mark.parametrize(
    ("period", "said"),
    [
        (
            "begin = 2026-04-01",
            "名簿を読めた期間は、2026年4月1日からです。その期間の終わりは分かっていません。",
        ),
        (
            "end = 2026-07-02",
            "名簿を読めた期間は、2026年7月2日までです。その期間の始まりは分かっていません。",
        ),
        ("", "名簿を読めた期間は、分かっていません。"),
    ],
)
def test_a_period_that_has_a_name_may_be_open(period: str, said: str) -> None:
    known = "begin = 2026-04-01\nend = 2026-07-02"
    assert CASE.count(known) == 1
    made = individual(CASE.replace(known, f'{period}\nwhat = "名簿を読めた期間"'), "members")
    assert said in text(made)
    assert made.ready


def test_an_authority_that_was_not_told_is_named() -> None:
    source = CASE.replace("on = 2026-07-07", 'progress = "none"')
    assert "警察には報告していません" in text(individual(source, "members"))
    source = CASE.replace("on = 2026-07-07", 'on = 2026-07-31\nprogress = "planned"')
    assert "警察に2026年7月31日までに報告します" in text(individual(source, "members"))


def test_what_was_shown_on_purpose_is_not_called_a_leak() -> None:
    source = CASE.replace('certainty = "certain"', 'certainty = "not_a_leak"')
    said = individual(source, "former").title
    assert said == "住所を含むお客様の個人情報がほかの方に見られる状態になっていました"


def test_a_blank_in_english_says_so_in_english() -> None:
    made = individual(CASE.replace("next_report = 2026-08-07", ""), "members", LetterLang.EN)
    assert "[to be filled in: day of the next report]" in text(made)


def test_a_whole_case_leaves_no_blank() -> None:
    assert not individual(CASE, "members").blanks
    assert "未記入" not in text(individual(CASE, "staff"))


def test_the_first_statement_needs_little_and_says_what_is_not_known() -> None:
    (made,) = drafts(case(FIRST_HOUR), today=TODAY)
    assert made.ready, made.blanks
    open_ = next(section for section in made.sections if section.heading == "調査中のこと")
    assert len(open_.blocks[1].sentences) == 6


@pytest.mark.parametrize(
    ("said", "rests_on"),
    [
        ("マイナンバー（個人番号）", "groups[staff].items[my_number].outcome"),
        ("原因は、設定の誤りです。", "cause.kinds"),
        ("原因は、設定の誤りです。", "cause.state"),
        ("お知らせまでに10日かかりました。", "known[0].at"),
        ("お知らせまでに10日かかりました。", "notified.on"),
        ("個人情報保護委員会に2026年7月6日に報告しました", "told[0].on"),
        ("お詫び金のお支払いは予定していません。", "compensation.offer"),
        ("2026年7月2日：保存場所を外部から開けない設定に変えました", "measures[0].what"),
    ],
)
def test_a_sentence_rests_on_its_facts(said: str, rests_on: str) -> None:
    made = individual(CASE, "staff")
    assert any(one.text == said and rests_on in one.rests_on for one in made.sentences())


def test_what_is_said_of_every_case_rests_on_nothing() -> None:
    made = individual(CASE, "staff")
    said = {one.text: one.rests_on for one in made.sentences()}
    assert said["お金の振込みや、アプリの追加もお願いしません。"] == ()


def test_done_and_planned_stand_apart() -> None:
    made = individual(CASE, "staff")
    part = next(one for one in made.sections if one.heading.startswith("当社が行ったこと"))
    assert [block.shape for block in part.blocks] == [Shape.LEAD, Shape.TABLE] * 2


def test_a_letter_that_is_not_written_is_an_error() -> None:
    scene = scene_of(case(), kind=LetterKind.PUBLIC, lang=LetterLang.PLAIN)
    with pytest.raises(NoticeError):
        draft(scene)
