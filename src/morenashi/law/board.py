"""The board: every duty of an incident at one moment, with all its clocks, what is missing and what is open."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from morenashi.law import board_remarks as say
from morenashi.law.answers import COUNTING
from morenashi.law.classify import classify, exemptions, why_barred
from morenashi.law.contractor import freed, freed_words
from morenashi.law.my_number import touched
from morenashi.law.other_duties import other_duties
from morenashi.law.reading import upcoming
from morenashi.law.report_duties import Case, client_duties, report_duties, statement
from morenashi.law.standing import standings, with_somebody
from morenashi.model.duty import Board, Duty, DutyState, Fallen
from morenashi.model.incident import Certainty, Incident, YesNo
from morenashi.model.moment import Moment, day, instant
from morenashi.model.words import NOTHING, Words

# Days after which a notice or statement that has not come asks for a written reason: a habit of
# ours, not law.
DELAY_DAYS = 5
_FRONT = "my_number_card_front"


def board(
    incident: Incident, now: Moment, *, on: date | None = None, delay_days: int = DELAY_DAYS
) -> Board:
    """All duties of `incident` as they stand at `now`, the most pressing first.

    The law is that of the day of knowledge, or of the day `on`.
    """
    incident = with_somebody(incident)
    law_of = on or _law_of(incident, now)
    fallen = classify(incident, law_of)
    without = freed(incident, day(now))
    own = classify(incident, law_of, without=without) if without else fallen
    case = Case(incident, now, law_of, fallen, own, without, delay_days)
    duties = [*report_duties(case), *client_duties(case), *other_duties(case)]
    if incident.certainty is Certainty.REFUTED:
        duties.append(statement(case))
    return Board(
        now=now,
        fallen=fallen,
        duties=tuple(sorted(duties, key=lambda duty: _pressing(duty, now))),
        exempt=(*exemptions(incident), *freed_words(incident, day(now))),
        open_questions=_open_questions(incident, own),
    )


def _law_of(incident: Incident, now: Moment) -> date:
    chosen = incident.chosen
    return day(chosen.at) if chosen is not None else incident.as_of or day(now)


def _pressing(duty: Duty, now: Moment) -> tuple[bool, bool, bool, datetime]:
    """Done last, what is only asked for before that, then what waits; "promptly" counts as soon."""
    soon = instant(now) + timedelta(days=DELAY_DAYS)
    return (
        duty.state is DutyState.DONE,
        duty.effort,
        duty.state is DutyState.WAITING,
        soon if duty.due is None else instant(duty.due),
    )


def _open_questions(incident: Incident, own: tuple[Fallen, ...]) -> tuple[Words, ...]:
    """The facts that would change the answer: what could add a duty before what could take one away."""
    found: list[Words] = []
    if incident.chosen is None:
        found.append(say.NO_KNOWN)
    if why_barred(incident) is not None:
        return (*found, *_once(own))
    if incident.certainty is Certainty.POSSIBLE:
        found.append(say.SUSPICION)
    fronts = (one for group in incident.groups for one in group.concerned)
    if not touched(incident.groups, incident) and any(one.item == _FRONT for one in fronts):
        found.append(say.CARD_SIDE)
    unknown = [one for one in own if one.answer is YesNo.UNKNOWN]
    possible = [one for one in own if one.answer is YesNo.POSSIBLE]
    certain = [one for one in own if one.answer is YesNo.YES]
    denied = [one for one in own if one.answer is YesNo.NO and one.number]
    for group in (unknown, possible, certain, denied):
        weighty = sorted(group, key=lambda one: _WEIGHT.get((one.regime, one.number), 9))
        found += [fact for one in weighty for fact in one.would_change]
    found += [fact for one in standings(incident) for fact in one.would_change]
    return tuple(dict.fromkeys(found))


def _once(own: tuple[Fallen, ...]) -> tuple[Words, ...]:
    return tuple(dict.fromkeys(fact for one in own for fact in one.would_change))


# An improper purpose changes the length of the period, so it is asked first.
_WEIGHT = {
    ("jp_appi", 3): 0,
    ("jp_my_number", 2): 1,
    ("jp_my_number", 3): 2,
    ("jp_appi", 4): 3,
    ("jp_my_number", 4): 4,
    ("jp_appi", 1): 5,
    ("jp_appi", 2): 6,
}


def coming(now: Moment) -> tuple[Words, ...]:
    """Rules that will be law after `now`: none of them decides anything yet."""
    found = []
    for rule in upcoming(day(now)):
        on = rule.valid_from or rule.at_the_latest
        words = say.COMING if rule.valid_from else say.COMING_BY
        mark = NOTHING if rule.verified else say.UNVERIFIED
        clause = Words(ja=rule.clause_ja, en=rule.clause_en)
        found.append(words.filled(on=on, what=rule.said("label"), clause=clause, mark=mark))
    return tuple(found)


def reportable(shown: Board) -> tuple[Fallen, ...]:
    """The classes that apply, certainly or possibly."""
    return tuple(one for one in shown.fallen if one.number and one.answer in COUNTING)
