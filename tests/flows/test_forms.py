"""From a case file to a filled form: which form, for whom, and what cannot be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from morenashi.errors import CaseError, LawError
from morenashi.flows import forms
from morenashi.model.form import Stage
from tests.law.cases import FIRST_HOUR, SHARED


@pytest.mark.parametrize(
    ("name", "party", "form"),
    [(None, "", "jp_ppc"), (None, "sakura", "jp_client"), ("jp_ppc", "sakura", "jp_ppc")],
)
def test_which_form(name: str | None, party: str, form: str) -> None:
    assert forms.form_of(name, party) == form


def test_the_extract_names_its_client() -> None:
    incident = forms.read_case(SHARED)
    filled = forms.filled_form(incident, form="jp_client", party="sakura")
    assert filled.party == "さくら介護サービス"
    text = "\n".join(one.text for one in filled.fields)
    assert "北浜" not in text
    assert "（ほかの委託元）とさくら介護サービスの確認" in text
    assert any("ほかの委託元" in remark.ja for remark in filled.remarks)


def test_the_first_stage_a_form_knows() -> None:
    incident = forms.read_case(FIRST_HOUR)
    assert forms.filled_form(incident).stage is Stage.PRELIMINARY
    assert forms.filled_form(incident, form="jp_insurance_misconduct").stage is Stage.FINAL
    with pytest.raises(LawError, match="has no preliminary"):
        forms.filled_form(incident, form="jp_insurance_misconduct", stage=Stage.PRELIMINARY)


@pytest.mark.parametrize(
    ("text", "why"),
    [("key = ", "cannot be read"), ('key = "a"', "missing"), ('key = 1\ntitle = ""', "must be a text")],
)  # fmt: skip
def test_what_is_no_case_file(tmp_path: Path, text: str, why: str) -> None:
    path = tmp_path / "case.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(CaseError, match=why):
        forms.read_case(path)
