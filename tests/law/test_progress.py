"""What the case says was told: by which name, for which duty, on which day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from morenashi.law.progress import reported, state
from morenashi.law.reading import regime
from morenashi.model.duty import DutyState
from morenashi.model.incident import Told
from tests.law.incidents import group, incident

NOW = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("authority", "duty", "key", "expected"),
    [
        ("police", "preliminary", "police", True),  # one duty only: any entry counts
        ("police", "consultation", "police", True),
        ("ipa", "preliminary", "police", False),
        ("ipa", "preliminary", "ipa", True),
    ],
)
def test_voluntary(authority: str, duty: str, key: str, expected: bool) -> None:
    one = regime("jp_voluntary")
    rule = one.get(key, NOW)
    assert rule is not None
    case = replace(incident(group("name")), told=(Told(authority, duty),))
    assert reported(case, one, rule, NOW, names={rule.authority}) is expected


@pytest.mark.parametrize(
    ("duty", "key", "expected"),
    [
        ("preliminary", "preliminary", True),
        ("final", "preliminary", False),
        ("preliminary", "final", False),
        ("final", "final", True),
        ("letter", "preliminary", True),  # the first of its authority
        ("letter", "final", False),
    ],
)
def test_reports_of_the_mark(duty: str, key: str, expected: bool) -> None:
    one = regime("jp_privacy_mark")
    rule = one.get(key, NOW)
    assert rule is not None
    case = replace(incident(group("name")), told=(Told("jipdec", duty),))
    assert reported(case, one, rule, NOW, names={"jipdec"}) is expected


@pytest.mark.parametrize(
    ("on", "since", "expected"),
    [
        ("2026-11-10", None, True),
        ("2026-11-21", None, True),
        ("2026-11-22", None, False),
        ("2026-11-10", "2026-11-10", True),
        ("2026-11-09", "2026-11-10", False),
        ("2026-11-22", "2026-11-10", False),
    ],
)
def test_days(on: str, since: str | None, expected: bool) -> None:
    one = regime("jp_appi")
    rule = one.get("final", NOW)
    assert rule is not None
    case = replace(incident(group("name")), told=(Told("ppc", "final", on=date.fromisoformat(on)),))
    begin = date.fromisoformat(since) if since else None
    assert reported(case, one, rule, NOW, names={"ppc"}, since=begin) is expected


def test_what_is_shared_counts_only_by_its_own_duty() -> None:
    one = regime("jp_insurance")
    rule = one.get("report", NOW)
    assert rule is not None
    case = replace(incident(group("name")), told=(Told("fsa", "preliminary"),))
    assert not reported(case, one, rule, NOW, names={"fsa"}, shared={"fsa"})
    own = replace(case, told=(Told("fsa", "report"),))
    assert reported(own, one, rule, NOW, names={"fsa"}, shared={"fsa"})


def test_what_waits_is_never_overdue_and_what_is_done_is_done() -> None:
    past = date(2026, 11, 1)
    assert state(past, NOW, done=False, waiting=True) is DutyState.WAITING
    assert state(past, NOW, done=True) is DutyState.DONE
    assert state(None, NOW, done=False) is DutyState.OPEN
