"""Into which classes an incident falls, why, and which facts would change that; pure, for one day's law."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace
from datetime import date

from morenashi.law import appi, my_number, others
from morenashi.law.deadline import law_day
from morenashi.law.reading import regime
from morenashi.law.standing import standings, with_somebody
from morenashi.model.count import Count
from morenashi.model.duty import Fallen
from morenashi.model.incident import Certainty, Incident, Totals, YesNo
from morenashi.model.words import Words


def classify(incident: Incident, on: date, *, without: Container[str] = ()) -> tuple[Fallen, ...]:
    """Every class of the APPI and, where My Numbers are concerned, of the My Number rules, then every
    other regime that applies. `on` is the day whose law counts; groups in `without` are left out.

    What is refuted, intended or no leak falls into nothing, except that an unlawful use or provision
    of My Numbers does.
    """
    incident = _left(with_somebody(incident), without)
    stand = standings(incident)
    barred = why_barred(incident)
    if barred is None:
        four = appi.classes(incident, stand, on)
        rest = others.applying(incident, stand, on)
    else:
        four, rest = _none(barred, on), ()
    with_numbers = barred is None or incident.purpose.use_or_provision
    numbers = my_number.classes(incident, incident.groups, on) if with_numbers else ()
    return (*four, *numbers, *rest)


def _left(incident: Incident, without: Container[str]) -> Incident:
    """The incident without some groups; of its bounds only the upper ones still hold."""
    groups = tuple(group for group in incident.groups if group.key not in without)
    if len(groups) == len(incident.groups):
        return incident
    whole = incident.totals.affected or incident.totals.exposed
    return replace(incident, groups=groups, totals=Totals(exposed=Count(0, whole.at_most)))


def why_barred(incident: Incident) -> Words | None:
    """Why the incident as a whole is no leak, loss or damage; None where it is, or may be."""
    if incident.certainty is Certainty.REFUTED:
        return _REFUTED
    if incident.certainty is Certainty.NOT_A_LEAK:
        return _NOT_A_LEAK
    return _INTENDED if incident.intended else None


def exemptions(incident: Incident) -> tuple[Words, ...]:
    """Why duties fall away: for the whole incident, then for each group that does not count."""
    barred = why_barred(incident)
    whole = () if barred is None else (barred,)
    return (*whole, *(one.freed for one in standings(incident) if one.freed is not None))


def _none(because: Words, on: date) -> tuple[Fallen, ...]:
    one = regime(appi.KEY)
    rules = one.rules("class", law_day(one, on))
    return tuple(appi.fallen(rule, YesNo.NO, because, change=(_BARRED_CHANGE,)) for rule in rules)


_REFUTED = Words(
    ja="調べた結果、漏えい等は否定されました。報告や本人通知の義務はありません。確かめた内容と日付を入れた説明の公表を勧めます。",
    en="The claim was looked into and refuted: no report and no notice. A dated public statement of what "
    "was checked is suggested.",
)
_NOT_A_LEAK = Words(
    ja="漏えい等には当たらないと判断されています。報告や本人通知の義務はありません。判断の理由を残してください。",
    en="It was judged not to be a leak: no report and no notice. Keep the reasons.",
)
_INTENDED = Words(
    ja="事業者が自ら意図して提供したもので、漏えいに当たりません。同意などの根拠があったか（法27条）を確かめてください。",
    en="The organisation itself meant to show the data: not a leak. Look whether there was a basis for "
    "the provision (art. 27).",
)
_BARRED_CHANGE = Words(
    ja="意図しない者に見られた、または失われたと分かれば、漏えい等として判断し直します（知った日は変わりません）。",
    en="If somebody unintended saw the data, or they were lost, it is judged again as a leak; the day of "
    "knowledge stays.",
)
