"""The course of events day by day, drawn from all dated facts of a case."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from itertools import groupby

from morenashi.law.fillers.facts import Answer, Facts, lacking
from morenashi.law.fillers.told import step
from morenashi.model.incident import Progress
from morenashi.model.moment import JST, Moment, day, instant, said
from morenashi.model.words import Words

_BEGAN = Words(
    ja="本来見られない人がデータを見られる状態になりました。", en="The data became reachable."
)
_ENDED = Words(ja="データを見られる状態が終わりました。", en="The data were no longer reachable.")
_KNOWN = Words(
    ja="この事態を知りました（期限の起算日）。",
    en="The incident was known; deadlines count from here.",
)
_REPORTED = Words(ja="{step}を行いました。", en="{step}.")
_TOLD_PARTY = Words(ja="{name}に連絡しました。", en="{name} was told.")
_WARNED = Words(ja="{seat}から指摘を受けました。", en="A warning came from {seat}.")
_ANSWERED = Words(ja="{seat}からの指摘に回答しました。", en="The warning from {seat} was answered.")
_NOTIFIED = Words(ja="本人への通知を始めました。", en="Notices to the persons began.")
_PUBLISHED = Words(ja="公表しました。", en="The incident was published.")
_RECLASSIFIED = Words(
    ja="判断を「{before}」から「{after}」に改めました。",
    en="Seen before as {before}, now as {after}.",
)
_REVISED = Words(ja="公表した内容を訂正しました。", en="A published statement was corrected.")

Entry = tuple[Moment, str]


def course(facts: Facts) -> Answer:
    """The facts of each day below its date, in the order of time; what is only planned is left out."""
    entries = sorted(_entries(facts), key=lambda entry: (day(entry[0]), _time(entry[0])))
    if not entries:
        return Answer(lacks=lacking("事態の経過", "the course of events"))
    blocks = []
    for on, ones in groupby(entries, key=lambda entry: day(entry[0])):
        lines = dict.fromkeys(_line(at, text, facts.lang) for at, text in ones)
        blocks.append("\n".join((said(on, facts.lang), *lines)))
    text = "\n".join(blocks)
    if not facts.incident.course:
        lacks = lacking("発覚までの経過", "the course before discovery")
        return Answer(text, lacks)
    return Answer(text)


def _time(at: Moment) -> datetime:
    """Entries without an hour come first within their day."""
    return instant(at)


def _line(at: Moment, text: str, lang: str) -> str:
    if lang != "en" and text and text[-1] not in "。！？」）":
        text += "。"
    indent = "  " if lang == "en" else "　"
    if not isinstance(at, datetime):
        return f"{indent}{text}"
    clock = (at if at.tzinfo else at.replace(tzinfo=JST)).astimezone(JST)
    time = f"{clock.hour}:{clock:%M}" if lang == "en" else f"{clock.hour}時{clock:%M}分"
    return f"{indent}{time} {text}"


def _entries(facts: Facts) -> Iterator[Entry]:
    yield from _happened(facts)
    yield from _reactions(facts)
    yield from _statements(facts)


def _happened(facts: Facts) -> Iterator[Entry]:
    """What happened and was noticed."""
    incident = facts.incident
    told = {day(one.at) for one in incident.course}
    for at, words in ((incident.exposed.begin, _BEGAN), (incident.exposed.end, _ENDED)):
        if at is not None and day(at) not in told:
            yield at, facts.say(words)
    for one in incident.course:
        yield one.at, facts.say(one.what)
    chosen = incident.chosen
    for known in incident.known:
        if not known.could:
            yield known.at, _sentence(facts, known.what, _KNOWN if known is chosen else None)
    for warned in incident.warnings:
        yield warned.at, _sentence(facts, warned.what, _WARNED.filled(seat=warned.seat.value))
        if warned.answered_on is not None:
            yield warned.answered_on, facts.say(_ANSWERED.filled(seat=warned.seat.value))


def _reactions(facts: Facts) -> Iterator[Entry]:
    """What was done, and who was told."""
    for measure in facts.incident.measures:
        if measure.on is not None and measure.progress in (Progress.DONE, Progress.RUNNING):
            yield measure.on, facts.say(measure.what)
    for told in facts.incident.told:
        if told.on is not None and told.progress is Progress.DONE:
            yield told.on, facts.say(_REPORTED.filled(step=facts.say(step(told))))
    for party in facts.incident.parties:
        if party.told_on is not None:
            yield party.told_on, facts.say(_TOLD_PARTY.filled(name=facts.say(party.name)))


def _statements(facts: Facts) -> Iterator[Entry]:
    """What was said to persons and public, and what was seen in another light later."""
    incident = facts.incident
    done = (Progress.DONE, Progress.RUNNING)
    if incident.notified.on is not None and incident.notified.progress in done:
        yield incident.notified.on, facts.say(_NOTIFIED)
    if incident.publication.on is not None and incident.publication.progress in done:
        yield incident.publication.on, facts.say(_PUBLISHED)
    for one in incident.reclassified:
        before, after = facts.say(one.before), facts.say(one.after)
        yield (
            one.on,
            _sentence(facts, one.because, _RECLASSIFIED.filled(before=before, after=after)),
        )
    for revision in incident.revisions:
        yield revision.on, _sentence(facts, revision.what, _REVISED)


def _sentence(facts: Facts, what: Words, said_of_it: Words | None) -> str:
    texts = [facts.say(said_of_it)] if said_of_it is not None else []
    return (" " if facts.lang == "en" else "").join(filter(None, (*texts, facts.say(what))))
