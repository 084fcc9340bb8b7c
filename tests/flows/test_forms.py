"""From a case to a filled form: which form, for whom, and by which classes."""

from __future__ import annotations

import pytest

from morenashi.errors import LawError
from morenashi.flows import forms
from morenashi.model.form import FilledForm, Stage
from tests.law.cases import FIRST_HOUR, SHARED, case


@pytest.mark.parametrize(
    ("name", "party", "form"),
    [(None, "", "jp_ppc"), (None, "sakura", "jp_client"), ("jp_ppc", "sakura", "jp_ppc")],
)
def test_which_form(name: str | None, party: str, form: str) -> None:
    assert forms.form_of(name, party) == form


def test_the_extract_names_its_client() -> None:
    incident = case(SHARED)
    filled = forms.filled_form(incident, form="jp_client", party="sakura")
    assert filled.party == "さくら介護サービス"
    text = "\n".join(one.text for one in filled.fields)
    assert "北浜" not in text
    assert "（ほかの委託元）とさくら介護サービスの確認" in text
    assert any("ほかの委託元" in remark.ja for remark in filled.remarks)


def test_the_first_stage_a_form_knows() -> None:
    incident = case(FIRST_HOUR)
    assert forms.filled_form(incident).stage is Stage.PRELIMINARY
    assert forms.filled_form(incident, form="jp_insurance_misconduct").stage is Stage.FINAL
    with pytest.raises(LawError, match="has no preliminary"):
        forms.filled_form(incident, form="jp_insurance_misconduct", stage=Stage.PRELIMINARY)


def test_the_classes_are_judged_by_the_groups_that_are_seen() -> None:
    incident = case(SHARED)
    whole = text_of(forms.filled_form(incident, stage=Stage.FINAL), "classes")
    assert "1号" in whole, "medical history at Sakura"
    kitahama = text_of(forms.filled_form(incident, form="jp_client", party="kitahama"), "classes")
    assert "1号" not in kitahama
    assert "4号" in kitahama


def test_a_whole_final_report_from_the_case_alone() -> None:
    assert forms.filled_form(case(SHARED), stage=Stage.FINAL).whole


def text_of(form: FilledForm, key: str) -> str:
    return next(one.text for one in form.fields if one.field.key == key)
