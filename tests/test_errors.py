"""Reasons of the system in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from morenashi.errors import reason_of


def test_what_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as caught:
        (tmp_path / "none").read_bytes()
    assert reason_of(caught.value).ja == "その名前のものがありません"
    assert reason_of(caught.value).en == "No such file or directory"


@pytest.mark.parametrize(
    ("error", "ja"),
    [
        (PermissionError(13, "Permission denied"), "権限"),
        (IsADirectoryError(21, "Is a directory"), "フォルダーです"),
        (OSError(28, "No space left on device"), "No space"),
        (OSError(), "OSError"),
    ],
)
def test_the_others(error: OSError, ja: str) -> None:
    assert ja in reason_of(error).ja
    assert "権限" not in reason_of(error).en
