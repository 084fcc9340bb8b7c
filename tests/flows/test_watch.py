"""A received mail: judged within limits, kept as it came."""

from __future__ import annotations

import hashlib
import time

import pytest

from morenashi.flows import watch
from morenashi.flows.watch import Around, judge_received, judge_within
from morenashi.model.received import Hypothesis
from morenashi.workers.pool import Limits
from tests.flows.mails import mail

MAIL = b"Received: from b (b [192.0.2.2]) by c\r\nReceived: from a by b\r\n" + mail(
    "木村 美緒 様\n以前、会員サイトの運営でお世話になっておりました早川です。",
    sender="早川 亮 <ryo@hayakawa-biz.example>",
    to="kimura.mio@minato-shoji.example",
)


def test_the_record_is_of_the_bytes_as_they_came() -> None:
    kept = judge_received(MAIL, Around()).kept
    assert kept.sha256 == hashlib.sha256(MAIL).hexdigest()
    assert (kept.size, len(kept.hops)) == (len(MAIL), 2)
    assert kept.hops[0] == "from a by b"
    assert [name for name, _ in kept.way[:2]] == ["Received", "Received"]
    assert dict(kept.way)["From"].endswith("<ryo@hayakawa-biz.example>")


def test_a_former_post_is_the_likeliest() -> None:
    assert judge_received(MAIL, Around()).explanations[0].hypothesis is Hypothesis.TAKEN_BY_LEAVER


@pytest.mark.parametrize("data", [b"", b"hello", b"\xff" * 99, b"From: \r\n\r\n"])
def test_nothing_in_it_raises(data: bytes) -> None:
    assert judge_received(data, Around()).kept.size == len(data)


def sleep(_around: object, _data: bytes, _emit: object) -> None:
    """A reader that never comes back."""
    time.sleep(60)


def test_what_takes_too_long_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watch, "_judged_in_child", sleep)
    judgement = judge_within(MAIL, Around(), workers=1, limits=Limits(seconds=1.0))
    assert [words.en for words in judgement.unseen] == ["mail: took too long"]
    assert judgement.kept.sha256 == hashlib.sha256(MAIL).hexdigest()
