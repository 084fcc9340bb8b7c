"""OpenPGP: what is encrypted is told, what is signed is read."""

from __future__ import annotations

import pytest

from tests.extract.reading import Reading

MESSAGE = b"-----BEGIN PGP MESSAGE-----\n\nabc\n-----END PGP MESSAGE-----\n"
SIGNATURE = b"-----BEGIN PGP SIGNATURE-----\n\nabc\n-----END PGP SIGNATURE-----\n"


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (MESSAGE, "a.asc"),
        (b"\r\n" + MESSAGE, "x"),
        (b"\x85\x01\x0c\x03" + bytes(60), "a.csv.gpg"),
        (SIGNATURE + MESSAGE, "a.asc"),
        (SIGNATURE + b"090-1", "a.asc"),
    ],
)
def test_encrypted(data: bytes, name: str) -> None:
    reading = Reading(data, name)
    assert reading.causes == ["encrypted"]
    assert not reading.text


def test_a_signature_says_nothing() -> None:
    reading = Reading(SIGNATURE, "signature.asc")
    assert not reading.unread
    assert not reading.text


def test_a_signed_text_is_a_text() -> None:
    text = b"-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n090-1\n" + SIGNATURE
    assert "090-1" in Reading(text, "a.asc").everything()
