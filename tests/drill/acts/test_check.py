"""Check: a mail about to leave, on the data of a case."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from morenashi.drill.acts.check import act
from morenashi.drill.case import read_case

GIVEN = {"mails": "送信/*.eml", "today": date(2026, 6, 11)}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    read_case("attached-thread").make(tmp_path)
    return tmp_path


def test_the_thread_below_is_seen(folder: Path) -> None:
    seen = act.play(folder, GIVEN)
    assert seen.facts["verdicts"] == {"hold": 1}
    assert "quoted_third_party" in seen.facts["rules"]
    assert seen.facts["seen_by"] == ["chiaki0209@asahi-komuten.example"]
    text = "\n".join(line.ja for line in seen.lines)
    assert all(
        word in text for word in ("会社名", "役職", "氏名", "chiaki0209@asahi-komuten.example")
    )


def test_without_the_thread_it_passes(folder: Path) -> None:
    (mail,) = (folder / "送信").iterdir()
    data = mail.read_bytes()
    mail.write_bytes(data[: data.index(b"-----Original")])
    facts = act.play(folder, GIVEN).facts
    assert facts["verdicts"] == {"pass": 1}
    assert facts["stopped"] == 0


def test_no_mail_is_nothing_seen(folder: Path) -> None:
    seen = act.play(folder, GIVEN | {"mails": "nowhere/*.eml"})
    assert seen.facts["messages"] == 0
    assert seen.lines == ()
