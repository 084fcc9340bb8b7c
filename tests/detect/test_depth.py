"""How deep names are read: what auto chooses, and what is said where the analyser is missing."""

from __future__ import annotations

import pytest

from morenashi.detect import depth as module
from morenashi.detect import find_entities
from morenashi.detect.depth import THOROUGH, settled
from morenashi.errors import DetectError


@pytest.mark.parametrize(
    ("wish", "size", "installed", "gets"),
    [
        ("fast", 10, True, "fast"),
        ("deep", 10, True, "deep"),
        ("deep", THOROUGH * 9, True, "deep"),
        ("auto", THOROUGH, True, "deep"),
        ("auto", THOROUGH + 1, True, "fast"),
        ("auto", 10, False, "fast"),
        ("fast", 10, False, "fast"),
    ],
)
def test_what_a_wish_becomes(
    wish: str, size: int, installed: bool, gets: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "available", lambda: installed)
    assert settled(wish, size) == gets


def test_deep_without_the_analyser_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "available", lambda: False)
    with pytest.raises(DetectError) as caught:
        find_entities("佐伯が対応します。", depth="deep")
    assert "morenashi[names]" in caught.value.said("ja")
    assert "morenashi[names]" in caught.value.said("en")
