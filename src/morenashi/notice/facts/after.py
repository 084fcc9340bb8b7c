"""Facts: what followed: harm, measures, authorities, money, promises, the desk, the next word."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from morenashi.model.authorities import AUTHORITIES
from morenashi.model.draft import LetterLang
from morenashi.model.incident import (
    DamageState,
    Measure,
    MeasureKind,
    Offer,
    Progress,
    Promise,
    Revision,
)
from morenashi.model.incident import (
    Told as ToldAuthority,
)
from morenashi.model.words import Words
from morenashi.notice.facts.shape import Fact, Flag, Rows, Told, fact
from morenashi.notice.scene import Scene


def _measures(*wanted: Progress) -> Rows:
    def select(scene: Scene) -> Sequence[Measure]:
        chosen = [one for one in scene.case.measures if one.progress in wanted]
        return sorted(chosen, key=lambda one: (one.on is None, one.on))

    return Rows(
        select,
        _tell_measure,
        {
            "measure": Words(ja="対応の内容", en="measure"),
            "measure_on": Words(ja="対応の日付", en="day of the measure"),
        },
    )


def _tell_measure(scene: Scene, measure: Measure) -> Mapping[str, Told]:
    scene.trace.note(f"{_where(measure)}.progress")
    return {"measure": scene.say(measure.what), "measure_on": scene.day(measure.on)}


def _where(part: object) -> str:
    from morenashi.notice.traced import path_of

    return path_of(part)


_STILL = (Progress.RUNNING, Progress.PLANNED, Progress.CONSIDERING)


def _tell_authority(scene: Scene, told: ToldAuthority) -> Mapping[str, Told]:
    name = scene.authorities.get(told.authority) or AUTHORITIES.get(told.authority)
    return {
        "authority": scene.word(name) if name else scene.name(told.what),
        "told_on": scene.day(told.on),
    }


def _authorities(*wanted: Progress) -> Rows:
    def select(scene: Scene) -> Sequence[ToldAuthority]:
        return [one for one in scene.case.told if one.progress in wanted]

    return Rows(
        select,
        _tell_authority,
        {
            "authority": Words(ja="報告先の名前", en="name of the authority"),
            "told_on": Words(ja="報告した日", en="day it was told"),
        },
    )


_LASTS = Words(ja="続いています", en="still running")


def _tell_promise(scene: Scene, promise: Promise) -> Mapping[str, Told]:
    """A promise whose day has not come is no broken one."""
    today = scene.case.as_of
    if promise.kept_on is None and promise.due and today and today < promise.due:
        kept = scene.say(_LASTS)
    else:
        kept = scene.day(promise.kept_on)
    return {
        "promise": scene.say(promise.what),
        "promise_due": scene.day(promise.due),
        "promise_kept": kept,
    }


_PROMISE = {
    "promise": Words(ja="約束したこと", en="promise"),
    "promise_due": Words(ja="約束の期日", en="day it is due"),
    "promise_kept": Words(ja="約束を果たした日", en="day it was kept"),
}


def _tell_revision(scene: Scene, revision: Revision) -> Mapping[str, Told]:
    return {
        "revised_on": scene.day(revision.on),
        "revised": scene.say(revision.what),
        "revised_before": scene.say(revision.before),
    }


def _yen(scene: Scene) -> Told:
    yen = scene.case.compensation.yen
    if yen is None:
        return None
    return f"{yen:,} yen" if scene.lang is LetterLang.EN else f"{yen:,}円"


def _has_measure(*wanted: Progress) -> Flag:
    return lambda scene: any(one.progress in wanted for one in scene.case.measures)


FACTS: dict[str, Fact] = {
    "damage": fact("二次被害の内容", "secondary harm", lambda s: s.say(s.case.secondary.what)),
    "damage_checked": fact(
        "二次被害を何で調べたか",
        "how secondary harm was looked for",
        lambda s: s.say(s.case.secondary.checked),
    ),
    "damage_on": fact(
        "二次被害を調べた日",
        "day secondary harm was looked for",
        lambda s: s.day(s.case.secondary.checked_on),
    ),
    "yen": fact("お支払いの金額", "amount", _yen),
    "offer": fact("お支払いの内容", "what is offered", lambda s: s.say(s.case.compensation.what)),
    "offer_because": fact(
        "補償の判断の理由", "reason of the decision", lambda s: s.say(s.case.compensation.because)
    ),
    "offer_by": fact(
        "補償を決める日", "day of the decision", lambda s: s.day(s.case.compensation.by)
    ),
    "desk": fact("窓口の名前", "name of the desk", lambda s: s.name(s.case.desk.name)),
    "desk_phone": fact(
        "窓口の電話番号", "telephone of the desk", lambda s: s.case.desk.phone or None
    ),
    "desk_hours": fact("窓口の受付時間", "hours of the desk", lambda s: s.say(s.case.desk.hours)),
    "desk_email": fact("窓口のメール", "mail of the desk", lambda s: s.case.desk.email or None),
    "desk_url": fact("窓口のウェブページ", "page of the desk", lambda s: s.case.desk.url or None),
    "desk_other": fact(
        "窓口の電話以外の連絡方法",
        "a way to reach the desk besides the telephone",
        lambda s: s.case.desk.email or s.case.desk.url or None,
    ),
    "desk_languages": fact(
        "窓口で使える言葉", "languages of the desk", lambda s: s.say(s.case.desk.languages)
    ),
    "desk_until": fact("窓口の最終日", "last day of the desk", lambda s: s.day(s.case.desk.until)),
    "authority_told": fact("報告した機関と日付", "authorities told, with days", lambda _: None),
    "notified_how": fact(
        "お知らせの方法", "how persons are told", lambda s: s.say(s.case.notified.how)
    ),
    "next_report": fact(
        "次のお知らせの日", "day of the next report", lambda s: s.day(s.case.next_report)
    ),
    "page": fact("公表のページ", "page of the statement", lambda s: s.case.publication.url or None),
}

FLAGS: dict[str, Flag] = {
    "damage_none": lambda s: s.case.secondary.state is DamageState.NONE_FOUND,
    "damage_found": lambda s: s.case.secondary.state is DamageState.FOUND,
    "damage_unknown": lambda s: s.case.secondary.state is DamageState.UNKNOWN,
    "damage_checked": lambda s: s.say(s.case.secondary.checked) is not None,
    "done": _has_measure(Progress.DONE, Progress.RUNNING),
    "planned": _has_measure(Progress.PLANNED),
    "measures": _has_measure(Progress.DONE, Progress.RUNNING, Progress.PLANNED),
    "notified_how": lambda s: s.say(s.case.notified.how) is not None,
    "any_authority": lambda s: bool(s.case.told),
    "authority_open": lambda s: not s.case.told,
    "told": lambda s: any(one.progress is Progress.DONE for one in s.case.told),
    "offered": lambda s: s.case.compensation.offer is Offer.OFFERED,
    "not_offered": lambda s: s.case.compensation.offer is Offer.NOT_OFFERED,
    "offer_open": lambda s: s.case.compensation.offer is Offer.UNDECIDED,
    "yen": lambda s: s.case.compensation.yen is not None,
    "senders": lambda s: bool(s.case.organisation.senders),
    "website": lambda s: bool(s.case.organisation.website),
    "page": lambda s: bool(s.case.publication.url),
    "desk_email": lambda s: bool(s.case.desk.email),
    "desk_url": lambda s: bool(s.case.desk.url),
    "desk_languages": lambda s: s.say(s.case.desk.languages) is not None,
    "promises": lambda s: bool(s.case.promises),
    "revisions": lambda s: bool(s.case.revisions),
    "next_report": lambda s: s.case.next_report is not None,
    "prevention_done": lambda s: any(
        one.kind is MeasureKind.PREVENTION and one.progress is Progress.DONE
        for one in s.case.measures
    ),
}

ROWS: dict[str, Rows] = {
    "done": _measures(Progress.DONE, Progress.RUNNING),
    "planned": _measures(Progress.PLANNED),
    "told": _authorities(Progress.DONE),
    "to_tell": _authorities(*_STILL),
    "not_told": _authorities(Progress.NONE),
    "promises": Rows(lambda s: s.case.promises, _tell_promise, _PROMISE),
    "revisions": Rows(
        lambda s: sorted(s.case.revisions, key=lambda one: one.on),
        _tell_revision,
        {
            "revised_on": Words(ja="訂正した日", en="day of the correction"),
            "revised": Words(ja="訂正の内容", en="what was corrected"),
            "revised_before": Words(ja="訂正前の内容", en="what was said before"),
        },
    ),
}
