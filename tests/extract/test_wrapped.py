"""What stands in a text as letters for other letters is unwrapped; what is no wrapping is left alone."""

from __future__ import annotations

import base64
import binascii
import gzip
import quopri
import time
import urllib.parse

import pytest

from morenashi.extract.wrapped import wrapped_files, wrapped_strangely, wrapped_text

SECRET = "氏名,電話\n" + "".join(f"山田 太郎,090-1234-{n:04}\n" for n in range(9))
DATA = SECRET.encode()
LINES = base64.encodebytes(DATA).decode()


def uu(data: bytes, end: str) -> str:
    lines = (binascii.b2a_uu(data[at : at + 45]).decode() for at in range(0, len(data), 45))
    return "begin 644 a.csv\n" + "".join(lines) + end


@pytest.mark.parametrize(
    "text",
    [
        LINES,
        LINES.replace("\n", ""),
        "資料です。\n\n" + LINES + "\n以上",
        "".join(f"> {line}\n" for line in LINES.splitlines()),
        DATA.hex(),
        uu(DATA, "`\nend\n"),
        "資料です。\n" + uu(DATA, "`\n"),
        uu(DATA, "") + "\n以上",
    ],
)
def test_a_list_comes_out(text: str) -> None:
    assert b"".join(wrapped_files(text)) == DATA


def test_a_packed_file_comes_out() -> None:
    packed = gzip.compress(DATA * 9, mtime=0)
    assert list(wrapped_files(base64.b64encode(packed).decode())) == [packed]


@pytest.mark.parametrize(
    "text",
    [
        quopri.encodestring(DATA).decode(),
        "https://x.example/?q=" + urllib.parse.quote("山田 太郎,090-1234-0001"),
        "山田 太郎,090-1234-0001".encode("unicode-escape").decode(),
        "BEGIN:VCARD\nNOTE:山田 太\n 郎,090-\n\t1234-0001\nEND:VCARD\n",
    ],
)
def test_other_wrappings(text: str) -> None:
    assert "山田 太郎,090-1234-0001" in wrapped_text(text)


@pytest.mark.parametrize(
    "text",
    [
        "お世話になっております。\n\n木村\n" * 20,
        "https://x.example/t/9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "https://x.example/" + base64.urlsafe_b64encode(bytes(range(128, 255))).decode(),
        "a = b, c = d; 50% off, 100%",
        "=" * 100,
        "A" * 200,
        "Lorem ipsum dolor sit amet consectetur adipiscing elit " * 9,
    ],
)
def test_ordinary_text(text: str) -> None:
    assert list(wrapped_files(text)) == []
    assert wrapped_text(text) == ""
    assert not wrapped_strangely(text)


def test_what_cannot_be_undone_is_known() -> None:
    assert wrapped_strangely("x\n=ybegin line=128 size=9 name=a\n")


def test_half_a_letter_is_none() -> None:
    assert wrapped_text("\\ud800\\u5c71") == "山"


@pytest.mark.parametrize(
    "text",
    ["A" * 500_000, "ab " * 200_000, "ab" * 300_000 + "Z", "=41" * 200_000, "%41" * 200_000, "\\u5c71" * 90_000,
     "begin 644 a\n" * 20_000, ("A" * 70 + " ") * 8_000, ("A" * 21 + "\n") * 20_000],
)  # fmt: skip
def test_time_is_linear(text: str) -> None:
    begun = time.process_time()
    list(wrapped_files(text))
    wrapped_text(text)
    assert time.process_time() - begun < 8
