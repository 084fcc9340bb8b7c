"""Masking from text to text: which keys serve which way, and what holds between two texts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from morenashi.flows.masking import By, mask_text
from morenashi.keys import Keys, throwaway_keys

TEXT = "電話は090-1234-5678、マイナンバーは983205673214、パスワード：hana4411Mori"


def test_labels_are_what_it_was() -> None:
    assert mask_text(TEXT) == mask_text(TEXT, by="label")
    assert "[電話番号]" in mask_text(TEXT)


def test_tokens_are_those_of_the_installation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # fmt: skip
    monkeypatch.setenv("MORENASHI_HOME", str(tmp_path))
    monkeypatch.delenv("MORENASHI_KEY", raising=False)
    first = mask_text(TEXT, by="token")
    assert re.search(r"\[電話番号-[0-9a-f]{8}\]", first)
    assert "[マイナンバー(個人番号)]" in first
    assert "[パスワード・暗証番号等]" in first
    assert (tmp_path / "keys" / "installation.key").is_file()
    other = mask_text("TEL ０９０－１２３４－５６７８", by="token")
    assert other.removeprefix("TEL ") in first
    monkeypatch.setenv("MORENASHI_KEY", "7" * 64)
    assert mask_text(TEXT, by="token") != first


def test_lookalikes_leave_no_trace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MORENASHI_HOME", str(tmp_path))
    fresh = mask_text(TEXT, by="lookalike")
    assert re.search(r"電話は0[976]0-0\d{3}-\d{4}、", fresh)
    assert "[パスワード・暗証番号等]" in fresh
    assert "983205673214" not in fresh
    assert not list(tmp_path.iterdir())


def test_given_keys_make_lookalikes_repeatable() -> None:
    keys = throwaway_keys()
    assert mask_text(TEXT, by="lookalike", keys=keys) == mask_text(TEXT, by="lookalike", keys=keys)
    assert mask_text(TEXT, by="lookalike") != mask_text(TEXT, by="lookalike")


def test_a_key_for_scans_does_not_tell_tokens() -> None:
    keys = Keys(b"1" * 32, outside=True)
    token = re.search(r"-([0-9a-f]{8})\]", mask_text(TEXT, by="token", keys=keys))
    assert token
    assert keys.fingerprint_key("mask.token.v1") != keys.fingerprint_key("scan.people.v1")


@pytest.mark.parametrize("by", ["label", "token", "lookalike"])
def test_nothing_to_mask_changes_nothing(by: By) -> None:
    for text in ("", "晴れ\n\x00𠮷\ud800"):
        assert mask_text(text, by=by, keys=throwaway_keys()) == text


def test_another_way_is_refused() -> None:
    with pytest.raises(ValueError, match="label, token or lookalike"):
        mask_text(TEXT, by="hash")  # type: ignore[arg-type]
