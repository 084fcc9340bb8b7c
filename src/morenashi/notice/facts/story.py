"""Facts: when data could be reached and were, how many people, who knew when, and why it happened."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from morenashi.model import moment
from morenashi.model.count import Count
from morenashi.model.draft import LetterKind, LetterLang
from morenashi.model.group import Group, Outcome, Period
from morenashi.model.incident import (
    CauseState,
    DamageState,
    Evidence,
    Happened,
    Hypothesis,
    Origin,
    Progress,
)
from morenashi.model.words import Words
from morenashi.notice.facts.shape import Fact, Flag, Rows, Told, fact
from morenashi.notice.readings import with_readings
from morenashi.notice.scene import Scene

LATE = 5  # days between knowing and telling; more needs a reason (通則編 3-5-3-3 guide value)


def _period(scene: Scene) -> Period:
    own = scene.group.period if scene.group else None
    return own if own is not None else scene.case.exposed


def _accessed(scene: Scene) -> Sequence[Period]:
    return scene.case.accessed


def _tell_access(scene: Scene, period: Period) -> Mapping[str, Told]:
    begin, end = scene.day(period.begin), scene.day(period.end)
    return {
        "access_label": scene.say(period.what) or _ours(scene, ACCESSED[scene.lang]),
        "access_span": begin if begin == end else _span(scene, begin, end),
    }


def _span(scene: Scene, begin: Told, end: Told) -> Told:
    if begin is None or end is None:
        return None
    return f"{begin} to {end}" if scene.lang is LetterLang.EN else f"{begin}から{end}まで"


def _exposed_span(scene: Scene) -> Told:
    period = _period(scene)
    return _span(scene, scene.day(period.begin), scene.day(period.end))


def _ours(scene: Scene, text: str) -> str:
    return with_readings(text) if scene.lang is LetterLang.PLAIN else text


def _exposed_label(scene: Scene) -> Told:
    """What the period is called: by the case, else by us."""
    return scene.say(_period(scene).what) or _ours(scene, EXPOSED[scene.lang])


EXPOSED = {
    LetterLang.JA: "外部から見られる状態だった期間",
    LetterLang.PLAIN: "会社の 外の 人が 情報を 見ることが できた 間",
    LetterLang.EN: "the data could be reached from outside",
}
ACCESSED = {
    LetterLang.JA: "実際にアクセスがあった期間",
    LetterLang.PLAIN: "だれかが 情報を 見た 間",
    LetterLang.EN: "the data were in fact accessed",
}


def _persons(scene: Scene) -> Count | None:
    return scene.group.persons if scene.group else scene.case.totals.exposed


def _reached(scene: Scene) -> Count | None:
    return scene.group.accessed if scene.group else scene.case.totals.accessed


def _known_on(scene: Scene) -> date | None:
    chosen = scene.case.chosen
    return moment.day(chosen.at) if chosen else None


def _gap(scene: Scene) -> int | None:
    known, told = _known_on(scene), scene.on
    return (told - known).days if known and told else None


def _late(scene: Scene) -> bool:
    gap = _gap(scene)
    return gap is not None and gap > LATE


def _gap_said(scene: Scene) -> Told:
    gap = _gap(scene)
    if gap is None:
        return None
    return f"{gap} days" if scene.lang is LetterLang.EN else f"{gap}日"


def _delay(scene: Scene) -> Told:
    """Why it took so long: for the persons their own reason, where there is one."""
    case = scene.case
    own = None if scene.kind is LetterKind.PUBLIC else scene.say(case.notified.because)
    return own or scene.say(case.publication.delay)


def _cause_kinds(scene: Scene) -> Told:
    """In plain words; the form's word for it alone would say little."""
    said = [
        with_readings(PLAIN_CAUSES[one.name])
        if scene.lang is LetterLang.PLAIN
        else scene.word(one.value)
        for one in scene.case.cause.kinds
    ]
    return (", " if scene.lang is LetterLang.EN else "、").join(said) or None


PLAIN_CAUSES = {
    "UNAUTHORISED_ACCESS": "知らない 人が コンピューターに 勝手に 入りました",
    "MISHANDED": "まちがえて 別の 人に わたしました",
    "MISSENT": "まちがえて 別の 人に 送りました",
    "MISDISCARDED": "まちがえて 捨てました",
    "LOST": "なくしました",
    "STOLEN": "ぬすまれました",
    "STAFF_WRONGDOING": "会社で 働く 人が 悪い ことを しました",
    "MISCONFIGURATION": "コンピューターの 設定を まちがえました",
    "DESIGN": "見せては いけない 情報を 見せる 画面を 作って しまいました",
    "RANSOMWARE": "知らない 人が コンピューターに 入って、データを 使えなく しました",
    "SKIMMING": "知らない 人が ホームページを 書きかえました",
    "OTHER": "ほかの 理由です",
}


def _tell_event(scene: Scene, event: Happened) -> Mapping[str, Told]:
    on = moment.said(event.at, scene.lang.words)
    return {"event_on": on, "event_what": scene.say(event.what)}


def _tell_hypothesis(scene: Scene, one: Hypothesis) -> Mapping[str, Told]:
    join = "; " if scene.lang is LetterLang.EN else "。"
    return {
        "hypothesis": scene.say(one.what),
        "speaks_for": join.join(filter(None, map(scene.say, one.speaks_for))) or None,
        "speaks_against": join.join(filter(None, map(scene.say, one.speaks_against))) or None,
        "verdict": scene.say(one.verdict),
    }


def _unknowns(scene: Scene) -> list[str]:
    """What a first statement must say is not known yet, as keys of `_UNKNOWNS`."""
    case, totals = scene.case, scene.case.totals
    items = [leaked for group in case.groups for leaked in group.items]
    period = _exposed_span(scene) is None and (case.accessed == () or _open(case.accessed))
    unknown = {
        "items": not items or any(one.outcome is Outcome.UNKNOWN for one in items),
        "persons": totals.exposed.unknown and all(one.persons.unknown for one in case.groups),
        "reached": totals.accessed is None or totals.accessed.unknown,
        "period": period,
        "cause": case.cause.state is CauseState.INVESTIGATING,
        "damage": case.secondary.state is DamageState.UNKNOWN,
    }
    return [name for name, is_open in unknown.items() if is_open]


def _open(periods: Sequence[Period]) -> bool:
    return any(one.begin is None or one.end is None for one in periods)


_UNKNOWNS = {
    "items": Words(ja="漏えいした情報の項目は、調査中です", en="which items of data leaked"),
    "persons": Words(ja="対象の方の人数は、調査中です", en="how many people are concerned"),
    "reached": Words(
        ja="実際に見られた、または取り出された人数は、調査中です",
        en="how many people's data were seen or taken",
    ),
    "period": Words(
        ja="外部から見られる状態だった期間は、調査中です", en="how long the data could be reached"
    ),
    "cause": Words(ja="原因は、調査中です", en="the cause"),
    "damage": Words(ja="悪用されたかどうかは、調査中です", en="whether the data were misused"),
}
_UNKNOWN_PATHS = {
    "items": "groups[*]",
    "persons": "totals.exposed",
    "reached": "totals.accessed",
    "period": "exposed.begin",
    "cause": "cause.state",
    "damage": "secondary.state",
}


def _tell_unknown(scene: Scene, name: str) -> Mapping[str, Told]:
    scene.trace.note(_UNKNOWN_PATHS[name])
    return {"unknown": _UNKNOWNS[name].said(scene.lang.words)}


def _tell_former(scene: Scene, group: Group) -> Mapping[str, Told]:
    return {
        "each_group": scene.say(group.label),
        "each_still_held": scene.say(group.still_held),
        "each_now": scene.say(group.now),
    }


def _tell_evidence(scene: Scene, one: Evidence) -> Mapping[str, Told]:
    return {"evidence": scene.say(one.what), "evidence_on": scene.day(one.at)}


FACTS: dict[str, Fact] = {
    "exposed_begin": fact(
        "見られる状態になった日", "first day of exposure", lambda s: s.day(_period(s).begin)
    ),
    "exposed_end": fact(
        "見られる状態が終わった日", "last day of exposure", lambda s: s.day(_period(s).end)
    ),
    "exposed_label": fact("期間の呼び方", "what the period is", _exposed_label),
    "exposed_span": fact("見られる状態だった期間", "period of exposure", _exposed_span),
    "persons": fact("対象の人数", "number of persons", lambda s: s.count(_persons(s))),
    "reached": fact(
        "実際に見られた人数", "number of persons accessed", lambda s: s.count(_reached(s))
    ),
    "total_exposed": fact(
        "見られる状態だった人数", "persons exposed", lambda s: s.count(s.case.totals.exposed)
    ),
    "total_accessed": fact(
        "実際に見られた人数", "persons accessed", lambda s: s.count(s.case.totals.accessed)
    ),
    "total_affected": fact(
        "漏えいが確かな人数", "persons affected", lambda s: s.count(s.case.totals.affected)
    ),
    "total_notified": fact(
        "お知らせした人数", "persons notified", lambda s: s.count(s.case.totals.notified)
    ),
    "party_persons": fact(
        "委託元のデータの人数",
        "persons in the client's data",
        lambda s: s.count(s.party.persons) if s.party else None,
    ),
    "known_on": fact("会社が知った日", "day we knew", lambda s: s.day(_known_on(s))),
    "gap": fact("知ってからお知らせまでの日数", "days between", _gap_said),
    "delay": fact("お知らせが遅れた理由", "reason for the wait", _delay),
    "discovered_how": fact(
        "見つけたいきさつ", "how it was found", lambda s: s.say(s.case.discovered_how)
    ),
    "cause_kinds": fact("原因の種類", "kind of cause", _cause_kinds),
    "cause": fact("原因", "the cause", lambda s: s.say(s.case.cause.what)),
    "cause_because": fact(
        "原因を特定できない理由", "why it cannot be known", lambda s: s.say(s.case.cause.because)
    ),
    "cause_next": fact(
        "原因を次にお知らせする日", "day of the next word", lambda s: s.day(s.case.cause.next_word)
    ),
}

FLAGS: dict[str, Flag] = {
    "exposed_begun": lambda s: _period(s).begin is not None,
    "exposed_ended": lambda s: _period(s).end is not None,
    "exposed_what": lambda s: s.say(_period(s).what) is not None,
    "exposed_known": lambda s: _exposed_span(s) is not None,
    "unknowns": lambda s: bool(_unknowns(s)),
    "accessed": lambda s: bool(_accessed(s)),
    "reached_known": lambda s: s.count(_reached(s)) is not None,
    "persons_known": lambda s: s.count(_persons(s)) is not None,
    "total_exposed_known": lambda s: s.count(s.case.totals.exposed) is not None,
    "total_accessed_known": lambda s: s.count(s.case.totals.accessed) is not None,
    "total_affected_known": lambda s: s.count(s.case.totals.affected) is not None,
    "party_persons": lambda s: s.party is not None and s.count(s.party.persons) is not None,
    "late": _late,
    "found_how": lambda s: s.say(s.case.discovered_how) is not None,
    "cause_known": lambda s: s.case.cause.state is CauseState.KNOWN,
    "cause_open": lambda s: s.case.cause.state is CauseState.INVESTIGATING,
    "cause_never": lambda s: s.case.cause.state is CauseState.CANNOT_BE_KNOWN,
    "cause_kinds": lambda s: bool(s.case.cause.kinds),
    "contractors_fault": lambda s: s.case.cause.origin is Origin.CONTRACTOR,
    "course": lambda s: bool(s.case.course),
    "published": lambda s: s.case.publication.progress is Progress.DONE,
    "evidence": lambda s: bool(s.case.evidence),
    "hypotheses": lambda s: bool(s.case.hypotheses),
}

ROWS: dict[str, Rows] = {
    "evidence": Rows(
        lambda s: s.case.evidence,
        _tell_evidence,
        {
            "evidence": Words(ja="調べたもの", en="what was examined"),
            "evidence_on": Words(ja="調べた日", en="day it was examined"),
        },
    ),
    "unknowns": Rows(_unknowns, _tell_unknown, {"unknown": Words(ja="未判明", en="unknown")}),
    "former_groups": Rows(
        lambda s: [one for one in s.case.groups if one.relation.former],
        _tell_former,
        {
            "each_group": Words(ja="対象の方", en="persons concerned"),
            "each_still_held": Words(
                ja="退会・退職後も保存していた理由", en="why data of people who left were kept"
            ),
            "each_now": Words(ja="保存していたデータのこれから", en="what happens to these data"),
        },
    ),
    "accesses": Rows(
        _accessed,
        _tell_access,
        {
            "access_label": Words(ja="アクセスの呼び方", en="what the access was"),
            "access_span": Words(ja="アクセスされた期間", en="period of the access"),
        },
    ),
    "course": Rows(
        lambda s: sorted(s.case.course, key=lambda event: moment.instant(event.at)),
        _tell_event,
        {
            "event_on": Words(ja="日付", en="day"),
            "event_what": Words(ja="できごと", en="event"),
        },
    ),
    "hypotheses": Rows(
        lambda s: s.case.hypotheses,
        _tell_hypothesis,
        {
            "hypothesis": Words(ja="考えられる説明", en="explanation"),
            "speaks_for": Words(ja="それを支えること", en="what speaks for it"),
            "speaks_against": Words(ja="それに反すること", en="what speaks against it"),
            "verdict": Words(ja="結論", en="verdict"),
        },
    ),
}
