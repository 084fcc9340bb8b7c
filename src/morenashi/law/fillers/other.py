"""What stands under "other": further bodies, promises, what is still open (規則8条1項9号)."""

from __future__ import annotations

from morenashi.law.fillers.facts import Answer, Facts
from morenashi.law.fillers.people import eu_persons
from morenashi.law.fillers.response import investigations
from morenashi.law.fillers.told import other_bodies
from morenashi.model.words import Words

_ABROAD = Words(ja="EU域内の本人", en="persons in the EU")
_PMARK = Words(ja="プライバシーマーク", en="privacy mark")
_LOOKED_INTO = Words(ja="調査", en="investigation")
_NEXT = Words(ja="次の報告の予定", en="next report")


def other(facts: Facts) -> Answer:
    """Authorities, abroad, police, privacy mark, and the day of the next report."""
    bodies = other_bodies(facts)
    lines = [bodies.text] if bodies.text else []
    if any(group.in_eu is not None for group in facts.incident.groups):
        lines.append(facts.labelled(_ABROAD, eu_persons(facts).text))
    if facts.incident.organisation.privacy_mark:
        lines.append(facts.labelled(_PMARK, facts.incident.organisation.privacy_mark))
    lines += [facts.labelled(_LOOKED_INTO, line) for line in investigations(facts)]
    if facts.incident.next_report is not None:
        lines.append(facts.labelled(_NEXT, facts.day(facts.incident.next_report)))
    return Answer("\n".join(lines), bodies.lacks, bodies.until)


def desk(facts: Facts) -> Answer:
    """Where persons can ask."""
    one = facts.incident.desk
    parts = (facts.say(one.name), one.phone, one.email, one.url, facts.say(one.hours))
    return Answer("\n".join(part for part in parts if part) or facts.none())
