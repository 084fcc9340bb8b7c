"""The files of the forms: complete, sourced, dated, and of fields that something can fill."""

from __future__ import annotations

from datetime import date

import pytest

from morenashi.errors import LawError
from morenashi.law import filling, form_files
from morenashi.model.form import Mark

forms = pytest.mark.parametrize("key", form_files.names())


def test_all_forms_are_there() -> None:
    assert set(form_files.names()) >= {
        "jp_ppc", "jp_my_number", "jp_client", "eu_gdpr", "jp_privacy_mark", "jp_insurance",
        "jp_insurance_misconduct", "jp_telecom", "jp_cards", "jp_finance", "jp_meti_credit",
        "jp_ransomware_form",
    }  # fmt: skip


@forms
def test_a_form_is_sourced_and_dated(key: str) -> None:
    citation = form_files.form(key).citation
    assert citation.source.startswith("http")
    assert citation.checked_on is not None
    assert date(2026, 11, 1) <= citation.checked_on <= date(2026, 12, 31)


@forms
def test_every_field_has_words_and_a_filler(key: str) -> None:
    form = form_files.form(key)
    assert {field.fill for field in form.fields} <= filling.FILLERS.keys()
    assert len({field.key for field in form.fields}) == len(form.fields)
    for field in form.fields:
        assert field.label.ja, field.key
        assert field.label.en, field.key
    for words in (form.label, form.authority, form.channel, form.remark):
        assert bool(words.ja) == bool(words.en)


def test_what_was_not_compared_with_the_live_form_is_marked() -> None:
    """response.md B2 gives these sub-fields from memory."""
    marks = {field.key: field.mark for field in form_files.form("jp_ppc").fields}
    for key in ("stage", "corporate_number", "clerk_name", "happening", "discoverer", "medium", "card_persons"):  # fmt: skip
        assert marks[key] is Mark.R, key
    for key in ("business_name", "known_day", "persons", "cause_kinds", "publication_day"):
        assert marks[key] is Mark.SURE, key


@pytest.mark.parametrize("key", ["jp_insurance", "jp_finance", "jp_telecom", "jp_meti_credit"])
def test_forms_never_seen_say_so_on_every_field(key: str) -> None:
    assert {field.mark for field in form_files.form(key).fields} == {Mark.UNVERIFIED}


def test_an_unknown_form_names_the_known_ones() -> None:
    with pytest.raises(LawError) as error:
        form_files.form("jp_nothing")
    assert "jp_ppc" in error.value.said("ja")
    with pytest.raises(LawError):
        form_files.form("fields")
