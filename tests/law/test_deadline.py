"""From a regime, its classes and a day to the one due date."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from morenashi.errors import LawError
from morenashi.law.deadline import answer

DAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("regime", "classes", "duty", "expected"),
    [
        ("jp_appi", (1,), "", "2026-12-21"),
        ("jp_appi", (2,), "", "2026-12-21"),
        ("jp_appi", (4,), "", "2026-12-21"),
        ("jp_appi", (3,), "", "2027-01-19"),
        ("jp_appi", (1, 3, 4), "", "2027-01-19"),  # 60 days, though 1 and 4 apply too
        ("jp_appi", (1,), "preliminary", "2026-11-25"),
        ("jp_appi", (), "preliminary", "2026-11-25"),
        ("jp_my_number", (1,), "", "2026-12-21"),
        ("jp_my_number", (2,), "", "2027-01-19"),
        ("jp_my_number", (3,), "", "2026-12-21"),
        ("jp_my_number", (2, 4), "", "2027-01-19"),
        ("jp_privacy_mark", (), "", "2026-12-20"),
        ("jp_privacy_mark", (3,), "", "2027-01-19"),
        ("jp_privacy_mark", (1,), "", "2026-12-20"),
        ("jp_telecom", (), "", "2026-12-20"),
        ("jp_insurance", (), "", "2026-12-20"),
        ("jp_finance", (), "", "2026-11-25"),
    ],
)
def test_due(regime: str, classes: tuple[int, ...], duty: str, expected: str) -> None:
    assert answer(regime, DAY, classes=classes, duty=duty).due.at == date.fromisoformat(expected)


def test_hours() -> None:
    known = datetime(2026, 11, 21, 9, 7, tzinfo=UTC)
    assert answer("eu_gdpr", known).due.at == datetime(2026, 11, 24, 9, 7, tzinfo=UTC)


def test_a_day_before_the_rule_is_counted_and_said() -> None:
    found = answer("jp_appi", date(2021, 4, 28), classes=(3,))
    assert found.due.at == date(2021, 6, 28)
    assert found.early
    assert not answer("jp_appi", date(2022, 4, 1), classes=(3,)).early


@pytest.mark.parametrize(
    ("regime", "classes", "duty", "todo"),
    [
        ("jp_apppi", (1,), "", "綴り"),
        ("jp_appi_2026", (), "", "綴り"),  # not law yet: cannot be asked
        ("jp_appi", (), "", "1, 2, 3, 4"),
        ("jp_appi", (5,), "", "1, 2, 3, 4"),
        ("eu_gdpr", (3,), "", "類型を指定しない"),
        ("jp_appi", (1,), "finale", "義務の名前"),
        ("jp_appi", (1,), "finale", "preliminary, final, notice"),
        ("jp_appi", (1,), "notice", "数えられる義務"),
        ("jp_delegation", (), "", "義務の名前"),
    ],
)
def test_refused(regime: str, classes: tuple[int, ...], duty: str, todo: str) -> None:
    with pytest.raises(LawError) as caught:
        answer(regime, DAY, classes=classes, duty=duty)
    assert todo in caught.value.said("ja")
    assert caught.value.said("en").startswith(regime)
