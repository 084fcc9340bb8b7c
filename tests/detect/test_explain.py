"""Explanations: the same entities, each with the rule and the word that made it one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from morenashi.detect import find_entities
from morenashi.detect.parts import recognizers


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("電話：03-1234-5678", "電話"),
        ("𠮷田の個人番号は983205673214です", "個人番号"),
        ("taro@example.jp", None),
    ],
)
def test_the_word_that_decided(text: str, label: str | None) -> None:
    (entity,) = (e for e in find_entities(text, explain=True) if e.type != "PERSON")
    assert entity.why is not None
    assert (entity.why.label and text[slice(*entity.why.label)]) == label
    assert entity.why.rule


def test_a_column_is_named() -> None:
    found = find_entities("氏名,電話\n山田,0312345678\n鈴木,0398765432", explain=True)
    first, _ = (entity for entity in found if entity.type == "PHONE")
    assert first.why is not None
    assert first.why.notes


@given(st.text(alphabet="電話番号個人:：03-9012345678@a.jp 年月日\n,", max_size=80))
def test_explained_and_plain_are_the_same(text: str) -> None:
    assert find_entities(text, explain=True) == find_entities(text)
    assert all(entity.why is None for entity in find_entities(text))


def test_every_rule_of_every_recognizer_has_a_name() -> None:
    assert all(recognizer.rules for recognizer in recognizers())
