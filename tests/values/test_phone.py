"""電話番号: normal form, use and split, compared with the numbering plan in phonenumbers."""

from __future__ import annotations

import random

import phonenumbers
import pytest

from morenashi.values import phone
from morenashi.values.digits import rows
from morenashi.values.phone import Use


@pytest.mark.parametrize(
    ("text", "number", "use", "written"),
    [
        ("090-1234-5678", "09012345678", Use.MOBILE, "090-1234-5678"),
        ("０８０－１２３４－５６７８", "08012345678", Use.MOBILE, "080-1234-5678"),
        ("〇七〇‐一二三四‐五六七八", "07012345678", Use.MOBILE, "070-1234-5678"),
        ("06012345678", "06012345678", Use.MOBILE, "060-1234-5678"),
        ("03(1234)5678", "0312345678", Use.FIXED, "03-1234-5678"),
        ("03(3234)5678", "0332345678", Use.FIXED, "03-3234-5678"),
        ("(06)6234 5678", "0662345678", Use.FIXED, "06-6234-5678"),
        ("0422ー22ー3456", "0422223456", Use.FIXED, "0422-22-3456"),
        ("04-7092-1234", "0470921234", Use.FIXED, "04-7092-1234"),
        ("0470-22-1234", "0470221234", Use.FIXED, "0470-22-1234"),
        ("04-7162-1234", "0471621234", Use.FIXED, "04-7162-1234"),
        ("04-2923-1234", "0429231234", Use.FIXED, "04-2923-1234"),
        ("042-321-1234", "0423211234", Use.FIXED, "042-321-1234"),
        ("04998-2-1234", "0499821234", Use.FIXED, "04998-2-1234"),
        ("01267-2-1234", "0126721234", Use.FIXED, "01267-2-1234"),
        ("079-552-1234", "0795521234", Use.FIXED, "079-552-1234"),
        ("0795-22-1234", "0795221234", Use.FIXED, "0795-22-1234"),
        ("025-784-1234", "0257841234", Use.FIXED, "025-784-1234"),
        ("0257-22-1234", "0257221234", Use.FIXED, "0257-22-1234"),
        ("050-3123-4567", "05031234567", Use.IP, "050-3123-4567"),
        ("0120-123-456", "0120123456", Use.FREE, "0120-123-456"),
        ("0800-123-4567", "08001234567", Use.FREE, "0800-123-4567"),
        ("0570-012-345", "0570012345", Use.UNIFIED, "0570-012-345"),
        ("0180-991-234", "0180991234", Use.VOTE, "0180-991-234"),
        ("0990-512-345", "0990512345", Use.PAID, "0990-512-345"),
        ("020-1234-5678", "02012345678", Use.MACHINE, "020-1234-5678"),
        ("+81-90-1234-5678", "09012345678", Use.MOBILE, "090-1234-5678"),
        ("+81 (0)3-3234-5678", "0332345678", Use.FIXED, "03-3234-5678"),
        ("＋８１ ９０ １２３４ ５６７８", "09012345678", Use.MOBILE, "090-1234-5678"),
        ("010-81-90-1234-5678", "09012345678", Use.MOBILE, "090-1234-5678"),
        ("819012345678", "09012345678", Use.MOBILE, "090-1234-5678"),
        ("81-3-3234-5678", "0332345678", Use.FIXED, "03-3234-5678"),
        ("090-0234-5678", "09002345678", Use.MOBILE, "090-0234-5678"),
        ("012-234-5678", "0122345678", None, "012-234-5678"),
    ],
)
def test_number(text: str, number: str, use: Use | None, written: str) -> None:
    assert phone.normal(text) == number
    assert phone.classify(number) is use
    assert phone.valid(text) is (use is not None)
    assert phone.written(number) == written
    assert phone.is_business(number) is (use in {Use.FREE, Use.UNIFIED, Use.VOTE, Use.PAID})


@pytest.mark.parametrize("text", ["1234-5678", "090-1234-56789", "+1-202-555-0100", "03-3234-567x"])
def test_no_number(text: str) -> None:
    assert phone.normal(text) is None
    assert not phone.valid(text)


def test_a_mobile_number_short_of_a_digit() -> None:
    assert not phone.valid("090-1234-567")


def test_rows_say_what_single_numbers_say() -> None:
    rng = random.Random(1)
    for width in (10, 11):
        numbers = [f"0{rng.randrange(10 ** (width - 1)):0{width - 1}}" for _ in range(3000)]
        found = phone.valid_rows(rows(numbers)).tolist()
        assert found == [phone.classify(number) is not None for number in numbers]
    assert phone.valid_rows(rows(["123456789"])).tolist() == [False]


def test_nothing_begins_with_another_digit_than_zero() -> None:
    assert phone.valid_rows(rows(["1332345678", "9012345678"])).tolist() == [False, False]
    assert phone.valid_rows(rows(["19012345678"])).tolist() == [False]


def test_splits_as_the_numbering_plan() -> None:
    rng = random.Random(2)
    differing = 0
    for _ in range(3000):
        number = phone.make_fixed(rng)
        known = phonenumbers.parse(number, "JP")
        form = phonenumbers.format_number(known, phonenumbers.PhoneNumberFormat.NATIONAL)
        differing += form != phone.written(number)
    # what is left lies in areas that have been given to nobody
    assert differing / 3000 < 0.015


def test_accepts_what_the_numbering_plan_has() -> None:
    rng = random.Random(3)
    missed = valid = 0
    for _ in range(20_000):
        number = f"0{rng.randrange(10**9):09}"
        try:
            known = phonenumbers.parse(number, "JP")
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.number_type(known) != phonenumbers.PhoneNumberType.FIXED_LINE:
            continue
        form = phonenumbers.format_number(known, phonenumbers.PhoneNumberFormat.NATIONAL)
        exchange = form.split("-")[1]
        # exchanges beginning with 0 or 1 are given to nobody, though libphonenumber lets them pass
        if exchange[0] not in "01":
            valid += 1
            missed += not phone.valid(number)
    assert valid > 5000
    assert missed / valid < 0.005


def test_invented_numbers_are_nobodys() -> None:
    rng = random.Random(4)
    for _ in range(500):
        mobile = phone.make_unassigned_mobile(rng)
        assert phone.classify(mobile) is Use.MOBILE
        assert not phonenumbers.is_valid_number(phonenumbers.parse(mobile, "JP"))
        fixed = phone.make_unassigned_fixed(rng, rng.choice(("03", "06", "093", "0742")))
        assert phone.classify(fixed) is Use.FIXED
        assert phone.split(fixed)[1][0] in "01"
    with pytest.raises(ValueError, match="0258"):
        phone.make_unassigned_fixed(rng, "0258")
