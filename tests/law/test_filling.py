"""Forms filled from cases: what is known, what is open, what is missing; every form from every case."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from morenashi.law import filling, form_files
from morenashi.model.count import Count
from morenashi.model.duty import Citation, Fallen
from morenashi.model.form import FilledForm, Stage
from morenashi.model.group import Leaked
from morenashi.model.incident import (
    Cause,
    CauseState,
    Compensation,
    Evidence,
    Incident,
    Measure,
    MeasureKind,
    Progress,
    Told,
    Totals,
    YesNo,
)
from morenashi.model.words import Words
from tests.law.cases import FIRST_HOUR, SHARED, case

CLASS_4 = Fallen(
    regime="jp_appi",
    number=4,
    label=Words(ja="1,000人を超える", en="more than 1,000"),
    answer=YesNo.YES,
    because=Words(ja="最大で11,493人です。", en="at most 11,493."),
    citation=Citation(Words(ja="", en="")),
)


def texts(form: FilledForm) -> dict[str, str]:
    return {one.field.key: one.text for one in form.fields}


def shared(stage: Stage, form: str = "jp_ppc") -> FilledForm:
    return filling.filled(form, case(SHARED), stage=stage, fallen=(CLASS_4,))


def first_hour(stage: Stage) -> FilledForm:
    return filling.filled("jp_ppc", case(FIRST_HOUR), stage=stage)


def test_a_whole_final_report() -> None:
    form = shared(Stage.FINAL)
    assert form.whole, [one.field.key for one in form.missing]
    said = texts(form)
    assert said["classes"] == "4号（1,000人を超える）：最大で11,493人です。"
    assert said["persons"] == "200人以上、最大で11,493人"
    assert "調査中" not in "".join(said.values())


def test_the_nine_items_stand_in_the_order_of_the_rule() -> None:
    form = shared(Stage.FINAL).form
    assert [section.number for section in form.sections] == list("0123456789")
    numbers = [field.number for field in form.fields]
    assert numbers[:2] == ["0-1", "0-2"]
    assert numbers[-1] == "9-1"
    assert len(numbers) == len(set(numbers))


def test_three_units_are_kept_apart() -> None:
    lines = texts(shared(Stage.FINAL))["counts"].split("\n")
    assert "記録の件数：15,020件" in lines
    assert "不正なアクセスの件数：3件以上、最大で8件（数え方：アクセス記録による）" in lines
    assert "漏えい等の対象となった人：200人以上、最大で11,493人" in lines


def test_what_nobody_knows_yet_is_under_investigation() -> None:
    said = texts(first_hour(Stage.PRELIMINARY))
    for key in ("occurred", "item_boxes", "persons", "origin", "cause_kinds", "cause_detail"):
        assert said[key] == "調査中", key
    assert said["prevention_done"] == "検討中"  # ours to decide, not to find out
    assert said["address"] == ""  # ours to write, not to find out


def test_a_final_report_leaves_it_empty_and_names_it() -> None:
    form = first_hour(Stage.FINAL)
    assert not form.whole
    missing = {one.field.key for one in form.missing}
    assert {"address", "occurred", "classes", "persons", "cause_detail", "other"} <= missing
    assert texts(form)["persons"] == ""
    assert all(one.lacks for one in form.missing)


def test_a_preliminary_report_is_whole_with_what_is_known() -> None:
    assert first_hour(Stage.PRELIMINARY).whole
    assert first_hour(Stage.ADDITIONAL).whole


def test_the_course_tells_facts_by_day() -> None:
    course = texts(shared(Stage.FINAL))["course"].split("\n")
    days = [line for line in course if not line.startswith("　")]
    assert days[0] == "2026年1月5日"
    assert days == sorted(days, key=lambda said: [int("".join(filter(str.isdigit, part))) for part in said.replace("月", "年").split("年")])  # fmt: skip
    april_3 = course[course.index("2026年4月3日") + 1 :]
    assert april_3[0] == "　保存先を非公開にしました。", "what has no hour comes first"
    assert april_3[1].startswith("　14時30分 この事態を知りました（期限の起算日）。")
    text = "\n".join(course)
    assert "見られる状態に" not in text, "the case tells that day itself"
    early = texts(first_hour(Stage.FINAL))["course"]
    assert early.endswith("営業部に、名簿が見えると電話がありました。")
    assert "個人情報保護委員会へ速報を行いました。" in text
    assert "毎日自動で点検" not in text, "planned, not yet a fact"
    assert "監視の警告" not in text, "what could have been known is for the review"


def test_a_follow_up_names_the_report_before() -> None:
    assert texts(shared(Stage.PRELIMINARY))["report_kind"] == "新規"
    assert texts(shared(Stage.ADDITIONAL))["report_kind"] == "続報（前回の報告: 2026年4月6日）"
    assert texts(first_hour(Stage.ADDITIONAL))["report_kind"] == "続報"


def test_what_did_not_leak_is_told_as_such() -> None:
    said = texts(shared(Stage.FINAL))
    assert "漏えいしていない：マイナンバー(個人番号)" in said["items_by_group"]
    assert "マイナンバー" not in said["item_boxes"]


@pytest.mark.parametrize("key", form_files.names())
@pytest.mark.parametrize("path", [SHARED, FIRST_HOUR], ids=["shared", "first_hour"])
@pytest.mark.parametrize("stage", Stage)
def test_every_form_can_be_filled(key: str, path: object, stage: Stage) -> None:
    incident = case(SHARED if path == SHARED else FIRST_HOUR)
    form = filling.filled(key, incident, stage=stage, fallen=())
    assert len(form.fields) == len(form.form.fields)
    for one in form.fields:
        assert one.text or one.lacks, one.field.key
        assert one.text == one.text.strip("\n")


def test_the_gdpr_form_is_in_english_and_marks_what_is_not() -> None:
    said = texts(shared(Stage.FINAL, "eu_gdpr"))
    assert said["persons"] == "between 200 and 11,493 persons"
    assert "[in Japanese] 総務部が" in said["known_day"]
    assert said["summary"].isascii()


def changed(**facts: object) -> FilledForm:
    incident: Incident = replace(case(SHARED), **facts)  # type: ignore[arg-type]
    return filling.filled("jp_ppc", incident, stage=Stage.FINAL, fallen=(CLASS_4,))


@pytest.mark.parametrize(
    ("fact", "missing"),
    [
        ({"groups": ()}, "item_boxes"),
        ({"cause": replace(case(SHARED).cause, what=Words(ja="", en=""))}, "cause_detail"),
        ({"cause": replace(case(SHARED).cause, kinds=())}, "cause_kinds"),
        ({"secondary": replace(case(SHARED).secondary, checked_on=None)}, "secondary_detail"),
        ({"notified": replace(case(SHARED).notified, on=None)}, "to_persons_detail"),
        ({"publication": replace(case(SHARED).publication, on=None)}, "publication_day"),
        ({"measures": ()}, "prevention_done"),
        ({"told": ()}, "other"),
        ({"parties": ()}, "parties"),
        ({"known": ()}, "known_day"),
        ({"course": ()}, "course"),
        ({"happenings": ()}, "happening"),
        ({"totals": replace(case(SHARED).totals, affected=replace(case(SHARED).totals.exposed, at_most=None))}, "persons"),
    ],
)  # fmt: skip
def test_each_fact_that_is_taken_away_is_missed(fact: dict[str, object], missing: str) -> None:
    assert missing in {one.field.key for one in changed(**fact).missing}


def test_facts_the_form_does_not_ask_for_do_not_count() -> None:
    assert changed(compensation=Compensation(by=date(2026, 6, 1))).whole


def test_nobody_judged_the_classes() -> None:
    form = filling.filled("jp_ppc", case(SHARED), stage=Stage.FINAL)
    assert [one.field.key for one in form.missing] == ["classes"]
    early = filling.filled("jp_ppc", case(FIRST_HOUR), fallen=(replace(CLASS_4, answer=YesNo.NO),))
    assert texts(early)["classes"] == "調査中", "no group is known yet: that is no answer"
    none = filling.filled("jp_ppc", case(SHARED), stage=Stage.FINAL, fallen=())
    assert texts(none)["classes"] == "いずれにも該当しない（任意の報告）"


def incident_of(**facts: object) -> Incident:
    return replace(case(SHARED), **facts)  # type: ignore[arg-type]


def test_nobody_knows_who_stands_in_two_groups() -> None:
    """Without totals: the fullest group is the least there can be, all together the most."""
    without = incident_of(totals=Totals())
    assert texts(filling.filled("jp_ppc", without))["persons"] == "5,588人以上、最大で11,493人"
    cards = tuple(
        replace(group, items=(*group.items, Leaked("credit_card"))) for group in without.groups
    )
    both = filling.filled("jp_ppc", replace(without, groups=cards))
    assert texts(both)["card_persons"] == "5,588人以上、最大で11,493人"


def test_groups_never_come_to_more_than_were_exposed() -> None:
    totals = Totals(exposed=Count(0, 6000))
    assert (
        texts(filling.filled("jp_ppc", incident_of(totals=totals)))["persons"]
        == "5,588人以上、最大で6,000人"
    )


def test_only_boxes_that_apply_are_ticked() -> None:
    assert texts(shared(Stage.FINAL))["item_boxes"].split("\n") == [
        "氏名", "住所", "電話番号", "メールアドレス", "クレジットカード情報", "その他：病歴・持病",
    ]  # fmt: skip


def test_classes_of_another_regime_stay_out() -> None:
    other = replace(CLASS_4, regime="jp_my_number", number=2)
    form = filling.filled("jp_ppc", case(SHARED), fallen=(CLASS_4, other))
    assert texts(form)["classes"].count("号") == 1
    form = filling.filled("jp_my_number", case(SHARED), fallen=(CLASS_4, other))
    assert texts(form)["my_number_classes"].startswith("2号")


def test_done_and_planned_are_told_apart() -> None:
    said = texts(shared(Stage.FINAL))
    assert said["prevention_done"] == "2026年4月3日 保存先を非公開にしました。"
    assert said["prevention_planned"] == "2026年5月31日 公開の設定を毎日自動で点検します。（予定）"
    assert "調査会社" not in said["prevention_done"], "looking into it prevents nothing"


def test_only_a_plan_needs_a_day() -> None:
    looking = Measure(
        MeasureKind.INVESTIGATION, Words(ja="記録を調べています。", en=""), Progress.RUNNING
    )
    plan = Measure(MeasureKind.PREVENTION, Words(ja="研修をします。", en=""), Progress.PLANNED)
    measures = case(SHARED).measures
    form = changed(measures=(*measures, looking))
    assert form.whole
    assert "調査：記録を調べています。（実施中）" in texts(form)["other"]
    late = changed(measures=(*measures, plan))
    assert [one.field.key for one in late.missing] == ["prevention_planned"]


def test_a_cause_under_investigation_names_the_day_of_the_next_word() -> None:
    cause = Cause(what=Words(ja="設定の誤りとみています。", en=""), next_word=date(2026, 5, 1))
    form = filling.filled("jp_ppc", incident_of(cause=cause))
    assert (
        texts(form)["cause_detail"]
        == "設定の誤りとみています。\n調査中です。2026年5月1日までに改めてお知らせします。"
    )
    assert "cause_detail" in {one.field.key for one in changed(cause=cause).missing}


def test_a_cause_that_cannot_be_known_says_why() -> None:
    cause = Cause(CauseState.CANNOT_BE_KNOWN, because=Words(ja="記録が残っていないため。", en=""))
    form = changed(cause=cause)
    assert texts(form)["cause_detail"] == "特定できない\n特定できない理由：記録が残っていないため。"
    assert "cause_detail" not in {one.field.key for one in form.missing}
    silent = changed(cause=replace(cause, because=Words(ja="", en="")))
    assert "cause_detail" in {one.field.key for one in silent.missing}


def test_a_number_names_what_it_rests_on() -> None:
    log = Evidence("log", Words(ja="保存先のアクセス記録", en="access log"))
    totals = Totals(exposed=Count(5, 5, evidence=("log",)))
    form = filling.filled("jp_ppc", incident_of(totals=totals, evidence=(log,)))
    assert "（根拠：保存先のアクセス記録）" in texts(form)["counts"]


def test_reporting_bodies_are_called_by_name() -> None:
    told = (Told("fsa", "report", date(2026, 4, 8), what=Words(ja="電話", en="")), Told("sheriff"))
    said = texts(filling.filled("jp_ppc", incident_of(told=told)))["other"].split("\n")
    assert said[0] == "金融庁（財務局等）へ報告（2026年4月8日、実施済み、電話）"
    assert said[1].startswith("sheriffへ速報")


def test_the_course_draws_on_the_period_where_the_case_tells_nothing_of_the_day() -> None:
    course = texts(filling.filled("jp_ppc", incident_of(course=())))["course"]
    assert course.startswith(
        "2026年1月5日\n　本来見られない人がデータを見られる状態になりました。\n"
    )


def test_the_my_number_form_speaks_of_those_groups_only() -> None:
    groups = case(SHARED).groups
    numbered = replace(groups[0], items=(*groups[0].items[:3], Leaked("my_number")))
    incident = incident_of(groups=(numbered, groups[1]))
    said = texts(filling.filled("jp_my_number", incident))
    assert (
        said["items_by_group"]
        == "北浜人材の応募者：200人以上、最大で5,905人\n　漏えいした：氏名、住所、電話番号、マイナンバー(個人番号)"
    )
    assert said["persons"] == "200人以上、最大で5,905人"
    assert "病歴" in texts(filling.filled("jp_ppc", incident))["items_by_group"]
