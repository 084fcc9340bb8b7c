"""What a person fills in: read from TOML, never shown, errors without values."""

from __future__ import annotations

from datetime import date

import pytest

from morenashi.errors import NoticeError
from morenashi.notice.mine import Mine, read_mine


def test_it_is_read() -> None:
    mine = read_mine('name = "見本 花子"\ntold_on = 2026-11-20\n', where="me.toml")
    assert mine.name == "見本 花子"
    assert mine.told_on == date(2026, 11, 20)
    assert mine.address == ""


@pytest.mark.parametrize(
    "text", ['told_on = "見本町"', 'secret = "見本町"', "name = 見本町", "name = 12"]
)
def test_an_error_names_the_place_and_no_value(text: str) -> None:
    with pytest.raises(NoticeError) as caught:
        read_mine(text, where="me.toml")
    said = str(caught.value) + caught.value.said("ja")
    assert "me.toml" in said
    assert "見本町" not in said
    assert caught.value.__cause__ is None


def test_personal_data_do_not_show_themselves() -> None:
    mine = Mine(name="見本 花子", email="hanako@example.jp", address="見本町", registered="000-111")
    assert not any(word in repr(mine) for word in ("花子", "hanako", "見本町", "000-111"))


@pytest.mark.parametrize("text", ["name = " + "9" * 5000, "x = " + "[" * 100_000])
def test_what_python_cannot_read_is_no_crash(text: str) -> None:
    with pytest.raises(NoticeError):
        read_mine(text, where="me.toml")
