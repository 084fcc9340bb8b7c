"""Which letters a case needs, what they say word for word, and that nobody reads another's items."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from morenashi.model.draft import Draft, LetterKind, LetterLang, Shape
from morenashi.model.group import Outcome
from morenashi.model.incident import Certainty, Incident
from morenashi.model.items_of_data import BY_KEY
from morenashi.notice.letters_of import Asked, Wanted, drafts, wanted
from morenashi.notice.readings import bare
from morenashi.notice.rendering.text import text
from tests.notice.cases import CASE, CLOSED, CONTRACTOR, FIRST_HOUR, REFUTED, case, data

TODAY = date(2026, 11, 22)
GOLDEN = Path(__file__).parents[1] / "golden/notices"


@cache
def letters() -> dict[str, Draft]:
    """All letters of the invented cases, by their names."""
    made = [*drafts(case(), today=TODAY)]
    made += drafts(case(FIRST_HOUR), today=TODAY)
    made += drafts(case(REFUTED), today=TODAY)
    made += drafts(case(CLOSED), Asked(kinds=[LetterKind.CLOSING]), today=TODAY)
    made += drafts(case(CONTRACTOR), Asked(kinds=[LetterKind.CLIENTS]), today=TODAY)
    made += drafts(later(), Asked(kinds=[LetterKind.CORRECTION], before=case()), today=TODAY)
    return {f"{one.case}-{one.key}": one for one in made}


def later() -> Incident:
    """The case when more is known: an item found, a number corrected, an alarm taken back."""
    changed = data()
    groups = {group["key"]: group for group in changed["groups"]}
    groups["members"]["persons"] = 950
    groups["former"]["items"].append("phone")
    groups["callers"]["items"] = [
        {"item": item, "outcome": "not_leaked", "evidence": ["log"]}
        for item in ("phone", "medical_history")
    ]
    changed["revisions"] = [
        {"on": date(2026, 7, 20), "what": "対象の方は950人です", "before": "対象の方は900人です"}
    ]
    return case(changed)


@pytest.mark.parametrize("name", sorted(path.stem for path in GOLDEN.glob("*.txt")))
def test_the_letter_as_it_is_written(name: str) -> None:
    """After a change of the words: python -m tests.notice.renew, then read what changed."""
    assert text(letters()[name]) == (GOLDEN / f"{name}.txt").read_text("utf-8")


def test_every_letter_has_its_golden_document() -> None:
    assert sorted(letters()) == sorted(path.stem for path in GOLDEN.glob("*.txt"))


def test_every_kind_is_written() -> None:
    assert {one.kind for one in letters().values()} == set(LetterKind)


def test_the_closing_report_waits_until_all_were_told() -> None:
    assert Wanted(LetterKind.CLOSING) not in wanted(case())
    assert Wanted(LetterKind.CLOSING) in wanted(case(CLOSED))


def test_the_individual_notice_stands_in_three_languages() -> None:
    kinds = {one.language for one in letters().values() if one.kind is LetterKind.INDIVIDUAL}
    assert kinds == set(LetterLang)


GROUPS = ["staff", "spouses", "members", "former", "callers"]


@pytest.mark.parametrize("lang", LetterLang)
@pytest.mark.parametrize("key", GROUPS)
def test_a_letter_names_the_items_of_its_group_and_no_other(key: str, lang: LetterLang) -> None:
    group = next(one for one in case().groups if one.key == key)
    draft = letters()[f"minato-2026-07-individual-{key}-{lang.value}"]
    listed = {
        bare(one.text)
        for section in draft.sections[1:3]
        for block in section.blocks
        if block.shape is Shape.LIST
        for one in block.sentences
    }
    for item in group.items:
        label = _label(item.item, lang)
        named = any(one == label or one.startswith(label) for one in listed)
        assert named == (item.outcome is not Outcome.NOT_LEAKED or bool(item.evidence)), label
    foreign = {item.item for other in case().groups if other.key != key for item in other.items} - {
        item.item for item in group.items
    }
    assert foreign
    assert not {_label(item, lang) for item in foreign} & listed


def _label(item: str, lang: LetterLang) -> str:
    label = BY_KEY[item].label.said(lang.words)
    return label if lang is LetterLang.EN else label.replace("(", "（").replace(")", "）")


@pytest.mark.parametrize("key", GROUPS)
def test_what_rests_on_a_group_rests_on_the_readers_own(key: str) -> None:
    draft = letters()[f"minato-2026-07-individual-{key}-ja"]
    of_items = {path for one in draft.sentences() for path in one.rests_on if ".items[" in path}
    assert of_items
    assert all(path.startswith(f"groups[{key}].") for path in of_items)


def test_the_worst_item_comes_first() -> None:
    draft = letters()["minato-2026-07-individual-staff-ja"]
    items = [one.text for one in draft.sections[1].blocks[1].sentences]
    assert items[0] == "マイナンバー（個人番号）"
    assert draft.title.startswith("マイナンバー（個人番号）")


def test_a_letter_on_health_tells_nothing_on_its_envelope() -> None:
    draft = letters()["minato-2026-07-individual-callers-ja"]
    assert draft.discreet
    assert "病" not in draft.subject + draft.title
    assert "電話だけ" not in text(draft)
    assert not letters()["minato-2026-07-individual-members-ja"].discreet


def test_a_refuted_claim_alarms_nobody() -> None:
    refuted = case(REFUTED)
    assert wanted(refuted) == (Wanted(LetterKind.REFUTED),)
    said = text(letters()["minato-claim-refuted-ja"])
    assert "漏えいしました" not in said
    assert "おそれがあります" not in said
    assert "2026年7月26日" in said


@pytest.mark.parametrize("certainty", [Certainty.POSSIBLE, Certainty.CERTAIN])
def test_fear_is_told_as_fear_and_fact_as_fact(certainty: Certainty) -> None:
    made = drafts(
        replace(case(), certainty=certainty),
        Asked(kinds=[LetterKind.INDIVIDUAL], groups=["former"], languages=[LetterLang.JA]),
        today=TODAY,
    )
    feared = "外部に漏えいしたおそれがあります" in text(made[0])
    assert feared == (certainty is Certainty.POSSIBLE)
    assert ("外部に漏えいしました" in text(made[0])) != feared


def test_advice_that_has_expired_keeps_the_letter_from_being_sent() -> None:
    asked = Asked(kinds=[LetterKind.INDIVIDUAL], groups=["members"])
    assert all(one.ready for one in drafts(case(), asked, today=TODAY))
    assert not any(one.ready for one in drafts(case(), asked, today=date(2036, 1, 1)))


def test_without_evidence_nothing_is_called_safe() -> None:
    changed = CASE.replace(', evidence = ["cards"]', "")
    made = drafts(case(changed), Asked(groups=["members"]), today=TODAY)
    assert not any("クレジットカード番号" in text(one) for one in made)
    assert any("証拠がない" in one.said.ja for draft in made for one in draft.remarks)


def test_a_client_reads_of_its_own_people_only() -> None:
    first = text(letters()["minato-payroll-clients-sakura-ja"])
    assert "さくら工業" in first
    assert "もみじ食品" not in first
    assert "病歴" not in first
