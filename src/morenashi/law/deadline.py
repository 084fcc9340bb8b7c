"""When the duty of a rule falls due, counted from one moment of knowledge."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from morenashi.errors import LawError
from morenashi.law.clock import Due, after_days, after_hours, guide
from morenashi.law.reading import regime
from morenashi.law.regime import Regime, Rule
from morenashi.model.moment import Moment, day
from morenashi.model.words import Words

# The item of each act about an improper purpose: its days count for all items (通則編 3-5-3-4).
IMPROPER = {"jp_appi": 3, "jp_my_number": 2, "jp_privacy_mark": 3}


@dataclass(frozen=True, slots=True)
class Answer:
    """The due moment of one rule; `begin` is the first day of a guide range, None otherwise.

    `early`: the knowledge is older than the rule; it was counted as if the rule had held.
    """

    rule: Rule
    due: Due
    begin: date | None = None
    early: bool = False


def deadline(rule: Rule, known: Moment, *, days: int | None = None) -> Answer | None:
    """The due moment; `days` is the length that the classes give. None where only words say when."""
    if rule.hours is not None:
        return Answer(rule, after_hours(known, rule.hours))
    if rule.guide_from is not None and rule.guide_to is not None:
        first, last = guide(known, rule.guide_from, rule.guide_to)
        return Answer(rule, Due(last, last, rule.guide_to), first)
    length = days if rule.days_by_class and days is not None else rule.days
    if length is None:
        return None
    return Answer(rule, after_days(known, length, roll_over=rule.roll_over))


def law_day(one: Regime, on: date) -> date:
    """The day whose rules are used: `on`, or the regime's first day where `on` lies before it."""
    return max(on, one.begins) if one.begins else on


def days_of(one: Regime, classes: Iterable[int], on: date) -> int | None:
    """The length of the final report's period: the longest of the classes; None without classes."""
    numbers = set(classes)
    lengths = [rule.days for rule in one.rules("class", on) if rule.number in numbers]
    improper = one.get("improper", on)
    if improper is not None and IMPROPER.get(one.key) in numbers:
        lengths.append(improper.days)
    return max((length for length in lengths if length is not None), default=None)


def answer(key: str, known: Moment, *, classes: Iterable[int] = (), duty: str = "") -> Answer:
    """When the report of a regime is due; `duty` is a key of its rules, by default the statutory one.

    Raises a LawError for an unknown regime, class or duty, and where nothing can be counted.
    """
    one, numbers = regime(key), tuple(classes)
    on = law_day(one, day(known))
    rule = _asked(one, duty, on)
    _check_classes(one, numbers, rule, on)
    found = deadline(rule, known, days=days_of(one, numbers, on))
    if found is None:
        raise _refused(
            f"{key} {rule.key}",
            Words(
                ja="日数の定めがありません。{when}。", en="No number of days is set: {when}."
            ).filled(when=rule.said("when")),
            Words(
                ja="期限を数えられる義務を選んでください。", en="Choose a duty that can be counted."
            ),
        )
    return Answer(found.rule, found.due, found.begin, early=on != day(known))


def _asked(one: Regime, duty: str, on: date) -> Rule:
    rules = one.rules("duty", on)
    if duty:
        found = next((rule for rule in rules if rule.key == duty), None)
    else:
        counted = [rule for rule in rules if rule.counted]
        statutory = [rule for rule in counted if rule.guide_to is None]
        found = next(iter((*statutory, *counted, *rules)), None)
    if found is None:
        raise _refused(
            f"{one.key} {duty}".strip(),
            Words(
                ja="この制度にその義務はありません。あるもの: {known}。",
                en="This regime has no such duty. It has: {known}.",
            ).filled(known=", ".join(rule.key for rule in rules) or "-"),
            Words(ja="義務の名前を確かめてください。", en="Check the name of the duty."),
        )
    return found


def _check_classes(one: Regime, numbers: tuple[int, ...], rule: Rule, on: date) -> None:
    known = {row.number for row in one.rules("class", on)}
    allowed = known or ({1, 2, 3, 4} if one.key in IMPROPER else set())
    listed = ", ".join(str(number) for number in sorted(allowed))
    if wrong := [number for number in numbers if number not in allowed]:
        raise _refused(
            f"{one.key} {wrong[0]}",
            Words(ja="この制度にその類型はありません。", en="This regime has no such class."),
            Words(ja="類型: {listed}。", en="Its classes: {listed}.").filled(listed=listed)
            if listed
            else Words(ja="類型を指定しないでください。", en="Give no class."),
        )
    if known and not numbers and rule.days_by_class and rule.days is None:
        raise _refused(
            one.key,
            Words(ja="期限は類型によって変わります。", en="The due date depends on the class."),
            Words(
                ja="--class で類型（{listed}）を指定してください。",
                en="Give one with --class ({listed}).",
            ).filled(listed=listed),
        )


def _refused(where: str, why: Words, todo: Words) -> LawError:
    return LawError(where=where, why=why, todo=todo)
