"""Heads of mails as they are really written: who, to whom, when, under which subject."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from morenashi.extract.heads import head_of, mailboxes
from morenashi.extract.mime import HEADER_BYTES, parse
from morenashi.model.mail import MailHead
from tests.values.test_decode import in_2022

YAMADA_JIS = b"=?ISO-2022-JP?B?GyRCOzNFRBsoQg==?="


def head(raw: bytes) -> MailHead:
    """The head of a mail, of which nothing was lost."""
    found, lost = head_of(parse(raw), "")
    assert not lost
    return found


def boxes(raw: bytes) -> list[tuple[str, str]]:
    return [(box.name, box.address) for box in mailboxes(raw)]


def test_a_plain_head() -> None:
    found = head(
        b"From: " + YAMADA_JIS + b" <Taro@Minato-Shoji.example>\r\n"
        b"To: a@example.jp,\r\n b@example.jp\r\nTo: c@example.jp\r\nCC: d@example.jp\r\n"
        b"Bcc: e@example.jp\r\nReply-To: f@example.jp\r\nSubject: Re: =?UTF-8?B?5ZCN57C/?=\r\n"
        b"Date: Sat, 21 Nov 2026 10:00:00 +0900\r\nMessage-ID: <1@minato-shoji.example>\r\n\r\nx"
    )
    assert [(box.name, box.address) for box in found.sender] == [
        ("山田", "taro@minato-shoji.example")
    ]
    assert [box.address for box in found.to] == ["a@example.jp", "b@example.jp", "c@example.jp"]
    assert [box.address for box in (*found.cc, *found.bcc, *found.reply_to)] == [
        "d@example.jp",
        "e@example.jp",
        "f@example.jp",
    ]
    assert found.subject == "Re: 名簿"
    assert found.sent is not None
    assert found.sent.isoformat() == "2026-11-21T10:00:00+09:00"
    assert found.message_id == "<1@minato-shoji.example>"
    assert found.all("to") == ("a@example.jp, b@example.jp", "c@example.jp")
    assert "taro" not in repr(found)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (b"a@example.jp", [("", "a@example.jp")]),
        (b"<a@example.jp>", [("", "a@example.jp")]),
        (b"A@Example.JP (Yamada)", [("Yamada", "a@example.jp")]),
        (b'"Yamada, Taro" <a@example.jp>', [("Yamada, Taro", "a@example.jp")]),
        (b"undisclosed-recipients:;", []),
        (b"Undisclosed recipients: ;", []),
        (
            b"team: a@example.jp, B <b@example.jp>;, c@example.jp",
            [("", "a@example.jp"), ("B", "b@example.jp"), ("", "c@example.jp")],
        ),
        (b"<>", []),
        (b"", []),
        (b",,;", []),
        (b"Yamada <>", [("Yamada", "")]),
        ("山田 太郎".encode(), [("山田 太郎", "")]),
        (b"root", [("", "root")]),
        (b"taro..yamada.@docomo.example", [("", "taro..yamada.@docomo.example")]),
        (b'"taro..yamada."@docomo.example', [("", "taro..yamada.@docomo.example")]),
        (b'<"taro..yamada."@docomo.example>', [("", "taro..yamada.@docomo.example")]),
        (b"mailto:a@example.jp", [("", "a@example.jp")]),
        (b"Taro <mailto:a@example.jp>", [("Taro", "a@example.jp")]),
        (b"<@relay.example:a@example.jp>", [("", "a@example.jp")]),
        (b"Taro [mailto:a@example.jp]", [("Taro", "a@example.jp")]),
        (b"a@example.jp [mailto:a@example.jp]", [("", "a@example.jp")]),
        (b"a@example.jp <a@example.jp>", [("", "a@example.jp")]),
        (b"'a@example.jp' <a@example.jp>", [("", "a@example.jp")]),
        (b'"Yamada <a@example.jp>', [("Yamada", "a@example.jp")]),
        (
            b'"Yamada <a@example.jp>, "Sato" <b@example.jp>',
            [("Yamada", "a@example.jp"), ("Sato", "b@example.jp")],
        ),
        (b"Taro (in (Osaka)) <a@example.jp>", [("Taro", "a@example.jp")]),
        (b"Taro (Osaka <a@example.jp>", [("Taro Osaka", "a@example.jp")]),
        (b"Taro <a@example.jp", [("Taro", "a@example.jp")]),
        (b"a@example.jp; b@example.jp", [("", "a@example.jp"), ("", "b@example.jp")]),
        (YAMADA_JIS + b" <a@example.jp>", [("山田", "a@example.jp")]),
        (b'"' + YAMADA_JIS + b'" <a@example.jp>', [("山田", "a@example.jp")]),
        (b"=?UTF-8?Q?Yamada=2C_Taro?= <a@example.jp>", [("Yamada, Taro", "a@example.jp")]),
        (
            b"=?UTF-8?B?" + b"5bGx55SwIDxhQGV4YW1wbGUuanA+" + b"?=",  # the address, too
            [("山田", "a@example.jp")],
        ),
        ("山田 <a@example.jp>".encode("cp932"), [("山田", "a@example.jp")]),
        ("表参道 <a@example.jp>".encode("cp932"), [("表参道", "a@example.jp")]),
        ("山田 <a@example.jp>".encode("euc-jp"), [("山田", "a@example.jp")]),
        (in_2022("髙橋①㈱") + b" <a@example.jp>", [("髙橋①㈱", "a@example.jp")]),
        ("山田 <太郎@例え.example>".encode(), [("山田", "太郎@例え.example")]),
        (b"J\xf6rg <a@example.jp>", [("Jörg", "a@example.jp")]),
    ],
)
def test_mailboxes(raw: bytes, expected: list[tuple[str, str]]) -> None:
    assert boxes(raw) == expected


@pytest.mark.parametrize(
    ("word", "text"),
    [
        (b"=?iso-2022-jp-ms?B?" + b"GyRCLWobKEI=" + b"?=", "㈱"),
        (b"=?cp50221?B?" + b"GyhJMbITKEI=" + b"?=", None),
        (b"=?cp50220?B?" + b"GyRCLSEbKEI=" + b"?=", "①"),
        (b"=?x-sjis?B?" + b"h0CHig==" + b"?=", "①㈱"),
        (b"=?windows-31j?B?" + b"h0CHig==" + b"?=", "①㈱"),
        (b"=?Shift_JIS?B?" + b"h0CHig==" + b"?=", "①㈱"),
        (b"=?x-euc-jp?B?" + b"rdmzzQ==" + b"?=", None),
        (b"=?eucjp-ms?B?" + b"raE=" + b"?=", "①"),
        (b"=?utf-8?B?5bE=?= =?utf-8?B?sQ==?=", "山"),
        (b"=?utf-8*ja?Q?=E5=B1=B1?=", "山"),
        (b"=?iso-8859-1?Q?J=F6rg?=", "Jörg"),
        (b"=?gb2312?B?yfrPyQ==?=", None),
        (b'"=?utf-8?B?5bGx?="', '"山"'),
        (b"=?utf-8?B?5bGx?=\xff", None),
    ],
)
def test_subjects(word: bytes, text: str | None) -> None:
    found, _ = head_of(parse(b"Subject: " + word + b"\r\n\r\n"), "")
    assert found.subject
    assert "=?" not in found.subject
    if text is not None:
        assert found.subject == text


@pytest.mark.parametrize(
    "raw",
    [
        b" Subject: x\r\nTo: a@example.jp\r\n\r\nbody",
        b"\xef\xbb\xbfSubject: x\r\nTo: a@example.jp\r\n\r\nbody",
        b"\r\n   \r\nSubject: x\r\nTo: a@example.jp\r\n\r\nbody",
        b"From a@example.jp Sat Nov 21 10:00:00 2026\r\nSubject: x\r\nTo: a@example.jp\r\n\r\nbody",
        b"Subject : x\r\nTo\t: a@example.jp\r\n\r\nbody",
        b"Subject:x\nTo:a@example.jp\n\nbody",
        b"Subject: x\rTo: a@example.jp\r\rbody",
        b"X-A: 1\r\nlost its fold\r\nand so did this\r\nSubject: x\r\nTo: a@example.jp\r\n\r\nbody",
        b"Subject: x\r\nTo: a@example.jp\r\nno header, no blank line\r\nbody",
    ],
)
def test_heads_that_break_the_rules(raw: bytes) -> None:
    mail = parse(raw)
    found, lost = head_of(mail, "")
    assert (found.subject, [box.address for box in found.to], lost) == ("x", ["a@example.jp"], 0)
    assert mail.raw.endswith(b"body")
    assert b"Subject" not in mail.raw


@pytest.mark.parametrize(
    "date",
    ["", "yesterday", "Sat, 32 Nov 2026", "0", "Sat, 21 Nov 99999 10:00:00 +9999", "x" * 10_000],
)
def test_a_date_that_is_none(date: str) -> None:
    assert head(f"Date: {date}\r\n\r\n".encode()).sent is None


def test_what_cannot_be_decoded_is_counted() -> None:
    found, lost = head_of(parse(b"Subject: =?utf-8?B?5bGx5Q==?=\r\n\r\n"), "")
    assert lost == 1
    assert found.subject == "山\ufffd"


def test_a_head_without_end_is_read_as_far_as_the_limit() -> None:
    fill = b"".join(b"X-A%d: %s\r\n" % (i, b"x" * 900) for i in range(200))
    raw = b"Subject: x\r\n" + fill + b"To: a@example.jp\r\nContent-Type: text/html\r\n\r\nbody"
    mail = parse(raw)
    assert mail.cut
    assert mail.raw == b"body"
    assert mail.kind == "text/html"  # how to read the body is asked behind the limit, too
    assert sum(len(value) for _, value in mail.fields) <= HEADER_BYTES
    assert not parse(raw[:50_000]).cut


def test_of_a_line_that_is_too_long_the_beginning_is_read() -> None:
    many = ", ".join(f"x{i} <x{i}@example.jp>" for i in range(5000)).encode()
    mail = parse(b"To: " + many + b"\r\nSubject: lost\r\n folded\r\n\r\nbody")
    found, _ = head_of(mail, "")
    assert mail.cut
    assert 3500 < len(found.to) < 5000
    assert not found.subject
    assert mail.raw == b"body"


HOSTILE = {
    "encoded words": b"Subject: " + b"=?utf-8?B?5bGx?= " * 32_000,
    "words of two charsets": b"Subject: " + b"=?utf-8?Q?a?= =?cp932?Q?b?= " * 16_000,
    "receivers": b"To: " + ", ".join(f"x{i} <x{i}@example.jp>" for i in range(4000)).encode(),
    "brackets": b"To: " + b"(" * 90_000,
    "bracket pairs": b"To: " + b"(a" * 45_000 + b")" * 400,
    "angles": b"To: " + b"<" * 90_000,
    "quotes": b"To: " + b'"' * 89_999,
    "quotes and angles": b"To: " + b'"<a@b>,' * 12_000,
    "escapes": b'To: "' + b"\\" * 90_000,
    "groups": b"To: " + b"a:" * 45_000,
    "commas": b"To: " + b"," * 90_000,
    "at signs": b"To: " + b"@" * 90_000,
    "folds": b"To: a\r\n" + b" \r\n" * 30_000,
    "lines": b"X: y\r\n" * 15_000,
    "no colon": b"Subject: x\r\n" + b"y\r\n" * 30_000,
    "escapes of JIS": b"Subject: " + b"\x1b$B\x1b(B" * 15_000,
    "bytes": b"To: " + b"\x95\x5c\xff" * 30_000,
    "nulls": b"To: " + b"\x00" * 90_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_heads_end_soon(name: str) -> None:
    begun = time.process_time()
    head_of(parse(HOSTILE[name] + b"\r\n\r\n"), "")
    assert time.process_time() - begun < 5


def test_all_receivers_of_a_long_list_are_read() -> None:
    many = ", ".join(f'"x, {i}" <x{i}@example.jp>' for i in range(2500)).encode()
    assert len(many) < HEADER_BYTES
    assert len(head(b"To: " + many + b"\r\n\r\n").to) == 2500


@given(st.binary(max_size=300))
def test_any_bytes_are_a_head(data: bytes) -> None:
    for name in (b"To: ", b"Subject: ", b"Date: ", b"Content-Type: ", b""):
        mail = parse(name + data)
        found, lost = head_of(mail, "")
        assert lost >= 0
        assert all(isinstance(text, str) for _, text in found.fields)
        assert not any("\r" in text or "\n" in text for _, text in found.fields)
        assert mail.kind
        mail.body()


PIECES = st.sampled_from(
    [
        b"=?utf-8?B?",
        b"=?iso-2022-jp?Q?",
        b"?=",
        b"=1B$B;3ED=1B(B",
        b"5bGx",
        b"<",
        b">",
        b'"',
        b"\\",
        b"(",
        b")",
        b",",
        b";",
        b":",
        b"@",
        b" ",
        b"\r\n ",
        b"a@example.jp",
        b"\x1b$B",
        b"\x1b(B",
        "山田".encode("cp932"),
        "山田".encode(),
        b"\x00",
        b"=?",
        b"_",
        b"=",
    ]
)


@given(st.lists(PIECES, max_size=25).map(b"".join))
def test_any_pieces_are_mailboxes(raw: bytes) -> None:
    for box in mailboxes(raw):
        assert box.name or box.address


@given(st.lists(st.integers(0, 99), min_size=1, max_size=8))
def test_what_is_well_written_is_read_as_written(numbers: list[int]) -> None:
    raw = ", ".join(f'"Name, {n}" <a{n}@example.jp>' for n in numbers).encode()
    assert boxes(raw) == [(f"Name, {n}", f"a{n}@example.jp") for n in numbers]
