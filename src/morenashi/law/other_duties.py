"""Duties of the other regimes that an incident calls: GDPR, PrivacyMark, sectors, voluntary ones."""

from __future__ import annotations

from collections.abc import Iterator

from morenashi.law import board_remarks as say
from morenashi.law.answers import COUNTING
from morenashi.law.contractor import owners
from morenashi.law.deadline import IMPROPER, days_of, law_day
from morenashi.law.missing import missing_for_gdpr
from morenashi.law.progress import notified, reported
from morenashi.law.reading import regime
from morenashi.law.regime import Rule
from morenashi.law.report_duties import REPORTED, Case, called, made
from morenashi.model.duty import Duty, Fallen
from morenashi.model.incident import CauseKind, Medium, YesNo
from morenashi.model.words import Words

# Keys of duties that other parts of the board make, or that depend on the classes.
_CLIENT = "client"
# Desks for attacks on computers: of no use where a bag was stolen or a letter went astray.
_CYBER_DESKS = {"ipa", "jpcert"}
_BY_HAND = {
    CauseKind.STOLEN,
    CauseKind.LOST,
    CauseKind.MISHANDED,
    CauseKind.MISDISCARDED,
}


def other_duties(case: Case) -> Iterator[Duty]:
    """All duties of each regime that applies, in the order of its file."""
    for fallen in case.own:
        if fallen.regime in REPORTED:
            continue
        one = regime(fallen.regime)
        for rule in one.rules("duty", law_day(one, case.law_of)):
            if _asked(case, fallen, rule):
                yield _duty(case, fallen, rule)


def _asked(case: Case, fallen: Fallen, rule: Rule) -> bool:
    if rule.key == _CLIENT:
        return False  # one for each client, made with those of the acts
    if fallen.regime == "eu_gdpr" and rule.key in ("authority", "notice"):
        return _controller(case, fallen)
    if fallen.regime == "jp_finance" and rule.effort:
        return not _classes(case)
    if fallen.regime == "jp_voluntary" and rule.key in _CYBER_DESKS:
        kinds = set(case.incident.cause.kinds)
        by_hand = bool(kinds) and kinds <= _BY_HAND
        return not by_hand and case.incident.medium is not Medium.PAPER
    return True


def _controller(case: Case, fallen: Fallen) -> bool:
    """Whether some of the groups in the EU are our own data, not a client's."""
    groups = [group for group in case.incident.groups if group.key in fallen.groups]
    return any(not owners(group, case.incident) for group in groups)


def _classes(case: Case) -> bool:
    return any(case.counting(key) for key in REPORTED)


def _duty(case: Case, fallen: Fallen, rule: Rule) -> Duty:
    one = regime(fallen.regime)
    names = {*called(one), rule.authority}
    if rule.authority == "persons":
        done = notified(case.incident, case.now)
    else:
        shared = {"ppc", "fsa", "mic", "meti"}  # who also receive reports of the APPI
        done = reported(case.incident, one, rule, case.now, names=names, shared=shared)
    waiting, remarks = _waits(case, fallen, rule)
    return made(
        case,
        one,
        rule,
        done=done,
        days=days_of(one, _improper(case, one.key), law_day(one, case.law_of)),
        waiting=waiting,
        remarks=remarks,
        lacking=missing_for_gdpr(case.incident) if fallen.regime == "eu_gdpr" else None,
    )


def _improper(case: Case, key: str) -> tuple[int, ...]:
    """The number by which a regime lengthens its period, where the acts found an improper purpose."""
    found = any(one.number == IMPROPER[act] for act in REPORTED for one in case.counting(act))
    return (IMPROPER[key],) if found and key in IMPROPER else ()


def _waits(case: Case, fallen: Fallen, rule: Rule) -> tuple[bool, list[Words]]:
    """Whether people must judge first, and what they are told."""
    if fallen.regime == "jp_privacy_mark" and rule.key == "preliminary" and not _classes(case):
        return True, [say.NO_CLASS]
    if fallen.regime == "jp_telecom" and fallen.answer is YesNo.UNKNOWN:
        return True, [say.UNKNOWN_SECRECY]
    return rule.judged and fallen.answer in (*COUNTING, YesNo.UNKNOWN), []
