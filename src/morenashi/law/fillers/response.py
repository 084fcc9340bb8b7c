"""What is done for the persons, for the public, and against a repetition (規則8条1項6号-8号)."""

from __future__ import annotations

from collections.abc import Iterable

from morenashi.law.fillers.facts import CONSIDERED, Answer, Facts, lacking, told
from morenashi.model.incident import Measure, MeasureKind, Progress
from morenashi.model.words import Words

_HOW = Words(ja="方法", en="how")
_WHY = Words(ja="理由", en="why")
_DESK = Words(ja="問い合わせ窓口", en="contact desk")
_AGAINST = (MeasureKind.CONTAINMENT, MeasureKind.PREVENTION)
_DONE = (Progress.DONE,)
_AHEAD = (Progress.RUNNING, Progress.PLANNED, Progress.CONSIDERING)


def to_persons(facts: Facts) -> Answer:
    """Done, running or planned, or not planned."""
    return Answer(facts.say(facts.incident.notified.progress.value))


def to_persons_detail(facts: Facts) -> Answer:
    """How and when the persons are told, what is done for them, and the reason where they are not."""
    notified = facts.incident.notified
    lines = []
    if notified.on is not None:
        lines.append(facts.labelled(notified.progress.value, facts.day(notified.on)))
    if notified.how.ja:
        lines.append(facts.labelled(_HOW, facts.say(notified.how)))
    if notified.persons is not None:
        lines.append(facts.count(notified.persons))
    if notified.because.ja:
        lines.append(facts.labelled(_WHY, facts.say(notified.because)))
    lines += _measures(facts, MeasureKind.PERSONS)
    if desk := _desk(facts):
        lines.append(facts.labelled(_DESK, desk))
    text = "\n".join(lines)
    if notified.progress is Progress.NONE and not notified.because.ja:
        return Answer(
            text, lacking("本人に通知しない理由", "why the persons are not told"), until=CONSIDERED
        )
    if notified.progress in _DONE and notified.on is None:
        return Answer(
            text, lacking("本人に通知した日", "the day the persons were told"), until=CONSIDERED
        )
    return told(text, "本人への対応の内容", "what is done for the persons", CONSIDERED)


def _desk(facts: Facts) -> str:
    desk = facts.incident.desk
    parts = (facts.say(desk.name), desk.phone, desk.email, facts.say(desk.hours))
    return " ".join(part for part in parts if part)


def publication(facts: Facts) -> Answer:
    """Done, planned, being considered, or none."""
    return Answer(facts.say(facts.incident.publication.progress.value))


def publication_day(facts: Facts) -> Answer:
    """The day it was or will be published."""
    found = facts.incident.publication
    if found.on is not None:
        return Answer(facts.day(found.on))
    if found.progress in (Progress.NONE, Progress.CONSIDERING):
        return Answer(facts.none())
    return Answer(lacks=lacking("公表の日", "the day of publication"), until=CONSIDERED)


def publication_how(facts: Facts) -> Answer:
    """Web page, press conference, handout; with the address of the page."""
    found = facts.incident.publication
    text = "\n".join(filter(None, (facts.say(found.how), found.url)))
    if not text and found.progress in (Progress.NONE, Progress.CONSIDERING):
        return Answer(facts.none())
    return told(text, "公表の方法", "how it was published", CONSIDERED)


def publication_text(facts: Facts) -> Answer:
    """Why it is (not) published; why it came late."""
    found = facts.incident.publication
    lines = [facts.say(words) for words in (found.because, found.delay) if words.ja]
    if not lines and found.progress is Progress.NONE:
        return Answer(lacks=lacking("公表しない理由", "why it is not published"), until=CONSIDERED)
    return Answer("\n".join(lines) or facts.none())


def prevention_done(facts: Facts) -> Answer:
    """What was done to contain it and to keep it from happening again."""
    lines = _lines(facts, _of(facts, _AGAINST, _DONE))
    return told("\n".join(lines), "実施した再発防止の措置", "measures that were done", CONSIDERED)


def prevention_planned(facts: Facts) -> Answer:
    """What is under way or planned: a plan needs its day."""
    measures = list(_of(facts, _AGAINST, _AHEAD))
    text = "\n".join(_lines(facts, measures, with_state=True))
    if any(one.on is None and one.progress is Progress.PLANNED for one in measures):
        return Answer(
            text, lacking("予定の措置の実施日", "the days of planned measures"), until=CONSIDERED
        )
    if not text and any(_of(facts, (MeasureKind.PREVENTION,), _DONE)):
        return Answer(facts.none())
    return told(text, "今後の措置と実施の予定日", "planned measures with their days", CONSIDERED)


def containment(facts: Facts) -> Answer:
    """What was done to stop it."""
    lines = _lines(facts, _of(facts, (MeasureKind.CONTAINMENT,), tuple(Progress)))
    return told("\n".join(lines), "被害の拡大を防ぐ措置", "measures of containment", CONSIDERED)


def measures(facts: Facts) -> Answer:
    """All measures, each with how far it is (GDPR 33条3項d)."""
    lines = [
        facts.labelled(kind.value, line) for kind in MeasureKind for line in _measures(facts, kind)
    ]
    return told(
        "\n".join(lines), "講じた措置と今後の措置", "measures taken or proposed", CONSIDERED
    )


def _of(
    facts: Facts, kinds: tuple[MeasureKind, ...], progress: tuple[Progress, ...]
) -> Iterable[Measure]:
    return (
        one for one in facts.incident.measures if one.kind in kinds and one.progress in progress
    )


def _lines(facts: Facts, measures: Iterable[Measure], *, with_state: bool = False) -> list[str]:
    return [_line(facts, one, with_state=with_state) for one in measures]


def _line(facts: Facts, one: Measure, *, with_state: bool) -> str:
    line = f"{facts.day(one.on)} {facts.say(one.what)}" if one.on else facts.say(one.what)
    if not with_state:
        return line
    state = facts.say(one.progress.value)
    return f"{line} ({state})" if facts.lang == "en" else f"{line}（{state}）"


def _measures(facts: Facts, kind: MeasureKind) -> list[str]:
    found = (one for one in facts.incident.measures if one.kind is kind)
    return _lines(facts, found, with_state=True)


def investigations(facts: Facts) -> list[str]:
    """What is still being looked into, for "other": what is done stands in the course of events."""
    return _lines(facts, _of(facts, (MeasureKind.INVESTIGATION,), _AHEAD), with_state=True)
