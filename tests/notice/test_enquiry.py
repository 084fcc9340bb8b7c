"""The letter to the company asks everything that is needed, and promises no picture of an ID."""

from __future__ import annotations

from datetime import date

import pytest

from morenashi.model.advice import Circumstance
from morenashi.notice.enquiry import enquiry
from morenashi.notice.mine import Mine
from morenashi.notice.paper import text_of
from tests.notice.golden import same_as_golden

TODAY = date(2026, 11, 22)
MINE = Mine(
    name="見本 花子",
    email="hanako@example.jp",
    registered="会員番号 000-111",
    company="みなと商事株式会社",
    told_on=date(2026, 11, 20),
)


def letter(*items: str, mine: Mine = MINE, about: tuple[Circumstance, ...] = ()) -> str:
    return text_of(enquiry(items, mine, today=TODAY, circumstances=about), "ja")


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_the_letter_is_the_golden_one(lang: str) -> None:
    paper = enquiry(["license_image", "address"], MINE, today=TODAY)
    assert same_as_golden(f"letter.{lang}.txt", text_of(paper, lang))


@pytest.mark.parametrize(
    "asked",
    ["項目のすべて", "いつからいつまで", "誰か", "原因", "個人情報保護委員会に報告", "警察", "悪用の有無",
     "証明書", "再発防止", "33条", "35条", "身分証の画像を送らなくてよい"],
)  # fmt: skip
def test_it_asks(asked: str) -> None:
    assert asked in letter("name")


def test_an_answer_is_asked_by_a_date() -> None:
    assert "2026年12月6日までに" in letter()
    assert "2026年12月1日までに" in letter(mine=Mine(answer_by=date(2026, 12, 1)))


def test_the_items_feared_are_named() -> None:
    assert "次の項目です: 運転免許証の画像、住所。" in letter("license_image", "address")
    assert "次の項目です" not in letter()


def test_circumstances_are_said() -> None:
    assert "退会した後も情報を残していた理由" in letter(about=(Circumstance.EX_MEMBER,))
    assert "保護者として" in letter(about=(Circumstance.CHILD,))
    assert "退会" not in letter()


def test_without_a_day_the_dates_stay_open() -> None:
    text = text_of(enquiry((), Mine(), today=None), "ja")
    assert text.count("＿＿＿＿年＿＿月＿＿日") == 2
