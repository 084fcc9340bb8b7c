"""A user's .forward."""

from __future__ import annotations

from pathlib import Path

import pytest

from .exports import read, told


@pytest.mark.parametrize("name", ["home/taro/.forward", "taro.forward", "home/taro/.forward+ml"])
def test_whose_it_is(tmp_path: Path, name: str) -> None:
    found = read(tmp_path, name, "taro@gmail.com\n", "forward")
    assert told(found) == {"taro": ["taro@gmail.com"]}
    assert found.lists[0].kind == "forward"


def test_copies_programs_and_comments(tmp_path: Path) -> None:
    text = "# 私用に転送\n\\taro, taro@gmail.com\n\"|IFS=' ' && exec /usr/bin/procmail -f-, || exit 75\"\n"
    assert told(read(tmp_path, "taro.forward", text, "forward")) == {
        "taro": ["taro", "taro@gmail.com", "|IFS=' ' && exec /usr/bin/procmail -f-, || exit 75"]
    }
