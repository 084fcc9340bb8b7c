"""Every blank a letter may have names a key that the case file takes, or none."""

from __future__ import annotations

import pytest

from morenashi.flows.blanks import _PLACES, place_of, said
from morenashi.model.draft import Blank, LetterKind
from morenashi.model.incident import Incident
from morenashi.model.plain import Wrong, structured
from morenashi.model.words import Words
from morenashi.notice.facts.table import facts

WHAT = Words(ja="窓口の最終日", en="last day of the desk")


@pytest.mark.parametrize("name", sorted(_PLACES))
def test_names_are_those_of_facts(name: str) -> None:
    assert name in facts()


@pytest.mark.parametrize("place", sorted(set(_PLACES.values())))
def test_the_case_file_knows_the_place(place: str) -> None:
    """A value of the wrong type is refused at that very place, an unknown key would be named as such."""
    first, _, last = place.partition(".")
    wrong: object = {last: 2.5} if last else 2.5
    problems: list[Wrong] = []
    structured(
        Incident, {first: [wrong] if first in ("groups", "known", "told") else wrong}, problems
    )
    (found,) = [one for one in problems if last in one.where and first in one.where
                and "書かれていません" not in one.why.ja] or [None]  # fmt: skip
    assert found is not None
    assert "知らない項目" not in found.why.ja


def test_a_date_stands_where_that_letter_takes_it_from() -> None:
    on = Blank("on", Words(ja="お知らせの日付", en="date"))
    assert place_of(on, LetterKind.INDIVIDUAL) == "notified.on"
    assert place_of(on, LetterKind.PUBLIC) == "publication.on"


def test_what_is_said() -> None:
    assert said(Blank("desk_until", WHAT), LetterKind.PUBLIC).ja == (
        "窓口の最終日（[desk] の until に書きます）"
    )
    assert said(Blank("harm", WHAT), LetterKind.PUBLIC) == WHAT
