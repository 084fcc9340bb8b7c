"""The advice of one person for machines: every statement with its source and state."""

from __future__ import annotations

from typing import Any

from morenashi.model.advice import AdviceSheet, Contact, DeadEnd, Step
from morenashi.model.items_of_data import BY_KEY
from morenashi.model.words import Words
from morenashi.notice.catalogue import catalogue


def sheet_json(sheet: AdviceSheet) -> dict[str, Any]:
    """Plain values for `json.dumps`; texts in both languages."""
    return {
        "items": [
            {"key": key, "label": _said(BY_KEY[key].label), "harm": BY_KEY[key].harm}
            for key in sheet.items
        ],
        "circumstances": sorted(circumstance.key for circumstance in sheet.circumstances),
        "checked_on": sheet.checked_on.isoformat(),
        "advice": [
            {
                "key": advice.key,
                "items": sorted(advice.items),
                "harm": advice.harm,
                "harms": [_said(said) for said in advice.harms],
                "basis": _said(advice.basis),
                "sources": [_source(key) for key in advice.sources],
                "checked_on": advice.checked_on.isoformat(),
                "expires_on": advice.expires_on.isoformat(),
                "verified": advice.verified,
            }
            for advice in sheet.advice
        ],
        "steps": [_step(step) for step in sheet.steps],
        "dead_ends": [_dead_end(end) for end in sheet.dead_ends],
        "contacts": [_contact(contact) for contact in sheet.contacts],
        "unverified": list(sheet.unverified),
    }


def _step(step: Step) -> dict[str, Any]:
    return {
        "key": step.key,
        "when": step.when.key,
        "does": _said(step.does),
        "who": _said(step.who),
        "contact": step.contact,
        "fee": _said(step.fee) if step.fee.ja else None,
        "url": step.url or None,
        "source": _source(step.source),
        "verified": step.verified,
    }


def _dead_end(end: DeadEnd) -> dict[str, Any]:
    return {
        "key": end.key,
        "said": _said(end.said),
        "source": _source(end.source),
        "verified": end.verified,
    }


def _contact(contact: Contact) -> dict[str, Any]:
    return {
        "key": contact.key,
        "name": _said(contact.name),
        "phone": contact.phone or None,
        "hours": _said(contact.hours) if contact.hours.ja else None,
        "fee": _said(contact.fee) if contact.fee.ja else None,
        "url": contact.url or None,
        "note": _said(contact.note) if contact.note.ja else None,
        "source": _source(contact.source),
        "verified": contact.verified,
        "checked_on": contact.checked_on.isoformat(),
    }


def _source(key: str) -> dict[str, Any]:
    source = catalogue().sources[key]
    return {"key": key, "title": _said(source.title), "url": source.url or None}


def _said(words: Words) -> dict[str, str]:
    return {"ja": words.ja, "en": words.en}
