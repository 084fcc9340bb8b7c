"""Advice in やさしい日本語: a harm for every item, and only steps that the catalogue knows."""

from __future__ import annotations

from morenashi.model.items_of_data import ITEMS
from morenashi.notice.catalogue import catalogue
from morenashi.notice.plain_advice import dead_ends, harms, steps


def test_every_item_has_a_harm_in_plain_words() -> None:
    assert set(harms()) == {item.key for item in ITEMS}


def test_every_plain_step_is_one_of_the_catalogue() -> None:
    known = {step.key for advice in catalogue().advice for step in advice.steps}
    assert set(steps()) <= known
    ends = {end.key for advice in catalogue().advice for end in advice.dead_ends}
    assert set(dead_ends()) <= ends


def test_sentences_are_short() -> None:
    said = [
        *steps().values(),
        *dead_ends().values(),
        *(one for several in harms().values() for one in several),
    ]
    longest = max(len(one) for text in said for one in text.split("。"))
    assert longest <= 60
