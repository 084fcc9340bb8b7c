"""An incident made from the facts noted beside an invented notice, for the rules that compare with a case."""

from __future__ import annotations

from datetime import date
from typing import Any

from morenashi.model.count import UNKNOWN, Count
from morenashi.model.group import Group, Leaked, Outcome, Period, Relation
from morenashi.model.incident import (
    Cause,
    CauseState,
    Certainty,
    DamageState,
    Incident,
    Known,
    Organisation,
    Revision,
    Secondary,
    Totals,
)
from morenashi.model.items_of_data import ITEMS
from morenashi.model.words import Words

_KEYS = {item.label.ja: item.key for item in ITEMS}
_CAUSES = {
    "known": CauseState.KNOWN,
    "investigating": CauseState.INVESTIGATING,
    "unknowable": CauseState.CANNOT_BE_KNOWN,
}
_DAMAGES = {
    "none_found": DamageState.NONE_FOUND,
    "found": DamageState.FOUND,
    "unknown": DamageState.UNKNOWN,
}


def incident(facts: dict[str, Any], *, as_of: date) -> Incident:
    """The incident the facts tell; what they do not tell stays unknown."""
    certain = facts.get("certainty") == "leak"
    known = facts.get("known")
    what = Words(ja="分かった", en="known")
    return Incident(
        key="corpus",
        title=Words(ja="事案", en="case"),
        organisation=Organisation(name=Words(ja="会社", en="company")),
        certainty=Certainty.CERTAIN if certain else Certainty.POSSIBLE,
        as_of=facts.get("announced", as_of),
        exposed=Period(facts.get("exposed_from"), facts.get("exposed_to")),
        accessed=(Period(facts["accessed_from"], facts.get("accessed_to")),)
        if "accessed_from" in facts
        else (),
        known=(Known(known, what, chosen=True),) if known else (),
        groups=_groups(facts, certain=certain),
        totals=Totals(exposed=_count(facts, "exposed"), accessed=_accessed(facts)),
        cause=Cause(state=_CAUSES[facts.get("cause_state", "investigating")]),
        secondary=Secondary(state=_DAMAGES[facts.get("secondary", "unknown")]),
        next_report=facts.get("next_report"),
        revisions=_revisions(facts),
    )


def _groups(facts: dict[str, Any], *, certain: bool) -> tuple[Group, ...]:
    keys = facts.get("item_keys") or [_KEYS[one] for one in facts.get("items", ())]
    outcome = Outcome.LEAKED if certain else Outcome.POSSIBLE
    spared = [_KEYS[one] for one in facts.get("not_leaked", ()) if one in _KEYS]
    basis = Words(ja=facts.get("not_leaked_basis", ""), en="")
    items = (
        *(Leaked(key, outcome) for key in keys),
        *(Leaked(key, Outcome.NOT_LEAKED, note=basis) for key in spared if key not in keys),
    )
    label = Words(ja="対象の方", en="those concerned")
    everyone = Group("all", label, Relation.CUSTOMER, items)
    if not facts.get("former_members"):
        return (everyone,)
    return everyone, Group("former", label, Relation.FORMER_CUSTOMER, items)


def _count(facts: dict[str, Any], which: str) -> Count:
    number = facts.get(f"{which}_count")
    return UNKNOWN if number is None else Count(number, number)


def _accessed(facts: dict[str, Any]) -> Count | None:
    if facts.get("accessed_unknown"):
        return Count(0, facts.get("accessed_max", facts.get("exposed_count")))
    return _count(facts, "accessed") if "accessed_count" in facts else None


def _revisions(facts: dict[str, Any]) -> tuple[Revision, ...]:
    """A correction is of the day the text was made public: the facts do not tell another."""
    if not facts.get("revised") or "announced" not in facts:
        return ()
    return (Revision(facts["announced"], Words(ja="人数", en="number")),)
