"""Floors for other people's mail: a little below the latest figures of README.md, so that a loss is noticed."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.outgoing.build_mails import HERE, ORGANISATIONS, built
from tests.outgoing.measure import Outcome, everything

# By organisation: ordinary mails held or refused and asked at most; leaks stopped and held at least.
FLOORS = {
    "clinic": (0, 5, 17, 11),
    "school": (0, 5, 18, 12),
    "factory": (0, 2, 18, 13),
    "association": (0, 5, 18, 16),
}
# Kinds that an office relies on: every one of them is at least asked about.
ALWAYS = (
    "my number",
    "password zip",
    "share link",
    "outsider or leaver on an alias",
    "to one's own private address",
    "photo of an id document",
    "told about a person to others",
    "partner whose contract ended",
    "wrong person",
    "to instead of bcc",
    "mistyped domain",
)


def _levels(found: list[Outcome], expect: str) -> Counter[str]:
    return Counter(one.level for one in found if one.expect == expect)


@pytest.mark.parametrize("organisation", ORGANISATIONS)
def test_no_worse_than_at_first(organisation: str) -> None:
    """Each organisation keeps within its floors."""
    found = [one for one in everything() if one.organisation == organisation]
    holds, asks, caught, held = FLOORS[organisation]
    ordinary, leaks = _levels(found, "pass"), _levels(found, "stop")
    assert ordinary["hold"] + ordinary["refuse"] <= holds
    assert ordinary["ask"] <= asks
    assert leaks.total() - leaks["pass"] >= caught
    assert leaks["hold"] + leaks["refuse"] >= held


@pytest.mark.parametrize("kind", ALWAYS)
def test_never_passes(kind: str) -> None:
    """No leak of these kinds passes in silence."""
    found = [one for one in everything() if one.expect == "stop" and one.kind == kind]
    assert found
    assert [(one.organisation, one.number) for one in found if one.level == "pass"] == []


def test_the_set_is_whole() -> None:
    """200 mails as README.md counts them; every leak says of which kind it is and why."""
    count = Counter(one.expect for one in everything())
    assert count == {"pass": 110, "stop": 75, "either": 15}
    assert all(one.kind and one.why for one in everything() if one.expect == "stop")


@pytest.mark.parametrize("organisation", ORGANISATIONS)
def test_built_from_the_source(organisation: str) -> None:
    """The mails are what mails.txt says."""
    folder = HERE / organisation
    files = built(folder)
    for name, data in files.items():
        kept = (folder / name).read_bytes().replace(b"\r\n", b"\n")
        assert kept == data, name
    assert len(list((folder / "mails").iterdir())) == len(files) - 1
