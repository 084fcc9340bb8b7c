"""winmail.dat is told for what it is."""

from __future__ import annotations

import pytest

from tests.extract.reading import Reading


@pytest.mark.parametrize("name", ["winmail.dat", "x", "a.txt"])
def test_winmail(name: str) -> None:
    reading = Reading(b"\x78\x9f\x3e\x22\x01\x00" + bytes(50), name)
    (note,) = reading.unread
    assert note.cause.value == "unsupported"
    assert note.what is not None
    assert "winmail.dat" in note.what.ja


def test_another_dat_is_none() -> None:
    assert not Reading(b"090-1234-5678", "x.dat").unread
