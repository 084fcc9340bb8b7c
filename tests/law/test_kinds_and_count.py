"""The rows of 規則7条 and of the My Number rule that depend on kinds and count."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from morenashi.law.kinds_and_count import Row, counts_of, meaning, table
from morenashi.model.finding import Bounds, Finding, Place
from morenashi.model.items_of_data import KINDS
from morenashi.model.meaning import Act

DAY = date(2026, 11, 22)
FEW = Bounds(1, 10)


def classes(counts: dict[str, int], people: Bounds = FEW) -> set[tuple[str, int, bool]]:
    found = meaning(counts, people, on=DAY)
    return {(c.act.value, c.number, c.certain) for c in found.classes}


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ({"CREDIT_CARD": 1}, {("appi", 2, True)}),  # Q6-12: the full number alone
        ({"card_expiry": 9}, set()),  # Q6-12: last four digits and expiry
        ({"ADDRESS": 9}, set()),  # Q6-11
        ({"PHONE": 9}, set()),
        ({"EMAIL": 9}, set()),
        ({"sns_account": 9}, set()),
        ({"ADDRESS": 9, "PHONE": 9, "EMAIL": 9, "POSTAL_CODE": 9, "PERSON": 9}, set()),
        ({"BANK_ACCOUNT": 9}, set()),  # Q14-8
        ({"CREDENTIAL": 1}, {("appi", 2, False)}),  # only if the service can pay
        ({"CREDENTIAL": 1, "CREDIT_CARD": 1}, {("appi", 2, True), ("appi", 2, False)}),
        ({"BANK_ACCOUNT": 1, "CREDENTIAL": 1}, {("appi", 2, False)}),
        ({"SENSITIVE": 1}, {("appi", 1, False)}),
        ({"IP_ADDRESS": 9, "BIRTHDATE": 9, "CORPORATE_NUMBER": 9}, set()),
        ({"SEX": 9, "AGE": 9, "JOB_TITLE": 9, "COMPANY": 9, "POLICY_NUMBER": 9}, set()),
        ({"INCOME": 9, "FAMILY": 9, "APPLICATION_HISTORY": 9}, set()),
        ({"MY_NUMBER": 100}, set()),
        ({"MY_NUMBER": 101}, {("my_number", 4, False)}),  # more than 100, some perhaps twice
        ({"CREDIT_CARD": 0, "EMAIL": 1}, set()),
        ({}, set()),
    ],
)
def test_kinds(counts: dict[str, int], expected: set[tuple[str, int, bool]]) -> None:
    assert classes(counts) == expected


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        (Bounds(1000, 1000), set()),
        (Bounds(1001, 1001), {("appi", 4, True)}),
        (Bounds(1, 1000), set()),
        (Bounds(1, 1001), {("appi", 4, False)}),  # unknown: the possible maximum counts
        (Bounds(1000, 1001), {("appi", 4, False)}),
    ],
)
def test_more_than_a_thousand_people(people: Bounds, expected: set[tuple[str, int, bool]]) -> None:
    assert classes({"EMAIL": 1}, people) == expected


def test_without_a_number_of_people_the_largest_count_stands_for_it() -> None:
    assert classes({"BANK_ACCOUNT": 1001}, Bounds(0, 0)) == {("appi", 4, False)}
    assert classes({"BANK_ACCOUNT": 1000}, Bounds(0, 0)) == set()


def test_sentence_of_a_card_number() -> None:
    sentence = meaning({"CREDIT_CARD": 3}, FEW, on=DAY).sentence
    assert sentence.ja == (
        "もしこれが漏えいした場合、クレジットカード番号を含むため、1人分でも個人情報保護委員会への"
        "報告と本人への通知が必要になる可能性があります（個人情報保護法26条、規則7条2号）。"
    )
    assert sentence.en == (
        "If this leaked, a report to the Personal Information Protection Commission and a notice "
        "to the persons could be required, even for one person, because it holds credit card "
        "numbers (APPI art. 26, Enforcement Rules art. 7 item 2)."
    )


def test_sentence_of_a_password_says_on_what_it_depends() -> None:
    sentence = meaning({"CREDENTIAL": 1}, FEW, on=DAY).sentence
    assert "決済・送金ができるサービスのものであれば" in sentence.ja
    assert "if the passwords belong to a service that can pay or send money" in sentence.en


def test_sentence_of_several_reasons_names_every_clause() -> None:
    counts = {"MY_NUMBER": 101, "CREDIT_CARD": 1, "SENSITIVE": 1, "EMAIL": 1}
    sentence = meaning(counts, Bounds(1, 2000), on=DAY).sentence
    assert "規則7条1号・2号・4号、番号法29条の4、漏えい等報告規則2条4号" in sentence.ja
    assert "items 1, 2 and 4" in sentence.en
    assert "最大で2,000人" in sentence.ja
    assert "1人分でも" not in sentence.ja  # would be wrong of the items that count people


def test_my_number_of_one_person_depends_on_how_it_leaked() -> None:
    found = meaning({"MY_NUMBER": 1}, FEW, on=DAY)
    assert "漏えいの状況によっては1人分でも" in found.sentence.ja
    assert "番号法29条の4" in found.sentence.ja
    assert found.classes == ()


def test_unverified_rows_carry_the_mark() -> None:
    bank = meaning({"BANK_ACCOUNT": 1, "CREDENTIAL": 1}, FEW, on=DAY)
    assert {c.unverified for c in bank.classes} == {True, False}
    alone = meaning({"BANK_ACCOUNT": 1}, FEW, on=DAY)
    assert "未確認" in alone.remarks[0].ja
    assert "unverified" in alone.remarks[0].en


KEYS = st.sampled_from([*KINDS, "card_expiry", "sns_account"])


@given(st.dictionaries(KEYS, st.integers(0, 3000)), st.integers(0, 3000), st.integers(0, 3000))
def test_always_one_conditional_sentence_that_claims_no_purpose(
    counts: dict[str, int], low: int, more: int
) -> None:
    found = meaning(counts, Bounds(low, low + more), on=DAY)
    ja, en = found.sentence.ja, found.sentence.en
    assert ja.count("。") == 1
    assert ja.endswith("。")
    assert en.endswith(".")
    assert "3号" not in ja
    assert "不正" not in ja
    assert "item 3" not in en
    assert all(c.number != 3 for c in found.classes)
    if any(counts.values()):
        assert ja.startswith("もしこれが漏えいした場合、")
        assert "可能性があります" in ja
        assert en.startswith("If this leaked, ")
        assert "could" in en
    assert "{" not in ja + en


@given(st.dictionaries(KEYS, st.integers(0, 3000)), st.integers(0, 2000), st.integers(0, 2000))
def test_more_people_never_mean_less(counts: dict[str, int], most: int, more: int) -> None:
    fewer = {(a, n) for a, n, _ in classes(counts, Bounds(1, most + 1))}
    larger = {(a, n) for a, n, _ in classes(counts, Bounds(1, most + 1 + more))}
    assert fewer <= larger


def test_rows_of_another_day_do_not_count() -> None:
    found = meaning({"CREDIT_CARD": 1}, Bounds(1, 5000), on=date(2021, 1, 1))
    assert found.classes == ()


def test_every_row_has_its_source_and_dates() -> None:
    assert len({row.id for row in table()}) == len(table())
    for row in table():
        assert row.source.startswith("https://www.ppc.go.jp/")
        assert row.valid_from <= row.checked_on


@pytest.mark.parametrize(
    "wrong",
    [
        {"number": 3, "because_ja": "x", "because_en": "x"},
        {"act": "my_number", "number": 2, "because_ja": "x", "because_en": "x"},
        {"all_of": ["no_such_item"]},
        {"number": 2},
        {"surprise": 1},
    ],
)
def test_a_wrong_row_is_refused(wrong: dict[str, object]) -> None:
    row = {
        "id": "a",
        "act": "appi",
        "source": "https://www.ppc.go.jp/",
        "valid_from": DAY,
        "checked_on": DAY,
    }
    Row.model_validate(row)
    with pytest.raises(ValidationError):
        Row.model_validate(row | wrong)


def test_values_of_organisations_are_not_counted() -> None:
    place = Place(1)
    finding = Finding("file:///a", "a", "", None, "PHONE", 5, 3, place, place, (), None)
    assert counts_of([finding, finding]) == {"PHONE": 4}
    assert meaning(counts_of([]), Bounds(0, 0), on=DAY).classes == ()


def test_act_values_are_part_of_the_json() -> None:
    assert [act.value for act in Act] == ["appi", "my_number"]
