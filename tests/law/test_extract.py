"""What one client may see of a case: its own groups, and no trace of other clients."""

from __future__ import annotations

from dataclasses import replace

import pytest

from morenashi.errors import CaseError
from morenashi.law.extract import extract
from morenashi.model.count import Count
from morenashi.model.group import Party
from morenashi.model.plain import plain
from morenashi.model.words import Words
from tests.law.cases import FIRST_HOUR, SHARED, case


@pytest.mark.parametrize(
    ("party", "group", "others"),
    [
        ("kitahama", "kitahama-applicants", ("さくら介護サービス", "Sakura Kaigo", "sakura")),
        ("sakura", "sakura-applicants", ("北浜人材株式会社", "Kitahama Jinzai", "tanto@kitahama")),
    ],
)
def test_nothing_of_other_clients_is_left(party: str, group: str, others: tuple[str, ...]) -> None:
    seen = extract(case(SHARED), party)
    assert [one.key for one in seen.groups] == [group]
    text = str(plain(seen))
    for other in others:
        assert other not in text
    assert "11493" not in text, "what all clients come to is nobody's business"


def test_numbers_are_those_of_its_own_groups() -> None:
    totals = extract(case(SHARED), "kitahama").totals
    assert totals.exposed == Count(5905, 5905)
    assert totals.affected == Count(200, 5905)
    assert totals.records is None


def test_the_case_itself_stays_as_it_is() -> None:
    incident = case(SHARED)
    extract(incident, "sakura")
    assert incident == case(SHARED)


@pytest.mark.parametrize(("path", "party"), [(SHARED, "nobody"), (FIRST_HOUR, "kitahama")])
def test_an_unknown_party(path: object, party: str) -> None:
    with pytest.raises(CaseError):
        extract(case(SHARED if path == SHARED else FIRST_HOUR), party)


def test_a_party_without_groups() -> None:
    with pytest.raises(CaseError, match="owns no group"):
        extract(replace(case(SHARED), groups=()), "sakura")


def test_a_client_of_a_client_is_known_by_its_number_only() -> None:
    incident = case(SHARED)
    town = Party("town", Words(ja="みなと町", en=""), under="kitahama", persons=Count(40, 40))
    seen = extract(replace(incident, parties=(*incident.parties, town)), "town")
    assert [group.key for group in seen.groups] == ["kitahama-applicants"]
    assert seen.groups[0].persons == Count(0, 40)
    assert seen.totals.exposed == Count(40, 40)
    assert "5905" not in str(plain(seen))
    silent = replace(town, persons=None)
    with pytest.raises(CaseError):
        extract(replace(incident, parties=(*incident.parties, silent)), "town")
