"""morenashi respond severity: from a case file to a score that people may correct."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.program import call
from tests.cli.responds.test_duties import CASE


@pytest.fixture
def case(tmp_path: Path) -> Path:
    path = tmp_path / "case.toml"
    path.write_text(CASE.replace('"name", "email"', '"name", "license_image"'), encoding="utf-8")
    return path


def severity(*arguments: str | Path, lang: str = "ja"):  # type: ignore[no-untyped-def]
    return call("respond", "severity", *arguments, lang=lang)


def test_text(case: Path) -> None:
    text = severity(case).stdout_bytes.decode()
    assert text.startswith("会員情報の漏えい\n")
    assert "[高 3.50] 会員" in text


def test_json_with_values_that_people_gave(case: Path) -> None:
    result = severity(case, "--format", "json", "--dpc", "2", "--cb", "2", "--response", "improper")
    document = json.loads(result.stdout_bytes)
    assert document["enisa"][0]["score"] == 4.0
    assert document["enisa"][0]["grade"] == "very_high"
    assert document["enisa"][0]["dpc"]["given"] is True
    assert document["jnsa"][0]["response"]["value"] == 2


@pytest.mark.parametrize(
    "arguments", [("--dpc", "5"), ("--ei", "0"), ("--cb", "-1"), ("--society", "3")]
)
def test_values_out_of_range_are_refused(case: Path, arguments: tuple[str, str]) -> None:
    assert severity(case, *arguments).exit_code == 2
