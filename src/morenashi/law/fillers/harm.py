"""Harm that followed or may follow (規則8条1項5号; GDPR 33条3項c)."""

from __future__ import annotations

from morenashi.law.fillers.facts import Answer, Facts, lacking, told
from morenashi.model.incident import DamageState
from morenashi.model.words import NOTHING, Words

_STATES = {
    DamageState.FOUND: Words(ja="有", en="yes"),
    DamageState.NONE_FOUND: Words(ja="無（確認されていない）", en="none found"),
}
_CHECKED = Words(ja="確認の方法", en="how it was checked")
_CHECKED_ON = Words(ja="確認した日", en="checked on")


def secondary(facts: Facts) -> Answer:
    """Yes, none found, or unknown."""
    state = facts.incident.secondary.state
    if state is DamageState.UNKNOWN:
        return Answer(
            facts.say(state.value), lacking("二次被害の有無", "whether harm followed"), NOTHING
        )
    return Answer(facts.say(_STATES[state]))


def secondary_detail(facts: Facts) -> Answer:
    """What happened or may; where none was found, by what it was looked for and when."""
    found = facts.incident.secondary
    lines = [facts.say(found.what)] if found.what.ja else []
    if found.checked.ja:
        lines.append(facts.labelled(_CHECKED, facts.say(found.checked)))
    if found.checked_on is not None:
        lines.append(facts.labelled(_CHECKED_ON, facts.day(found.checked_on)))
    text = "\n".join(lines)
    if found.state is DamageState.NONE_FOUND and not (found.checked.ja and found.checked_on):
        lacks = lacking(
            "確認されていないことの根拠と確認した日", "the basis and the day of the check"
        )
        return Answer(text, lacks)
    return told(text, "二次被害またはそのおそれの内容", "the harm or its risk in words")


def consequences(facts: Facts) -> Answer:
    """What is likely to follow for the persons."""
    return told(
        facts.say(facts.incident.consequences),
        "本人に起こり得る影響",
        "the likely consequences for the persons",
    )


def delay(facts: Facts) -> Answer:
    """Why a report or the publication came late."""
    return Answer(facts.say(facts.incident.publication.delay) or facts.none())
