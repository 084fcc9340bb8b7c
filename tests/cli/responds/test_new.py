"""The form of a case file: it is read as it stands, and every question in it is one the file may answer."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from morenashi.flows.cases import read_case
from morenashi.sources.case_file import read_case_file
from tests.architecture.house import PACKAGE
from tests.cli.program import call

FORMS = PACKAGE / "sources/new_case"


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_the_form_is_a_case_as_it_stands(lang: str, tmp_path: Path) -> None:
    file = tmp_path / "事案.toml"
    result = call("--lang", lang, "respond", "new", str(file), home=tmp_path / "home")
    assert result.exit_code == 0, result.output
    _, warnings = read_case(file)
    assert {"title", "organisation.name"} <= {one.where for one in warnings}, "still the samples"
    assert read_case_file(file).certainty.name == "POSSIBLE"
    assert "事案.toml" in result.output


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_every_answer_offered_may_be_given(lang: str, tmp_path: Path) -> None:
    text = (FORMS / f"{lang}.toml").read_text("utf-8")
    line = re.compile(r"^# (?=\[|\w+ = |  \{|\])", re.M)
    filled = tmp_path / "filled.toml"
    filled.write_text(line.sub("", text), "utf-8")
    incident, _ = read_case(filled)  # no error, however many warnings
    assert [known.chosen for known in incident.known] == [True]
    assert incident.groups[0].items[2].item == "my_number"
    assert incident.desk.phone
    assert {told.duty for told in incident.told} <= {"preliminary"}
    assert all((incident.parties, incident.compensation.by, incident.notified.on, incident.course))


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_both_forms_ask_the_same(lang: str) -> None:
    def keys(name: str) -> list[str]:
        return re.findall(
            r"^#? ?(\[*\w+\]*)(?: =|$)", (FORMS / f"{name}.toml").read_text("utf-8"), re.M
        )

    assert keys("ja") == keys("en")
    assert len(keys(lang)) > 40


def test_what_is_there_is_not_touched(tmp_path: Path) -> None:
    file = tmp_path / "case.toml"
    file.write_text("key = 1", "utf-8")
    result = call("respond", "new", str(file), home=tmp_path / "home")
    assert result.exit_code == 2
    assert file.read_text("utf-8") == "key = 1"
