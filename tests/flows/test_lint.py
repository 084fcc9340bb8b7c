"""The flow: texts of files of several formats, kinds guessed or given, other texts beside."""

from __future__ import annotations

import io
from datetime import date
from email.message import EmailMessage

import pytest

from morenashi.errors import SourceError
from morenashi.flows import lint
from morenashi.model.finding import Cause, Unread
from morenashi.model.lint import NoticeKind

TODAY = date(2026, 7, 1)
SAID = "どうぞご安心ください。"


def test_plain_text_is_taken_as_it_is() -> None:
    assert lint.text_of(SAID.encode("cp932"), "a.txt") == SAID
    assert lint.text_of(b"\xef\xbb\xbf" + SAID.encode(), "") == SAID


def test_text_is_taken_out_of_html_and_mails() -> None:
    page = f"<html><body><h1>お詫び</h1><p>{SAID}</p></body></html>".encode()
    assert SAID in lint.text_of(page, "a.html")
    mail = (
        "From: a@minato-shoji.example\nSubject: =?utf-8?B?44GK6Kmr44Gz?=\nContent-Type: text/plain; charset=utf-8\n\n"
        + SAID
    )
    assert SAID in lint.text_of(mail.encode(), "a.eml")


def test_text_is_taken_out_of_word_documents() -> None:
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_paragraph(SAID)
    data = io.BytesIO()
    document.save(data)
    assert SAID in lint.text_of(data.getvalue(), "a.docx")


def test_a_file_without_text_is_an_error_that_says_what_to_do() -> None:
    with pytest.raises(SourceError) as caught:
        lint.text_of(b"\x89PNG\r\n\x1a\n" + bytes(100), "a.png")
    assert ".txt" in caught.value.todo.ja


def test_the_kind_is_guessed_unless_given() -> None:
    guessed = lint.lint("山田 太郎 様\n情報が漏れました。", kind=None, today=TODAY)
    assert (guessed.kind, guessed.guessed) == (NoticeKind.INDIVIDUAL, True)
    given = lint.lint("山田 太郎 様\n情報が漏れました。", kind=NoticeKind.PUBLIC, today=TODAY)
    assert (given.kind, given.guessed) == (NoticeKind.PUBLIC, False)


def test_other_texts_are_compared() -> None:
    linted = lint.lint(
        "氏名が漏れました。",
        kind=NoticeKind.PUBLIC,
        today=TODAY,
        others={"通知": "カード番号が漏れました。"},
    )
    assert "R04" in {one.rule for one in linted.report.findings}
    assert "「通知」" in lint.as_text(linted, "ja", 80)
    assert set(lint.as_json(linted, "ja")) == {"ran", "not_run", "findings"}
    assert lint.labels()["R04"].ja
    assert SAID not in repr(lint.lint(SAID, kind=None, today=TODAY))


def test_how_much_was_not_read() -> None:
    assert lint.lint("あ" * 100_005, kind=NoticeKind.PUBLIC, today=TODAY).unread == 5


def test_what_could_not_be_read_is_told() -> None:
    mail = EmailMessage()
    mail["Subject"] = "お詫び"
    mail.set_content(SAID)
    mail.add_attachment(
        b"\x89PNG\r\n\x1a\n" + bytes(99), maintype="image", subtype="png", filename="a.png"
    )
    unread: list[Unread] = []
    assert SAID in lint.text_of(bytes(mail), "a.eml", unread=unread)
    assert [one.cause for one in unread] == [Cause.UNSUPPORTED]
