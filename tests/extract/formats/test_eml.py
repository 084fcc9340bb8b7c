"""Mails: headers, bodies in every encoding, attachments, mails in mails."""

from __future__ import annotations

import base64
import binascii
import quopri
import time
from email.message import Message
from email.mime.application import MIMEApplication
from email.mime.message import MIMEMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from morenashi.extract import Budget
from morenashi.extract.dispatch import extract_all
from morenashi.model.mail import Attached, MailHead
from tests.extract.reading import Reading, item
from tests.values.test_decode import in_2022

HEAD = b"From: a@example.jp\r\nTo: b@example.jp\r\nMIME-Version: 1.0\r\n"


@pytest.mark.parametrize(
    ("charset", "body"),
    [
        ("iso-2022-jp", in_2022("髙橋①㈱ ｱｲｳ 03-1234-5678")),
        ("shift_jis", "髙橋①㈱ ｱｲｳ 03-1234-5678".encode("cp932")),
        ("utf-8", "髙橋①㈱ ｱｲｳ 03-1234-5678".encode()),
        ("us-ascii", in_2022("髙橋①㈱ ｱｲｳ 03-1234-5678")),
        ("utf-8", "髙橋①㈱ ｱｲｳ 03-1234-5678".encode("cp932")),
    ],
)
def test_bodies_as_mailers_write_them(charset: str, body: bytes) -> None:
    head = HEAD + b"Content-Type: text/plain; charset=" + charset.encode() + b"\r\n\r\n"
    reading = Reading(head + body, "a.eml")
    assert reading.text["本文"] == "髙橋①㈱ ｱｲｳ 03-1234-5678"
    assert reading.text["ヘッダー"] == "From: a@example.jp\nTo: b@example.jp\n"
    assert not reading.unread


@pytest.mark.parametrize("transfer", ["base64", "quoted-printable", "8bit"])
def test_transfer_encodings(transfer: str) -> None:
    body = "山田太郎 03-1234-5678".encode("cp932")
    coded = {"base64": base64.encodebytes, "quoted-printable": quopri.encodestring}.get(
        transfer, bytes
    )
    head = b"Content-Type: text/plain; charset=x-sjis\r\nContent-Transfer-Encoding: "
    data = HEAD + head + transfer.encode() + b"\r\n\r\n" + coded(body)
    assert "山田太郎 03-1234-5678" in Reading(data, "a.eml").text["本文"]


def whole() -> Message:
    mail = MIMEMultipart()
    mail["From"] = "=?ISO-2022-JP?B?GyRCOzNFRBsoQg==?= <a@example.jp>"
    mail["Subject"] = "名簿"
    both = MIMEMultipart("alternative")
    both.attach(MIMEText("電話は090-1です", "plain", "utf-8"))
    both.attach(MIMEText("<p>電話は<b>090-1</b>です</p>", "html", "utf-8"))
    mail.attach(both)
    for _ in range(2):
        table = MIMEApplication("氏名,tel\n山田,090-2\n".encode("cp932"))
        table.add_header("Content-Disposition", "attachment", filename=("utf-8", "", "名簿.csv"))
        mail.attach(table)
    forwarded = MIMEText("転送 090-3", "plain", "utf-8")
    forwarded["From"] = "c@example.jp"
    mail.attach(MIMEMessage(forwarded))
    return mail


def test_attachments_and_mails_in_mails() -> None:
    reading = Reading(whole().as_bytes(), "a.eml")
    assert reading.text == {
        "ヘッダー": "From: 山田 <a@example.jp>\nSubject: 名簿\n",
        "本文": "電話は090-1です",  # the HTML says the same and is not counted again
        "添付メール.eml/ヘッダー": "From: c@example.jp\n",
        "添付メール.eml/本文": "転送 090-3",
    }
    assert sorted(reading.tables) == ["名簿 (2).csv", "名簿.csv"]
    assert reading.rows("名簿.csv") == [["山田", "090-2"]]


def test_an_html_part_that_says_more_is_read_too() -> None:
    both = MIMEMultipart("alternative")
    both.attach(MIMEText("HTMLで見てください", "plain", "utf-8"))
    both.attach(MIMEText("<p>090-1</p>", "html", "utf-8"))
    both["From"] = "a@example.jp"
    assert Reading(both.as_bytes(), "a.eml").text["本文(HTML)"] == "090-1\n"


def test_an_image_in_a_mail_is_noted() -> None:
    mail = MIMEMultipart()
    mail["From"] = "a@example.jp"
    image = MIMEApplication(b"\x89PNG\r\n\x1a\n" + bytes(50))
    image.add_header("Content-Disposition", "attachment", filename="免許証.png")
    mail.attach(image)
    reading = Reading(mail.as_bytes(), "a.eml")
    assert [(note.part, note.cause.value) for note in reading.unread] == [
        ("免許証.png", "unsupported")
    ]


def test_mails_are_told_without_their_suffix_and_mailboxes_are_not_mails() -> None:
    data = b"Received: x\r\nMessage-ID: <1@example.jp>\r\n" + HEAD + b"\r\nbody"
    assert "本文" in Reading(data, "12345").text
    assert "ヘッダー" not in Reading(b"From a@example.jp Mon\n" + data, "inbox").text
    assert "" in Reading("宛先: 総務\n件名: x\n".encode(), "a.eml").text


def test_mails_nested_for_ever_end_at_the_budget() -> None:
    mail: Message = MIMEText("底 090-9", "plain", "utf-8")
    mail["From"] = "a@example.jp"
    for _ in range(10):
        mail = MIMEMessage(mail)
        mail["From"] = "a@example.jp"
    reading = Reading(mail.as_bytes(), "a.eml", Budget(depth=6))
    assert reading.causes == ["too_deep"]


def test_hostile_multiparts() -> None:
    deep = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (i, i)
        for i in range(3000)
    )
    reading = Reading(HEAD + deep + b"\r\n090-1234-5678", "a.eml")
    assert reading.causes == ["too_deep"]
    assert "090-1234-5678" in reading.everything()


@pytest.mark.parametrize(
    "kind",
    [
        "multipart/mixed; boundary=",
        "multipart/mixed",
        'multipart/mixed; boundary="nowhere"',
        'multipart/mixed; boundary="b',
        "multipart/nonsense; boundary=b",
        "nonsense; boundary=b",
        "",
    ],
)
def test_multiparts_whose_boundary_is_wrong(kind: str) -> None:
    body = b"\r\n--b\r\nContent-Type: text/plain\r\n\r\n090-1234-5678\r\n--b--\r\n"
    data = HEAD + b"Content-Type: " + kind.encode() + b"\r\n" + body
    assert "090-1234-5678" in Reading(data, "a.eml").everything()


MIXED = b"Content-Type: multipart/mixed; boundary=b\r\n\r\n"


def mixed(*parts: bytes, kind: bytes = b"mixed", around: bytes = b"") -> bytes:
    """A multipart of parts that bring their own heads."""
    head = HEAD + b"Content-Type: multipart/" + kind + b"; boundary=b\r\n\r\n" + around
    return head + b"".join(b"--b\r\n" + part + b"\r\n" for part in parts) + b"--b--\r\n" + around


def attached(data: bytes, kind: bytes, name: bytes = b"", transfer: bytes = b"8bit") -> bytes:
    """A part with a file in it."""
    disposition = b'Content-Disposition: attachment; filename="' + name + b'"\r\n' if name else b""
    head = b"Content-Type: " + kind + b"\r\nContent-Transfer-Encoding: " + transfer + b"\r\n"
    return head + disposition + b"\r\n" + data


INNER = b"From: c@example.jp\r\nTo: d@example.jp\r\nMIME-Version: 1.0\r\nSubject: x\r\n\r\n090-3"


@pytest.mark.parametrize(
    ("part", "name"),
    [
        (attached(INNER, b"message/rfc822"), "添付メール.eml"),
        (attached(INNER, b"message/rfc822", b"old.eml"), "old.eml"),
        (attached(b"Subject: x\r\n\r\n090-3", b"message/rfc822", b"old"), "old.eml"),
        (attached(INNER, b"message/rfc822", transfer=b"base64"), "添付メール.eml"),
        (
            attached(base64.encodebytes(INNER), b"message/rfc822", transfer=b"base64"),
            "添付メール.eml",
        ),
        (attached(INNER, b"application/octet-stream", b"old.bin"), "old.bin"),
        (
            attached(base64.encodebytes(INNER), b"application/octet-stream", b"old.dat", b"base64"),
            "old.dat",
        ),
        (attached(INNER, b"text/plain", b"old.txt"), "old.txt"),
    ],
)
def test_mails_are_told_by_their_content(part: bytes, name: str) -> None:
    reading = Reading(mixed(part), "a.eml")
    assert reading.text[f"{name}/本文"] == "090-3"
    assert not reading.unread


def test_a_digest_holds_mails() -> None:
    reading = Reading(mixed(b"\r\n" + INNER, b"\r\n" + INNER, kind=b"digest"), "a.eml")
    assert reading.text["添付メール.eml/本文"] == "090-3"
    assert reading.text["添付メール (2).eml/本文"] == "090-3"


def test_what_stands_around_the_parts_is_read_too() -> None:
    around = b"090-7777-7777\r\n"
    reading = Reading(mixed(b"\r\nbody", around=around), "a.eml")
    assert reading.everything().count("090-7777-7777") == 2
    notice = b"This is a multi-part message in MIME format.\r\n"
    assert (
        notice.decode().strip()
        not in Reading(
            mixed(b"\r\nbody").replace(b"\r\n\r\n--b", b"\r\n\r\n" + notice + b"--b", 1), "a.eml"
        ).everything()
    )


def test_files_within_the_text() -> None:
    table = "氏名,tel\n山田,090-2\n".encode("cp932")
    body = b"see below\r\nbegin 644 list.csv\r\n" + binascii.b2a_uu(table) + b"`\r\nend\r\nbye"
    reading = Reading(HEAD + b"\r\n" + body, "a.eml")
    assert reading.rows("list.csv") == [["山田", "090-2"]]
    assert reading.text["本文"] == "see below\r\n\r\nbye"


def test_parts_that_are_no_body_are_read_as_files() -> None:
    data = mixed(
        attached(b"BEGIN:VCALENDAR\r\nATTENDEE:090-1\r\nEND:VCALENDAR", b"text/calendar"),
        attached(
            b"Reporting-MTA: dns; x\r\n\r\nFinal-Recipient: 090-2", b"message/delivery-status"
        ),
        attached(INNER.replace(b"090-3", b"090-4"), b"text/rfc822-headers"),
        attached(b"name,tel\r\nYamada,090-5\r\n", b"text/csv"),
    )
    reading = Reading(data, "a.eml")
    for i in (1, 2, 4, 5):
        assert f"090-{i}" in reading.everything()
    assert not reading.unread


def alternative(plain: str, html: str) -> Reading:
    data = mixed(
        b"Content-Type: text/plain; charset=utf-8\r\n\r\n" + plain.encode(),
        b"Content-Type: text/html; charset=utf-8\r\n\r\n" + html.encode(),
        kind=b"alternative",
    )
    return Reading(data, "a.eml")


@pytest.mark.parametrize(
    "html",
    [
        "<p>お世話になります</p>",
        "<html><head><meta http-equiv=x content='text/html; charset=utf-8'></head>お世話に<b>なります</b>",
        "<div>お世話になります</div><blockquote>元の話</blockquote>",
    ],
)
def test_an_alternative_that_says_the_same_is_not_read_twice(html: str) -> None:
    assert "本文(HTML)" not in alternative("お世話になります\r\n> 元の話", html).text


@pytest.mark.parametrize(
    "html",
    [
        "<p>お世話になります</p><p style='display:none'>090-1</p>",
        "<p>お世話になります</p><img alt='090-1'>",
        "<p>お世話になります</p><a href='https://a.example/?t=090-1'>x</a>",
        "<p>お世話になります</p><a href='mailto:x090-1@a.example'>x</a>",
        "<p>お世話になります</p><font color=white>090-1</font>",
    ],
)
def test_an_alternative_that_says_more_is_read(html: str) -> None:
    assert "090-1" in alternative("お世話になります x", html).text["本文(HTML)"]


def test_quotes_of_html_are_marked() -> None:
    head = HEAD + b"Content-Type: text/html; charset=utf-8\r\n\r\n"
    html = (
        '<div>はい</div><div class="gmail_quote"><div>2026年11月21日(土) 10:00 山田 &lt;'
        '<a href="mailto:t@kita.example">t@kita.example</a>&gt;:<br></div><blockquote><div>もと'
        "<br>の話</div><blockquote><pre>前\nの前</pre></blockquote></blockquote></div><p>では</p>"
    )
    assert Reading(head + html.encode(), "a.eml").text["本文(HTML)"] == (
        "はい\n2026年11月21日(土) 10:00 山田 <t@kita.example>:\n> もと\n> の話\n"
        "> > 前\n> > の前\nでは\n"
    )


@pytest.mark.parametrize(
    ("charset", "body", "text"),
    [
        ("gb2312", "名单 电话".encode("gb2312"), "名单 电话"),
        ("big5", "名單 電話".encode("big5"), "名單 電話"),
        ("ks_c_5601-1987", "명단".encode("euc-kr"), "명단"),
        ("iso-8859-1", b"J\xf6rg", "Jörg"),
        ("windows-1251", "Список".encode("cp1251"), "Список"),
        ("utf-7", b"+Zeglbg-", None),
        ("iso-8859-1", "山田太郎の電話".encode("cp932"), "山田太郎の電話"),
        ("us-ascii", "山田太郎の電話".encode(), "山田太郎の電話"),
        ("iso-2022-jp", "山田太郎の電話".encode(), "山田太郎の電話"),
        ("x-unknown", "山田太郎の電話".encode("euc-jp"), "山田太郎の電話"),
        ("", in_2022("山田①㈱"), "山田①㈱"),
        ("unicode_escape", rb"\u5c71", rb"\u5c71".decode()),
        ("idna", b"xn--xkrr14b", "xn--xkrr14b"),
        ("'utf-8'", "山田".encode(), "山田"),
        ("utf-8 (plain)", "山田".encode(), "山田"),
    ],
)
def test_charsets_and_what_mailers_make_of_them(
    charset: str, body: bytes, text: str | None
) -> None:
    head = HEAD + f"Content-Type: text/plain; charset={charset}\r\n\r\n".encode()
    reading = Reading(head + body, "a.eml")
    assert not reading.unread
    if text is None:
        text = body.decode("utf-7")
    assert reading.text["本文"] == text
    again = mixed(attached(body, f"text/plain; charset={charset}".encode(), b"a.txt"))
    if charset not in ("unicode_escape", "idna"):
        assert Reading(again, "a.eml").text["a.txt"] == text


def test_flowed_lines_are_put_together() -> None:
    head = HEAD + b"Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes\r\n\r\n"
    reading = Reading(head + "電話は090-0000- \r\n1234です".encode(), "a.eml")
    assert reading.text["本文"] == "電話は090-0000-1234です"


@pytest.mark.parametrize("loss", [b"\xe5\xb1\xb1\xe5", b"\x1b$B;3!~~~\x1b(B"])
def test_any_loss_is_said(loss: bytes) -> None:
    text = "山田太郎です。" * 500
    head = HEAD + b"Content-Type: text/plain; charset=utf-8\r\n\r\n"
    reading = Reading(head + text.encode() + loss, "a.eml")
    assert [(note.part, note.cause.value, note.partial) for note in reading.unread] == [
        ("本文", "undecodable", True)
    ]


def test_broken_wrappings_are_said() -> None:
    raw = base64.b64encode("名簿 090-1".encode() * 9)[:-3]
    reading = Reading(mixed(attached(raw, b"text/plain", b"a.txt", b"base64")), "a.eml")
    assert ("a.txt", "broken", True) in [
        (note.part, note.cause.value, note.partial) for note in reading.unread
    ]
    assert "090-1" in reading.everything()
    plain = HEAD + b"Content-Transfer-Encoding: base64\r\n\r\n(090-1 is no base64.)"
    reading = Reading(plain, "a.eml")
    assert reading.causes == ["broken"]
    assert "090-1" in reading.everything()


def test_words_that_claim_to_be_base64_are_searched_as_they_stand() -> None:
    words = b"Yamada Taro lives in Akasaka\r\nand calls every day\r\n" * 3
    reading = Reading(HEAD + b"Content-Transfer-Encoding: base64\r\n\r\n" + words, "a.eml")
    assert "undecodable" in reading.causes
    assert "Yamada Taro lives" in reading.everything()


def test_padding_in_the_middle_hides_nothing() -> None:
    raw = base64.b64encode(b"hello") + base64.b64encode(b" 090-1")
    head = HEAD + b"Content-Transfer-Encoding: base64\r\n\r\n"
    assert Reading(head + raw, "a.eml").text["本文"] == "hello 090-1"


@pytest.mark.parametrize("transfer", [b"base64", b"quoted-printable"])
def test_a_multipart_that_is_wrapped_as_a_whole(transfer: bytes) -> None:
    coded = base64.encodebytes if transfer == b"base64" else quopri.encodestring
    body = coded(b"--b\r\nContent-Type: text/plain\r\n\r\n090-1\r\n--b--\r\n")
    head = HEAD + b"Content-Transfer-Encoding: " + transfer + b"\r\n" + MIXED
    assert Reading(head + body, "a.eml").text["本文"] == "090-1"


def test_too_many_parts_are_said_and_still_searched() -> None:
    data = mixed(*(b"\r\n090-%04d" % i for i in range(3000)))
    reading = Reading(data, "a.eml")
    assert reading.causes == ["too_many"]
    assert "090-0000" in reading.everything()
    assert "090-2999" in reading.everything()


def test_long_heads_are_said() -> None:
    fill = b"".join(b"X-A: %s\r\n" % (b"x" * 900) for _ in range(200))
    reading = Reading(HEAD + fill + b"\r\n090-1", "a.eml")
    assert [(note.part, note.cause.value) for note in reading.unread] == [("ヘッダー", "too_large")]
    assert reading.text["本文"] == "090-1"


def test_file_names_are_fit_for_a_place() -> None:
    parts = (
        attached(b"x", b"text/plain", name) for name in (b"../a.txt", b"a\\b.txt", b"a\tb.txt")
    )
    reading = Reading(mixed(*parts), "a.eml")
    assert {"a_b.txt", "a_b (2).txt", ".._a.txt"} <= set(reading.text)


def test_an_encrypted_text_is_said() -> None:
    text = b"see:\r\n-----BEGIN PGP MESSAGE-----\r\n\r\nabc\r\n-----END PGP MESSAGE-----\r\n"
    assert Reading(HEAD + b"\r\n" + text, "a.eml").causes == ["encrypted"]


def test_the_facts_come_beside_the_text() -> None:
    found = list(extract_all(item(whole().as_bytes(), "a.eml")))
    heads = [x for x in found if isinstance(x, MailHead)]
    assert [(head.part, head.subject) for head in heads] == [("", "名簿"), ("添付メール.eml", "")]
    files = [x for x in found if isinstance(x, Attached)]
    assert [(file.part, file.kind, file.size) for file in files] == [
        ("名簿.csv", "application/octet-stream", 20),
        ("名簿 (2).csv", "application/octet-stream", 20),
        ("添付メール.eml", "message/rfc822", files[2].size),
    ]


HOSTILE = {
    "delimiters": MIXED + b"--b\r\n" * 100_000,
    "closing delimiters": MIXED + b"--b--\r\n" * 100_000,
    "nested with one boundary": (MIXED + b"--b\r\n") * 2000,
    "hyphens": MIXED + b"--" * 500_000,
    "hyphen lines": b"Content-Type: multipart/mixed\r\n\r\n" + b"--a b\r\n" * 100_000,
    "headers": b"X: y\r\n" * 100_000,
    "odd headers": b"odd\r\n" * 100_000,
    "uuencoded files": b"\r\n" + b"begin 644 x\r\n#86)C\r\nend\r\n" * 30_000,
    "uuencode": b"\r\n" + b"begin 644 x\r\n!!\r\n" * 50_000,
    "blockquotes": b"Content-Type: text/html\r\n\r\n" + b"<blockquote>x" * 50_000,
    "links": b"Content-Type: text/html\r\n\r\n" + b"<a href='mailto:x'>y" * 50_000,
    "attachments": MIXED
    + b'--b\r\nContent-Disposition: attachment; filename="x"\r\n\r\ny\r\n' * 900,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_mails_end_soon(name: str) -> None:
    begun = time.process_time()
    Reading(HEAD + HOSTILE[name], "a.eml")
    assert time.process_time() - begun < 10


LINES = st.sampled_from(
    [
        b"--b\r\n",
        b"--b--\r\n",
        b"\r\n",
        b"=\r\n",
        b"<b>\r\n",
        b"\xff\x00\r\n",
        "山田\r\n".encode("cp932"),
        b"begin 644 x\r\n",
        b"end\r\n",
        b"Content-Type: multipart/mixed; boundary=b\r\n",
        b"Content-Type: text/html; charset=utf-7\r\n",
        b"Content-Type: message/rfc822\r\n",
        b"Content-Disposition: attachment; filename*=x\r\n",
        b"Content-Transfer-Encoding: base64\r\n",
        b"Content-Transfer-Encoding: quoted-printable\r\n",
        b"Content-Transfer-Encoding: x-uuencode\r\n",
    ]
)


@settings(max_examples=300)
@given(st.lists(LINES | st.binary(max_size=20), max_size=25).map(b"".join))
def test_no_mail_is_an_error_or_silence(data: bytes) -> None:
    """Whatever is written there: it ends, and the digits in its last line are found or a note is made."""
    reading = Reading(HEAD + data + b"\r\n\r\n0312345678\r\n", "a.eml")
    assert "0312345678" in reading.everything() or reading.unread or b"base64" in data


def everything(data: bytes) -> str:
    return " ".join(Reading(data, "a.eml").everything().split())


MIXED = HEAD + b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n'
NAME = b"=?utf-8?B?" + base64.b64encode("山田太郎".encode()) + b"?="


@pytest.mark.parametrize(
    "data",
    [
        HEAD + b"X-Note: " + NAME + b"\r\n\r\nok",
        HEAD + b"Comments: " + NAME + b"\r\n\r\nok",
        MIXED + b"--b\r\nContent-Description: " + NAME + b"\r\n\r\nok\r\n--b--",
        MIXED + b"--b\r\nX-Data: " + NAME + b"\r\n\r\nok\r\n--b--",
        MIXED + b"--b--\r\nX-Data: " + NAME + b"\r\n",
        MIXED + "MIME 山田太郎\r\n--b\r\n\r\nok\r\n--b--".encode(),
    ],
)
def test_what_hardly_a_mailer_shows(data: bytes) -> None:
    assert "山田太郎" in everything(data)


def test_what_programs_write_is_no_text() -> None:
    head = HEAD + b"DKIM-Signature: v=1\r\nX-Id: 090-1234-5678\r\nReceived: by x\r\n\r\nok"
    assert set(Reading(head, "a.eml").text) == {"ヘッダー", "本文"}


def test_flowed_lines_are_whole() -> None:
    head = HEAD + b"Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes\r\n\r\n"
    assert Reading(head + b"090- \r\n1234\r\n", "a.eml").text["本文"] == "090-1234\n"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(99), "image/png"),
        (b"\x89PNG\r\n\x1a\n" + bytes(99) + b"PK\x05\x06" + bytes(18), "application/octet-stream"),
        (b"Rar!\x1a\x07" + bytes(99), "application/octet-stream"),
    ],
)
@pytest.mark.parametrize("within", [True, False])
def test_a_picture_is_one_by_its_content(data: bytes, kind: str, within: bool) -> None:
    """Attached, or as a data: address within the HTML."""
    wrapped = base64.b64encode(data)
    if within:
        mail = (
            HEAD
            + b'Content-Type: text/html\r\n\r\n<img src="data:image/png;base64,'
            + wrapped
            + b'">'
        )
    else:
        part = b"--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        mail = MIXED + part + wrapped + b"\r\n--b--"
    found = [one for one in extract_all(item(mail, "a.eml")) if isinstance(one, Attached)]
    assert [one.kind for one in found] == [kind]
