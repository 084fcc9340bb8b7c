"""The signs that speak for or against a statement, and their weights."""

from __future__ import annotations

import pytest

from morenashi.detect.sensitive_context import ANIMAL, GENERAL, PERSON, context_of
from morenashi.detect.sensitive_evidence import WEIGHTS, Place, denied, score_of, signs_of
from morenashi.detect.sensitive_words import Word

ILLNESS = Word("medical_history", "3")


def place(text: str, word: str, *, people: int = 0) -> Place:
    start = text.index(word)
    end, whole = start + len(word), (0, len(text))
    return Place(
        text,
        start,
        end,
        whole,
        whole,
        (people, people, people),
        False,
        False,
        0,
        -1,
        context_of(text),
    )


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("本人はうつ病", "person word"),
        ("傷病名 うつ病", "label"),
        ("既往歴 高血圧症、うつ病", "label"),
        ("先月うつ病と診断された", "said of"),
        ("うつ病の予防", "general behind"),
        ("予防の講座。うつ病", "general line"),
        ("「うつ病と生きる」", "title"),
        ("うつ病支給申請書", "name of a form"),
        ("うつ病、またはその傾向はありますか", "question"),
        ("愛犬のうつ病", "animal or plant"),
        ("それでうつ病を", "loose"),
    ],
)
def test_signs(text: str, sign: str) -> None:
    assert signs_of(ILLNESS, place(text, "うつ病"))[sign] or (
        sign == "question" and denied(place(text, "うつ病"))
    )
    assert not signs_of(ILLNESS, place("うつ病", "うつ病"))[sign]


@pytest.mark.parametrize(
    "text", ["うつ病 なし", "うつ病：無", "□うつ病", "うつ病ではない", "うつ病の有無"]
)
def test_denied(text: str) -> None:
    assert denied(place(text, "うつ病"))


def test_every_sign_has_a_weight() -> None:
    assert signs_of(ILLNESS, place("うつ病", "うつ病")).keys() == WEIGHTS.keys()


def test_a_person_makes_it_likelier_and_a_lecture_less() -> None:
    alone, person, lecture = (
        score_of(signs_of(ILLNESS, place(text, "うつ病")))
        for text in ("うつ病", "本人はうつ病です", "うつ病の講座")
    )
    assert 0 < lecture < alone < person < 1


def test_words_of_context() -> None:
    context = context_of("私と患者数、愛犬、私立、34歳、講座")
    assert {name: len(places) for name, places in context.places.items()} == {
        PERSON: 2, GENERAL: 1, ANIMAL: 1,
    }  # fmt: skip
