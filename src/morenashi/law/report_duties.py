"""Duties of the APPI and of the My Number Act: reports, notices, publication, and word to clients."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from morenashi.law import board_remarks as say
from morenashi.law.answers import COUNTING
from morenashi.law.candidates import candidates, clocks, grown, purpose_found
from morenashi.law.classify import why_barred
from morenashi.law.contractor import clients, groups_of, told
from morenashi.law.deadline import IMPROPER, days_of, deadline, law_day
from morenashi.law.missing import missing
from morenashi.law.progress import notified, published, reported, state
from morenashi.law.reading import regime
from morenashi.law.regime import Delegation, Regime, Rule
from morenashi.law.standing import standings
from morenashi.model.duty import Duty, Fallen
from morenashi.model.incident import Incident, Known, Origin, Progress
from morenashi.model.moment import Moment, day
from morenashi.model.words import NOTHING, Words

REPORTED = ("jp_appi", "jp_my_number")


@dataclass(frozen=True, slots=True)
class Case:
    """An incident at a moment: what it falls into, and what of that is ours to report.

    `own` leaves out the groups in `without`, whose clients were told.
    """

    incident: Incident
    now: Moment
    law_of: date
    fallen: tuple[Fallen, ...]
    own: tuple[Fallen, ...]
    without: frozenset[str]
    delay_days: int

    def counting(self, key: str) -> tuple[Fallen, ...]:
        """The classes of a regime that are ours to report."""
        return tuple(one for one in self.own if one.regime == key and one.answer in COUNTING)

    @property
    def leaked(self) -> bool:
        """Whether any of our groups counts at all, below the classes, too."""
        if why_barred(self.incident) is not None:
            return False
        stand = standings(self.incident)
        return any(one.counts and one.group.key not in self.without for one in stand)


def report_duties(case: Case) -> Iterator[Duty]:
    """Of both acts; below the classes what is possible, or asked for."""
    for key in REPORTED:
        one = regime(key)
        counting = case.counting(key)
        if counting:
            yield from _reports(case, one, counting)
        elif case.leaked and any(fallen.regime == key for fallen in case.own):
            yield _voluntary(case, one)


def client_duties(case: Case) -> Iterator[Duty]:
    """Word to each client whose data are concerned; it frees us from report and notice."""
    for party in clients(case.incident):
        keys = {group.key for group in groups_of(party, case.incident)}
        for key in (*REPORTED, "eu_gdpr"):
            concerned = any(
                keys & set(one.groups)
                for one in case.fallen
                if one.regime == key and one.answer in COUNTING
            )
            if concerned:
                one = regime(key)
                done = told(party, day(case.now))
                duty = made(case, one, rule_of(one, "client", case), done=done)
                yield replace(duty, authority=party.name)


def statement(case: Case) -> Duty:
    """A dated public statement where a claim was refuted: no duty, and still the honest end."""
    one = regime("jp_appi")
    rule = rule_of(one, "publication", case)
    duty = made(case, one, rule, done=published(case.incident, case.now))
    return replace(duty, remark=say.STATEMENT, when=NOTHING)


def rule_of(one: Regime, key: str, case: Case) -> Rule:
    """A duty's rule as it is law for the case."""
    found = one.get(key, law_day(one, case.law_of))
    assert found is not None, f"{one.key} has no duty {key}"
    return found


def made(
    case: Case,
    one: Regime,
    rule: Rule,
    *,
    done: bool,
    known: Iterable[Known] | None = None,
    classes: tuple[int, ...] = (),
    days: int | None = None,
    waiting: bool = False,
    remarks: Iterable[Words] = (),
    lacking: tuple[Words, ...] | None = None,
) -> Duty:
    """A duty of a rule with its clocks, counted from all candidates or from `known`."""
    counted = clocks(rule, candidates(case.incident) if known is None else known, days=days)
    chosen = next((clock for clock in counted if clock.chosen), None)
    found = deadline(rule, chosen.known.at, days=days) if chosen else None
    due = chosen.due if chosen else None
    said = [rule.said("remark"), *remarks, *_early(case, one, rule)]
    return Duty(
        regime=one.key,
        key=rule.key,
        label=rule.said("label"),
        authority=rule.said("authority"),
        channel=rule.said("channel"),
        citation=rule.citation,
        classes=classes,
        due=due,
        due_from=found.begin if found else None,
        when=rule.said("when"),
        is_guide=rule.guide_to is not None,
        effort=rule.effort,
        state=state(due, case.now, done=done, waiting=waiting),
        clocks=counted,
        missing=missing(case.incident, rule.nine_items) if lacking is None else lacking,
        remark=say.together(said),
    )


def _reports(case: Case, one: Regime, counting: tuple[Fallen, ...]) -> Iterator[Duty]:
    early = _from_the_start(counting, one.key)
    numbers = tuple(fallen.number for fallen in counting)
    days = days_of(one, numbers, law_day(one, case.law_of))
    first = early or counting
    known = _known(case, one.key, first, counting)
    at_first = tuple(fallen.number for fallen in first)
    for key in ("preliminary", "final"):
        yield _report(case, one, key, known, at_first, days)
    for fallen in counting:
        if fallen not in first and fallen.since is not None:
            yield _grown(case, one, fallen, days)
    alone = one.key == "jp_appi" or not case.counting("jp_appi")
    yield _notice(case, one, numbers, remind=alone)
    if alone:  # one statement tells of both
        yield _publication(case, one, numbers)


def _from_the_start(counting: tuple[Fallen, ...], key: str) -> tuple[Fallen, ...]:
    """Classes whose clock is that of the knowledge; a purpose found later only lengthens the period."""
    return tuple(f for f in counting if f.since is None or f.number == IMPROPER[key])


def _known(
    case: Case, key: str, first: tuple[Fallen, ...], counting: tuple[Fallen, ...]
) -> tuple[Known, ...]:
    """The candidates; by growth alone, the moment of growth; beside them when a purpose was found."""
    real = candidates(case.incident)
    if first == counting and all(f.since is not None and f.number != IMPROPER[key] for f in first):
        earliest = min((f.since for f in first if f.since is not None), key=day)
        return (grown(earliest),)
    found = [f.since for f in first if f.number == IMPROPER[key] and f.since is not None]
    return (*real, *(purpose_found(since) for since in found))


def _report(
    case: Case,
    one: Regime,
    key: str,
    known: tuple[Known, ...],
    classes: tuple[int, ...],
    days: int | None,
) -> Duty:
    rule = rule_of(one, key, case)
    row = _delegated(case, one)
    done = reported(
        case.incident, one, rule, case.now, names=_names(case, one, rule, row), shared={"ppc"}
    )
    remarks = _report_remarks(case, one, known) if key == "final" else _of_parties(case)
    duty = made(
        case, one, rule, done=done, known=known, classes=classes, days=days, remarks=remarks
    )
    return _to_delegate(duty, row) if row else duty


def _grown(case: Case, one: Regime, fallen: Fallen, days: int | None) -> Duty:
    """The final report of a class that arose later, with its own clock."""
    rule = rule_of(one, "final", case)
    row = _delegated(case, one)
    assert fallen.since is not None
    names = _names(case, one, rule, row)
    duty = made(
        case,
        one,
        rule,
        done=reported(case.incident, one, rule, case.now, names=names, since=fallen.since),
        known=(grown(fallen.since),),
        classes=(fallen.number,),
        days=days,
        remarks=[say.GROWN],
    )
    duty = replace(duty, citation=replace(duty.citation, verified=False))
    return _to_delegate(duty, row) if row else duty


def _notice(case: Case, one: Regime, classes: tuple[int, ...], *, remind: bool) -> Duty:
    done = notified(case.incident, case.now)
    waits = case.incident.notified.because
    waiting = bool(waits.ja) and case.incident.notified.progress is not Progress.RUNNING
    remarks = [say.WAITS.filled(because=waits)] if waiting and not done else []
    if remind and not done and not waiting:
        remarks += late(case)
    rule = rule_of(one, "notice", case)
    return made(case, one, rule, done=done, classes=classes, waiting=waiting, remarks=remarks)


def _publication(case: Case, one: Regime, classes: tuple[int, ...]) -> Duty:
    done = published(case.incident, case.now)
    remarks = [] if case.incident.publication.delay.ja else late(case)
    rule = rule_of(one, "publication", case)
    return made(case, one, rule, done=done, classes=classes, remarks=remarks)


def late(case: Case) -> list[Words]:
    """The reminder that word to people is late and needs a written reason; nothing while it is not."""
    chosen = case.incident.chosen
    if chosen is None:
        return []
    on = case.incident.publication.on
    until = on if published(case.incident, case.now) and on else day(case.now)
    days = (until - day(chosen.at)).days
    return [say.LATE.filled(days=days)] if days >= case.delay_days else []


def _voluntary(case: Case, one: Regime) -> Duty:
    rule = rule_of(one, "voluntary", case)
    names = _names(case, one, rule, None)
    done = any(told.authority in names for told in case.incident.told)
    return made(case, one, rule, done=done)


def _report_remarks(case: Case, one: Regime, known: tuple[Known, ...]) -> list[Words]:
    found = []
    improper = [f for f in case.counting(one.key) if f.number == IMPROPER[one.key]]
    if any(f.since is not None for f in improper):
        found.append(say.PURPOSE_LATER)
    real = [k for k in known if not k.could]
    if len(real) > 1 and not real[0].chosen:
        found.append(say.EARLIER.filled(on=day(real[0].at)))
    if case.incident.reclassified:
        found.append(say.RECLASSIFIED.filled(on=case.incident.reclassified[-1].on))
    return found


def _of_parties(case: Case) -> list[Words]:
    """What client and contractor must know of each other's reports."""
    incident = case.incident
    ours = [] if incident.contractor else [p for p in incident.parties if p.role == "contractor"]
    found = [say.JOINT] if ours or clients(incident) else []
    if ours and incident.cause.origin is Origin.CONTRACTOR:
        found.append(say.CONTRACTORS_WORD)
    return found


def _names(case: Case, one: Regime, rule: Rule, row: Delegation | None) -> set[str]:
    """What a case may call the receiver. "ppc" is the APPI's report wherever one is due."""
    names = called(one)
    if one.key == "jp_my_number" and case.counting("jp_appi"):
        return {*names, "ppc_my_number"}
    return {*names, rule.authority, *((row.authority,) if row else ())}


def called(one: Regime) -> set[str]:
    """How a case may name a regime: by its key, with or without the country."""
    return {one.key, one.key.partition("_")[2]}


def _delegated(case: Case, one: Regime) -> Delegation | None:
    """The row of the sector that receives reports of the APPI in place of the Commission."""
    if one.key != "jp_appi":
        return None
    rows = regime("jp_delegation").delegation
    sectors = case.incident.organisation.sectors
    found = (row for row in rows if row.sector in sectors and row.holds_on(_today(case, row)))
    return next(found, None)


def _today(case: Case, row: Delegation) -> date:
    return max(case.law_of, row.valid_from)


def _to_delegate(duty: Duty, row: Delegation) -> Duty:
    remark = Words(ja=row.remark_ja, en=row.remark_en)
    changes = say.DELEGATED.filled(on=row.checked_on)
    return replace(
        duty,
        authority=Words(ja=row.authority_ja, en=row.authority_en),
        channel=Words(ja=row.channel_ja, en=row.channel_en),
        citation=replace(duty.citation, verified=duty.citation.verified and row.verified),
        remark=say.together([duty.remark, remark, changes]),
    )


def _early(case: Case, one: Regime, rule: Rule) -> list[Words]:
    """Said once for a regime: of its final report, or else of its first duty."""
    begins = one.begins
    if begins is None or case.law_of >= begins:
        return []
    keys = [duty.key for duty in one.rule if duty.kind == "duty"]
    says = "final" if "final" in keys else keys[0]
    return [say.BEFORE.filled(begins=begins)] if rule.key == says else []
