"""A rule says since when, where it was read, and whether it was; what does not hold together is refused."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from morenashi.law.regime import Delegation, Regime, Rule

GOOD: dict[str, Any] = {
    "key": "final",
    "kind": "duty",
    "clause_ja": "何条",
    "clause_en": "art.",
    "label_ja": "確報",
    "label_en": "final report",
    "authority_ja": "委員会",
    "authority_en": "Commission",
    "days": 30,
    "source": "S3",
    "verified": True,
    "valid_from": date(2022, 4, 1),
    "checked_on": date(2026, 11, 21),
}


def test_good() -> None:
    rule = Rule.model_validate(GOOD)
    assert rule.citation.verified
    assert rule.citation.source.startswith("https://www.ppc.go.jp/")
    assert rule.citation.checked_on == date(2026, 11, 21)


@pytest.mark.parametrize(
    "change",
    [
        {"colour": "red"},  # unknown key
        {"source": ""},  # verified without a source
        {"source": "S999"},  # a source nobody listed
        {"valid_to": date(2021, 1, 1)},
        {"kind": "class"},  # without a number
        {"authority_ja": ""},
        {"days": None},  # neither days nor words
        {"when_ja": "速やかに"},  # one language only
        {"clause_ja": ""},
        {"key": "Final Report"},
    ],
)
def test_refused(change: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Rule.model_validate(GOOD | change)


def test_no_two_versions_on_one_day() -> None:
    versions = [GOOD | {"valid_to": date(2024, 3, 31)}, GOOD | {"valid_from": date(2024, 3, 31)}]
    head = {"key": "x", "name_ja": "何", "name_en": "x"}
    with pytest.raises(ValidationError, match="two versions"):
        Regime.model_validate(head | {"rule": versions})
    versions[1]["valid_from"] = date(2024, 4, 1)
    regime = Regime.model_validate(head | {"rule": versions})
    assert regime.get("final", date(2024, 3, 31)) is regime.rule[0]
    assert regime.get("final", date(2024, 4, 1)) is regime.rule[1]
    assert regime.get("final", date(2022, 3, 31)) is None


def test_a_rule_without_its_first_day_is_no_law() -> None:
    rule = Rule.model_validate(GOOD | {"valid_from": None, "at_the_latest": date(2028, 7, 16)})
    assert not rule.holds_on(date(2030, 1, 1))


def test_a_rule_may_end_without_a_known_beginning() -> None:
    ended = Rule.model_validate(GOOD | {"valid_from": None, "valid_to": date(2024, 3, 31)})
    assert not ended.holds_on(date(2023, 1, 1))


@pytest.mark.parametrize(
    ("day", "expected"),
    [("2022-03-31", False), ("2022-04-01", True), ("2026-03-31", True), ("2026-04-01", False)],
)
def test_a_delegation_holds_for_its_days(day: str, expected: bool) -> None:
    row = Delegation(
        sector="x", authority="x", authority_ja="x", authority_en="x", channel_ja="x", channel_en="x",
        verified=False, valid_from=date(2022, 4, 1), valid_to=date(2026, 3, 31),
        checked_on=date(2026, 11, 21),
    )  # fmt: skip
    assert row.holds_on(date.fromisoformat(day)) is expected
