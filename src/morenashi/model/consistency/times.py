"""Times: begin before end, exposure before knowledge, one day of knowledge chosen and justified."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from morenashi.model.consistency.say import error, warning
from morenashi.model.facts import walk
from morenashi.model.group import Period
from morenashi.model.incident import Incident, Progress
from morenashi.model.moment import Moment, day, instant
from morenashi.model.plain import Wrong

LATE = 5  # days; the Commission's guide value for the first report, taken as ours for the public


def check(incident: Incident, on: date | None) -> Iterator[Wrong]:
    """What is wrong with the times of the incident; ages count up to `on`."""
    yield from _periods(incident)
    yield from _known(incident)
    yield from _order(incident)
    yield from _publication(incident, on)


def _periods(incident: Incident) -> Iterator[Wrong]:
    for place in walk(incident):
        period = place.value
        if not isinstance(period, Period) or not period.begin or not period.end:
            continue
        if later(period.begin, period.end):
            yield error(
                f"{place.path}.end",
                "終わりが始まりより前です。begin と end を確かめてください。",
                "lies before `begin`: check both.",
            )


def _known(incident: Incident) -> Iterator[Wrong]:
    for k, one in enumerate(incident.known):
        if one.could and one.chosen:
            yield error(
                f"known[{k}].chosen",
                "「知り得た時点」（could）は、期限の起算日に選べません。実際に知った時点を選んでください。",
                "what could have been known never starts a clock: choose a moment of real knowledge.",
            )
    real = [(k, one) for k, one in enumerate(incident.known) if not one.could]
    chosen = [(k, one) for k, one in real if one.chosen]
    if not real:
        yield warning(
            "known",
            "知った日がまだ書かれていません。期限を数えられません。",
            "holds no day of knowledge yet: no due day can be counted.",
        )
    for k, _ in chosen[1:]:
        yield error(
            f"known[{k}].chosen",
            "知った時点が二つ以上選ばれています。選ぶのは一つだけです。",
            "more than one moment of knowledge is chosen: choose one.",
        )
    if len(real) > 1 and not chosen:
        yield warning(
            "known",
            f"知った時点の候補が{len(real)}つありますが、選ばれていません。"
            "いちばん早いものを使います。chosen = true と because（理由）を書いてください。",
            f"has {len(real)} candidates and none is chosen: the earliest is used. "
            "Write chosen = true and because.",
        )
    if len(real) > 1 and len(chosen) == 1 and not chosen[0][1].because.ja:
        yield warning(
            f"known[{chosen[0][0]}].because",
            "候補がほかにもあるので、この時点を選んだ理由を書いてください。",
            "there are other candidates: say why this one was chosen.",
        )


def _order(incident: Incident) -> Iterator[Wrong]:
    begin = incident.exposed.begin
    for k, one in enumerate(incident.known):
        if begin and not one.could and day(one.at) < day(begin):
            yield error(
                f"known[{k}].at",
                "起きる前に知ったことになっています。exposed.begin とどちらかが違います。",
                "lies before the exposure began: this or exposed.begin is not right.",
            )
    for a, period in enumerate(incident.accessed):
        if begin and period.begin and day(period.begin) < day(begin):
            yield warning(
                f"accessed[{a}].begin",
                "見られる状態になる前に閲覧されたことになっています。exposed.begin を確かめてください。",
                "somebody reached the data before they could be reached: check exposed.begin.",
            )
    for w, warned in enumerate(incident.warnings):
        if warned.answered_on and warned.answered_on < day(warned.at):
            yield error(
                f"warnings[{w}].answered_on",
                "指摘を受けた日より前です。",
                "lies before the warning itself.",
            )


def _publication(incident: Incident, on: date | None) -> Iterator[Wrong]:
    chosen, publication = incident.chosen, incident.publication
    if publication.progress is Progress.NONE:
        if not publication.because.ja:
            yield warning(
                "publication.because",
                "公表しない理由を書いてください。",
                "say why the public is not told.",
            )
        return
    if chosen is None or incident.settled:
        return
    told = publication.on if publication.progress is Progress.DONE else None
    if told and told < day(chosen.at):
        yield error(
            "publication.on",
            "知った日より前に公表したことになっています。known か publication.on を直してください。",
            "lies before the day of knowledge: mend this or `known`.",
        )
    until = told or on
    waited = (until - day(chosen.at)).days if until else 0
    if waited > LATE and not publication.delay.ja:
        yield warning(
            "publication.delay",
            f"知った日から{'公表まで' if told else ''}{waited}日たっています。"
            "待った理由（delay）を書いてください。必ず聞かれます。",
            f"{waited} days passed since the day of knowledge{' to publication' if told else ''}: "
            "write the reason (delay); it will be asked for.",
        )


def later(first: Moment, second: Moment) -> bool:
    """Whether `first` surely lies after `second`; a day alone lasts until its end."""
    end = instant(second)
    if type(second) is date:
        end += timedelta(days=1, microseconds=-1)
    return instant(first) > end
