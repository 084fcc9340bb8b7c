"""Both models together: the gravest group first, no group without a leaked item."""

from __future__ import annotations

from morenashi.law.severity import severity
from morenashi.model.group import Leaked, Outcome
from tests.law.incidents import group, incident


def test_the_gravest_first_and_only_those_concerned() -> None:
    case = incident(
        group("name", key="plain"),
        group("name", "phone", "disability", key="health"),
        group(Leaked("credit_card", Outcome.NOT_LEAKED), key="spared"),
    )
    found = severity(case)
    assert [one.group for one in found.enisa] == ["health", "plain"]
    assert [one.group for one in found.jnsa] == ["health", "plain"]
    assert found.warning.ja
    assert len(found.sources) == 2


def test_nothing_leaked_is_no_severity() -> None:
    assert severity(incident()).enisa == ()
