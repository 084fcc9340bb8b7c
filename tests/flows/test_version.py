"""The detectors' version is the same for the same code, and every room that decides counts."""

from __future__ import annotations

import re

from morenashi.flows import version


def test_is_stable_and_short() -> None:
    first = version.detectors_version()
    version.detectors_version.cache_clear()
    assert version.detectors_version() == first
    assert re.fullmatch("[0-9a-f]{16}", first)
    assert len(first) + 9 <= 64  # fits the store's column, with the key's mark
