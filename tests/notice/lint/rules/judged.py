"""What one rule alone has against a passage."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from morenashi.model.count import Count
from morenashi.model.group import Group, Leaked, Outcome, Relation
from morenashi.model.incident import Certainty, Incident, Organisation, Totals
from morenashi.model.lint import LintFinding, NoticeKind
from morenashi.model.words import Words
from morenashi.notice.lint.reading import read
from morenashi.notice.lint.rule import Around, Rule

INDIVIDUAL, PUBLIC, REGULATOR = NoticeKind
TODAY = date(2026, 7, 1)

# An invented shop; names and telephone numbers of its customers leaked.
CASE = Incident(
    key="minato",
    title=Words(ja="会員情報の漏えい", en="leak of members' data"),
    organisation=Organisation(
        Words(ja="みなと商事", en="Minato Shoji"),
        website="https://www.minato-shoji.example/",
        senders=("info@minato-shoji.example",),
    ),
    certainty=Certainty.CERTAIN,
    groups=(
        Group(
            "members",
            Words(ja="会員", en="members"),
            Relation.CUSTOMER,
            (Leaked("name"), Leaked("phone"), Leaked("credit_card", Outcome.NOT_LEAKED)),
        ),
    ),
    totals=Totals(exposed=Count(300, 300), accessed=Count(300, 300)),
)


def case(**changes: object) -> Incident:
    """The case, changed."""
    return replace(CASE, **changes)  # type: ignore[arg-type]


def found(
    rule: Rule,
    text: str,
    kind: NoticeKind = INDIVIDUAL,
    incident: Incident | None = None,
    *,
    group: str = "",
) -> list[LintFinding]:
    """The rule's findings, in their order."""
    around = Around(kind, TODAY, incident, group)
    return list(rule.check(read(text), around))


def places(
    rule: Rule, text: str, kind: NoticeKind = INDIVIDUAL, incident: Incident | None = None
) -> list[str]:
    """What the findings point at; "" where something is missing of the whole text."""
    reading = read(text)
    return [reading.folded[one.start : one.end] for one in found(rule, text, kind, incident)]
