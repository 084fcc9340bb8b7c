"""Certificates in an installation: issued, checked by paper, code or number, revoked; no name is kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from morenashi.errors import NoticeError
from morenashi.flows.certificates import issue, public_key, revoke, verify
from morenashi.keys import Keys
from morenashi.model.certificate import Standing
from morenashi.model.words import Words
from tests.notice.cases import case

KEYS = Keys(b"k" * 32, outside=True)
OTHERS = Keys(b"o" * 32, outside=True)
DAY = date(2026, 7, 20)


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    file = tmp_path / "paper.pdf"
    issue(
        case(), group="members", name="例田 太郎", keys=KEYS, folder=tmp_path / "kept", today=DAY,
        write=file.write_bytes,
    )  # fmt: skip
    return file


def kept(paper: Path) -> Path:
    return paper.parent / "kept"


def test_the_paper_is_checked_with_its_name(paper: Path) -> None:
    checked = verify(str(paper), keys=KEYS, folder=kept(paper), name="例田太郎")
    assert (checked.standing, checked.name_fits) == (Standing.VALID, True)
    assert verify(str(paper), keys=KEYS, folder=kept(paper), name="別人").name_fits is False


def test_number_and_code_are_checked_too(paper: Path) -> None:
    (file,) = kept(paper).glob("*.txt")
    code = file.read_text("utf-8").splitlines()[0]
    for given in (file.stem, file.stem.lower(), code):
        assert verify(given, keys=KEYS, folder=kept(paper)).standing is Standing.VALID
    typed = code[:-3] + ("AAA" if code[-3:] != "AAA" else "BBB")
    assert verify(typed, keys=KEYS, folder=kept(paper)).standing is Standing.FORGED


def test_no_name_and_no_salt_is_kept(paper: Path) -> None:
    said = "".join(file.read_text("utf-8") for file in kept(paper).iterdir())
    assert "例田 太郎" not in said
    assert "太郎" not in said
    assert "salt" not in said
    assert all(file.stat().st_mode & 0o077 == 0 for file in kept(paper).iterdir())


def test_others_check_with_the_public_key_alone(paper: Path) -> None:
    folder = paper.parent / "elsewhere"
    assert (
        verify(str(paper), keys=None, folder=folder, public=public_key(KEYS)).standing
        is Standing.VALID
    )
    assert (
        verify(str(paper), keys=None, folder=folder, public=public_key(OTHERS)).standing
        is Standing.FORGED
    )
    with pytest.raises(NoticeError):
        verify(str(paper), keys=None, folder=folder)


def test_what_was_revoked_stays_revoked(paper: Path) -> None:
    assert revoke(str(paper), keys=KEYS, folder=kept(paper), today=DAY).standing is Standing.REVOKED
    assert verify(str(paper), keys=KEYS, folder=kept(paper)).revoked_on == DAY
    again = revoke(str(paper), keys=KEYS, folder=kept(paper), today=date(2026, 8, 1))
    assert again.revoked_on == DAY


def test_a_stranger_revokes_nothing(paper: Path) -> None:
    before = (kept(paper) / "revoked.json").read_bytes()
    assert (
        revoke(str(paper), keys=OTHERS, folder=kept(paper), today=DAY).standing is Standing.FORGED
    )
    assert (kept(paper) / "revoked.json").read_bytes() == before


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7 broken", b"no certificate", b"\xff\xfe"])
def test_another_file_is_no_certificate(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "x.pdf"
    file.write_bytes(content)
    assert verify(str(file), keys=KEYS, folder=tmp_path).standing is Standing.UNREADABLE


def test_without_its_list_nothing_is_called_valid(paper: Path) -> None:
    revoke(str(paper), keys=KEYS, folder=kept(paper), today=DAY)
    (kept(paper) / "revoked.json").unlink()
    with pytest.raises(NoticeError):
        verify(str(paper), keys=KEYS, folder=kept(paper))


def test_a_list_that_went_missing_is_not_made_anew_by_the_next_certificate(paper: Path) -> None:
    (kept(paper) / "revoked.json").unlink()
    issue(
        case(), group="members", name="例田 花子", keys=KEYS, folder=kept(paper), today=DAY,
        write=lambda data: None,
    )  # fmt: skip
    with pytest.raises(NoticeError):
        verify(str(paper), keys=KEYS, folder=kept(paper))


def test_the_record_of_another_number_says_nothing(paper: Path) -> None:
    (file,) = kept(paper).glob("*.txt")
    other = "A" * 16
    file.rename(file.with_stem(other))
    assert verify(other, keys=KEYS, folder=kept(paper)).standing is Standing.UNREADABLE


def test_line_separators_in_a_name_of_an_organisation_break_no_record(tmp_path: Path) -> None:
    made = case()
    odd = replace(made, organisation=replace(made.organisation, name=Words(ja="み\u2028な", en="")))
    number = issue(
        odd, group="members", name="例田 太郎", keys=KEYS, folder=tmp_path / "kept", today=DAY,
        write=lambda data: None,
    )  # fmt: skip
    assert verify(number, keys=KEYS, folder=tmp_path / "kept").standing is Standing.VALID


def test_a_record_cut_short_is_no_crash(paper: Path) -> None:
    (file,) = kept(paper).glob("*.txt")
    file.write_bytes(b"\xff\xfe")
    assert verify(file.stem, keys=KEYS, folder=kept(paper)).standing is Standing.UNREADABLE


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("a file")
    with pytest.raises(NoticeError) as refused:
        issue(
            case(), group="members", name="例田 太郎", keys=KEYS, folder=tmp_path / "kept", today=DAY,
            write=lambda data: None,
        )  # fmt: skip
    assert "例田" not in str(refused.value)
