"""The advice catalogue: complete over the vocabulary, sourced, dated, and nowhere a reassurance."""

from __future__ import annotations

import re
import shutil
from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest

from morenashi.errors import NoticeError
from morenashi.model.items_of_data import BY_KEY
from morenashi.model.words import Words
from morenashi.notice.catalogue import catalogue, read

FOLDER = Path(str(files("morenashi.notice"))) / "advice"
KNOWN = catalogue()
FACTS_READ_ON = date(2026, 11, 21)

# What a frightened person must not be told without proof (response.md F, R06; the case of WelcomeHR).
REASSURING = re.compile(
    r"ご?安心(?:ください|して)|心配(?:は|には)(?:ござい|あり|及び|いりません)|問題(?:は)?ありません"
    r"|可能性は低い|おそれは低い|影響は限定的|念のため|万が一|no need to worry|do not worry|don't worry|rest assured"
    r"|unlikely|no cause for concern",
    re.IGNORECASE,
)


def every_text() -> list[tuple[str, Words]]:
    texts = [(a.key, said) for a in KNOWN.advice for said in (*a.harms, a.basis)]
    texts += [(key, row.does.words()) for key, row in KNOWN.steps.items()]
    texts += [(key, end.said) for key, end in KNOWN.dead_ends.items()]
    texts += [
        (key, said)
        for key, contact in KNOWN.contacts.items()
        for said in (contact.name, contact.hours, contact.fee, contact.note)
        if said.ja
    ]
    return texts


@pytest.mark.parametrize("key", BY_KEY)
def test_every_item_of_the_vocabulary_has_advice_of_its_own(key: str) -> None:
    own = [advice for advice in KNOWN.advice if advice.items == {key} and not advice.circumstances]
    assert len(own) == 1, "one file speaks of an item"
    assert own[0].harms
    assert own[0].steps
    assert own[0].harm == BY_KEY[key].harm


@pytest.mark.parametrize(
    "items",
    [
        {"email", "credential"},
        {"name", "address", "phone"},
        {"license_image", "address", "birthdate"},
        {"my_number", "name", "address"},
        {"bank_account", "credential"},
        {"credit_card", "card_expiry", "card_security_code"},
        {"name", "email", "company"},
        {"medicine", "phone"},
        {"application_history", "company"},
        {"passport_image", "face_photo"},
        {"location", "address"},
        {"debts", "phone"},
        {"income", "phone"},
        {"sexual_life", "email"},
    ],
    ids=lambda items: "+".join(sorted(items)),
)
def test_dangerous_combinations_have_advice(items: set[str]) -> None:
    found = [advice for advice in KNOWN.advice if advice.items == items]
    assert len(found) == 1
    assert found[0].harm >= max(BY_KEY[key].harm for key in items)


def test_everything_carries_a_source_that_exists() -> None:
    for entry in (*KNOWN.steps.values(), *KNOWN.dead_ends.values(), *KNOWN.contacts.values()):
        assert entry.source in KNOWN.sources
    assert all(set(advice.sources) <= KNOWN.sources.keys() for advice in KNOWN.advice)
    assert all(advice.sources for advice in KNOWN.advice)


@pytest.mark.parametrize("weak", ["memory", "practice", "victim", "S79", "S115", "S116", "S117"])
def test_what_was_not_read_at_its_origin_is_not_called_verified(weak: str) -> None:
    entries = (*KNOWN.steps.values(), *KNOWN.dead_ends.values(), *KNOWN.contacts.values())
    resting = [entry for entry in entries if entry.source == weak]
    assert not [entry.key for entry in resting if entry.verified]


def test_dates_are_those_of_the_facts() -> None:
    dates = {advice.checked_on for advice in KNOWN.advice}
    dates |= {contact.checked_on for contact in KNOWN.contacts.values()}
    assert dates == {FACTS_READ_ON}


def test_nothing_reassures_without_proof() -> None:
    assert [
        (key, said) for key, said in every_text() if REASSURING.search(f"{said.ja} {said.en}")
    ] == []


def test_nothing_is_written_for_nobody() -> None:
    told = {step.key for advice in KNOWN.advice for step in advice.steps}
    assert KNOWN.steps.keys() == told
    assert KNOWN.dead_ends.keys() == {end.key for a in KNOWN.advice for end in a.dead_ends}


@pytest.mark.parametrize("name", ["日本情報信用機構", "日本情報"])
def test_the_credit_bureau_has_its_right_name(name: str) -> None:
    assert not [key for key, said in every_text() if name in said.ja]
    assert "株式会社日本信用情報機構" in KNOWN.contacts["jicc"].name.ja


def test_japanese_sentences_end_as_sentences() -> None:
    texts = [(key, row.does.ja) for key, row in KNOWN.steps.items()]
    texts += [(key, end.said.ja) for key, end in KNOWN.dead_ends.items()]
    texts += [(advice.key, said.ja) for advice in KNOWN.advice for said in advice.harms]
    assert [key for key, text in texts if not text.endswith("。")] == []


@pytest.mark.parametrize(
    ("file", "before", "after"),
    [
        ("steps.toml", 'contact = "card_issuer"', 'contact = "nobody"'),
        ("steps.toml", 'when = "now"', 'when = "yesterday"'),
        ("steps.toml", "verified = false", "verified = true"),
        ("dead_ends.toml", 'source = "victim"', 'source = "hearsay"'),
        ("contacts.toml", "checked_on = 2026-11-21", ""),
        ("items/name.toml", '"name"', '"nickname"'),
        ("items/name.toml", '"doubt_contacts"', '"dout_contacts"'),
        ("combinations/child.toml", '"child"', '"infant"'),
        ("items/name.toml", "harms = [", "harms = []\nignored = ["),
    ],
)
def test_a_slip_in_a_file_is_said(tmp_path: Path, file: str, before: str, after: str) -> None:
    folder = tmp_path / "advice"
    shutil.copytree(FOLDER, folder)
    text = (folder / file).read_text(encoding="utf-8")
    assert before in text
    (folder / file).write_text(text.replace(before, after, 1), encoding="utf-8")
    with pytest.raises(NoticeError):
        read(folder)
