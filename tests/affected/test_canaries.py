"""Canary persons: out of every count and list, whatever else their rows say."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from morenashi.affected.canaries import fingerprints, without_canaries
from morenashi.model.person import PersonRow, Place
from tests.affected.rows import row

KEY = b"k" * 32
DECOY = row(2, "小田 鳥子", email="toriko@example.jp", phone="090-0123-0001", address="海岸1-2-3")


def test_by_the_row_itself() -> None:
    rows = [replace(DECOY, canary=True), row(3, "高橋 花子", email="h@example.jp")]
    assert without_canaries(rows) == ([rows[1]], 1)


def test_by_a_fingerprint_however_it_is_written() -> None:
    known = fingerprints(DECOY, KEY)
    for seen in (
        row(5, "別の名", email="TORIKO@example.jp"),
        row(5, phone="+81 90 0123 0001"),
        row(5, "小田　鳥子", address="海岸１－２－３"),
    ):
        assert without_canaries([seen], known, key=KEY) == ([], 1)
    real = row(6, "小田 鳥子", email="other@example.jp")
    assert without_canaries([real], known, key=KEY) == ([real], 0)


def test_fingerprints_hold_no_value_and_need_the_key() -> None:
    assert fingerprints(DECOY, KEY).isdisjoint(fingerprints(DECOY, b"x" * 32))
    assert all(len(one) == 32 and int(one, 16) >= 0 for one in fingerprints(DECOY, KEY))


def test_third_persons_in_a_canarys_record_are_invented_too() -> None:
    spouse = PersonRow(Place(1, 0, 2, "spouse"), "spouses", "小田 一", within=Place(1, 0, 2))
    assert without_canaries([replace(DECOY, canary=True), spouse]) == ([], 2)


@given(st.lists(st.booleans(), max_size=20))
def test_exactly_the_canaries_go(flags: list[bool]) -> None:
    rows = [replace(row(line, "高橋 花子"), canary=flag) for line, flag in enumerate(flags, 2)]
    real, left_out = without_canaries(rows)
    assert [one.place.line for one in real] == [line for line, flag in enumerate(flags, 2) if not flag]  # fmt: skip
    assert left_out == sum(flags)
