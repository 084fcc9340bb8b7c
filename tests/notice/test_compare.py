"""Truth-linked: a changed fact changes a sentence of every letter that states it, and is named there."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from morenashi.model.draft import Draft, LetterLang
from morenashi.model.incident import Incident
from morenashi.model.plain import plain, structured
from morenashi.notice.compare import compared, stale
from morenashi.notice.letters_of import Asked, drafts
from tests.notice.cases import CASE, CLOSED, case
from tests.notice.changed import changed_at

TODAY = date(2026, 11, 22)
# Names by which parts of a case point at each other are no facts; nor is the choice among one.
NAMES = re.compile(r"\.(key|item|within|owner)$|^known\[0\]\.chosen$")


def letters(of: Incident, lang: LetterLang = LetterLang.JA) -> dict[str, list[str]]:
    made = drafts(of, Asked(languages=[lang]), today=TODAY)
    return {one.key: [said.text for said in one.sentences()] for one in made}


STATING = [
    draft
    for draft in drafts(case(CLOSED), today=TODAY)
    if draft.language is LetterLang.JA or draft.group == "staff"
]


@pytest.mark.parametrize("draft", STATING, ids=lambda one: one.key)
def test_every_stated_fact_shows_when_it_changes(draft: Draft) -> None:
    stated = dict.fromkeys(path for one in draft.sentences() for path in one.rests_on)
    facts = [path for path in stated if not NAMES.search(path)]
    assert len(facts) > 10
    before = [one.text for one in draft.sentences()]
    silent = [path for path in facts if not _shows(draft.key, draft.language, before, path)]
    assert silent == []


def _shows(key: str, lang: LetterLang, before: list[str], path: str) -> bool:
    states = changed_at(case(CLOSED), path)
    return any(letters(state, lang).get(key) != before for state in states)


def test_the_changed_fact_stands_beside_the_sentence() -> None:
    new = case(CASE.replace("persons = 900", "persons = 950"))
    found = compared(case(), new, drafts(case(), today=TODAY), drafts(new, today=TODAY))
    told = {one.draft.key: one.changes for one in found}
    assert set(told) == {
        "public-ja",
        *(f"individual-members-{lang.value}" for lang in LetterLang),
    }
    change = told["individual-members-ja"][0]
    assert "900人" in change.before
    assert "950人" in change.after
    assert [(one.path, one.before, one.after) for one in change.facts] == [
        ("groups[members].persons", "900", "950")
    ]


def test_a_letter_that_comes_or_goes_is_told() -> None:
    less = replace(case(), groups=case().groups[1:])
    found = compared(case(), less, drafts(case(), today=TODAY), drafts(less, today=TODAY))
    assert {one.draft.key for one in found if one.gone} == {
        f"individual-staff-{lang.value}" for lang in LetterLang
    }
    back = compared(less, case(), drafts(less, today=TODAY), drafts(case(), today=TODAY))
    assert {one.draft.key for one in back if one.appeared} == {
        one.draft.key for one in found if one.gone
    }


def test_the_same_case_changes_nothing() -> None:
    made = drafts(case(), today=TODAY)
    assert compared(case(), case(), made, made) == ()


def test_a_stored_draft_knows_when_it_is_stale() -> None:
    draft = next(one for one in drafts(case(), today=TODAY) if one.key == "individual-former-ja")
    assert stale(draft, case()) == ()
    found = stale(draft, case(CASE.replace("persons = 220", "persons = 221")))
    assert found == ("groups[former].persons",)
    # a fact that would bring a sentence which is not in the draft yet
    brought = CASE.replace('state = "known"', 'state = "cannot_be_known"')
    assert "cause.state" in stale(draft, case(brought))
    assert stale(draft, case(CASE.replace("persons = 900", "persons = 901"))) == ()


def test_a_draft_can_be_kept_as_plain_data() -> None:
    for draft in drafts(case(), today=TODAY):
        assert structured(Draft, plain(draft), []) == draft
