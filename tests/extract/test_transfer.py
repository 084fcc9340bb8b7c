"""Wrappings of mails: base64, quoted-printable, uuencode, also broken."""

from __future__ import annotations

import base64
import binascii
import quopri
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from morenashi.extract.transfer import from_base64, unwrapped, uuencoded

TEXT = "山田太郎 090-0000-1234".encode()


@given(st.binary(max_size=200))
def test_what_is_wrapped_is_unwrapped(data: bytes) -> None:
    assert unwrapped(base64.encodebytes(data), "base64").data == data
    assert not unwrapped(base64.encodebytes(data), "base64").broken
    assert unwrapped(quopri.encodestring(data), "quoted-printable").data == data
    assert unwrapped(data, "8bit").data == data
    assert unwrapped(data, "no-such-thing").data == data


@given(st.binary(max_size=100))
def test_any_bytes_unwrap(data: bytes) -> None:
    for encoding in ("base64", "quoted-printable", "x-uuencode"):
        unwrapped(data, encoding)
    list(uuencoded(b"begin 644 a\n" + data + b"\nend\n"))


def test_padding_in_the_middle_hides_nothing() -> None:
    raw = base64.b64encode(b"hello") + base64.b64encode(TEXT) + b"\r\n"
    assert from_base64(raw) == b"hello" + TEXT


@pytest.mark.parametrize("odd", [b"!", b"-", b"\x00", b"\xff"])
def test_stray_letters_are_passed_over_and_told(odd: bytes) -> None:
    raw = base64.encodebytes(TEXT * 4)
    found = unwrapped(raw[:40] + odd + raw[40:], "base64")
    assert found.data == TEXT * 4
    assert found.broken


def test_base64_that_was_cut() -> None:
    found = unwrapped(base64.b64encode(b"abcdef")[:-3], "base64")
    assert found.data == b"abc"
    assert found.broken


def test_a_footer_below_base64_is_text() -> None:
    raw = base64.encodebytes(TEXT) + b"\r\n____________\r\nlist@example.jp -- the list's footer\r\n"
    found = unwrapped(raw, "base64")
    assert found.data == TEXT
    assert b"list@example.jp" in found.below
    assert not found.broken


def test_what_only_claims_to_be_base64_is_read_as_it_stands() -> None:
    found = unwrapped(TEXT + b", as you see, is no base64 at all.", "base64")
    assert found.data.startswith(TEXT)
    assert found.broken


def uu(data: bytes) -> bytes:
    lines = [binascii.b2a_uu(data[i : i + 45]) for i in range(0, len(data), 45)]
    return b"begin 644 list.csv\n" + b"".join(lines) + b"`\nend\n"


def test_files_in_a_text() -> None:
    text = b"see below\n\n" + uu(TEXT * 9) + b"bye\n" + uu(b"two")
    found = list(uuencoded(text))
    assert [(file.name, file.data) for file in found] == [
        (b"list.csv", TEXT * 9),
        (b"list.csv", b"two"),
    ]
    assert text[: found[0].start] == b"see below\n\n"
    assert text[found[0].end : found[1].start] == b"\nbye\n"
    assert unwrapped(text, "x-uuencode").data == TEXT * 9 + b"two"


@pytest.mark.parametrize(
    "text",
    [b"begin 644 x\nno such line, is it?\nend\n", b"begin the day\nend\n", b"begin 644 x\nabc"],
)
def test_texts_that_only_look_so(text: bytes) -> None:
    assert not list(uuencoded(text))


@pytest.mark.parametrize(
    "raw", [b"A=" * 500_000, b"=" * 1_000_000, b"!" * 1_000_000, b"A\n!" * 300_000]
)
def test_hostile_base64_ends_soon(raw: bytes) -> None:
    begun = time.process_time()
    unwrapped(raw, "base64")
    assert time.process_time() - begun < 5


def test_hostile_uuencode_ends_soon() -> None:
    begun = time.process_time()
    list(uuencoded(b"begin 644 x\n!!\n" * 70_000))
    list(uuencoded(b"begin 644 x\n!!\nend\n" * 50_000))
    assert time.process_time() - begun < 5
