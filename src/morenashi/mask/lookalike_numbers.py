"""Look-alikes of numbers and addresses of machines: right in form, and nobody's.

Where a kind has a check digit, the look-alike fails it; where it has ranges for tests or examples,
it comes from them; where neither is known, it begins in a way that is not given out, as far as we
know. Each function returns None where no safe look-alike of that form exists.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from ipaddress import IPv6Address

from morenashi.mask.shapes import (  # fmt: skip
    digits_in,
    full_width,
    other_digits,
    random_signs,
    with_digits,
    with_signs,
)
from morenashi.values import (
    credit_card,
    drivers_license,
    email,
    health_insurer,
    ip_address,
    my_number,
    phone,
)
from morenashi.values.area_codes import AREA_CODES, area_code
from morenashi.values.digits import random_digits, row

# Published by payment services for tests: no bank gives them out.
_TEST_CARDS = (
    "4111111111111111", "4242424242424242", "4012888888881881", "4222222222222",
    "5555555555554444", "5105105105105100", "2223003122003222", "3530111333300000",
    "3566002020360505", "378282246310005", "371449635398431", "30569309025904", "38520000023237",
    "6011111111111117", "6200000000000005",
)  # fmt: skip
_SYLLABLES = ("ka", "ki", "ko", "sa", "shi", "ta", "to", "na", "mi", "ma", "mo", "yu", "ri", "no", "ha")  # fmt: skip
# I, O and Q stand in no number of a passport or residence card (from memory).
_NOT_GIVEN_OUT = "OQ"


def telephone(text: str, rng: random.Random) -> str | None:
    """An exchange that begins with 0 or 1, in an area whose code is as long; None abroad and for services."""
    number = phone.normal(text)
    use = phone.classify(number) if number else None
    if number is None or use not in (phone.Use.FIXED, phone.Use.MOBILE, phone.Use.IP):
        return None
    if use is phone.Use.MOBILE:
        fresh = phone.make_unassigned_mobile(rng)
    elif use is phone.Use.IP:
        fresh = number[:3] + "0" + random_digits(rng, 7)
    else:
        fresh = _fixed(len(area_code(number) or ""), rng)
    digits = digits_in(text)
    if digits == number:
        return with_digits(text, fresh)
    body = len(number) - 1  # +81, 010-81, +81 (0): what stands before stays
    return with_digits(text, digits[:-body] + fresh[1:]) if digits[-body:] == number[1:] else None


def _fixed(length: int, rng: random.Random) -> str:
    codes = [code for code in AREA_CODES if len(code) == length]
    while True:
        try:
            return phone.make_unassigned_fixed(rng, rng.choice(codes))
        except ValueError:
            continue


def mail(text: str, rng: random.Random) -> str | None:
    """At example.jp; an office keeps the name of its mailbox, at a name below it."""
    plain = email.normal(text)
    if plain is None:
        return None
    local = plain.partition("@")[0]
    word = ""
    while len(word) < max(3, min(len(local), 24)):
        word += rng.choice(_SYLLABLES)
    fresh = f"{local}@{word}.example.jp" if email.is_role(plain) else f"{word}@example.jp"
    return full_width(fresh) if any(sign > "\uff00" for sign in text) else fresh


def personal_number(text: str, rng: random.Random) -> str | None:
    """Twelve digits that fail the check digit of a My Number."""
    return _failing(text, rng, my_number.WIDTH, my_number.valid)


def licence(text: str, rng: random.Random) -> str | None:
    """Twelve digits that fail the check digit of a driver's licence."""
    return _failing(text, rng, drivers_license.WIDTH, drivers_license.valid)


def _failing(text: str, rng: random.Random, width: int, valid: Callable[[str], bool]) -> str | None:
    digits = digits_in(text)
    if len(digits) != width:
        return None
    while True:
        fresh = other_digits(rng, digits)
        if not valid(fresh):
            return with_digits(text, fresh)


def insurance(text: str, rng: random.Random) -> str | None:
    """An insurer's number fails its check digit; a symbol or number of one insured is chance."""
    while True:
        fresh = random_signs(rng, text)
        digits = digits_in(text)
        zeros = len(digits) - len(digits.lstrip("0"))
        if zeros < len(digits) == len(fresh):
            fresh = "0" * zeros + other_digits(rng, digits[zeros:])
        digits = digits_in(fresh)
        if len(digits) in health_insurer.WIDTHS and (
            health_insurer.valid(digits) or health_insurer.elderly_insured_rows(row(digits))[0]
        ):  # fmt: skip
            continue
        return with_signs(text, fresh)


def card(text: str, rng: random.Random) -> str | None:
    """A number published for tests, of the same brand if there is one of that length."""
    digits = digits_in(text)
    fitting = [number for number in _TEST_CARDS if len(number) == len(digits)]
    brand = [n for n in fitting if credit_card.issuer(n) == credit_card.issuer(digits)]
    chosen = [number for number in brand or fitting if number != digits]
    return with_digits(text, rng.choice(chosen)) if chosen else None


def account(text: str, rng: random.Random) -> str | None:
    """Three zeros in front; ゆうちょ: no last digit 1, so that it stands for no account."""
    digits = digits_in(text)
    if len(digits) < 5 or len(digits) != sum(sign.isalnum() for sign in text):
        return None
    if len(digits) > 7:
        return with_digits(text, "1" + other_digits(rng, digits)[1:-1] + str(rng.randrange(2, 10)))
    return with_digits(text, "000" + random_digits(rng, len(digits) - 3))


def pension(text: str, rng: random.Random) -> str | None:
    """0000 in front: no office has that number (from memory); also for employment insurance."""
    digits = digits_in(text)
    if len(digits) not in (10, 11):
        return None
    return with_digits(text, "0000" + other_digits(rng, "9" * (len(digits) - 4)))


def travel_document(text: str, rng: random.Random) -> str | None:
    """A passport or residence card with a letter in front that is not given out."""
    fresh = random_signs(rng, text)
    return with_signs(text, rng.choice(_NOT_GIVEN_OUT) + fresh[1:]) if fresh else None


def machine(text: str, rng: random.Random) -> str | None:
    """From the ranges for documentation (RFC 5737, RFC 3849)."""
    plain = ip_address.normal(text)
    if plain is None:
        return None
    if ":" in plain:
        fresh = str(IPv6Address((0x20010DB8 << 96) | rng.getrandbits(64)))
    else:
        fresh = rng.choice(("192.0.2.", "198.51.100.", "203.0.113.")) + str(rng.randrange(1, 255))
    return full_width(fresh) if any(sign > "\uff00" for sign in text) else fresh


def contract(text: str, rng: random.Random) -> str | None:
    """Chance of the same form, 9 or Z in front."""
    fresh = random_signs(rng, text)
    return with_signs(text, ("9" if fresh[0].isdigit() else "Z") + fresh[1:]) if fresh else None


def amount(text: str, rng: random.Random) -> str | None:
    """An income with as many digits; None without digits."""
    digits = digits_in(text)
    return with_digits(text, other_digits(rng, digits)) if digits else None


def age(text: str, rng: random.Random) -> str | None:
    """At most two years more or less, never the same; None without digits."""
    found = re.fullmatch(r"\D*?([0-9０-９]{1,3})\D*", text)
    if found is None:
        return None
    years = int(digits_in(found[1]))
    near = [y for y in range(years - 2, years + 3) if y != years and y >= 0]
    near = [y for y in near if len(str(y)) == len(found[1])]
    fresh = str(rng.choice(near)) if near else ""
    return with_digits(text, fresh) if fresh else None
