"""The letter files: each is read, and names only facts, conditions and lists that exist."""

from __future__ import annotations

import pytest

from morenashi.errors import NoticeError
from morenashi.model.draft import LetterKind, LetterLang, Shape
from morenashi.notice.facts.table import facts, flags, rows
from morenashi.notice.letter import HEAD, Letter, Line, _line, languages, letter

LETTERS = [
    found for kind in LetterKind for lang in LetterLang if (found := letter(kind, lang)) is not None
]


def lines(one: Letter) -> list[Line]:
    heads = [line for key in HEAD for line in one.head[key]]
    return [*one.subject, *one.title, *heads, *(line for part in one.parts for line in part.lines)]


def name(one: Letter) -> str:
    return f"{one.kind.key}.{one.lang.value}"


@pytest.mark.parametrize("one", LETTERS, ids=name)
def test_a_letter_names_what_exists(one: Letter) -> None:
    conditions = {
        condition.removeprefix("!")
        for when in [
            *(line.when for line in lines(one)),
            *(part.when for part in one.parts),
            *(then.when for then in one.then),
        ]
        for condition in when
    }
    assert conditions - flags().keys() == set()
    for line in lines(one):
        told = rows()[line.each].labels.keys() if line.each else set()
        assert set(line.places) - facts().keys() - told == set(), line


@pytest.mark.parametrize("one", LETTERS, ids=name)
def test_every_table_has_as_many_heads_as_cells(one: Letter) -> None:
    tables = [line for line in lines(one) if line.shape is Shape.TABLE]
    assert all(not line.columns or len(line.columns) == len(line.cells) for line in tables)
    assert all(line.cells and not line.say for line in tables)


@pytest.mark.parametrize("one", LETTERS, ids=name)
def test_some_title_always_holds(one: Letter) -> None:
    assert not one.title[-1].when
    assert not one.subject[-1].when


def test_every_kind_is_written_in_japanese_and_the_individual_in_all() -> None:
    assert all(LetterLang.JA in languages(kind) for kind in LetterKind)
    assert languages(LetterKind.INDIVIDUAL) == tuple(LetterLang)


def test_every_fact_that_is_offered_is_used() -> None:
    used = {place for one in LETTERS for line in lines(one) for place in line.places}
    used |= {place for one in LETTERS for part in one.parts for place in Line(part.heading).places}
    assert set(facts()) - used == set()
    assert set(rows()) - {line.each for one in LETTERS for line in lines(one)} == set()


def test_a_line_that_cannot_be_read_is_named() -> None:
    with pytest.raises(NoticeError, match="nonsense"):
        _line("x.toml", {"nonsense": "x"})
    assert _line("x.toml", "").gap
