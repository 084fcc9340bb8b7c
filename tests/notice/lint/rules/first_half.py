"""Tables for one rule: passages that break it, each with a piece of the message, and passages that do not."""

from __future__ import annotations

from collections.abc import Mapping

from morenashi.model.incident import Incident
from morenashi.model.lint import LintLevel, NoticeKind
from morenashi.notice.lint.reading import read
from morenashi.notice.lint.rule import Around, Rule
from tests.notice.lint.rules.judged import INDIVIDUAL, TODAY, found


def levels(rule: Rule, text: str, kind: NoticeKind = INDIVIDUAL) -> list[LintLevel]:
    """The levels the rule gives by itself."""
    return [one.level for one in found(rule, text, kind)]


def message(rule: Rule, text: str, incident: Incident | None = None, *, group: str = "") -> str:
    """All messages in Japanese, one line each."""
    return "\n".join(one.message.ja for one in found(rule, text, incident=incident, group=group))


def beside(rule: Rule, text: str, others: Mapping[str, str], kind: NoticeKind = INDIVIDUAL) -> str:
    """The messages where other texts lie beside."""
    readings = {name: read(other) for name, other in others.items()}
    around = Around(kind, TODAY, others=readings)
    return "\n".join(one.message.ja for one in rule.check(read(text), around))
