"""Changes, entries and cases as lines for people and as rows for programs."""

from __future__ import annotations

from datetime import date, datetime
from enum import Enum
from typing import TYPE_CHECKING, Any

import click

from morenashi.model.words import NOTHING, Words
from morenashi.report.text import json_escaped, visible

if TYPE_CHECKING:
    from morenashi.flows.case_ledger import Told
    from morenashi.model.difference import Change
    from morenashi.model.facts import Fact
    from morenashi.model.living import LivingCase

_LONGEST = 60  # letters of a text in a line
_NOTHING = Words(ja="（なし）", en="(none)")
_OPEN, _CLOSED = Words(ja="対応中", en="open"), Words(ja="終了", en="closed")
_ERASED = Words(ja="消去済み", en="erased")
_VOID = Words(ja="効力なし", en="without effect")
_VERSION = Words(ja="第{number}版", en="version {number}")


def say_json(value: object) -> None:
    """Writes a document to standard output, one value a line; no letter of it can act on a terminal."""
    import json

    document = json.dumps(value, ensure_ascii=False, indent=2)
    click.echo("\n".join(json_escaped(line) for line in document.split("\n")))


def of_change(change: Change, lang: str) -> str:
    """One changed fact: what it is called, and from what to what."""
    from morenashi.model.fact_names import name_of

    before, after = (_fact(one, change.path, lang) for one in (change.before, change.after))
    return f"{visible(name_of(change.path).said(lang))}: {before} → {after}"


def row_of_change(change: Change) -> dict[str, Any]:
    """One changed fact for JSON."""
    from morenashi.model.plain import plain

    def shown(fact: Fact) -> Any:
        told = plain(fact)
        return told.isoformat() if isinstance(told, date) else told

    return {"path": change.path, "before": shown(change.before), "after": shown(change.after)}


def of_entry(told: Told, lang: str) -> str:
    """One entry of a ledger."""
    from morenashi.model.moment import said

    parts = [
        f"{told.seq:>4}",
        said(told.at, lang),
        told.who or "-",
        told.act.said(lang),
    ]
    if told.fact is not None:
        parts.append(told.fact.said(lang))
    if told.before is not None and told.after is not None:
        parts.append(f"{told.before.said(lang)} → {told.after.said(lang)}")
    if told.because:
        parts.append(f"[{told.because}]")
    if told.void:
        parts.append(f"({_VOID.said(lang)})")
    return visible("  ".join(parts))


def row_of_entry(told: Told, lang: str) -> dict[str, Any]:
    """One entry for JSON. Texts do not stand in it."""
    return {
        "seq": told.seq,
        "at": told.at.isoformat(),
        "who": told.who,
        "version": told.version,
        "act": told.act.said(lang),
        "path": told.path,
        "fact": told.fact.said(lang) if told.fact else None,
        "before": told.before.said(lang) if told.before else None,
        "after": told.after.said(lang) if told.after else None,
        "because": told.because or None,
        "void": told.void,
    }


def of_case(case: LivingCase, lang: str) -> str:
    """One line of the list of cases."""
    row = row_of_case(case, lang)
    parts = (row["key"], row["state"], row["known"] or "-", row["title"] or "-",
             _VERSION.filled(number=case.version).said(lang))  # fmt: skip
    return visible("  ".join(parts))


def row_of_case(case: LivingCase, lang: str) -> dict[str, Any]:
    """One case for JSON."""
    from morenashi.model.moment import day

    incident = case.incident
    known = incident.chosen if incident else None
    return {
        "key": case.key,
        "state": _state(case).said(lang),
        "known": day(known.at).isoformat() if known else None,
        "title": (incident.title.said(lang) or incident.title.ja) if incident else None,
        "version": case.version,
        "opened": case.opened.isoformat(),
        "changed": case.changed.isoformat(),
        "closed": case.closed.isoformat() if case.closed else None,
    }


def _state(case: LivingCase) -> Words:
    if case.erased:
        return _ERASED
    return _CLOSED if case.closed else _OPEN


def _fact(fact: Fact, path: str, lang: str) -> str:
    from morenashi.model.fact_names import choice_of
    from morenashi.model.moment import said

    match fact:
        case None | ():
            return _NOTHING.said(lang)
        case bool():
            return ("はい" if fact else "いいえ") if lang == "ja" else ("yes" if fact else "no")
        case int():
            return f"{fact:,}"
        case date() | datetime():
            return said(fact, lang)
        case Enum():
            return visible(str(fact.value.said(lang)))
        case tuple():
            listed = (choice_of(path, one).said(lang) for one in fact)
            return visible(("、" if lang == "ja" else ", ").join(listed))
        case Words():
            return _short(fact.said(lang) or fact.ja) if fact != NOTHING else _NOTHING.said(lang)
    return _short(choice_of(path, fact).said(lang))


def _short(text: str) -> str:
    one_line = " ".join(text.split())
    cut = one_line if len(one_line) <= _LONGEST else one_line[: _LONGEST - 1] + "…"
    return f"「{visible(cut)}」"
