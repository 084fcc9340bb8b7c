"""The three bureaus say all that a person asks, and the sheets carry what the person gave."""

from __future__ import annotations

from datetime import date

import pytest

from morenashi.notice.bureau_sheets import bureau_sheets
from morenashi.notice.bureaus import LABELS, PAPERS, Bureau, bureaus
from morenashi.notice.catalogue import catalogue
from morenashi.notice.mine import Mine
from morenashi.notice.paper import text_of
from tests.notice.golden import same_as_golden

MINE = Mine(
    name="見本 花子",
    kana="ミホン ハナコ",
    birthdate="1990年4月1日",
    address="東京都港区見本町1-2-3",
    company="みなと商事株式会社",
    told_on=date(2026, 11, 20),
)
each = pytest.mark.parametrize("bureau", bureaus(), ids=lambda bureau: bureau.key)


def test_there_are_three() -> None:
    assert {bureau.key for bureau in bureaus()} == {"cic", "ksc", "jicc"}


@each
def test_everything_asked_is_answered_with_a_source(bureau: Bureau) -> None:
    named = {fact.name for fact in bureau.facts}
    assert {"purpose", "image", "how", "fee", "period", "police", "limit"} <= named <= LABELS.keys()
    assert bureau.contact.url.startswith("https://")
    assert bureau.checked_on == date(2026, 11, 21)
    for fact in (*bureau.facts, bureau.ground):
        source = catalogue().sources[fact.source]
        assert source.url or not fact.verified


@pytest.mark.parametrize(
    ("bureau", "fact", "verified"),
    [
        ("jicc", "police", True),
        ("jicc", "period", True),
        ("jicc", "fee", False),
        ("jicc", "image", False),
        ("ksc", "limit", True),
        ("ksc", "how", True),
        ("ksc", "fee", False),
        ("ksc", "image", False),
        ("cic", "fee", False),
        ("cic", "how", False),
        ("cic", "limit", False),
    ],
)
def test_only_what_was_read_is_verified(bureau: str, fact: str, verified: bool) -> None:
    """law.md 5.2: what the pages themselves say, and what only later notes or one account say."""
    one = next(one for one in bureaus() if one.key == bureau)
    assert next(f for f in one.facts if f.name == fact).verified is verified


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_the_sheets_are_the_golden_ones(lang: str) -> None:
    paper = bureau_sheets(["license_image", "name"], MINE)
    assert same_as_golden(f"bureaus.{lang}.txt", text_of(paper, lang))


def test_the_ground_speaks_of_a_card_in_hand() -> None:
    text = text_of(bureau_sheets(["license_image"], MINE), "ja")
    assert text.count("運転免許証の画像が漏えいした") == 3
    assert text.count("原本は手元にある") == 3
    assert "名義の悪用防止" in text
    assert "見本 花子" in text


def test_what_is_not_given_stays_a_line() -> None:
    text = text_of(bureau_sheets([], Mine()), "ja")
    assert "氏名: ____" in text
    assert "＿＿＿＿＿＿＿＿の画像が漏えいした" in text


def test_papers_are_items_with_advice_to_declare() -> None:
    for key in PAPERS:
        own = next(advice for advice in catalogue().advice if advice.items == {key})
        assert {"declare_jicc", "declare_ksc", "declare_cic"} <= {step.key for step in own.steps}
