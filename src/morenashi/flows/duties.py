"""Duties: from the facts of a case, or from one date, to what must be done by when, and how grave it is."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any, cast

from morenashi.model.duty import Board
from morenashi.model.incident import Incident
from morenashi.model.moment import Moment
from morenashi.model.severity import Severity

if TYPE_CHECKING:
    from morenashi.law.deadline import Answer
    from morenashi.law.jnsa import Response


def due(regime: str, known: Moment, *, classes: Iterable[int] = (), duty: str = "") -> Answer:
    """When the report of a regime is due; a LawError where that cannot be said."""
    from morenashi.law.deadline import answer

    return answer(regime, known, classes=classes, duty=duty)


def duties(incident: Incident, now: Moment, *, on: date | None = None) -> Board:
    """The board of the incident at `now`, by the law of the day of knowledge or of `on`."""
    from morenashi.law.board import board

    return board(incident, now, on=on)


def severity(
    incident: Incident,
    *,
    context: float | None = None,
    identification: float | None = None,
    circumstances: float | None = None,
    society: int | None = None,
    response: str = "unknown",
) -> Severity:
    """How grave it is for each group; values given replace those proposed by the facts."""
    from morenashi.law.enisa import Given
    from morenashi.law.severity import severity as judged

    given = Given(context, identification, circumstances)
    return judged(incident, given=given, society=society, response=cast("Response", response))


def shown(board: Board, incident: Incident, *, name: str, lang: str, width: int = 80) -> str:
    """The board as a text for reading or, where `name` is json, for programs."""
    from morenashi.law.board import coming
    from morenashi.report import duties as report

    later = coming(board.now)
    if name == "json":
        return _json(report.as_json(board, incident, coming=later))
    return report.as_text(board, incident, lang, width=width, coming=later)


def shown_severity(
    found: Severity, incident: Incident, *, name: str, lang: str, width: int = 80
) -> str:
    """The severity as a text for reading or, where `name` is json, for programs."""
    from morenashi.report import severity as report

    if name == "json":
        return _json(report.as_json(found, incident))
    return report.as_text(found, incident, lang, width=width)


def _json(document: dict[str, Any]) -> str:
    from morenashi.report.text import json_escaped

    text = json.dumps(document, ensure_ascii=False, indent=2)
    return "\n".join(json_escaped(line) for line in text.split("\n")) + "\n"
