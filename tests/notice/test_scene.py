"""The scene of a letter: texts, days and numbers in its language."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from morenashi.model.count import Count
from morenashi.model.draft import LetterKind, LetterLang
from morenashi.model.words import Words
from morenashi.notice.readings import read_out
from morenashi.notice.scene import Scene, scene_of
from tests.notice.cases import case


def scene(lang: LetterLang, kind: LetterKind = LetterKind.INDIVIDUAL) -> Scene:
    return scene_of(case(), kind=kind, lang=lang, group="staff")


@pytest.mark.parametrize(
    ("lang", "said"),
    [(LetterLang.JA, "原因です"), (LetterLang.PLAIN, "原因です"), (LetterLang.EN, "the cause")],
)
def test_a_text_comes_without_its_full_stop(lang: LetterLang, said: str) -> None:
    assert scene(lang).say(Words(ja="原因です。", en="the cause.")) == said
    assert scene(lang).say(Words(ja="", en="")) is None


def test_japanese_alone_is_marked_in_english() -> None:
    said = scene(LetterLang.EN).say(Words(ja="原因", en=""))
    assert said == "原因 [in Japanese only]"
    assert scene(LetterLang.EN).name(Words(ja="みなと商事", en="")) == "みなと商事"
    assert scene(LetterLang.EN).name(Words(ja="", en="Minato Co., Ltd.")) == "Minato Co., Ltd."


@pytest.mark.parametrize(
    ("count", "plain"),
    [
        (Count(5, 5), "5人（にん）"),
        (Count(0, 80), "80人（にん）か、もっと 少（すく）ない"),
        (Count(3, None), "3人（にん）か、もっと 多（おお）い"),
        (Count(3, 9), "3人（にん）から 9人（にん）の 間（あいだ）"),
    ],
)
def test_numbers_in_plain_words(count: Count, plain: str) -> None:
    assert read_out(scene(LetterLang.PLAIN).count(count) or "") == plain
    assert scene(LetterLang.JA).count(count) == count.said("ja")


def test_nothing_known_is_nothing_said() -> None:
    assert scene(LetterLang.JA).count(Count()) is None
    assert scene(LetterLang.JA).count(None) is None
    assert scene(LetterLang.JA).day(None) is None


def test_a_day_without_its_hour() -> None:
    assert scene(LetterLang.JA).day(datetime(2026, 7, 2, 10, 15)) == "2026年7月2日"
    assert scene(LetterLang.EN).day(date(2026, 7, 2)) == "2 July 2026"


@pytest.mark.parametrize(
    ("kind", "on"),
    [
        (LetterKind.INDIVIDUAL, date(2026, 7, 12)),
        (LetterKind.PUBLIC, date(2026, 7, 4)),
        (LetterKind.CORRECTION, date(2026, 7, 10)),
    ],
)
def test_each_letter_has_its_own_day(kind: LetterKind, on: date) -> None:
    assert scene(LetterLang.JA, kind).on == on
