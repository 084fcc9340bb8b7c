"""The four classes of 個人情報保護法26条1項, 施行規則7条 for groups that count."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from morenashi.law import appi_reasons as say
from morenashi.law.answers import COUNTING, doubted, listed, strongest
from morenashi.law.deadline import law_day
from morenashi.law.heads import Heads, heads, over, passed_since
from morenashi.law.reading import regime
from morenashi.law.regime import Rule
from morenashi.law.standing import Standing, label, sure
from morenashi.model.duty import Fallen
from morenashi.model.incident import CauseKind, Incident, YesNo
from morenashi.model.items_of_data import Nature
from morenashi.model.moment import Moment, instant
from morenashi.model.words import Words

KEY = "jp_appi"
# Acts of the guideline's examples for item 3: nobody does them with a good purpose.
BY_AN_ATTACKER = {
    CauseKind.UNAUTHORISED_ACCESS,
    CauseKind.STOLEN,
    CauseKind.STAFF_WRONGDOING,
    CauseKind.RANSOMWARE,
    CauseKind.SKIMMING,
}
# Texts that may hold more than their name says.
_FREE_TEXT = ("inquiry", "mail_text", "resume", "application_history", "claims_history", "family")
_LOGINS = ("login_id", "email", "membership_number", "phone", "bank_account", "name")


def classes(incident: Incident, standings: Iterable[Standing], on: date) -> tuple[Fallen, ...]:
    """All four, each with its answer; `on` is the day whose law counts."""
    one = regime(KEY)
    day = law_day(one, on)
    counting = tuple(standing for standing in standings if standing.counts)
    judged = {1: _special_care, 2: _financial_loss, 3: _improper_purpose, 4: _many}
    return tuple(judged[rule.number](rule, incident, counting) for rule in one.rules("class", day))


def fallen(
    rule: Rule,
    answer: YesNo,
    because: Words,
    *,
    key: str = KEY,
    change: Iterable[Words] = (),
    groups: Iterable[Standing] = (),
    since: Moment | None = None,
) -> Fallen:
    """A class of a rule with its answer; every fact that would change it once."""
    return Fallen(
        key,
        rule.number,
        rule.said("label"),
        answer,
        because,
        rule.citation,
        tuple(dict.fromkeys(change)),
        since,
        tuple(standing.group.key for standing in groups if standing.group.key),
    )


def open_facts(standings: Iterable[Standing]) -> list[Words]:
    """What hangs on the groups themselves: encryption, recovery, a copy elsewhere."""
    return [words for standing in standings for words in standing.would_change]


def named(standings: Iterable[Standing]) -> Words:
    """The labels of the groups in one row."""
    return listed(standing.group.label for standing in standings)


def _special_care(rule: Rule, incident: Incident, standings: tuple[Standing, ...]) -> Fallen:
    data = [one for one in standings if one.data]
    having = [one for one in data if one.having(Nature.SPECIAL_CARE)]
    if having:
        items = [leaked for one in having for leaked in one.having(Nature.SPECIAL_CARE)]
        because = say.SPECIAL_CARE.filled(
            groups=named(having), items=listed(label(leaked) for leaked in items)
        )
        answer = doubted(sure(items), incident.certainty)
        return fallen(rule, answer, because, change=open_facts(having), groups=having)
    free = [one for one in data if one.named(*_FREE_TEXT)]
    change = [say.FREE_TEXT.filled(groups=named(free))] if free else []
    unknown = [one for one in data if not one.group.items]
    if unknown:
        return fallen(rule, YesNo.UNKNOWN, say.ITEMS_UNKNOWN, change=open_facts(unknown))
    return fallen(rule, YesNo.NO, say.NO_SPECIAL_CARE, change=change)


def _financial_loss(rule: Rule, incident: Incident, standings: tuple[Standing, ...]) -> Fallen:
    data = [one for one in standings if one.data]
    judged = [(one, *loss(one)) for one in data]
    answer = strongest(found for _, found, _, _ in judged)
    having = [one for one, found, _, _ in judged if found is answer and found in COUNTING]
    reasons = [why for _, found, why, _ in judged if found is answer]
    change = [fact for _, found, _, facts in judged if found is answer for fact in facts]
    if answer in COUNTING:
        change += open_facts(having)
        answer = doubted(answer, incident.certainty)
    because = joined(reasons) if reasons else say.NO_LOSS
    return fallen(rule, answer, because, change=change, groups=having)


def loss(standing: Standing) -> tuple[YesNo, Words, tuple[Words, ...]]:
    """Item 2 for one group: a person's judgement first, then what the Commission's answers say.

    The test behind them: could somebody pose as the person and dispose of their property?
    """
    group, name = standing.group, {"name": standing.group.label}
    cards = [one for one in standing.items if one.item == "credit_card"]
    if group.may_cause_loss is True:
        return (
            sure(standing.items) if group.items else YesNo.YES,
            say.LOSS_JUDGED.filled(**name),
            (),
        )
    if group.may_cause_loss is False:
        against = (say.CARD_AGAINST_JUDGEMENT.filled(**name),) if cards else ()
        return YesNo.NO, say.NO_LOSS_JUDGED.filled(**name), against
    if cards:
        return sure(cards), say.FULL_CARD.filled(**name), ()
    if standing.named("credential"):
        complete = bool(standing.named(*_LOGINS))
        why = say.CREDENTIAL if complete else say.CREDENTIAL_ALONE
        return YesNo.POSSIBLE, why.filled(**name), (say.CANNOT_PAY.filled(**name),)
    if not group.items:
        return YesNo.UNKNOWN, say.ITEMS_UNKNOWN, standing.would_change
    return YesNo.NO, _not_by_itself(standing), ()


def joined(words: Iterable[Words]) -> Words:
    """Sentences one after the other, each once."""
    once = tuple(dict.fromkeys(words))
    return Words(ja="".join(one.ja for one in once), en=" ".join(one.en for one in once))


def _not_by_itself(standing: Standing) -> Words:
    notes = [
        words.filled(name=standing.group.label)
        for keys, words in say.NOT_BY_ITSELF
        if standing.named(*keys)
    ]
    return joined(notes) if notes else say.NO_LOSS


def _improper_purpose(rule: Rule, incident: Incident, standings: tuple[Standing, ...]) -> Fallen:
    """Item 3, outsiders and insiders alike; since 2024-04-01 also what was to become data."""
    taken = [one for one in standings if one.data or rule.to_be_data]
    if not taken:
        early = bool(standings)
        return fallen(rule, YesNo.NO, say.NOT_DATA_YET if early else say.NO_GROUP)
    answer, because, change = purpose(incident)
    if answer not in COUNTING:
        return fallen(rule, answer, because, change=change)
    return fallen(
        rule,
        doubted(answer, incident.certainty),
        because,
        change=[*change, *open_facts(taken)],
        groups=taken,
        since=later(incident.purpose.since, incident),
    )


def later(since: Moment | None, incident: Incident) -> Moment | None:
    """The moment where it lies after the knowledge of the incident; else None."""
    chosen = incident.chosen
    if since is None or (chosen is not None and instant(since) <= instant(chosen.at)):
        return None
    return since


def purpose(incident: Incident) -> tuple[YesNo, Words, tuple[Words, ...]]:
    """Whether somebody may have acted with an improper purpose, why, and what would change it."""
    answer, what = incident.purpose.answer, incident.purpose.what
    attackers = [kind for kind in incident.cause.kinds if kind in BY_AN_ATTACKER]
    acts = listed(kind.value for kind in attackers)
    if answer in COUNTING:
        why = say.PURPOSE if answer is YesNo.YES else say.PURPOSE_POSSIBLE
        because = joined([why, what]) if what.ja else why
        return answer, because, () if answer is YesNo.YES else (say.PURPOSE_REFUTED,)
    if answer is YesNo.NO:
        change = (say.ACT_AGAINST_PURPOSE.filled(acts=acts),) if attackers else ()
        return answer, joined([say.NO_PURPOSE, what]) if what.ja else say.NO_PURPOSE, change
    if attackers:
        return YesNo.POSSIBLE, say.ACT.filled(acts=acts), (say.PURPOSE_REFUTED,)
    return YesNo.UNKNOWN, say.PURPOSE_UNKNOWN, (say.PURPOSE_FOUND,)


def _many(rule: Rule, incident: Incident, standings: tuple[Standing, ...]) -> Fallen:
    data = [one for one in standings if one.data]
    return many(rule, incident, data, key=KEY)


def many(rule: Rule, incident: Incident, standings: list[Standing], *, key: str) -> Fallen:
    """More persons than the rule's number; while it is unknown, the possible maximum counts."""
    threshold = rule.more_than or 0
    groups = [standing.group for standing in standings]
    count = heads(groups, incident) if groups else Heads(0, 0)
    said = {"n": f"{threshold:,}", "least": f"{count.least:,}", "most": f"{count.most or 0:,}"}
    if count.least > threshold:
        answer, because, change = YesNo.YES, say.MANY, open_facts(standings)
        answer = doubted(answer, incident.certainty)
    elif over(count.most, threshold):
        because = say.MANY_UNKNOWN if count.most is None else say.MANY_AT_MOST
        answer, change = YesNo.POSSIBLE, [say.MANY_CHANGE.filled(**said), *open_facts(standings)]
    else:
        answer, because, change = YesNo.NO, say.FEW if groups else say.NO_GROUP, []
        if groups and count.least != count.most:
            change = [say.GROWTH.filled(**said)]
    since = passed_since(groups, threshold) if answer in COUNTING else None
    return fallen(
        rule,
        answer,
        because.filled(**said),
        key=key,
        change=change,
        groups=standings if answer in COUNTING else (),
        since=later(since, incident),
    )
