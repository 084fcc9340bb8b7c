"""Severity of an incident, group by group: ENISA's score and the JNSA model, beside what was really paid."""

from __future__ import annotations

from morenashi.law.enisa import Given, enisa
from morenashi.law.enisa import table as enisa_table
from morenashi.law.jnsa import Response, jnsa, paid, warning
from morenashi.law.jnsa import table as jnsa_table
from morenashi.law.sources import url_of
from morenashi.model.incident import Incident
from morenashi.model.severity import Severity

NOTHING_GIVEN = Given()


def severity(
    incident: Incident,
    *,
    given: Given = NOTHING_GIVEN,
    society: int | None = None,
    response: Response = "unknown",
) -> Severity:
    """Both models, the gravest group first. Groups none of whose items leaked are left out."""
    groups = [group for group in incident.groups if group.concerned]
    scores = [enisa(group, incident, given) for group in groups]
    sums = [jnsa(group, incident, society=society, response=response) for group in groups]
    return Severity(
        enisa=tuple(sorted(scores, key=lambda one: -one.score)),
        jnsa=tuple(sorted(sums, key=lambda one: -one.yen)),
        warning=warning(),
        paid=paid(),
        sources=(url_of(enisa_table().source), url_of(jnsa_table().source)),
    )
