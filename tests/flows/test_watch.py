"""A received mail: judged within limits, kept as it came."""

from __future__ import annotations

import hashlib
import json
import os
import time
from pathlib import Path

import pytest

from morenashi.errors import OutputError
from morenashi.flows import watch
from morenashi.flows.watch import Around, judge_received, judge_within, keep_evidence
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


def test_a_former_post_is_the_likeliest() -> None:
    assert judge_received(MAIL, Around()).explanations[0].hypothesis is Hypothesis.TAKEN_BY_LEAVER


@pytest.mark.parametrize("data", [b"", b"hello", b"\xff" * 99, b"From: \r\n\r\n"])
def test_nothing_in_it_raises(data: bytes) -> None:
    assert judge_received(data, Around()).kept.size == len(data)


def test_the_original_is_kept_once_and_whole(tmp_path: Path) -> None:
    kept = judge_received(MAIL, Around()).kept
    place = keep_evidence(MAIL, kept, tmp_path / "証拠")
    first = (place / "record.json").read_bytes()
    time.sleep(1.1)  # the record has seconds
    assert keep_evidence(MAIL, kept, tmp_path / "証拠") == place
    assert (place / "original.eml").read_bytes() == MAIL
    assert (place / "record.json").read_bytes() == first
    assert json.loads(first)["sha256"] == kept.sha256
    assert sorted(path.name for path in place.iterdir()) == ["original.eml", "record.json"]
    if os.name != "nt":
        modes = {path.stat().st_mode & 0o777 for path in place.iterdir()}
        assert (modes, place.stat().st_mode & 0o777) == ({0o600}, 0o700)


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(OutputError):
        keep_evidence(MAIL, judge_received(MAIL, Around()).kept, tmp_path / "file")


def sleep(_around: object, _data: bytes, _emit: object) -> None:
    """A reader that never comes back."""
    time.sleep(60)


def test_what_takes_too_long_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watch, "_judged_in_child", sleep)
    judgement = judge_within(MAIL, Around(), workers=1, limits=Limits(seconds=1.0))
    assert [words.en for words in judgement.unseen] == ["mail: took too long"]
    assert judgement.kept.sha256 == hashlib.sha256(MAIL).hexdigest()
