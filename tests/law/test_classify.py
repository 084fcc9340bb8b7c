"""Classes: the guideline's examples and the Commission's answers, exemptions, numbers, growth."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from morenashi.law.classify import classify, exemptions
from morenashi.law.standing import standings
from morenashi.model.count import Count
from morenashi.model.duty import Fallen
from morenashi.model.group import (
    Footing,
    Group,
    KeySafe,
    Leaked,
    Outcome,
    Protection,
    Reckoning,
    Relation,
)
from morenashi.model.incident import (
    Cause,
    CauseKind,
    Certainty,
    Happening,
    Incident,
    Medium,
    Organisation,
    Purpose,
    Totals,
    YesNo,
)
from tests.law.incidents import KNOWN, TODAY, group, incident, words

Y, P, N, U = YesNo.YES, YesNo.POSSIBLE, YesNo.NO, YesNo.UNKNOWN
UNAUTHORISED, RANSOM = CauseKind.UNAUTHORISED_ACCESS, CauseKind.RANSOMWARE


def classes(case: Incident, regime: str = "jp_appi", on: date = TODAY) -> dict[int, YesNo]:
    """The classes that are not plainly denied."""
    found = (one for one in classify(case, on) if one.regime == regime)
    return {one.number: one.answer for one in found if one.answer is not N}


def one(case: Incident, number: int, regime: str = "jp_appi", on: date = TODAY) -> Fallen:
    return next(f for f in classify(case, on) if (f.regime, f.number) == (regime, number))


def by(kind: CauseKind, *groups: Group, **more: Any) -> Incident:
    """An incident whose cause is known and whose purpose nobody wrote down."""
    return incident(*groups, cause=kind, purpose=U, **more)


# Examples of 通則編 3-5-3-1 and of the Commission's answers.
@pytest.mark.parametrize(
    ("case", "expected"),
    [
        # item 1: a hospital's USB stick lost; results of health checks of staff
        (by(CauseKind.LOST, group("name", "medical_history")), {1: Y, 3: U}),
        (incident(group("name", "health_check", relation=Relation.EMPLOYEE)), {1: Y}),
        (incident(group("treatment")), {1: Y}),  # the fact of a visit or of dispensing
        (incident(group("disability")), {1: Y}),
        (incident(group("criminal_record")), {1: Y}),
        (incident(group("belief")), {1: Y}),
        (incident(group("nationality")), {}),  # not race
        (incident(group("occupation", "education")), {}),  # not social status
        (incident(group("purchase_history")), {}),  # books on a religion only hint at it
        (incident(group("union_membership", "registered_domicile")), {}),  # finance only
        # item 2: the decision table
        (incident(group("name", "credit_card", "card_expiry")), {2: Y}),
        (incident(group("credit_card")), {2: Y}),  # Q6-12
        (incident(group("card_expiry")), {}),  # Q6-12: with the last four digits
        (incident(group("address")), {}),  # Q6-11
        (incident(group("phone")), {}),
        (incident(group("email")), {}),
        (incident(group("sns_account")), {}),
        (incident(group("bank_account")), {}),  # Q14-8
        (incident(group("login_id", "credential", may_cause_loss=True)), {2: Y}),  # it can pay
        (incident(group("login_id", "credential", may_cause_loss=False)), {}),  # a mere forum
        (incident(group("login_id", "credential")), {2: P}),  # nobody wrote down whether
        (incident(group("bank_account", "credential")), {2: P}),
        (incident(group("credential")), {2: P}),
        (incident(group("bank_account", may_cause_loss=True)), {2: Y}),  # a person's judgement
        # item 3: one person is enough
        (by(UNAUTHORISED, group("name")), {3: P}),
        (by(RANSOM, group("name")), {3: P}),
        (by(CauseKind.STOLEN, group("name")), {3: P}),
        (by(CauseKind.STAFF_WRONGDOING, group("name")), {3: P}),
        (by(CauseKind.SKIMMING, group("name")), {3: P}),
        (by(CauseKind.MISSENT, group("name")), {3: U}),
        (incident(group("name"), purpose=Y), {3: Y}),
        (incident(group("name"), purpose=P), {3: P}),
        # item 4: more than 1,000
        (incident(group("name", persons=1000)), {}),
        (incident(group("name", persons=1001)), {4: Y}),
        (incident(group("name", persons=Count(1, 1000))), {}),
        (incident(group("name", persons=Count(1, 1001))), {4: P}),
        (incident(group("name", persons=Count())), {4: P}),
        (incident(group("name", persons=600), group("name", key="b", persons=401)), {4: Y}),
        (by(CauseKind.MISCONFIGURATION, group("name", persons=5000)), {3: U, 4: Y}),
        # several
        (by(UNAUTHORISED, group("name", "credit_card", persons=2000)), {2: Y, 3: P, 4: Y}),
    ],
)
def test_examples(case: Incident, expected: dict[int, YesNo]) -> None:
    assert classes(case) == expected


# What is a leak, a loss or a damage, and what is not (通則編 3-5-1); 2,000 persons each.
LEAK, LOSS, DAMAGE = (Happening.LEAK,), (Happening.LOSS,), (Happening.DAMAGE,)


@pytest.mark.parametrize(
    ("what", "kind", "happenings", "change", "expected"),
    [
        ("a mail to the wrong address", CauseKind.MISSENT, LEAK, {}, {3: U, 4: Y}),
        ("a letter to the wrong address", CauseKind.MISHANDED, LEAK, {}, {3: U, 4: Y}),
        ("a misconfiguration, seen", CauseKind.MISCONFIGURATION, LEAK, {"recovered_unseen": False}, {3: U, 4: Y}),
        ("theft of paper or media", CauseKind.STOLEN, LEAK, {}, {3: P, 4: Y}),
        ("unauthorised access", UNAUTHORISED, LEAK, {}, {3: P, 4: Y}),
        ("a tampered input page, data to be", CauseKind.SKIMMING, LEAK, {"footing": Footing.TO_BE_DATA}, {3: P}),
        ("a mail deleted unopened", CauseKind.MISSENT, LEAK, {"recovered_unseen": True, "evidence": ("word",)}, {}),
        ("a misconfiguration, logs show no view", CauseKind.MISCONFIGURATION, LEAK, {"recovered_unseen": True, "evidence": ("log",)}, {}),
        ("printouts discarded by mistake", CauseKind.MISDISCARDED, LOSS, {}, {3: U, 4: Y}),
        ("media lost inside the company", CauseKind.LOST, LOSS, {}, {3: U, 4: Y}),
        ("printouts whose content is kept elsewhere", CauseKind.MISDISCARDED, LOSS, {"kept_elsewhere": True}, {}),
        ("tampering", UNAUTHORISED, DAMAGE, {}, {3: P, 4: Y}),
        ("a lost decryption key", CauseKind.OTHER, DAMAGE, {}, {3: U, 4: Y}),
        ("a lost decryption key, data elsewhere", CauseKind.OTHER, DAMAGE, {"kept_elsewhere": True}, {}),
        ("ransomware that cannot be undone", RANSOM, DAMAGE, {}, {3: P, 4: Y}),
        ("ransomware, data elsewhere", RANSOM, DAMAGE, {"kept_elsewhere": True}, {}),
        ("ransomware that stole, data elsewhere", RANSOM, (*LEAK, *DAMAGE), {"kept_elsewhere": True}, {3: P, 4: Y}),
    ],
)  # fmt: skip
def test_what_counts_as_a_leak_a_loss_or_a_damage(
    what: str,
    kind: CauseKind,
    happenings: tuple[Happening, ...],
    change: dict[str, Any],
    expected: dict[int, YesNo],
) -> None:
    case = by(kind, group("name", "address", persons=2000, **change), happenings=happenings)
    assert classes(case) == expected, what


# Signs by which an attack is suspected (通則編 3-5-3-1, notes 4 and 5): suspicion is enough.
@pytest.mark.parametrize(
    ("sign", "kind"),
    [
        ("traces of theft on a server with the data", UNAUTHORISED),
        ("malware known to steal on a terminal", UNAUTHORISED),
        ("traffic to a known command server", UNAUTHORISED),
        ("a page whose files were tampered with", CauseKind.SKIMMING),
        ("a grounded notice from the police", UNAUTHORISED),
        ("access an employee did not need for the job", CauseKind.STAFF_WRONGDOING),
    ],
)
def test_signs_of_an_attack(sign: str, kind: CauseKind) -> None:
    case = by(kind, group("name"), certainty=Certainty.POSSIBLE)
    assert classes(case) == {3: P}, sign


def test_a_suspicion_is_enough_and_stays_a_suspicion() -> None:
    case = incident(group("credit_card", persons=2000), certainty=Certainty.POSSIBLE, purpose=Y)
    assert classes(case) == {2: P, 3: P, 4: P}


@pytest.mark.parametrize(
    ("outcome", "expected"),
    [
        (Outcome.LEAKED, {1: Y}),
        (Outcome.POSSIBLE, {1: P}),
        (Outcome.UNKNOWN, {1: P}),
        (Outcome.NOT_LEAKED, {}),
    ],
)
def test_what_is_known_of_the_item_counts(outcome: Outcome, expected: dict[int, YesNo]) -> None:
    assert classes(incident(group("name", Leaked("disability", outcome)))) == expected


def test_the_reason_names_the_groups_and_their_items() -> None:
    case = incident(group("name", key="a"), group("name", "medicine", "medical_history", key="b"))
    found = one(case, 1)
    assert found.groups == ("b",)
    assert "「B」の「服用薬」「病歴・持病」は要配慮個人情報です" in found.because.ja
    assert found.citation.clause.ja == "個人情報保護法26条1項、施行規則7条1号"
    assert found.citation.verified


SAFE: dict[str, Any] = {"listed": True, "well_made": True, "key": KeySafe.SEPARATE}


@pytest.mark.parametrize(
    ("change", "exempt", "asks"),
    [
        ({}, True, False),
        ({"key": KeySafe.REMOTE_ERASED}, True, False),
        ({"key": KeySafe.UNUSABLE}, True, False),
        ({"key": KeySafe.EXPOSED}, False, False),
        ({"listed": False}, False, False),
        ({"well_made": False}, False, False),
        ({"key": KeySafe.UNKNOWN}, False, True),
        ({"listed": None}, False, True),
        ({"well_made": None}, False, True),
        ({"well_made": None, "key": KeySafe.EXPOSED}, False, False),
    ],
)
def test_encryption_needs_both_tests(change: dict[str, Any], exempt: bool, asks: bool) -> None:
    item = Leaked("credit_card", protection=Protection(words("AES"), **(SAFE | change)))
    case = incident(group(item), purpose=Y)
    assert classes(case) == ({} if exempt else {2: Y, 3: Y})
    assert bool(exemptions(case)) is exempt
    assert any("高度な暗号化" in fact.ja for fact in one(case, 2).would_change) is asks


@pytest.mark.parametrize(
    ("cause", "medium", "asks"),
    [
        (CauseKind.STOLEN, Medium.ELECTRONIC, True),
        (CauseKind.LOST, Medium.ELECTRONIC, True),
        (CauseKind.STOLEN, Medium.PAPER, False),
        (CauseKind.MISSENT, Medium.ELECTRONIC, False),
    ],
)
def test_a_stolen_device_asks_for_its_encryption(
    cause: CauseKind, medium: Medium, asks: bool
) -> None:
    case = incident(group("medical_history"), cause=cause, medium=medium)
    assert any("端末" in fact.ja for fact in one(case, 1).would_change) is asks


def test_only_the_protected_item_is_left_out() -> None:
    item = Leaked("credit_card", protection=Protection(words("AES"), **SAFE))
    case = incident(group(item, "medical_history", persons=1001))
    assert classes(case) == {1: Y, 4: Y}


def test_the_third_way_to_keep_a_key_is_not_verified() -> None:
    item = Leaked("name", protection=Protection(words("AES"), **(SAFE | {"key": KeySafe.UNUSABLE})))
    assert "未確認" in exemptions(incident(group(item)))[0].ja


@pytest.mark.parametrize(
    ("footing", "on", "expected"),
    [
        (Footing.DATA, "2026-11-21", {1: Y, 2: Y, 3: Y, 4: Y}),
        (Footing.TO_BE_DATA, "2026-11-21", {3: Y}),  # web skimming: item 3 only
        (Footing.TO_BE_DATA, "2024-04-01", {3: Y}),
        (Footing.TO_BE_DATA, "2024-03-31", {}),
        (Footing.DATA, "2024-03-31", {1: Y, 2: Y, 3: Y, 4: Y}),
        (Footing.LOOSE, "2026-11-21", {}),
        (Footing.PSEUDONYMISED, "2026-11-21", {}),
        (Footing.NOT_PERSONAL, "2026-11-21", {}),
        (Footing.DECEASED, "2026-11-21", {}),
    ],
)
def test_footing(footing: Footing, on: str, expected: dict[int, YesNo]) -> None:
    people = group("credit_card", "disability", persons=2000, footing=footing)
    case = incident(people, purpose=Y)
    assert classes(case, on=date.fromisoformat(on)) == expected
    freed = footing not in (Footing.DATA, Footing.TO_BE_DATA)
    assert bool(exemptions(case)) is freed


def test_recovered_unseen_needs_evidence() -> None:
    proven = group("disability", recovered_unseen=True, evidence=("log",))
    assert classes(incident(proven)) == {}
    assert "回収" in exemptions(incident(proven))[0].ja
    claimed = replace(proven, evidence=())
    assert classes(incident(claimed)) == {1: Y}
    assert any("証拠" in fact.ja for fact in one(incident(claimed), 1).would_change)
    against = replace(proven, accessed=Count(3, 3))
    assert classes(incident(against)) == {1: Y}
    assert any("どちらか" in fact.ja for fact in one(incident(against), 1).would_change)


def test_a_mail_sent_wrongly_asks_whether_it_was_recovered_unseen() -> None:
    found = one(by(CauseKind.MISSENT, group("disability")), 1)
    assert any("回収" in fact.ja for fact in found.would_change)


@pytest.mark.parametrize(
    ("happenings", "elsewhere", "expected"),
    [
        ((Happening.LOSS,), True, {}),  # the same content is kept elsewhere
        ((Happening.DAMAGE,), True, {}),  # a lost key, ransomware, and a copy
        ((Happening.LOSS,), False, {4: Y}),
        ((Happening.DAMAGE,), None, {4: Y}),
        ((Happening.DAMAGE, Happening.LEAK), True, {4: Y}),  # ransomware that stole, too
    ],
)
def test_loss_and_damage(
    happenings: tuple[Happening, ...], elsewhere: bool | None, expected: dict[int, YesNo]
) -> None:
    people = group("name", persons=1001, kept_elsewhere=elsewhere)
    case = incident(people, happenings=happenings)
    assert classes(case) == expected
    if elsewhere is None:
        assert any("別に保管" in fact.ja for fact in one(case, 4).would_change)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"certainty": Certainty.REFUTED}, "否定"),
        ({"certainty": Certainty.NOT_A_LEAK}, "漏えい等には当たらない"),
        ({"intended": True}, "27条"),
    ],
)
def test_no_leak_at_all(change: dict[str, Any], said: str) -> None:
    case = incident(group("credit_card", "my_number", persons=2000), purpose=Y, **change)
    assert classes(case) == {}
    assert classes(case, "jp_my_number") == {}
    assert said in exemptions(case)[0].ja
    assert all(found.would_change for found in classify(case, TODAY))


def test_nobody_is_nobody() -> None:
    assert classes(incident(group("disability", persons=0), purpose=Y)) == {}


def test_in_the_first_hour_silence_is_not_nobody() -> None:
    nothing = incident(purpose=U, certainty=Certainty.POSSIBLE)
    assert classes(nothing) == {1: U, 2: U, 3: U, 4: P}
    assert one(nothing, 4).groups == ()
    few = replace(nothing, totals=Totals(exposed=Count(0, 900)))
    assert classes(few) == {1: U, 2: U, 3: U}
    many = replace(nothing, certainty=Certainty.CERTAIN, totals=Totals(exposed=Count(5000, 9000)))
    assert classes(many)[4] is Y
    assert classify(nothing, TODAY, without={"a"}) == classify(nothing, TODAY)


def test_items_nobody_wrote_down_are_unknown_not_harmless() -> None:
    case = incident(group(persons=3))
    assert classes(case) == {1: U, 2: U}
    assert any("どの項目" in fact.ja for fact in one(case, 1).would_change)


def test_a_judgement_against_the_commissions_answer_is_shown() -> None:
    found = one(incident(group("credit_card", may_cause_loss=False)), 2)
    assert found.answer is N
    assert "Q6-12" in found.would_change[0].ja


def test_no_improper_purpose_against_an_unauthorised_access_is_shown() -> None:
    found = one(incident(group("name"), cause=UNAUTHORISED, purpose=N), 3)
    assert found.answer is N
    assert "不正アクセス" in found.would_change[0].ja


def test_the_bounds_of_the_whole_narrow_the_sum() -> None:
    groups = [group("name", key=k, persons=Count(0, 900)) for k in ("a", "b")]
    assert classes(incident(*groups)) == {4: P}
    assert classes(incident(*groups, totals=Totals(exposed=Count(0, 1000)))) == {}
    assert classes(incident(*groups, totals=Totals(exposed=Count(1001, 1800)))) == {4: Y}


def test_only_those_concerned_count_where_they_are_known() -> None:
    people = group("name", persons=5000, affected=Count(10, 20))
    assert classes(incident(people)) == {}
    assert classes(incident(replace(people, affected=Count(10, None)))) == {4: P}


def grown(*steps: tuple[str, Count]) -> Group:
    told = tuple(Reckoning(date.fromisoformat(day), count) for day, count in steps)
    return group("name", persons=told[-1].persons, reckonings=told)


@pytest.mark.parametrize(
    ("steps", "since"),
    [
        ([("2026-11-02", Count(800, 800)), ("2026-11-09", Count(1200, 1200))], "2026-11-09"),
        ([("2026-11-02", Count(0, 1200)), ("2026-11-09", Count(1200, 1200))], None),
        ([("2026-11-02", Count()), ("2026-11-09", Count(1200, 1200))], None),
        ([("2026-11-02", Count(9, 9)), ("2026-11-05", Count(9, None)), ("2026-11-09", Count(1200, 1200))], "2026-11-05"),
        ([("2026-10-01", Count(9, 9)), ("2026-11-01", Count(1200, 1200))], None),  # before we knew
    ],
)  # fmt: skip
def test_growth_over_the_threshold(steps: list[tuple[str, Count]], since: str | None) -> None:
    found = one(incident(grown(*steps)), 4)
    assert found.answer is Y
    assert found.since == (date.fromisoformat(since) if since else None)


def test_growth_of_several_groups_is_one_number() -> None:
    first = replace(
        grown(("2026-11-02", Count(700, 700)), ("2026-11-10", Count(900, 900))), key="a"
    )
    second = replace(
        grown(("2026-11-02", Count(100, 100)), ("2026-11-08", Count(301, 301))), key="b"
    )
    assert one(incident(first, second), 4).since == date(2026, 11, 8)


def test_a_purpose_found_later_says_since_when() -> None:
    case = incident(group("name"))
    later = replace(case, purpose=Purpose(Y, since=date(2026, 11, 9)))
    assert one(later, 3).since == date(2026, 11, 9)
    assert one(replace(case, purpose=Purpose(Y, since=KNOWN)), 3).since is None


def test_groups_may_be_left_out() -> None:
    case = incident(group("disability"), group("name", key="b", persons=2000))
    found = classify(case, TODAY, without={"b"})
    assert {f.number for f in found if f.answer is Y} == {1}


# 番号法


def numbers(case: Incident) -> dict[int, YesNo]:
    return classes(case, "jp_my_number")


@pytest.mark.parametrize(
    ("case", "expected"),
    [
        (incident(group("name", persons=5000)), {}),
        (incident(group("my_number")), {3: U}),  # below the classes
        (incident(group("my_number", persons=100), seen_by_unspecified=N), {}),
        (incident(group("my_number", persons=101), seen_by_unspecified=N), {4: Y}),
        (incident(group("my_number", persons=Count(1, 101)), seen_by_unspecified=N), {4: P}),
        (incident(group("my_number", persons=Count()), seen_by_unspecified=N), {4: P}),
        (incident(group("my_number_card_back"), seen_by_unspecified=Y), {3: Y}),
        (incident(group("my_number_card_front", persons=500), seen_by_unspecified=Y), {}),
        (incident(group("my_number"), seen_by_unspecified=P), {3: P}),
        (incident(group("my_number"), medium=Medium.PAPER, seen_by_unspecified=Y), {}),
        (by(CauseKind.MISCONFIGURATION, group("my_number")), {2: U, 3: P}),
        (by(UNAUTHORISED, group("my_number"), seen_by_unspecified=N), {2: P}),
        (incident(group("my_number"), purpose=Y, seen_by_unspecified=N), {2: Y}),
        (incident(group(Leaked("my_number", Outcome.NOT_LEAKED), persons=500)), {}),
        (incident(group("my_number", persons=101, footing=Footing.LOOSE), seen_by_unspecified=Y), {4: Y}),
    ],
)  # fmt: skip
def test_my_number(case: Incident, expected: dict[int, YesNo]) -> None:
    assert numbers(case) == expected


def test_an_unlawful_use_or_provision_is_reportable_without_a_leak() -> None:
    use: dict[str, Any] = {"certainty": Certainty.NOT_A_LEAK, "seen_by_unspecified": N}
    many = incident(group("my_number", persons=101), **use)
    assert numbers(many) == {}
    customer_id = replace(many, purpose=Purpose(N, use_or_provision=True))
    assert numbers(customer_id) == {4: Y}
    assert classes(customer_id) == {}
    sold = replace(incident(group("my_number"), **use), purpose=Purpose(Y, use_or_provision=True))
    assert numbers(sold) == {2: Y}


def test_a_public_bodys_system_may_be_item_1() -> None:
    town = Organisation(name=words("町"), sectors=frozenset({"public_body"}))
    case = incident(group("my_number"), organisation=town, seen_by_unspecified=N)
    assert numbers(case) == {1: P}
    assert numbers(replace(case, medium=Medium.PAPER)) == {}


def test_only_those_with_a_my_number_count() -> None:
    case = incident(
        group("my_number", persons=60), group("name", key="b", persons=2000), seen_by_unspecified=N
    )
    assert numbers(case) == {}
    assert classes(case) == {4: Y}


def test_a_change_of_the_my_number_classes_names_their_items() -> None:
    case = by(UNAUTHORISED, group("my_number", persons=Count(0, 500)), seen_by_unspecified=N)
    second, fourth = one(case, 2, "jp_my_number"), one(case, 4, "jp_my_number")
    assert "番号法の2号に当たりません" in second.would_change[0].ja
    assert "Item 2 of the My Number rules" in second.would_change[0].en
    assert "番号法の4号に当たりません" in fourth.would_change[0].ja


# Past cases, as the law would see them today.


def test_willgate() -> None:
    form = group("name", "birthdate", "job_title", persons=5905)
    health = group(
        "name", "birthdate", "phone", "email", "medical_history", "medicine", "income", "spouse",
        key="b", persons=5588,
    )  # fmt: skip
    case = incident(form, health, cause=CauseKind.MISCONFIGURATION)
    assert classes(case) == {1: Y, 4: Y}
    assert one(case, 1).groups == ("b",)
    assert one(case, 4).groups == ("a", "b")


def test_welcomehr() -> None:
    people = group(
        "name", "sex", "address", "phone", "my_number_card_back", "license_image", "passport_image",
        "resume", persons=162_830, affected=Count(154_650, 162_830),
    )  # fmt: skip
    case = incident(
        people,
        known=date(2024, 3, 22),
        seen_by_unspecified=Y,
        purpose=Y,
        cause=CauseKind.MISCONFIGURATION,
    )
    assert classes(case, on=date(2024, 3, 22)) == {3: Y, 4: Y}  # 2 not by itself
    assert numbers(case) == {2: Y, 3: Y, 4: Y}


def test_the_point_site_one_person_and_a_wrongful_purpose() -> None:
    case = incident(group("email"), cause=CauseKind.STAFF_WRONGDOING, purpose=Y)
    assert classes(case) == {3: Y}


def test_benesse_omiai_park24() -> None:
    for items, people, kind in (
        (("name", "address", "phone", "birthdate", "sex"), 35_040_000, CauseKind.STAFF_WRONGDOING),
        (("license_image", "name"), 1_711_756, UNAUTHORISED),
        (("name", "license_image", "student_card_image"), 1_600_000, UNAUTHORISED),
    ):
        case = incident(group(*items, persons=people), cause=kind, purpose=Y)
        assert classes(case) == {3: Y, 4: Y}


def test_clubhouse_a_refuted_claim() -> None:
    case = incident(
        group("phone", persons=Count(0, 3_800_000_000), footing=Footing.NOT_PERSONAL),
        certainty=Certainty.REFUTED,
    )
    assert classes(case) == {}
    assert any("日付を入れた説明" in said.ja for said in exemptions(case))


def test_openwork_reclassified() -> None:
    shown = group("application_history", "age", "income", persons=Count())
    intended = incident(shown, intended=True, known=date(2023, 6, 16))
    assert classes(intended) == {}
    leak = replace(intended, intended=False, cause=Cause(kinds=(CauseKind.DESIGN,)))
    assert classes(leak) == {4: P}
    assert leak.known == intended.known


# Other regimes


@pytest.mark.parametrize(
    ("case", "regime"),
    [
        (incident(group("name", in_eu=Count(1, 5))), "eu_gdpr"),
        (incident(group("name"), organisation=Organisation(words("x"), privacy_mark="12345678")), "jp_privacy_mark"),
        (incident(group("name"), organisation=Organisation(words("x"), sectors=frozenset({"insurance"}))), "jp_insurance"),
        (incident(group("name"), organisation=Organisation(words("x"), sectors=frozenset({"finance"}))), "jp_finance"),
        (incident(group("mail_text"), organisation=Organisation(words("x"), sectors=frozenset({"telecom"}))), "jp_telecom"),
        (incident(group("name"), organisation=Organisation(words("x"), sectors=frozenset({"recruitment"}))), "jp_employment"),
        (incident(group("name"), organisation=Organisation(words("x"), listed=True)), "jp_listed"),
        (incident(group("credit_card")), "jp_cards"),
        (by(RANSOM, group("name")), "jp_ransomware_form"),
        (by(UNAUTHORISED, group("name")), "jp_voluntary"),
    ],
)  # fmt: skip
def test_other_regimes(case: Incident, regime: str) -> None:
    quiet = {f.regime for f in classify(incident(group("name")), TODAY)}
    assert quiet == {"jp_appi"}
    assert regime in {f.regime for f in classify(case, TODAY)}


def test_the_gdpr_applies_though_the_appi_asks_for_nothing() -> None:
    case = incident(group("name", in_eu=Count(0, 3)))
    assert classes(case) == {}
    assert classes(case, "eu_gdpr") == {0: P}
    assert classes(incident(group("name", in_eu=Count(0, 0))), "eu_gdpr") == {}


def test_an_insurers_own_staff_are_not_its_customers() -> None:
    insurer = Organisation(words("x"), sectors=frozenset({"insurance"}))
    case = incident(group("name", relation=Relation.EMPLOYEE), organisation=insurer)
    assert classes(case, "jp_insurance") == {}


def test_every_answer_says_why_and_where_it_stands() -> None:
    case = by(RANSOM, group("credit_card", "my_number", persons=Count(), in_eu=Count(1, None)))
    for found in classify(case, TODAY):
        assert found.because.ja, found
        assert found.because.en, found
        assert found.citation.clause.ja, found
        assert found.citation.checked_on == date(2026, 11, 21)
        if found.answer in (P, U):
            assert found.would_change, found


# The reasons people read.


@pytest.mark.parametrize(
    ("case", "regime", "number", "said"),
    [
        (incident(group("name")), "jp_appi", 1, "要配慮個人情報はありません"),
        (incident(group("credential", "login_id")), "jp_appi", 2, "IDとパスワード"),
        (incident(group("credential")), "jp_appi", 2, "使えるIDが一緒に漏れたか"),
        (incident(group("name", "sex")), "jp_appi", 2, "財産を動かされるものはありません"),
        (incident(group("bank_account")), "jp_appi", 2, "推論、未確認"),
        (incident(group("card_expiry", "email")), "jp_appi", 2, "下4桁だけでは2号に当たりません（Q6-12）。住所、"),
        (incident(group("name"), purpose=Y), "jp_appi", 3, "不正の目的をもって行われました"),
        (incident(group("name"), purpose=P), "jp_appi", 3, "行われたおそれがあります"),
        (by(RANSOM, group("name")), "jp_appi", 3, "原因が「ランサムウェア」"),
        (incident(group("name")), "jp_appi", 3, "不正の目的によるものではない"),
        (incident(group("name", persons=7)), "jp_appi", 4, "最大でも7人"),
        (incident(group("name", persons=0)), "jp_appi", 4, "数えるべき人がいません"),
        (incident(group("my_number"), seen_by_unspecified=Y), "jp_my_number", 3, "閲覧されました"),
        (incident(group("my_number"), seen_by_unspecified=P), "jp_my_number", 3, "閲覧されたおそれ"),
    ],
)  # fmt: skip
def test_reasons(case: Incident, regime: str, number: int, said: str) -> None:
    assert said in one(case, number, regime).because.ja


def test_what_was_written_of_the_purpose_is_said_with_it() -> None:
    for answer in (Y, N):
        case = incident(group("name"))
        told = replace(case, purpose=Purpose(answer, what=words("何者かの話。")))
        assert one(told, 3).because.ja.endswith("何者かの話。")


@pytest.mark.parametrize(
    ("case", "number", "asks"),
    [
        (incident(group("inquiry")), 1, "自由記述"),
        (incident(group("name")), 1, None),
        (incident(group("name", persons=Count(1, 900))), 4, "1,000人を超えたと分かれば"),
        (incident(group("name", persons=900)), 4, None),
        (incident(group("name"), purpose=Y), 3, None),
        (incident(group("name"), purpose=P), 3, "確かめられれば"),
        (incident(group("name"), purpose=U), 3, "60日"),
    ],
)
def test_what_would_change_it(case: Incident, number: int, asks: str | None) -> None:
    changes = [fact.ja for fact in one(case, number).would_change]
    assert changes == [] if asks is None else any(asks in fact for fact in changes)


def test_loose_information_might_have_been_meant_for_a_database() -> None:
    loose = incident(group("name", footing=Footing.LOOSE))
    assert "データベース" in standings(loose)[0].would_change[0].ja
    dead = incident(group("name", footing=Footing.DECEASED))
    assert standings(dead)[0].would_change == ()


def test_only_the_groups_behind_an_answer_are_named() -> None:
    cards = group("credit_card", key="cards")
    logins = group("credential", key="logins")
    assert one(incident(group("name"), logins, cards), 2).groups == ("cards",)
    assert one(incident(group("name"), logins), 2).groups == ("logins",)
    assert one(incident(group("name")), 2).groups == ()


def test_a_persons_judgement_counts_before_any_item_is_known() -> None:
    assert classes(incident(group(may_cause_loss=True)))[2] is Y


def test_the_bound_of_the_whole_stands_for_groups_without_one() -> None:
    case = incident(group("name", persons=Count()), totals=Totals(exposed=Count(0, 1000)))
    assert classes(case) == {}


def test_a_certain_provision_stays_certain() -> None:
    sold = incident(
        group("my_number", persons=101),
        certainty=Certainty.POSSIBLE,
        seen_by_unspecified=N,
    )
    assert numbers(replace(sold, purpose=Purpose(Y, use_or_provision=True)))[2] is Y
    assert numbers(replace(sold, purpose=Purpose(Y)))[2] is P
    refuted = replace(sold, certainty=Certainty.REFUTED)
    assert numbers(replace(refuted, purpose=Purpose(N, use_or_provision=True))) == {4: Y}
