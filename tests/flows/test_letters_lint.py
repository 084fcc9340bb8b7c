"""Our own letters under the notice linter: nothing in them blocks sending; and the linter does look."""

from __future__ import annotations

from dataclasses import replace

import pytest

from morenashi.flows.lint import lint
from morenashi.model.draft import Draft, LetterKind, LetterLang
from morenashi.model.incident import Incident
from morenashi.model.lint import LintLevel, NoticeKind
from morenashi.notice.rendering.text import text
from tests.notice.cases import CASE, FIRST_HOUR, case
from tests.notice.test_letters_of import later, letters

# A script for a call, a letter to a client and the answer to a false claim are no notices of a leak;
# nor is a letter that takes an alarm back.
NOTICES = {
    name: draft
    for name, draft in letters().items()
    if draft.kind not in (LetterKind.CALL, LetterKind.CLIENTS, LetterKind.REFUTED)
    and draft.language is not LetterLang.EN
    and draft.key != "correction-callers-ja"
}


def case_of(draft: Draft) -> Incident:
    if draft.kind is LetterKind.CORRECTION:
        return later()
    return case({"minato-2026-07": CASE, "minato-first": FIRST_HOUR}[draft.case])


def blocking(draft: Draft, said: str) -> list[str]:
    kind = NoticeKind.INDIVIDUAL if draft.group else NoticeKind.PUBLIC
    assert draft.on is not None
    linted = lint(said, kind=kind, today=draft.on, incident=case_of(draft), group=draft.group)
    found = linted.report.findings
    return [f"{one.rule} {one.message.ja}" for one in found if one.level is LintLevel.E]


@pytest.mark.parametrize("name", sorted(NOTICES))
def test_nothing_in_a_letter_of_ours_blocks_it(name: str) -> None:
    assert blocking(NOTICES[name], text(NOTICES[name])) == []


@pytest.mark.parametrize(
    ("heading", "rule"),
    [
        ("情報が悪用されたかどうか", "R17"),
        ("お知らせまでの日数", "R12"),
        ("何が起きたか", "R09"),
    ],
)
def test_the_linter_misses_a_part_that_is_taken_out(heading: str, rule: str) -> None:
    draft = NOTICES["minato-2026-07-individual-staff-ja"]
    kept = tuple(one for one in draft.sections if one.heading != heading)
    assert len(kept) == len(draft.sections) - 1
    found = blocking(draft, text(replace(draft, sections=kept)))
    assert [one for one in found if one.startswith(rule)]
