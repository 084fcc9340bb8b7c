"""The engine: rules in order, why one did not judge, levels by kind, places of the given text, and any text at all."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from morenashi.model.lint import LintLevel, NoticeKind
from morenashi.notice.lint.engine import LONGEST, guess_kind, lint, rules
from morenashi.notice.lint.reading import read
from morenashi.notice.lint.rule import Around, Needs

INDIVIDUAL, PUBLIC, REGULATOR = NoticeKind
TODAY = date(2026, 7, 1)
BAD = "このたび、システムに不具合が発生しました。\nどうぞご安心ください。"


def ids(text: str, around: Around) -> dict[str, str]:
    return {one.rule: one.why.ja for one in lint(text, around).not_run}


def test_there_are_32_rules_in_the_order_of_their_ids() -> None:
    assert [rule.id for rule in rules()] == [f"R{number:02}" for number in range(1, 33)]


def test_every_rule_ran_or_says_why_not() -> None:
    for kind in NoticeKind:
        report = lint(BAD, Around(kind, TODAY))
        assert sorted([*report.ran, *(one.rule for one in report.not_run)]) == [
            rule.id for rule in rules()
        ]


def test_why_a_rule_did_not_judge() -> None:
    why = ids(BAD, Around(PUBLIC, TODAY))
    assert "公表文には当てはめません" in why["R08"]
    assert why["R04"] == Needs.CASE_OR_OTHERS.value.ja
    assert "R04" not in ids(BAD, Around(PUBLIC, TODAY, others={"a": read("氏名が漏れました。")}))


def test_a_text_that_is_not_japanese_is_not_judged() -> None:
    report = lint("We are sorry: your card number leaked on 3 May.", Around(PUBLIC, TODAY))
    assert (report.ran, report.findings) == ((), ())
    assert "日本語の文章ではない" in report.not_run[0].why.ja


@pytest.mark.parametrize("text", ["", " \n\t　\n"])
def test_nothing_is_not_judged(text: str) -> None:
    report = lint(text, Around(PUBLIC, TODAY))
    assert report.ran == ()
    assert "文章がありません" in report.not_run[0].why.ja


def test_the_level_is_never_above_that_of_the_kind() -> None:
    text = "多数のお客様の情報が漏えいしました。"
    levels = {kind: {f.level for f in lint(text, Around(kind, TODAY)).findings if f.rule == "R10"} for kind in (INDIVIDUAL, PUBLIC)}  # fmt: skip
    assert levels == {INDIVIDUAL: {LintLevel.W}, PUBLIC: {LintLevel.E}}


def test_places_are_those_of_the_text_although_lines_were_joined() -> None:
    text = "お客様の情報が、\n外部に漏れました。\n\nどうぞ、\nご安心ください。"
    [finding] = [one for one in lint(text, Around(PUBLIC, TODAY)).findings if one.rule == "R06"]
    assert text[finding.start : finding.end] == "ご安心ください"


def test_findings_come_in_the_order_of_the_text() -> None:
    starts = [one.start for one in lint(BAD, Around(PUBLIC, TODAY)).findings]
    assert starts == sorted(starts)


WORDS = st.sampled_from(
    ["漏えい", "お客様の", "氏名", "、", "。", "\n", "ご安心ください", "5月3日", "令和", "99年", "〇〇様", "■ ", "(1)", "|",
     "(かんじ)", "03-0000-0000", "なお、", "等", "1,234人", "調査中", "\u3000", "①", "Q. ", "**", "：", "ません", "委員会"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(st.text(st.characters(), max_size=300), st.lists(WORDS, max_size=60).map("".join)),
    st.sampled_from(list(NoticeKind)),
)
def test_any_text_is_judged(text: str, kind: NoticeKind) -> None:
    report = lint(text, Around(kind, TODAY))
    guess_kind(text)
    for one in report.findings:
        assert 0 <= one.start <= one.end <= len(text)
        assert one.message.ja
        assert one.suggestion.en


@pytest.mark.parametrize("piece", ["1", "あ、"])
def test_a_megabyte_does_not_hang(piece: str) -> None:
    text = (piece * 1_000_000)[: 1_000_000 - 1] + "あ"
    lint(text, Around(INDIVIDUAL, TODAY))  # pytest's own time limit guards it


def test_what_is_beyond_the_longest_is_not_read() -> None:
    text = "あ" * LONGEST + "ご安心ください。"
    assert "R06" not in {one.rule for one in lint(text, Around(PUBLIC, TODAY)).findings}
