"""Whether an HTML text says more than the plain text beside it."""

from __future__ import annotations

import time

import pytest

from morenashi.extract.alternatives import repeats


@pytest.mark.parametrize(
    ("html", "plain", "same"),
    [
        ("電話は090-1です\n", "電話は090-1です", True),
        ("高橋様\nお世話に\nなります\n", "高橋様\n\nお世話になります\n", True),
        ("> 元の話です長い\n", "> 元の話です\n> 長い\n", True),
        ("重要です\n", "*重要*です", True),
        ("https://a.example/x こちら\n", "こちら <https://a.example/x>", True),
        ("", "何か", True),
        ("何か\n", "", False),
        ("高橋様\n090-0000-1111\n", "高橋様\n", False),
        ("二\n一\n", "一\n二\n", False),
        ("https://a.example/?t=090 こちら\n", "こちら", False),
    ],
)
def test_repeats(html: str, plain: str, same: bool) -> None:
    assert repeats(html, plain) is same


def test_hostile_texts_end_soon() -> None:
    begun = time.process_time()
    repeats("a\n" * 300_000, "a" * 300_000)
    repeats("ab\n" * 300_000, "a" * 1_000_000)
    assert time.process_time() - begun < 5
