"""What an incident says that cannot be, and what it leaves open that people will ask for; pure."""

from __future__ import annotations

from datetime import date

from morenashi.model.consistency import course, keys, people, statements, times
from morenashi.model.incident import Incident
from morenashi.model.plain import Level, Wrong


def consistency(incident: Incident, *, today: date | None = None) -> list[Wrong]:
    """All contradictions (errors), then all gaps (warnings), each in the order of the case.

    Ages are counted up to `today`, else up to the day the case was written down; without either, none is.
    """
    on = today or incident.as_of
    found = [
        *keys.check(incident),
        *times.check(incident, on),
        *people.check(incident),
        *statements.check(incident),
        *course.check(incident, on),
    ]
    return [one for level in Level for one in found if one.level is level]
