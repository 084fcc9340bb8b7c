"""S/MIME: signed mails are opened, encrypted ones told, signatures passed over."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extract.reading import Reading

PKCS7 = b"\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07"
DATA, SIGNED, ENVELOPED = PKCS7 + b"\x01", PKCS7 + b"\x02", PKCS7 + b"\x03"
AUTHENTICATED = b"\x06\x0b\x2a\x86\x48\x86\xf7\x0d\x01\x09\x10\x01\x17"
MAIL = b"From: c@example.jp\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\n090-3"


def der(tag: int, value: bytes) -> bytes:
    """One value with its tag and length."""
    size = len(value)
    if size < 0x80:
        return bytes((tag, size)) + value
    length = size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes((tag, 0x80 | len(length))) + length + value


def signed(inside: bytes) -> bytes:
    return der(0x30, SIGNED + der(0xA0, der(0x30, b"\x02\x01\x01\x31\x00" + inside)))


@pytest.mark.parametrize(
    "inside",
    [
        der(0x30, DATA + der(0xA0, der(0x04, MAIL))),
        der(0x30, DATA + der(0xA0, der(0x04, MAIL * 1))) + der(0xA0, bytes(600)),
        der(0x30, DATA + der(0xA0, der(0x24, der(0x04, MAIL[:20]) + der(0x04, MAIL[20:])))),
        b"\x30\x80" + DATA + b"\xa0\x80\x24\x80" + der(0x04, MAIL) + bytes(8),
    ],
)
@pytest.mark.parametrize("name", ["smime.p7m", "x"])
def test_signed_mails_are_opened(inside: bytes, name: str) -> None:
    reading = Reading(signed(inside), name)
    assert reading.text["署名されたメール.eml/本文"] == "090-3"
    assert not reading.unread


def test_a_signature_says_nothing() -> None:
    reading = Reading(signed(der(0x30, DATA) + der(0xA0, bytes(600))), "smime.p7s")
    assert not reading.unread
    assert not reading.text
    large = signed(der(0x30, DATA) + der(0xA0, bytes(100_000)))
    assert Reading(large, "smime.p7s").causes == ["unsupported"]


@pytest.mark.parametrize("kind", [ENVELOPED, AUTHENTICATED])
def test_encrypted_mails_are_told(kind: bytes) -> None:
    reading = Reading(der(0x30, kind + der(0xA0, bytes(900))), "smime.p7m")
    assert reading.causes == ["encrypted"]


def test_what_is_not_understood_is_told() -> None:
    inside = der(0x30, DATA + der(0xA0, der(0x13, MAIL)))
    assert Reading(signed(inside), "smime.p7m").causes == ["unsupported"]


@given(st.binary(max_size=60), st.integers(0, 80))
def test_no_data_is_an_error(data: bytes, cut: int) -> None:
    whole = signed(der(0x30, DATA + der(0xA0, der(0x24, data))))
    for damaged in (whole[:cut] + data + whole[cut:], whole[: max(1, cut)]):
        assert "broken" not in Reading(damaged, "smime.p7m").causes
