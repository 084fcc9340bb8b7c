"""morenashi respond report: from a case file to a document with an exit code."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.cli.program import call
from tests.law.cases import FIRST_HOUR, SHARED


def report(*arguments: str | Path, lang: str = "ja"):  # type: ignore[no-untyped-def]
    return call("respond", "report", *arguments, lang=lang)


def test_the_first_report_of_the_first_hour() -> None:
    result = report(FIRST_HOUR)
    assert result.exit_code == 0, result.output
    text = result.stdout_bytes.decode()
    assert text.startswith("個人情報保護委員会への報告（個人データの漏えい等）　速報\n")
    assert "--- 4-2 原因の種類 ※必須\n調査中\n" in text


def test_a_final_report_that_lacks_something_is_written_all_the_same(tmp_path: Path) -> None:
    path = tmp_path / "report.docx"
    result = report(FIRST_HOUR, "--stage", "final", "--out", path)
    assert result.exit_code == 1
    assert path.read_bytes().startswith(b"PK")
    assert "必須項目が20件足りません" in result.stderr
    if os.name != "nt":
        assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(("form", "lang"), [("eu_gdpr", "en"), ("jp_my_number", "ja")])
def test_other_forms(form: str, lang: str) -> None:
    document = json.loads(report(SHARED, "--form", form, "--format", "json").stdout)
    assert (document["form"], document["lang"]) == (form, lang)


def test_a_client_gets_its_own_part() -> None:
    result = report(SHARED, "--for", "kitahama")
    assert result.exit_code == 0
    text = result.stdout_bytes.decode()
    assert text.startswith("委託元への通知（漏えい等）　速報\n")
    assert "さくら" not in text


def test_usage() -> None:
    assert report(FIRST_HOUR, "--format", "docx").exit_code == 2
    unknown = report(FIRST_HOUR, "--form", "jp_x")
    assert unknown.exit_code == 2
    assert "jp_ppc" in unknown.stderr
    assert report(SHARED, "--for", "nobody").exit_code == 2
