"""Reached: told by letter, able to ask, and what silence means."""

from __future__ import annotations

import pytest

from morenashi.notice.lint.reached import ALL_REACHED, LOOK_UP, TOLD, says_what_silence_means
from morenashi.notice.lint.reading import read


@pytest.mark.parametrize(
    ("text", "told", "look_up", "silence"),
    [
        ("対象の方には手紙を送りました。", True, False, False),
        ("会員の皆様に謹んでお知らせいたします。", False, False, False),
        ("該当するか、窓口でお調べします。", False, True, False),
        ("届かない方は対象ではありません。", False, False, True),
        ("連絡がなければ、対象ではありません。", False, False, True),
        ("お送りした方がすべてです。", False, False, False),
        ("不審なメールは開かないでください。", False, False, False),
    ],
)
def test_how(text: str, told: bool, look_up: bool, silence: bool) -> None:
    reading = read(text)
    assert reading.has(TOLD) is told
    assert reading.has(LOOK_UP) is look_up
    assert says_what_silence_means(reading) is silence


def test_all_were_reached() -> None:
    assert read("37名全員に電話で謝罪しました。").has(ALL_REACHED)
    assert not read("37名に電話で謝罪しました。").has(ALL_REACHED)
