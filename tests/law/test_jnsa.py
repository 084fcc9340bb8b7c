"""The JNSA model: its worked examples, its range, and the warning that goes with it."""

from __future__ import annotations

import pytest

from morenashi.law.jnsa import Response, jnsa, paid, per_person, sensitivity, table, warning
from morenashi.law.sources import sources
from morenashi.model.count import Count
from morenashi.model.incident import Organisation
from morenashi.model.items_of_data import BY_KEY
from tests.law.incidents import group, incident, words


@pytest.mark.parametrize(
    ("items", "sectors", "response", "expected"),
    [
        (("name", "address"), (), "proper", 6_000),
        (("name", "address", "credit_card"), (), "proper", 78_000),
        (("license_image",), ("telecom",), "proper", 12_000),  # Omiai
        (("name", "income", "medical_history"), (), "improper", 45_000),  # Willgate
        (("device_id",), (), "proper", 1_000),
        (("name", "address", "criminal_record"), ("medical",), "improper", 1_500_000),
    ],
)
def test_worked_examples(
    items: tuple[str, ...], sectors: tuple[str, ...], response: Response, expected: int
) -> None:
    firm = Organisation(words("x"), sectors=frozenset(sectors))
    case = incident(group(*items), organisation=firm)
    assert jnsa(case.groups[0], case, response=response).yen == expected


@pytest.mark.parametrize(
    ("x", "y", "expected"),
    [(1, 1, 2), (1, 2, 6), (1, 3, 26), (2, 1, 11), (2, 2, 15), (3, 1, 101), (3, 3, 125)],
)
def test_sensitivity(x: int, y: int, expected: int) -> None:
    assert sensitivity(x, y) == expected


def test_the_range_of_the_model() -> None:
    assert per_person(2, 1, 1, 1) == 1_000
    assert per_person(125, 6, 2, 2) == 1_500_000


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        (("name", "address"), 6),
        (("license_image",), 6),
        (("name",), 3),
        (("address", "phone"), 3),
        (("address",), 1),
        (("email",), 1),
    ],
)
def test_identification(items: tuple[str, ...], expected: int) -> None:
    case = incident(group(*items))
    assert jnsa(case.groups[0], case).identification.value == expected


def test_an_account_with_its_pin_is_a_loss_of_its_own() -> None:
    case = incident(group("bank_account", "credential"))
    assert jnsa(case.groups[0], case).sensitivity.value == 26


def test_the_sum_has_the_bounds_of_the_number() -> None:
    case = incident(group("name", "address", persons=Count(10, 20)))
    found = jnsa(case.groups[0], case)
    assert (found.at_least, found.at_most) == (60_000, 120_000)
    unbounded = incident(group("name", persons=Count()))
    assert jnsa(unbounded.groups[0], unbounded).at_most is None


def test_the_warning_shows_the_gap_of_the_one_known_case() -> None:
    one = table().example
    assert one.yen * one.persons // one.booked > 100
    assert "約205億円" in warning().ja
    assert "約9,600万円" in warning().ja
    assert "20.5 billion" in warning().en
    assert "200" in warning().en


def test_what_was_paid_names_its_source() -> None:
    assert len(paid()) == 10
    assert all(row.source.startswith("http") for row in paid())
    assert [row.case.ja[:6] for row in paid() if not row.verified] == ["三菱UFJ証"]


def test_the_table_speaks_the_vocabulary_and_names_its_source() -> None:
    rows = table()
    assert {rows.source, rows.example.source} <= sources().keys()
    listed = [key for row in rows.item for key in row.keys]
    assert len(listed) == len(set(listed))
    assert set(listed) <= BY_KEY.keys()
    assert rows.identification.papers <= BY_KEY.keys()


@pytest.mark.parametrize(
    ("items", "verified"),
    [(("name",), True), (("medicine",), False), (("device_id",), False), (("credit_card",), True)],
)
def test_what_is_our_reading_says_so(items: tuple[str, ...], verified: bool) -> None:
    case = incident(group(*items))
    assert jnsa(case.groups[0], case).sensitivity.verified is verified
