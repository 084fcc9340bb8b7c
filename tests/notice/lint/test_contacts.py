"""Contacts: numbers, addresses, hours; the desks of public bodies are not the sender's."""

from __future__ import annotations

import pytest

from morenashi.notice.lint.contacts import HOURS, MAIL, OUTSIDE_DESK, PHONE, PUBLIC, URL, has_way


@pytest.mark.parametrize("text", ["0120-000-000", "03(0000)0000", "0000-00-3311", "09000000000", "#9110", "+81-3-0000-0000"])  # fmt: skip
def test_telephone_numbers(text: str) -> None:
    assert PHONE.fullmatch(text)


@pytest.mark.parametrize("text", ["2026-05-03", "1,234", "4000-0012-3456-7899"])
def test_numbers_of_other_kinds(text: str) -> None:
    assert PHONE.fullmatch(text) is None


@pytest.mark.parametrize("text", ["9時〜18時", "10:00~17:00", "午前9時から", "24時間", "10-16時", "九時から五時", "診療時間中"])  # fmt: skip
def test_hours(text: str) -> None:
    assert HOURS.search(text)


def test_ways_and_desks() -> None:
    assert MAIL.search("soudan@minato-shoji.example")
    assert URL.search("https://minato-shoji.example/a")
    assert has_way("電話 03-0000-0000")
    assert not has_way("お気軽にどうぞ")
    assert OUTSIDE_DESK.search("消費者ホットライン188へ")
    assert PUBLIC.sub("", "#9110 0120-95-0178").strip() == ""
