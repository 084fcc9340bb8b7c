"""How much is said of a person, and who it is."""

from __future__ import annotations

import pytest

from morenashi.model.message import Mention, Spot
from morenashi.model.sealed import Sealed
from morenashi.policy.person import Person, Weight, distinct_names, fullest, is_mobile, weight


def mention(kind: str, value: str, item: str = "", *, business: bool = False) -> Mention:
    """One found value."""
    return Mention(
        kind, item or kind.lower(), Spot("本文", 1), "●●●", Sealed(value), business=business
    )


NAME = mention("PERSON", "高橋 一郎", "name")
MOBILE = mention("PHONE", "090-1234-5678")
FIXED = mention("PHONE", "052-211-1234")
PLACE = mention("ADDRESS", "大阪府大阪市北区梅田1-2-3")
COMPANY = mention("COMPANY", "株式会社東海物産")
OFFICE_MAIL = mention("EMAIL", "takahashi@tokai.example")
FREE_MAIL = mention("EMAIL", "ichiro-t@gmail.com")
BIRTH = mention("BIRTHDATE", "1970年1月1日")


@pytest.mark.parametrize(
    ("expected", "said"),
    [
        (Weight.NOTHING, (NAME,)),
        (Weight.NOTHING, (NAME, mention("SEX", "男"), mention("AGE", "42歳"))),
        (Weight.CONTACT, (NAME, COMPANY)),
        (Weight.CONTACT, (NAME, OFFICE_MAIL)),
        (Weight.CONTACT, (NAME, OFFICE_MAIL, FIXED)),
        (Weight.CONTACT, (NAME, COMPANY, MOBILE, PLACE, OFFICE_MAIL)),
        (Weight.CONTACT, (FIXED,)),
        (Weight.PRIVATE, (NAME, OFFICE_MAIL, MOBILE)),
        (Weight.PRIVATE, (NAME, MOBILE)),
        (Weight.PRIVATE, (NAME, PLACE)),
        (Weight.PRIVATE, (FREE_MAIL,)),
        (Weight.PRIVATE, (FIXED, PLACE)),
        (Weight.PRIVATE, (NAME, COMPANY, BIRTH)),
        (Weight.GRAVE, (NAME, mention("SENSITIVE", "喘息", "medical_history"))),
        (Weight.GRAVE, (mention("MY_NUMBER", "100000000005"),)),
        (Weight.GRAVE, (NAME, mention("CREDIT_CARD", "4111111111111111"))),
    ],
)
def test_weight(expected: Weight, said: tuple[Mention, ...]) -> None:
    """A business card is less than a private number, that less than an illness."""
    assert weight(said) is expected


def test_an_offices_number_is_a_card() -> None:
    """What detection takes for an organisation's own is the office."""
    office = mention("PHONE", "03-1234-5678", business=True)
    assert weight((NAME, office)) is Weight.CONTACT


def test_the_fullest_name_is_in_kanji() -> None:
    """A reading is longer, and says less."""
    assert fullest(["藤本", "藤本 隆", "フジモト タカシ"]) == "藤本 隆"
    assert fullest(["フジモト", "フジモト タカシ"]) == "フジモト タカシ"


def test_a_person_is_counted_once() -> None:
    """The same mail as text and as HTML tells of the same people."""
    one, other = (Person(at, (NAME,), Weight.NOTHING) for at in (0, 1))
    nameless = Person(2, (FIXED,), Weight.CONTACT)
    assert distinct_names([one, other, nameless]) == [one, nameless]


def test_mobile_numbers() -> None:
    """As they are written, with or without the country."""
    assert is_mobile(MOBILE)
    assert is_mobile(mention("PHONE", "+81 90-1234-5678"))
    assert not is_mobile(FIXED)
    assert not is_mobile(mention("ADDRESS", "090"))


def test_it_does_not_show_itself() -> None:
    """No value in its repr."""
    assert "高橋" not in repr(Person(0, (NAME,), Weight.NOTHING))
