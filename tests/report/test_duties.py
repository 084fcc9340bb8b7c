"""A board as text and as JSON: nothing cut off, nothing silent, keys as described."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from rich.cells import cell_len

from morenashi.law.board import board, coming
from morenashi.model.count import Count
from morenashi.model.incident import CauseKind, Incident, Known, Organisation, YesNo
from morenashi.model.moment import JST
from morenashi.report.duties import KEYS, as_json, as_text
from tests.law.incidents import group, incident, words

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=JST)


def wide() -> Incident:
    """An incident that calls every regime."""
    organisation = Organisation(
        words("みなと商事"),
        sectors=frozenset({"insurance", "finance", "telecom", "recruitment", "infrastructure"}),
        privacy_mark="1",
        listed=True,
    )
    people = group("credit_card", "my_number", "mail_text", persons=Count(), in_eu=Count(1, None))
    return incident(
        people,
        known=date(2026, 11, 20),
        cause=CauseKind.RANSOMWARE,
        purpose=YesNo.UNKNOWN,
        organisation=organisation,
    )


def keys_in(document: Any, path: str = "") -> set[str]:
    """All paths of keys that `KEYS` may describe."""
    found: set[str] = set()
    if isinstance(document, dict) and not document.keys() <= {"ja", "en"}:
        for key, value in document.items():
            found |= {f"{path}{key}"} | keys_in(value, f"{path}{key}.")
    if isinstance(document, list):
        for one in document:
            found |= keys_in(one, path.removesuffix(".") + "[].")
    return found


def test_every_key_is_described() -> None:
    case = wide()
    document = as_json(board(case, NOW), case)
    assert set(document) == {key for key in KEYS if "[" not in key}
    for path in keys_in(document) - set(KEYS):
        parent, _, key = path.rpartition(".")
        within = KEYS.get(parent) or KEYS[parent.removesuffix("[]")]
        assert re.search(rf"\b{key}\b", within), path
    json.dumps(document)


def test_the_keys_of_a_duty_that_programs_rely_on() -> None:
    case = wide()
    for duty in as_json(board(case, NOW), case)["duties"]:
        assert {
            "regime", "duty", "class", "citation", "authority", "channel", "due", "is_guide",
            "missing", "verified",
        } <= duty.keys()  # fmt: skip
        assert duty["due"] is None or isinstance(datetime.fromisoformat(duty["due"]), datetime)


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("width", [60, 80, 100])
def test_no_line_is_too_wide_and_no_word_is_lost(lang: str, width: int) -> None:
    case = wide()
    shown = board(case, NOW)
    text = as_text(shown, case, lang, width=width)
    # Two marks that must not begin a line, such as ）。, may hang over its end.
    assert max(cell_len(line) for line in text.splitlines()) <= width + 4
    joined = re.sub(r"\s", "", text)
    for duty in shown.duties:
        for said in (duty.label, duty.authority, duty.citation.clause, duty.when, duty.remark):
            assert re.sub(r"\s", "", said.said(lang)) in joined
    for fallen in shown.fallen:
        assert re.sub(r"\s", "", fallen.because.said(lang)) in joined


def test_what_was_not_verified_is_marked_wherever_it_stands() -> None:
    case = wide()
    text = re.sub(r"\s", "", as_text(board(case, NOW), case, "ja"))
    for label in ("不祥事件の届出", "適時開示", "侵害の報告", "IPAへの届出・相談"):
        places = [found.end() for found in re.finditer(f"{label}→", text)]
        assert places
        assert all("〔未確認〕" in text[place : place + 30] for place in places), label
    assert "速報→個人情報保護委員会〔未確認〕" not in text


def left(now: datetime | date, known: datetime | date) -> str:
    people = group("name", persons=2000, in_eu=Count(1, 1))
    case = replace(incident(people), known=(Known(known, words("x"), chosen=True),))
    table = as_text(board(case, now), case, "ja").split("■")[1]
    return next(line for line in table.splitlines() if "監督機関" in line)


def test_hours_left_to_the_minute() -> None:
    known = NOW - timedelta(hours=70, minutes=1)
    assert "あと1時間59分" in left(NOW, known)
    assert "0時間01分過ぎ" in left(NOW, NOW - timedelta(hours=72, minutes=1))
    assert "95時間59分過ぎ" in left(NOW, NOW - timedelta(hours=167, minutes=59))
    assert "4日1時間過ぎ" in left(NOW, NOW - timedelta(hours=169))


def test_a_guide_that_passed_is_no_deadline_that_passed() -> None:
    case = incident(group("name", persons=2000), known=date(2026, 11, 2))
    text = as_text(board(case, date(2026, 11, 10)), case, "ja", width=100)
    assert "2026-11-06(金)〔目安〕  4日過ぎ  目安を過ぎています" in text


@pytest.mark.parametrize(
    ("known", "said"),
    [
        (NOW - timedelta(hours=5, minutes=59), "知ってから5時間"),
        (NOW - timedelta(hours=96), "知ってから4日"),
        (date(2026, 11, 2), "知ってから19日"),
        (date(2026, 11, 22), "まだ知らない"),
    ],
)
def test_how_long_it_has_been_known_stands_on_top(known: datetime | date, said: str) -> None:
    case = replace(incident(group("name")), known=(Known(known, words("x"), chosen=True),))
    assert said in as_text(board(case, NOW), case, "ja").splitlines()[1]


def test_what_is_coming_is_shown_apart() -> None:
    case = incident(group("name"))
    later = coming(NOW)
    assert [one.ja[:20] for one in later] == [
        "2027-01-17から: 一部の罰則の",
        "遅くとも2028-07-16まで: 本人",
    ]
    assert "〔未確認〕" in later[0].ja
    text = as_text(board(case, NOW), case, "ja", coming=later)
    assert "いまの判断には使っていません" in text
    assert len(as_json(board(case, NOW), case, coming=later)["coming"]) == 2
    assert coming(date(2027, 1, 17)) == later[1:]


def test_a_hostile_title_does_nothing() -> None:
    case = replace(incident(group("name")), title=words("x\x1b[31m\u202ey"))
    assert "\x1b" not in as_text(board(case, NOW), case, "ja")


def test_without_knowledge_it_says_so() -> None:
    case = incident(group("name", persons=2000), known=None)
    text = as_text(board(case, NOW), case, "ja")
    assert "知った日は記録されていません" in text
    assert as_json(board(case, NOW), case)["known"] is None
