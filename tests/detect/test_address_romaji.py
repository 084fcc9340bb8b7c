"""Addresses in Latin letters: places within the text, the country and the postal code outside."""

from __future__ import annotations

import pytest

from morenashi.detect.address_romaji import romaji_addresses
from morenashi.detect.chain import view_of


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("88-4 Kanda-Ogawamachi, Chiyoda-ku, Tokyo 101-0052, Japan", ["88-4 Kanda-Ogawamachi, Chiyoda-ku, Tokyo"]),
        ("at 9-8 Minato-cho, Takamatsu, Kagawa.", ["9-8 Minato-cho, Takamatsu, Kagawa"]),
        ("９－８ Ｍｉｎａｔｏ－ｃｈｏ， Ｔａｋａｍａｔｓｕ", ["９－８ Ｍｉｎａｔｏ－ｃｈｏ， Ｔａｋａｍａｔｓｕ"]),
        ("Shibuya-ku, Tokyo", []),
        ("3 people, Minato-ku, Tokyo", []),
        ("a-ku b-shi c-cho", []),
    ],
)  # fmt: skip
def test_where_they_lie(text: str, found: list[str]) -> None:
    assert [text[a:b] for a, b in romaji_addresses(view_of(text))] == found
