"""respond record: a document is noted by its hash, and nothing of it is kept."""

from __future__ import annotations

import hashlib

import pytest

from tests.cli.responds.living import KEY, Desk


def test_a_document(desk: Desk) -> None:
    desk.takes()
    notice = desk.file("港花子様 お知らせ", "notice.txt")
    done = desk.respond("record", KEY, notice, "--kind", "notice", "--who", "広報", lang="ja")
    assert done.exit_code == 0, done.output
    digest = hashlib.sha256(notice.read_bytes()).hexdigest()
    assert digest in done.stderr
    assert digest in desk.ledger().read_text()
    assert "文書を記録した  本人への通知" in desk.respond("history", KEY, lang="ja").stdout
    kept = b"".join(path.read_bytes() for path in desk.home.rglob("*") if path.is_file())
    assert "花子".encode() not in kept


def test_what_is_refused(desk: Desk) -> None:
    desk.takes()
    file = desk.file("x", "notice.txt")
    assert desk.respond("record", KEY, file, "--kind", "poem").exit_code == 2
    assert desk.respond("record", "none", file, "--kind", "notice").exit_code == 2
    assert desk.respond("record", KEY, desk.folder / "no", "--kind", "notice").exit_code == 2


@pytest.mark.parametrize(("kind", "code"), [("notice", 2), ("publication", 2), ("report", 0)])
def test_what_reaches_people_was_signed_off_by_somebody(desk: Desk, kind: str, code: int) -> None:
    desk.takes()
    file = desk.file("お知らせ", "letter.txt")
    assert desk.respond("record", KEY, file, "--kind", kind).exit_code == code
    assert desk.respond("record", KEY, file, "--kind", kind, "--who", "総務部").exit_code == 0
