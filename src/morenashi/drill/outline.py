"""A played drill as JSON: for tests, and for whoever wants to draw something else of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from morenashi.drill.case import Case
from morenashi.drill.player import Ends
from morenashi.model.words import Words

SCHEMA = "morenashi.drill/1"


def outline(case: Case, events: Iterable[Ends]) -> dict[str, Any]:
    """The case, each act with what it saw and what it must show, and whether all holds."""
    acts = [_act(event) for event in events]
    return {
        "schema": SCHEMA,
        "case": case.name,
        "title": _both(case.title),
        "subject": _both(case.subject),
        "facts": [
            {"on": fact.on.isoformat(), "day": fact.days, **_both(fact.said)} for fact in case.facts
        ],
        "acts": acts,
        "holds": all(act["holds"] for act in acts),
    }


def _act(event: Ends) -> dict[str, Any]:
    scene, then = event.scene, event.scene.then
    state = "failed" if event.error else "not_yet" if event.seen is None else "plays"
    told = {
        "verb": scene.verb,
        "title": _both(scene.title),
        "state": state,
        "holds": event.holds,
        "seen": dict(event.seen.facts) if event.seen else {},
        "must": [
            {"what": c.what, "wanted": c.wanted, "got": c.got, "holds": c.holds}
            for c in event.checks
        ],
        "then": {"on": then.on.isoformat() if then.on else None, "days_later": then.days},
    }
    return told | ({"error": str(event.error)} if event.error else {})


def _both(words: Words) -> dict[str, str]:
    return {"ja": words.ja, "en": words.en}
