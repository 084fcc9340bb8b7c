"""Bank accounts, insurance numbers, addresses of mail and network: shape and meaning."""

from __future__ import annotations

import random

import pytest

from morenashi.values import (
    bank_account,
    care_insurance,
    email,
    employment_insurance,
    free_mail,
    ip_address,
    passport,
    pension_number,
    postal_code,
    residence_card,
)
from morenashi.values.bank_account import Account


@pytest.mark.parametrize(
    ("symbol", "number", "account"),
    [
        ("12345", "12345671", Account("238", True, "1234567")),
        ("10170", "1231", Account("018", True, "0000123")),
        ("01230", "123456", Account("129", False, "0123456")),
        ("12345", "12345672", None),
        ("22345", "12345671", None),
        ("1234", "12345671", None),
        ("12345", "123456781", None),
    ],
)
def test_yucho(symbol: str, number: str, account: Account | None) -> None:
    assert bank_account.convert(symbol, number) == account


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("1234567", "1234567"),
        ("１２３４５６７", "1234567"),
        ("12345-12345671", "12345-12345671"),
        ("12345－2－12345671", "12345-12345671"),
        ("12345の12345671", "12345-12345671"),
        ("123456", None),
        ("0000000", "0000000"),
    ],
)
def test_account(text: str, form: str | None) -> None:
    assert bank_account.normal(text) == form
    assert bank_account.valid(text) is (form not in (None, "0000000"))


def test_invented_yucho_converts() -> None:
    made = bank_account.make_yucho(random.Random(4))
    assert bank_account.valid(made)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Taro.Yamada@Example.JP", "taro.yamada@example.jp"),
        ("ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ", "taro@example.jp"),
        ("mailto:taro@example.jp", "taro@example.jp"),
        ("a..b.@docomo.ne.jp", "a..b.@docomo.ne.jp"),
        ("taro@xn--eckwd4c7c.example", "taro@xn--eckwd4c7c.example"),
        ("@types/node@20.1.0", None),
        ("git@github", None),
        ("taro@example..jp", None),
        ("taro@-example.jp", None),
        ("太郎@example.jp", None),
        ("a" * 65 + "@example.jp", None),
    ],
)
def test_email(text: str, form: str | None) -> None:
    assert email.normal(text) == form


@pytest.mark.parametrize(
    ("address", "business"),
    [
        ("info@example.jp", True),
        ("support-tokyo@example.jp", True),
        ("sales2@example.jp", True),
        ("no-reply@example.jp", True),
        ("soumu@example.co.jp", True),
        ("infomi@example.jp", False),
        ("taro.yamada@example.jp", False),
        ("info@gmail.com", False),
    ],
)
def test_mailbox_of_an_office(address: str, business: bool) -> None:
    assert email.is_business(address) is business


def test_free_mail() -> None:
    assert free_mail.is_free_mail("docomo.ne.jp")
    assert not free_mail.is_free_mail("notgmail.com")
    assert free_mail.is_provider_mail("abc.ocn.ne.jp")
    assert not free_mail.is_provider_mail("example.jp")


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("192.168.0.1", "192.168.0.1"),
        ("１９２．１６８．０．１", "192.168.0.1"),
        ("2001:DB8:0:0::1", "2001:db8::1"),
        ("[2001:db8::1]", "2001:db8::1"),
        ("fe80::1%eth0", "fe80::1"),
        ("::ffff:192.0.2.1", "::ffff:192.0.2.1"),
        ("256.0.0.1", None),
        ("1.2.3", None),
        ("1.2.3.4.5", None),
        ("01.2.3.4", None),
        ("10:30", None),
    ],
)
def test_ip_address(text: str, form: str | None) -> None:
    found = ip_address.normal(text)
    # Python 3.13 writes mapped addresses with dots, earlier versions in hexadecimal
    assert found == form or (form == "::ffff:192.0.2.1" and found == "::ffff:c000:201")


def test_private_addresses() -> None:
    assert ip_address.is_private("10.0.0.1")
    assert ip_address.is_private("2001:db8::1")
    assert not ip_address.is_private("8.8.8.8")
    assert not ip_address.is_private("nothing")


@pytest.mark.parametrize("text", ["TK1234567", "ＴＫ１２３４５６７", "tk 1234567", "MZ-7654321"])
def test_passport(text: str) -> None:
    assert passport.valid(text)


@pytest.mark.parametrize("text", ["T1234567", "TK123456", "TKK123456", "TK12345678"])
def test_no_passport(text: str) -> None:
    assert not passport.valid(text)


def test_residence_card() -> None:
    assert residence_card.normal("ab１２３４５６７８cd") == "AB12345678CD"
    assert residence_card.normal("AB1234567CD") is None


def test_employment_insurance_of_two_rows() -> None:
    assert employment_insurance.normal("123456 1234567890") == "12345678900"
    assert employment_insurance.written("12345678901") == "1234-567890-1"


def test_written_forms() -> None:
    assert pension_number.written("1234567890") == "1234-567890"
    assert postal_code.written("1000001") == "100-0001"
    assert postal_code.normal("〒１００－０００１") == "1000001"
    assert not postal_code.valid("000-0001")


def test_care_insurer() -> None:
    made = care_insurance.make_insurer(random.Random(2))
    assert care_insurance.normal_insurer(made) == made
    assert care_insurance.normal_insurer("991234") is None
