"""Mails: headers, bodies in every encoding, attachments, mails in mails."""

from __future__ import annotations

from email.message import Message
from email.mime.application import MIMEApplication
from email.mime.message import MIMEMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import pytest

from morenashi.extract import Budget
from tests.extract.reading import Reading
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
    import base64
    import quopri

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
    assert "too_deep" in reading.causes
    assert "090-1234-5678" in reading.everything()
    odd = HEAD + b"Content-Type: multipart/mixed; boundary=\r\n\r\n090-1234-5678"
    assert "090-1234-5678" in Reading(odd, "a.eml").everything()
