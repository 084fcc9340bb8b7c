"""Severity as text and as JSON: the warning stands before every sum, keys as described."""

from __future__ import annotations

import json
import re

import pytest
from rich.cells import cell_len

from morenashi.law.severity import severity
from morenashi.report.severity import KEYS, as_json, as_text
from tests.law.incidents import group, incident
from tests.report.test_duties import keys_in

CASE = incident(group("name", "address", "license_image", persons=1234, minors=True))


def test_every_key_is_described() -> None:
    document = as_json(severity(CASE), CASE)
    assert set(document) == set(KEYS)
    described = " ".join(KEYS.values())
    for path in keys_in(document):
        assert path in KEYS or re.search(rf"\b{path.rpartition('.')[2]}\b", described), path
    json.dumps(document)


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("width", [60, 100])
def test_text(lang: str, width: int) -> None:
    found = severity(CASE)
    text = as_text(found, CASE, lang, width=width)
    assert max(cell_len(line) for line in text.splitlines() if "http" not in line) <= width + 4
    flat = re.sub(r"\s", "", text)
    warning = re.sub(r"\s", "", found.warning.said(lang))
    assert flat.index(warning) < flat.index("6,000")
    assert ("未確認" if lang == "ja" else "unverified") in flat


def test_nothing_recorded_says_so() -> None:
    empty = incident()
    assert "記録されていません" in as_text(severity(empty), empty, "ja")
