"""The board: duties, clocks of every candidate, what is done, missing, waiting and open."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from morenashi.law.board import board, reportable
from morenashi.model.count import Count
from morenashi.model.duty import Board, Duty, DutyState
from morenashi.model.group import Group, Party, Reckoning, Relation
from morenashi.model.incident import (
    Cause,
    CauseKind,
    Certainty,
    Incident,
    Known,
    Medium,
    Notified,
    Organisation,
    Origin,
    Progress,
    Publication,
    Purpose,
    Reclassified,
    Told,
    YesNo,
)
from morenashi.model.moment import JST, Moment
from tests.law.incidents import group, incident, words

NOW = date(2026, 11, 21)


def duties(shown: Board, regime: str = "jp_appi") -> dict[str, Duty]:
    return {duty.key: duty for duty in shown.duties if duty.regime == regime}


def only(shown: Board, key: str, regime: str = "jp_appi") -> Duty:
    found = [duty for duty in shown.duties if (duty.regime, duty.key) == (regime, key)]
    assert len(found) == 1, found
    return found[0]


def at(*days: str, chosen: int = 0) -> tuple[Known, ...]:
    return tuple(
        Known(date.fromisoformat(day), words(day), chosen=i == chosen) for i, day in enumerate(days)
    )


def firm(**more: Any) -> Organisation:
    return Organisation(words("みなと商事"), **more)


MANY = group("name", persons=2000)


def test_a_plain_reportable_leak() -> None:
    shown = board(incident(MANY, known=NOW), NOW)
    assert set(duties(shown)) == {"preliminary", "final", "notice", "publication"}
    first = only(shown, "preliminary")
    assert (first.due_from, first.due, first.is_guide) == (
        date(2026, 11, 23), date(2026, 11, 25), True,
    )  # fmt: skip
    final = only(shown, "final")
    assert (final.due, final.is_guide, final.classes) == (date(2026, 12, 21), False, (4,))
    assert final.clocks[0].last_raw == date(2026, 12, 20)
    notice = only(shown, "notice")
    assert notice.due is None
    assert "速やかに" in notice.when.ja
    assert only(shown, "publication").effort
    assert first.authority.ja == "個人情報保護委員会"
    assert shown.duties[0] is first
    assert {one.number for one in reportable(shown)} == {4}


def test_an_improper_purpose_gives_sixty_days_for_all_classes() -> None:
    shown = board(incident(MANY, known=NOW, purpose=YesNo.YES), NOW)
    assert only(shown, "final").due == date(2027, 1, 19)
    assert only(shown, "final").classes == (3, 4)


def test_both_days_of_welcomehr_show_their_clocks() -> None:
    people = group("name", "my_number_card_back", persons=Count(154_650, 162_830))
    case = incident(people, seen_by_unspecified=YesNo.YES, purpose=YesNo.YES)
    case = replace(case, known=at("2024-03-22", "2024-03-28", chosen=1))
    shown = board(case, date(2024, 3, 29))
    for regime in ("jp_appi", "jp_my_number"):
        final = only(shown, "final", regime)
        assert [clock.due for clock in final.clocks] == [date(2024, 5, 20), date(2024, 5, 27)]
        assert [clock.chosen for clock in final.clocks] == [False, True]
        assert final.due == date(2024, 5, 27)
        assert "2024-03-22" in final.remark.ja  # an earlier day could be argued
    assert only(shown, "final", "jp_my_number").classes == (2, 3, 4)


def test_what_could_have_been_known_is_no_clock() -> None:
    case = incident(MANY)
    could = Known(date(2026, 10, 1), words("a warning"), could=True)
    case = replace(case, known=(could, *at("2026-11-02")))
    assert [clock.known.at for clock in only(board(case, NOW), "final").clocks] == [
        date(2026, 11, 2)
    ]


def test_a_purpose_found_later_keeps_the_day_and_doubles_the_period() -> None:
    case = replace(
        incident(MANY, known=date(2026, 11, 2)),
        purpose=Purpose(YesNo.YES, since=date(2026, 11, 16)),
    )
    final = only(board(case, NOW), "final")
    assert final.due == date(2027, 1, 4)  # 2026-11-02 + 59 = 2026-12-31, closed
    assert [(clock.known.at, clock.chosen) for clock in final.clocks] == [
        (date(2026, 11, 2), True),
        (date(2026, 11, 16), False),
    ]
    assert "未確認" in final.remark.ja


def grown(first: int, then: int, **more: Any) -> Group:
    told = (
        Reckoning(date(2026, 11, 2), Count(first, first)),
        Reckoning(date(2026, 11, 16), Count(then, then)),
    )
    return group("name", persons=then, reckonings=told, **more)


def test_growth_alone_starts_its_own_clock() -> None:
    final = only(board(incident(grown(10, 1500)), NOW), "final")
    assert [clock.known.at for clock in final.clocks] == [date(2026, 11, 16)]
    assert final.due == date(2026, 12, 15)
    assert only(board(incident(grown(10, 1500)), NOW), "preliminary").due == date(2026, 11, 20)


def test_growth_beside_another_class_is_a_second_final_report() -> None:
    shown = board(incident(grown(10, 1500), group("disability", key="b")), NOW)
    finals = [duty for duty in shown.duties if duty.key == "final"]
    assert {(duty.classes, duty.due) for duty in finals} == {
        ((1,), date(2026, 12, 1)),
        ((4,), date(2026, 12, 15)),
    }
    late = next(duty for duty in finals if duty.classes == (4,))
    assert not late.citation.verified  # inferred


def test_a_final_report_sent_before_the_growth_does_not_end_it() -> None:
    case = incident(grown(10, 1500), group("disability", key="b"))
    case = replace(case, told=(Told("ppc", "final", on=date(2026, 11, 10)),))
    states = {d.classes: d.state for d in board(case, NOW).duties if d.key == "final"}
    assert states == {(1,): DutyState.DONE, (4,): DutyState.OPEN}


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (date(2026, 11, 5), DutyState.OPEN),
        (date(2026, 11, 6), DutyState.DUE_TODAY),
        (datetime(2026, 11, 6, 14, 59, tzinfo=UTC), DutyState.DUE_TODAY),
        (datetime(2026, 11, 6, 15, 0, tzinfo=UTC), DutyState.OVERDUE),  # midnight in Japan
        (date(2026, 11, 7), DutyState.OVERDUE),
    ],
)
def test_states(now: Moment, expected: DutyState) -> None:
    assert only(board(incident(MANY), now), "preliminary").state is expected


@pytest.mark.parametrize("authority", ["ppc", "jp_appi"])
def test_what_was_told_is_done_from_its_day_on(authority: str) -> None:
    case = replace(incident(MANY), told=(Told(authority, "preliminary", on=date(2026, 11, 4)),))
    assert only(board(case, date(2026, 11, 3)), "preliminary").state is DutyState.OPEN
    shown = board(case, date(2026, 11, 4))
    assert only(shown, "preliminary").state is DutyState.DONE
    assert only(shown, "final").state is DutyState.OPEN
    assert shown.duties[-1].key == "preliminary"


def test_a_planned_report_is_not_done() -> None:
    case = replace(incident(MANY), told=(Told("ppc", progress=Progress.PLANNED),))
    assert only(board(case, date(2026, 11, 3)), "preliminary").state is DutyState.OPEN


def test_the_report_of_one_act_does_not_stand_for_the_other() -> None:
    people = group("my_number", persons=2000)
    case = incident(people, seen_by_unspecified=YesNo.NO)
    told = replace(case, told=(Told("ppc", "final", on=date(2026, 11, 4)),))
    shown = board(told, NOW)
    assert only(shown, "final").state is DutyState.DONE
    assert only(shown, "final", "jp_my_number").state is DutyState.OPEN
    both = replace(told, told=(*told.told, Told("jp_my_number", "final", on=date(2026, 11, 4))))
    assert only(board(both, NOW), "final", "jp_my_number").state is DutyState.DONE


def test_hours_of_the_gdpr() -> None:
    known = (Known(datetime(2026, 11, 20, 9, 7, tzinfo=JST), words("found"), chosen=True),)
    case = replace(incident(group("name", in_eu=Count(1, 5))), known=known)
    shown = board(case, datetime(2026, 11, 21, 9, 0, tzinfo=JST))
    first = only(shown, "authority", "eu_gdpr")
    assert first.due == known[0].at + timedelta(hours=72)
    assert first.state is DutyState.OPEN
    assert only(shown, "notice", "eu_gdpr").state is DutyState.WAITING
    assert only(shown, "record", "eu_gdpr").due is None
    assert first.missing[0].ja == "侵害の性質"
    late = board(case, datetime(2026, 11, 23, 9, 8, tzinfo=JST))
    assert only(late, "authority", "eu_gdpr").state is DutyState.OVERDUE


def test_one_statement_tells_of_both_acts() -> None:
    numbers = incident(group("my_number", persons=500), seen_by_unspecified=YesNo.NO)
    assert "publication" in duties(board(numbers, NOW), "jp_my_number")
    both = incident(group("my_number", persons=5000), seen_by_unspecified=YesNo.NO)
    assert "publication" in duties(board(both, NOW))
    assert "publication" not in duties(board(both, NOW), "jp_my_number")
    assert "notice" in duties(board(both, NOW), "jp_my_number")


def test_what_waits_for_a_judgement_stands_below_what_is_due() -> None:
    insurer = firm(sectors=frozenset({"insurance"}))
    keys = [duty.key for duty in board(incident(MANY, organisation=insurer), NOW).duties]
    assert keys.index("final") < keys.index("misconduct") < keys.index("publication")


def test_persons_in_the_eu_are_certain_only_where_somebody_counted_them() -> None:
    for count, answer in ((Count(1, 5), YesNo.YES), (Count(0, 5), YesNo.POSSIBLE)):
        shown = board(incident(group("name", in_eu=count)), NOW)
        assert [f.answer for f in shown.fallen if f.regime == "eu_gdpr"] == [answer]


# contractors


def entrusted(*told: date | None, **more: Any) -> Incident:
    parties = tuple(Party(f"c{i}", words(f"client {i}"), told_on=on) for i, on in enumerate(told))
    groups = tuple(
        group("name", key=f"g{i}", persons=2000, relation=Relation.CLIENT_PERSON, owner=f"c{i}")
        for i in range(len(told))
    )
    return incident(*groups, contractor=True, parties=parties, **more)


def test_a_contractor_is_told_to_tell_each_client() -> None:
    shown = board(entrusted(None, None), date(2026, 11, 3))
    word = [duty for duty in shown.duties if duty.key == "client"]
    assert [duty.authority.ja for duty in word] == ["client 0", "client 1"]
    assert {duty.due for duty in word} == {date(2026, 11, 6)}
    assert only(shown, "final").state is DutyState.OPEN  # until they are told


def test_who_told_all_clients_need_not_report() -> None:
    shown = board(entrusted(date(2026, 11, 3), date(2026, 11, 3)), NOW)
    assert {duty.key for duty in shown.duties} == {"client"}
    assert {duty.state for duty in shown.duties} == {DutyState.DONE}
    assert len(shown.exempt) == 2
    assert "規則9条" in shown.exempt[0].ja
    assert {one.number for one in reportable(shown)} == {4}  # still what it is


def test_who_told_one_of_two_reports_for_the_other() -> None:
    shown = board(entrusted(date(2026, 11, 3), None), NOW)
    assert only(shown, "final").classes == (4,)
    assert len(shown.exempt) == 1


def test_word_to_a_client_counts_from_its_day() -> None:
    case = entrusted(date(2026, 11, 4))
    assert "final" in duties(board(case, date(2026, 11, 3)))
    assert "final" not in duties(board(case, date(2026, 11, 4)))


def test_our_own_data_stay_ours() -> None:
    case = entrusted(date(2026, 11, 3))
    staff = group("disability", key="own", relation=Relation.EMPLOYEE)
    shown = board(replace(case, groups=(*case.groups, staff)), NOW)
    assert only(shown, "final").classes == (1,)


def test_a_processor_tells_the_controller() -> None:
    case = entrusted(None)
    case = replace(case, groups=(replace(case.groups[0], in_eu=Count(1, 1)),))
    shown = board(case, NOW)
    assert set(duties(shown, "eu_gdpr")) == {"client", "record"}


def test_clients_and_contractors_may_report_together() -> None:
    assert "連名" in only(board(entrusted(None), NOW), "preliminary").remark.ja
    maker = (Party("m", words("maker"), role="contractor"),)
    case = incident(MANY, parties=maker)
    assert "連名" in only(board(case, NOW), "preliminary").remark.ja
    assert "連名" not in only(board(incident(MANY), NOW), "preliminary").remark.ja
    theirs = replace(case, cause=Cause(origin=Origin.CONTRACTOR))
    assert "委託先からの知らせ" in only(board(theirs, NOW), "preliminary").remark.ja
    assert "委託先からの知らせ" not in only(board(case, NOW), "preliminary").remark.ja


# below the classes, and no leak at all


def test_below_the_classes_a_report_is_possible() -> None:
    shown = board(incident(group("name"), known=NOW), NOW)
    assert set(duties(shown)) == {"voluntary"}
    assert only(shown, "voluntary").effort


def test_below_the_my_number_classes_it_is_asked_for() -> None:
    case = incident(group("my_number"), seen_by_unspecified=YesNo.NO)
    assert set(duties(board(case, NOW), "jp_my_number")) == {"voluntary"}


def test_a_refuted_claim_ends_in_a_dated_statement() -> None:
    shown = board(incident(MANY, certainty=Certainty.REFUTED), NOW)
    assert [(duty.key, duty.effort) for duty in shown.duties] == [("publication", True)]
    assert "日付" in shown.duties[0].remark.ja
    assert "否定" in shown.exempt[0].ja


@pytest.mark.parametrize("change", [{"certainty": Certainty.NOT_A_LEAK}, {"intended": True}])
def test_what_is_no_leak_has_no_duties(change: dict[str, Any]) -> None:
    shown = board(incident(MANY, **change), NOW)
    assert shown.duties == ()
    assert shown.exempt
    assert shown.open_questions


# other regimes


def test_the_mark_asks_for_every_accident() -> None:
    marked = firm(privacy_mark="12345678")
    small = board(incident(group("name"), known=NOW, organisation=marked), NOW)
    assert only(small, "final", "jp_privacy_mark").due == date(2026, 12, 20)
    assert only(small, "preliminary", "jp_privacy_mark").state is DutyState.WAITING
    big = board(incident(MANY, known=NOW, organisation=marked, purpose=YesNo.YES), NOW)
    assert only(big, "preliminary", "jp_privacy_mark").state is DutyState.OPEN
    assert only(big, "final", "jp_privacy_mark").due == date(2027, 1, 19)


def test_an_insurer() -> None:
    insurer = firm(sectors=frozenset({"insurance"}))
    shown = board(incident(MANY, known=NOW, organisation=insurer), NOW)
    assert only(shown, "report", "jp_insurance").due is None
    misconduct = only(shown, "misconduct", "jp_insurance")
    assert misconduct.state is DutyState.WAITING
    assert misconduct.due == date(2026, 12, 20)
    assert not misconduct.citation.verified
    assert "金融庁" in only(shown, "final").authority.ja
    assert "権限の委任" in only(shown, "final").remark.ja
    assert not only(shown, "final").citation.verified  # the delegation of insurers is inferred


def test_the_supervisor_who_got_the_report_of_the_act_did_not_get_the_other() -> None:
    case = incident(MANY, organisation=firm(sectors=frozenset({"finance"})))
    case = replace(case, told=(Told("fsa", "preliminary", on=date(2026, 11, 4)),))
    shown = board(case, NOW)
    assert only(shown, "preliminary").state is DutyState.DONE
    assert only(shown, "report", "jp_finance").state is DutyState.OVERDUE


def test_my_numbers_are_reported_to_the_commission_whatever_the_sector() -> None:
    case = incident(
        group("my_number", persons=500),
        organisation=firm(sectors=frozenset({"finance"})),
        seen_by_unspecified=YesNo.NO,
    )
    shown = board(case, NOW)
    assert only(shown, "final", "jp_my_number").authority.ja == "個人情報保護委員会"


def test_a_carrier() -> None:
    carrier = firm(sectors=frozenset({"telecom"}))
    mails = board(incident(group("mail_text"), known=NOW, organisation=carrier), NOW)
    assert only(mails, "preliminary", "jp_telecom").state is DutyState.OPEN
    assert only(mails, "final", "jp_telecom").due == date(2026, 12, 20)
    names = board(incident(group("name"), known=NOW, organisation=carrier), NOW)
    assert only(names, "final", "jp_telecom").state is DutyState.WAITING
    assert any("通信の秘密" in fact.ja for fact in names.open_questions)


def test_ransomware_card_numbers_and_the_police() -> None:
    case = incident(group("credit_card"), cause=CauseKind.RANSOMWARE, purpose=YesNo.POSSIBLE)
    shown = board(case, NOW)
    assert "common_form" in duties(shown, "jp_ransomware_form")
    assert "acquirer" in duties(shown, "jp_cards")
    assert set(duties(shown, "jp_voluntary")) == {"police", "ipa", "jpcert"}
    assert all(duty.effort for duty in duties(shown, "jp_voluntary").values())
    told = replace(case, told=(Told("police", on=date(2026, 11, 5)),))
    states = {key: duty.state for key, duty in duties(board(told, NOW), "jp_voluntary").items()}
    assert states == {"police": DutyState.DONE, "ipa": DutyState.OPEN, "jpcert": DutyState.OPEN}


def test_desks_for_attacks_are_not_named_for_a_stolen_bag() -> None:
    stolen = incident(group("name"), cause=CauseKind.STOLEN, purpose=YesNo.YES)
    assert set(duties(board(stolen, NOW), "jp_voluntary")) == {"police"}
    attacked = incident(group("name"), cause=CauseKind.UNAUTHORISED_ACCESS, purpose=YesNo.YES)
    assert "ipa" in duties(board(attacked, NOW), "jp_voluntary")
    paper = incident(group("name"), purpose=YesNo.YES, medium=Medium.PAPER)
    assert set(duties(board(paper, NOW), "jp_voluntary")) == {"police"}


def test_a_financial_firm_below_the_classes() -> None:
    bank = firm(sectors=frozenset({"finance"}))
    below = board(incident(group("name"), organisation=bank), NOW)
    assert "effort" in duties(below, "jp_finance")
    above = board(incident(MANY, organisation=bank), NOW)
    assert "effort" not in duties(above, "jp_finance")


# people and public


def test_notice_and_statement_that_came() -> None:
    case = replace(
        incident(MANY),
        notified=Notified(Progress.DONE, on=date(2026, 11, 4)),
        publication=Publication(Progress.DONE, on=date(2026, 11, 4)),
    )
    shown = board(case, NOW)
    assert only(shown, "notice").state is DutyState.DONE
    assert only(shown, "publication").state is DutyState.DONE
    assert only(shown, "publication").remark.ja == ""


def test_a_notice_may_wait_with_a_reason() -> None:
    case = replace(incident(MANY), notified=Notified(because=words("掲示板から削除中")))
    notice = only(board(case, NOW), "notice")
    assert notice.state is DutyState.WAITING
    assert "掲示板から削除中" in notice.remark.ja


@pytest.mark.parametrize(
    ("publication", "now", "days"),
    [
        (Publication(), "2026-11-06", 0),
        (Publication(), "2026-11-07", 5),
        (Publication(), "2026-11-21", 19),
        (Publication(delay=words("捜査への配慮")), "2026-11-21", 0),
        (Publication(Progress.DONE, on=date(2026, 11, 21)), "2026-11-30", 19),
        (Publication(Progress.DONE, on=date(2026, 11, 4)), "2026-11-30", 0),
    ],
)
def test_a_delay_asks_for_a_written_reason(publication: Publication, now: str, days: int) -> None:
    case = replace(incident(MANY), publication=publication)
    remark = only(board(case, date.fromisoformat(now)), "publication").remark.ja
    assert (f"知ってから{days}日" in remark) is bool(days)


def test_reclassified_keeps_its_clock() -> None:
    before = incident(MANY)
    change = Reclassified(date(2026, 11, 16), words("提供"), words("漏えい"), words("本人の申出"))
    after = replace(before, reclassified=(change,))
    assert only(board(after, NOW), "final").due == only(board(before, NOW), "final").due
    assert "2026-11-16" in only(board(after, NOW), "final").remark.ja


# what is missing and open


def test_what_the_case_does_not_hold() -> None:
    shown = board(incident(group("name", persons=Count())), NOW)
    lacking = [said.ja[0] for said in only(shown, "final").missing]
    assert lacking == ["1", "1", "3", "4", "5", "6", "7", "8"]
    assert {said.ja[0] for said in only(shown, "notice").missing} == {"1", "4", "5"}


def test_without_a_day_of_knowledge_nothing_is_counted_and_that_is_asked_first() -> None:
    shown = board(incident(MANY, known=None), NOW)
    assert only(shown, "final").due is None
    assert only(shown, "final").clocks == ()
    assert "知った日" in shown.open_questions[0].ja


def test_the_first_hour() -> None:
    case = incident(known=NOW, certainty=Certainty.POSSIBLE, purpose=YesNo.UNKNOWN)
    shown = board(case, NOW)
    assert only(shown, "preliminary").due == date(2026, 11, 25)
    assert {said.ja[0] for said in only(shown, "preliminary").missing} >= {"2", "3"}
    assert "本当に起きたか" in shown.open_questions[0].ja


def test_the_purpose_is_asked_before_the_number() -> None:
    shown = board(incident(group("name", persons=Count()), purpose=YesNo.UNKNOWN), NOW)
    assert "不正の目的" in shown.open_questions[0].ja
    assert any("1,000" in fact.ja for fact in shown.open_questions)
    assert len(set(shown.open_questions)) == len(shown.open_questions)


def test_whether_it_happened_is_asked_while_it_is_a_claim() -> None:
    claim = incident(MANY, certainty=Certainty.POSSIBLE)
    assert "本当に起きたか" in board(claim, NOW).open_questions[0].ja
    assert "本当に" not in "".join(fact.ja for fact in board(incident(MANY), NOW).open_questions)


def test_the_side_of_a_card_is_asked() -> None:
    shown = board(incident(group("my_number_card_front")), NOW)
    assert any("裏面" in fact.ja for fact in shown.open_questions)


def test_an_older_case_is_shown_as_if_the_rules_had_held() -> None:
    case = incident(MANY, known=date(2021, 4, 28), purpose=YesNo.YES)
    final = only(board(case, date(2021, 5, 21)), "final")
    assert final.due == date(2021, 6, 28)
    assert "2022-04-01" in final.remark.ja
    assert "2022-04-01" not in only(board(incident(MANY), NOW), "final").remark.ja


def test_texts_stand_in_both_languages() -> None:
    case = incident(
        group("credit_card", "my_number", "mail_text", persons=Count(), in_eu=Count(1, None)),
        cause=CauseKind.RANSOMWARE,
        purpose=YesNo.UNKNOWN,
        organisation=firm(
            sectors=frozenset({"insurance", "finance", "telecom", "recruitment", "infrastructure"}),
            privacy_mark="1", listed=True,
        ),
    )  # fmt: skip
    shown = board(case, NOW)
    assert len({duty.regime for duty in shown.duties}) == 13
    for duty in shown.duties:
        for said in (duty.label, duty.authority, duty.channel, duty.citation.clause, *duty.missing):
            assert said.ja, duty
            assert said.en, duty
        assert duty.due or duty.when.ja, duty
        assert bool(duty.remark.ja) == bool(duty.remark.en), duty
        assert duty.citation.checked_on == date(2026, 11, 21)
