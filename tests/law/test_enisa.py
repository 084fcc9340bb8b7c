"""ENISA's score: the worked examples, the boundaries, and what the facts propose."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from morenashi.law.enisa import Given, enisa, grade, score, table
from morenashi.law.sources import sources
from morenashi.model.count import Count
from morenashi.model.group import KeySafe, Leaked, Protection
from morenashi.model.incident import CauseKind, Happening, Incident, YesNo
from morenashi.model.items_of_data import BY_KEY
from morenashi.model.severity import Enisa, Grade
from tests.law.incidents import group, incident, words


def judged(case: Incident, chosen: Given | None = None) -> Enisa:
    return enisa(case.groups[0], case, chosen or Given())


@pytest.mark.parametrize(
    ("context", "identification", "circumstances", "expected", "band"),
    [
        (3, 1, 1.0, 4.0, Grade.VERY_HIGH),  # WelcomeHR: unknown recipients, malicious
        (2, 1, 1.0, 3.0, Grade.HIGH),  # the same with DPC 2
        (1, 1, 0.25, 1.25, Grade.LOW),  # a known customer got a name and a phone number
        (4, 1, 0.25, 4.25, Grade.VERY_HIGH),  # the health group of Willgate
        (2, 1, 0, 2.0, Grade.MEDIUM),
        (1, 0.25, 0, 0.25, Grade.LOW),
    ],
)
def test_worked_examples(
    context: float, identification: float, circumstances: float, expected: float, band: Grade
) -> None:
    assert score(context, identification, circumstances) == expected
    assert grade(expected) is band


@given(st.floats(0, 6, allow_nan=False))
def test_every_score_has_its_band(found: float) -> None:
    expected = sum(found >= boundary for boundary in (2, 3, 4))
    assert list(Grade).index(grade(found)) == expected


@pytest.mark.parametrize(
    ("case", "expected"),
    [
        (
            incident(
                group("my_number_card_back", "license_image", "resume", "name", "address"),
                seen_by_unspecified=YesNo.YES,
                purpose=YesNo.YES,
            ),
            4.0,
        ),
        (incident(group("name", "phone"), cause=CauseKind.MISSENT), 1.25),
        (
            incident(
                group("name", "phone", "email", "medical_history", "medicine", "income"),
                cause=CauseKind.MISCONFIGURATION,
                seen_by_unspecified=YesNo.NO,
            ),
            4.25,
        ),
        (incident(group("name", "address"), cause=CauseKind.LOST), 1.0),  # nobody saw it
        (incident(group("credit_card", "name", "phone"), cause=CauseKind.UNAUTHORISED_ACCESS, purpose=YesNo.UNKNOWN), 5.0),
    ],
)  # fmt: skip
def test_what_the_facts_propose(case: Incident, expected: float) -> None:
    assert judged(case).score == expected


def test_the_highest_item_counts() -> None:
    found = judged(incident(group("name", "location", "disability")))
    assert found.context.value == 4
    assert "障害" in found.context.because.ja


def test_credentials_take_the_kind_they_open() -> None:
    assert judged(incident(group("credential"))).context.value == 3
    assert judged(incident(group("credential", may_cause_loss=False))).context.value == 1


@pytest.mark.parametrize(
    ("happenings", "elsewhere", "expected"),
    [
        ((Happening.DAMAGE,), None, 0.25),
        ((Happening.DAMAGE,), False, 0.5),
        ((Happening.LOSS,), None, 0.25),
        ((Happening.LOSS,), False, 0.5),
        ((Happening.LOSS,), True, 0),
    ],
)
def test_integrity_and_availability(
    happenings: tuple[Happening, ...], elsewhere: bool | None, expected: float
) -> None:
    case = incident(group("name", kept_elsewhere=elsewhere), happenings=happenings)
    assert sum(part.value for part in judged(case).circumstances) == expected


def test_what_a_person_gave_stands_in_place() -> None:
    case = incident(group("license_image"), seen_by_unspecified=YesNo.YES, purpose=YesNo.YES)
    found = judged(case, Given(context=2))
    assert (found.score, found.grade) == (3.0, Grade.HIGH)
    assert found.context.given
    assert judged(case, Given(circumstances=0)).score == 3.0
    assert judged(case, Given(identification=0.5)).score == 2.5


def test_flags_beside_the_score() -> None:
    many = judged(incident(group("name", persons=Count(1, 101))))
    assert "100人" in many.flags[0].ja
    assert judged(incident(group("name", persons=100))).flags == ()
    safe = Protection(words("AES"), True, True, KeySafe.SEPARATE)
    flagged = judged(incident(group(Leaked("name", protection=safe), minors=True))).flags
    assert [flag.ja[:4] for flag in flagged] == ["暗号化等", "未成年者"]


def test_what_is_our_reading_says_so() -> None:
    found = judged(incident(group("license_image")))
    assert not found.context.verified
    assert not found.identification.verified
    assert judged(incident(group("income"))).context.verified


def test_the_table_speaks_the_vocabulary_and_names_its_source() -> None:
    rows = table()
    assert rows.source in sources()
    named = {key for row in rows.item for key in row.keys}
    named |= {key for row in rows.identification for key in row.any_of | row.all_of}
    assert named <= BY_KEY.keys()
    listed = [key for row in rows.item for key in row.keys]
    assert len(listed) == len(set(listed))
    assert {row.kind for row in rows.item} <= rows.kind.keys()


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        (("name", "email"), 1),
        (("name",), 0.5),
        (("name", "income"), 0.5),
        (("email",), 0.75),
        (("birthdate",), 0.25),
        (("passport_image",), 1),
    ],
)
def test_ease_of_identification(items: tuple[str, ...], expected: float) -> None:
    assert judged(incident(group(*items))).identification.value == expected


@pytest.mark.parametrize(
    ("cause", "seen", "expected"),
    [
        (CauseKind.MISSENT, YesNo.UNKNOWN, 0.25),
        (CauseKind.MISSENT, YesNo.YES, 0.5),
        (CauseKind.OTHER, YesNo.NO, 0.25),
        (CauseKind.OTHER, YesNo.UNKNOWN, 0.5),
        (CauseKind.UNAUTHORISED_ACCESS, YesNo.NO, 0.5),
        (CauseKind.LOST, YesNo.UNKNOWN, 0),
    ],
)
def test_who_got_it(cause: CauseKind, seen: YesNo, expected: float) -> None:
    case = incident(group("name"), cause=cause, seen_by_unspecified=seen)
    assert judged(case).circumstances[0].value == expected
