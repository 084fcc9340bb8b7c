"""Facts, conditions and lists by name: all have both languages, and no name stands for two things."""

from __future__ import annotations

import pytest

from morenashi.errors import NoticeError
from morenashi.model.draft import LetterKind, LetterLang
from morenashi.notice.facts import advised, after, changes, items, story, whole
from morenashi.notice.facts.table import facts, flags, holds, rows
from morenashi.notice.scene import scene_of
from tests.notice.cases import case

ROOMS = (whole, items, story, after, advised, changes)


@pytest.mark.parametrize("table", ["FACTS", "FLAGS", "ROWS"])
def test_no_name_stands_for_two_things(table: str) -> None:
    names = [name for room in ROOMS for name in getattr(room, table, {})]
    assert len(names) == len(set(names))
    assert len(names) > 10


def test_every_blank_can_be_named_in_both_languages() -> None:
    labels = [fact.label for fact in facts().values()]
    labels += [label for one in rows().values() for label in one.labels.values()]
    assert all(label.ja and label.en for label in labels)


@pytest.mark.parametrize("lang", LetterLang)
@pytest.mark.parametrize("group", ["", "staff", "spouses", "former", "callers"])
def test_everything_can_be_asked_of_every_scene(group: str, lang: LetterLang) -> None:
    scene = scene_of(case(), kind=LetterKind.INDIVIDUAL, lang=lang, group=group)
    for fact in facts().values():
        assert fact.read(scene) != ""
    for name, flag in flags().items():
        assert isinstance(flag(scene), bool), name
    for name, one in rows().items():
        for thing in one.select(scene):
            assert set(one.tell(scene, thing)) == set(one.labels), name


def test_a_condition_may_be_turned_round() -> None:
    scene = scene_of(case(), kind=LetterKind.INDIVIDUAL, lang=LetterLang.JA, group="former")
    assert holds(scene, ("former", "!staff"))
    assert not holds(scene, ("former", "staff"))
    assert holds(scene, ())
    with pytest.raises(NoticeError, match="nonsense"):
        holds(scene, ("nonsense",))
