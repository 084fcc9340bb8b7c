"""Where in a case file people write what a letter left blank."""

from __future__ import annotations

from morenashi.model.draft import Blank, LetterKind
from morenashi.model.words import Words

_SEVERAL = {"groups", "known", "parties", "revisions", "told"}  # headings in double brackets
_SAID = Words(ja="{what}（{place} に書きます）", en="{what} (goes into {place})")

# The name of a blank is that of the letters' fact (notice/facts); a path names itself.
_PLACES = {
    "address": "organisation.address",
    "as_of": "as_of",
    "cause": "cause.what",
    "cause_because": "cause.because",
    "cause_kinds": "cause.kinds",
    "cause_next": "cause.next_word",
    "authority_told": "told.on",
    "damage": "secondary.what",
    "damage_checked": "secondary.checked",
    "damage_on": "secondary.checked_on",
    "delay": "publication.delay",
    "desk": "desk.name",
    "desk_email": "desk.email",
    "desk_hours": "desk.hours",
    "desk_languages": "desk.languages",
    "desk_other": "desk.email",
    "desk_phone": "desk.phone",
    "desk_until": "desk.until",
    "desk_url": "desk.url",
    "discovered_how": "discovered_how",
    "exposed_begin": "exposed.begin",
    "exposed_end": "exposed.end",
    "exposed_span": "exposed.begin",
    "known_on": "known.at",
    "next_report": "next_report",
    "notified_how": "notified.how",
    "now": "groups.now",
    "offer": "compensation.what",
    "offer_because": "compensation.because",
    "offer_by": "compensation.by",
    "organisation": "organisation.name",
    "page": "publication.url",
    "persons": "groups.persons",
    "representative": "organisation.representative",
    "senders": "organisation.senders",
    "still_held": "groups.still_held",
    "summary": "summary",
    "title": "title",
    "total_accessed": "totals.accessed",
    "total_affected": "totals.affected",
    "total_exposed": "totals.exposed",
    "total_notified": "totals.notified",
    "website": "organisation.website",
    "yen": "compensation.yen",
}
_DATES = {
    LetterKind.CORRECTION: "revisions.on",
    LetterKind.CLIENTS: "parties.told_on",
    LetterKind.INDIVIDUAL: "notified.on",
}


def place_of(blank: Blank, kind: LetterKind) -> str:
    """The key of the case file, as `desk.until`; "" where no single key holds it."""
    if blank.where == "on":
        return _DATES.get(kind, "publication.on")
    return _PLACES.get(blank.where, blank.where if "." in blank.where else "")


def said(blank: Blank, kind: LetterKind) -> Words:
    """What is missing and where it is written."""
    place = place_of(blank, kind)
    if not place:
        return blank.what
    heading, _, key = place.rpartition(".")
    if not heading:
        return _SAID.filled(what=blank.what, place=key)
    heading = f"[[{heading}]]" if heading in _SEVERAL else f"[{heading}]"
    there = Words(ja=f"{heading} の {key}", en=f"“{key}” below {heading}")
    return _SAID.filled(what=blank.what, place=there)
