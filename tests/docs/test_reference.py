"""Holds that the reference says what the code says."""

from __future__ import annotations

import dataclasses

import pytest

from morenashi.model.finding import Cause
from morenashi.model.items_of_data import ITEMS, KINDS
from morenashi.notice.catalogue import catalogue
from tests.docs.pages import DOCS, name_of, script

PAGES = script("generate").PAGES


@pytest.mark.parametrize("page", sorted(PAGES))
def test_generated_pages_are_fresh(page: str) -> None:
    written = (DOCS / "reference" / page).read_text(encoding="utf-8")
    assert written == PAGES[page](), "run `make docs`"


def test_stale_pages_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    module = script("generate")
    monkeypatch.setitem(module.PAGES, "kinds.md", lambda: "something else\n")
    assert [name_of(path) for path in module.stale()] == ["docs/reference/kinds.md"]


def test_every_kind_and_item_has_its_line() -> None:
    text = (DOCS / "reference/kinds.md").read_text(encoding="utf-8")
    assert all(f"| `{kind}` |" in text for kind in KINDS)
    assert all(f"| `{item.key}` | {item.label.ja} | {item.label.en} |" in text for item in ITEMS)


def test_every_cause_has_its_line() -> None:
    text = (DOCS / "reference/causes.md").read_text(encoding="utf-8")
    assert all(f"| `{cause.value}` |" in text for cause in Cause)


def test_every_key_and_choice_of_a_case_has_its_line() -> None:
    from morenashi.model.group import Group, Outcome
    from morenashi.model.incident import Certainty, Incident, Known

    text = PAGES["case-file.md"]()
    for shape in (Incident, Group, Known):
        for field in dataclasses.fields(shape):
            assert f"\n| `{field.name}` | " in text, field.name
    for choice in (*Outcome, *Certainty):
        assert f"| `{choice.name.lower()}` | {choice.value.ja} | {choice.value.en} |" in text
    assert "| `at` | 日時 / time | 日か日時 / moment | 必ず書く / required |" in text


@pytest.mark.parametrize("code", ["0", "1", "2", "3", "130"])
def test_every_exit_code_has_its_line(code: str) -> None:
    text = (DOCS / "reference/exit-codes.md").read_text(encoding="utf-8")
    assert f"| {code} |" in text


def test_japanese_help_is_japanese() -> None:
    """Every line of help that a person reads has at least one Japanese letter."""
    text = (DOCS / "reference/commands.md").read_text(encoding="utf-8")
    japanese = [block for block in text.split("```text\n")[1:] if block.startswith("使い方")]
    assert len(japanese) >= 6
    lines = [line for block in japanese for line in block.split("```")[0].splitlines()]
    assert not [line for line in lines if "Show this" in line or "Options:" in line]


def test_every_statement_of_advice_has_its_line() -> None:
    known = catalogue()
    text = (DOCS / "reference/advice.md").read_text(encoding="utf-8")
    keys = (*known.steps, *known.dead_ends, *known.contacts)
    assert all(f"| `{key}` |" in text for key in keys)
    unverified = [row for row in known.steps.values() if not row.verified]
    assert text.count("**未確認** ") + text.count("**一般** ") >= len(unverified)
