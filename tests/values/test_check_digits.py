"""Check digits: the published vectors with their traps, and other implementations where they exist."""

from __future__ import annotations

import random
from types import ModuleType

import numpy as np
import pytest
from stdnum import luhn
from stdnum.jp import cn, in_

from morenashi.values import (
    corporate_number,
    credit_card,
    drivers_license,
    health_insurer,
    my_number,
    passport,
    residence_code,
)
from morenashi.values.digits import luhn_digit, luhn_rows, random_digits, rows

VECTORS: list[tuple[ModuleType, str, bool]] = [
    (my_number, "100000000005", True),
    (my_number, "100000000013", True),
    (my_number, "983205673214", True),
    (my_number, "100000000080", True),  # rest 0: check digit 0
    (my_number, "100000000030", True),  # rest 1: check digit 0, missed by a known detector
    (my_number, "123456789018", True),
    (my_number, "111111111118", True),
    (my_number, "1234-5678-9018", True),
    (my_number, "000000000000", False),  # passes the formula
    (my_number, "100000000081", False),  # what "last digit of 11 - rest" would give
    (my_number, "123456789012", False),
    (my_number, "12345678901", False),
    (drivers_license, "309012345620", True),
    (drivers_license, "第３０９０１２３４５６２０号", True),
    (drivers_license, "301200000010", True),  # rest 0: check digit 1
    (drivers_license, "301200000600", True),  # rest 1: check digit 0
    (drivers_license, "301200000000", False),
    (drivers_license, "309012345630", False),
    (drivers_license, "999012345620", False),  # no such commission
    (health_insurer, "33120015", True),
    (health_insurer, "33120016", False),
    (health_insurer, "120015", False),
    (health_insurer, "138057", True),
    (health_insurer, "00000000", False),
    (corporate_number, "7123456789012", True),
    (corporate_number, "4011001098993", True),
    (corporate_number, "7010705000725", True),
    (corporate_number, "T7010705000725", True),
    (corporate_number, "8010705000725", False),
    (corporate_number, "0000000000000", False),
    (credit_card, "4111111111111111", True),
    (credit_card, "4111 1111 1111 1111", True),
    (credit_card, "3530111333300000", True),
    (credit_card, "378282246310005", True),
    (credit_card, "5555555555554444", True),
    (credit_card, "30569309025904", True),
    (credit_card, "4111111111111112", False),
    (credit_card, "0000000000000000", False),  # passes Luhn, no issuer
    (credit_card, "411111111111116", False),  # Luhn holds, Visa has no 15 digits
    (residence_code, "24727059608", True),
    (residence_code, "24727059609", False),
    (residence_code, "00000000000", False),
]


@pytest.mark.parametrize(("kind", "number", "right"), VECTORS)
def test_vector(kind: ModuleType, number: str, right: bool) -> None:
    assert kind.valid(number) is right


@pytest.mark.parametrize("kind", [my_number, drivers_license, corporate_number, residence_code])
def test_rows_say_what_single_numbers_say(kind: ModuleType) -> None:
    rng = random.Random(5)
    numbers = [random_digits(rng, kind.WIDTH) for _ in range(2000)]
    numbers += [kind.make(rng) for _ in range(200)]
    assert kind.valid_rows(rows(numbers)).tolist() == [kind.valid(number) for number in numbers]


@pytest.mark.parametrize("kind", [my_number, corporate_number, drivers_license])
def test_one_wrong_digit_is_seen_in_most_places(kind: ModuleType) -> None:
    rng = random.Random(6)
    missed = 0
    for _ in range(300):
        number = kind.make(rng)
        at = rng.randrange(kind.WIDTH - 1)
        wrong = str((int(number[at]) + rng.randrange(1, 10)) % 10)
        missed += kind.valid(number[:at] + wrong + number[at + 1 :])
    assert missed < 30


def test_my_number_agrees_with_stdnum() -> None:
    rng = random.Random(8)
    numbers = [random_digits(rng, 12) for _ in range(5000)]
    passed = my_number.valid_rows(rows(numbers))
    assert passed.tolist() == [in_.is_valid(number) for number in numbers]
    assert 350 < passed.sum() < 650  # one in ten


def test_corporate_number_agrees_with_stdnum() -> None:
    rng = random.Random(9)
    numbers = [random_digits(rng, 13) for _ in range(5000)]
    assert corporate_number.valid_rows(rows(numbers)).tolist() == [
        cn.is_valid(number) for number in numbers
    ]


@pytest.mark.parametrize("width", [6, 8, 13, 14, 15, 16, 19])
def test_luhn_agrees_with_stdnum(width: int) -> None:
    rng = random.Random(width)
    numbers = [random_digits(rng, width) for _ in range(1000)]
    numbers += [body + luhn_digit(body) for body in (number[:-1] for number in numbers[:50])]
    found = luhn_rows(rows(numbers))
    assert found.tolist() == [luhn.is_valid(number) for number in numbers]
    assert found[1000:].all()


@pytest.mark.parametrize("width", range(1, 22))
def test_cards_of_any_width_are_answered(width: int) -> None:
    assert credit_card.valid_rows(np.zeros((3, width), np.uint8)).tolist() == [False] * 3


@pytest.mark.parametrize(
    ("number", "brand", "written"),
    [
        ("4111111111111111", "Visa", "4111-1111-1111-1111"),
        ("2221000000000009", "Mastercard", "2221-0000-0000-0009"),
        ("2720990000000007", "Mastercard", "2720-9900-0000-0007"),
        ("3528000000000007", "JCB", "3528-0000-0000-0007"),
        ("378282246310005", "American Express", "3782-822463-10005"),
        ("30569309025904", "Diners Club", "3056-930902-5904"),
        ("9999999999999995", None, "9999-9999-9999-9995"),
    ],
)
def test_brand(number: str, brand: str | None, written: str) -> None:
    assert credit_card.issuer(number) == brand
    assert credit_card.valid(number) is (brand is not None)
    assert credit_card.written(number) == written


@pytest.mark.parametrize(("field", "digit"), [("TK1234567", 1), ("L898902C3", 6), ("<<<<<<", 0)])
def test_machine_readable_zone(field: str, digit: int) -> None:
    assert passport.mrz_check(field) == digit


def test_schemes_from_memory_say_so() -> None:
    assert health_insurer.SCHEMES["01"].verified
    assert not health_insurer.SCHEMES["07"].verified
    found = health_insurer.scheme("06139992")
    assert found is not None
    assert found.name == "組合管掌健康保険"
    assert health_insurer.scheme("99139992") is None
    assert health_insurer.make_elderly_insured(random.Random(1)).isdigit()


@pytest.mark.parametrize(
    ("body", "right"),
    [("0147001", True), ("0148001", False), ("0100001", False), ("47001", True), ("48001", False)],
)
def test_an_insurer_lies_in_a_prefecture(body: str, right: bool) -> None:
    assert health_insurer.valid(body + luhn_digit(body)) is right
