"""Sentences of a mail: where they end, and which of them only deny or tell of another."""

from __future__ import annotations

import re

import pytest

from morenashi.flows.inspection import inspect
from morenashi.model.received import Received
from morenashi.trace.sentences import saying, sentences
from tests.flows.mails import mail


def received(body: str) -> Received:
    """A mail with that body."""
    return Received(inspect(mail(body, subject="x")))


def said(body: str) -> list[str]:
    """The sentences of the body."""
    return [text for _spot, text in sentences(received(body)) if text != "x"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("一つ目。二つ目。", ["一つ目", "二つ目"]),
        ("途中で折り返した\n文です。", ["途中で折り返した文です"]),
        ("宛名様\n\n本文です", ["宛名様", "本文です"]),
        ("本当ですか？はい！", ["本当ですか", "はい"]),
        ("「入力してください」という不審な話です。", ["という不審な話です"]),
        ("パスワード「neko」を知っている。", ["パスワード「neko」を知っている"]),
    ],
)
def test_where_sentences_end(body: str, expected: list[str]) -> None:
    assert said(body) == expected


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("パスワードを入力してください。", True),
        ("パスワードの入力をお願いすることはありません。", False),
        ("パスワードを入力してしまった場合は、お知らせください。", False),
        ("パスワードです。\n\nよろしくお願いします。", True),
        ("暗証番号です。", False),
    ],
)
def test_what_is_denied_is_not_said(body: str, found: bool) -> None:
    assert (saying(sentences(received(body)), re.compile("パスワード")) is not None) is found


def test_the_place_is_that_of_the_sentence() -> None:
    hit = saying(
        sentences(received("一行目です。\n\n三行目のパスワードです。")), re.compile("パスワード")
    )
    assert hit is not None
    assert hit[0].line == 3
