"""An allow-list silences what fits, until its day, and says what is wrong with itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from morenashi.errors import AllowListError
from morenashi.flows.allow import Allowed, expired, load_allowed, sort_out
from morenashi.model.finding import Finding, Place

TODAY = date(2026, 11, 22)
FOUND = Finding(
    "file:///s/a", "02_営業/名簿.csv", "", None, "PHONE", 1, 0, Place(1), Place(1), (), None
)

GOOD = """
[[allow]]
path = "02_営業/**"
kind = "PHONE"
reason = "公開している連絡先"
expires = 2027-03-31

[[allow]]
path = "*.md"
kind = "*"
reason = "説明書"
expires = 2026-11-21
"""


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "allow.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_reads_entries(tmp_path: Path) -> None:
    first, second = load_allowed(written(tmp_path, GOOD))
    assert first == Allowed("02_営業/**", "PHONE", "公開している連絡先", date(2027, 3, 31))
    assert expired([first, second], TODAY) == (second,)
    assert load_allowed(written(tmp_path, "")) == ()


@pytest.mark.parametrize(
    ("glob", "name", "fits"),
    [
        ("02_営業/名簿.csv", "02_営業/名簿.csv", True),
        ("02_営業/*", "02_営業/名簿.csv", True),
        ("02_営業/*", "02_営業/顧客/名簿.csv", False),
        ("02_営業/**", "02_営業/顧客/名簿.csv", True),
        ("**/名簿.csv", "名簿.csv", True),
        ("**/名簿.csv", "a/b/名簿.csv", True),
        ("*.csv", "a/b.csv", False),
        ("**", "a/b.csv", True),
        ("a?.txt", "a1.txt", True),
        ("a.txt", "axtxt", False),
        ("[a].txt", "[a].txt", True),
        ("a\\b.txt", "a/b.txt", True),
        ("a.txt", "a.txt\n", False),
    ],
)
def test_globs(glob: str, name: str, fits: bool) -> None:
    entry = Allowed(glob, "*", "x", TODAY)
    assert entry.fits(replace(FOUND, name=name)) is fits


def test_silenced_are_kept_apart() -> None:
    mail = replace(FOUND, kind="EMAIL")
    in_force = Allowed("**", "PHONE", "x", TODAY)
    past = Allowed("**", "EMAIL", "x", date(2026, 11, 21))
    assert sort_out([FOUND, mail], [in_force, past], TODAY) == ((mail,), (FOUND,))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (GOOD.replace('reason = "説明書"\n', ""), "2: .*reason"),
        (GOOD.replace('reason = "説明書"', 'reason = " "'), "2: .*reason"),
        (GOOD.replace("expires = 2027-03-31\n", ""), "1: .*expires"),
        (GOOD.replace("2027-03-31", '"soon"'), "1: .*expires"),
        (GOOD.replace('"PHONE"', '"FAX"'), "1: .*kind"),
        (GOOD.replace('path = "*.md"', 'path = ""'), "2: .*path"),
        (GOOD + "paths = 1\n", "2: .*paths"),
        ("allow = 1\n", "allow"),
        ("[allowed]\n", "allowed"),
        ("[[allow]\n", "line 1"),
    ],
)
def test_errors_say_which_entry(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(AllowListError, match=says):
        load_allowed(written(tmp_path, text))


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(AllowListError, match=r"none\.toml"):
        load_allowed(tmp_path / "none.toml")
