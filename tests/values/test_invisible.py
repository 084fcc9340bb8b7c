"""Characters nobody sees do not hide what is found."""

from __future__ import annotations

import pytest

from morenashi.flows.inspection import inspect_text
from morenashi.values.invisible import without_invisible

SECRET = "山田 太郎 電話 090-1234-5678"


@pytest.mark.parametrize(
    "sign",
    "\u200b \u00ad \u2060 \u200d \ufe0f \u034f \u200e \ufeff \u3164 \U000e0041 \b \0".split(" "),
)
def test_they_hide_nothing(sign: str) -> None:
    assert without_invisible(sign.join(SECRET)) == SECRET
    assert [m.kind for m in inspect_text(sign.join(SECRET)).mentions] == ["PERSON", "PHONE"]


@pytest.mark.parametrize("text", ["", "abc\r\n\tdef", "葛󠄀城"[:1] + "城", "がぎ", "\x1b$B"])
def test_what_is_seen_stays(text: str) -> None:
    assert without_invisible(text) == text


def test_letters_of_formulas_are_letters() -> None:
    assert without_invisible("𝟎𝟗𝟎-𝐀") == "090-A"
