"""A board of duties as a person at the terminal reads it, what is due first on top, and as a program does."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from itertools import groupby
from typing import Any

from morenashi.model.duty import Board, Clock, Duty, DutyState, Fallen
from morenashi.model.incident import Incident, YesNo
from morenashi.model.moment import JST, Moment, day, instant, said
from morenashi.model.words import Words
from morenashi.report.page import Page

FORMAT, VERSION = "morenashi-duties", 1

# What each key of the JSON holds; a test holds the output to this list.
KEYS: dict[str, str] = {
    "format": f'always "{FORMAT}"',
    "version": f"number of this description, {VERSION}",
    "case": "key of the case",
    "now": "the moment the board is for, ISO 8601",
    "known": "the day of knowledge that counts, ISO 8601, or null",
    "checked_on": "the day on which the oldest of the rules shown was compared with its source",
    "not_legal_advice": "{ja, en}",
    "classes": "[{regime, class, label, answer, because, citation, source, verified, would_change, since, "
    "groups}]; class is the number of the item, 0 where the regime has none; answer is yes, possible, "
    "no or unknown",
    "duties": "what is due first on top: [{regime, duty, label, class, citation, source, checked_on, "
    "verified, authority, channel, due, due_from, known, when, is_guide, effort, state, clocks, missing, "
    "remark}]; due is a day, an instant or null; state is open, due_today, overdue, waiting or done",
    "duties[].clocks": "[{known, what, due, last_raw, days, chosen}]: the due moment from each candidate",
    "exempt": "[{ja, en}]: why duties fall away",
    "open_questions": "[{ja, en}]: facts that would change the answer, the weightiest first",
    "coming": "[{ja, en}]: rules that are not law yet and decide nothing here",
}


def as_json(board: Board, incident: Incident, *, coming: tuple[Words, ...] = ()) -> dict[str, Any]:
    """The board for programs; `KEYS` says what each key holds."""
    chosen = incident.chosen
    return {
        "format": FORMAT,
        "version": VERSION,
        "case": incident.key,
        "now": board.now.isoformat(),
        "known": chosen.at.isoformat() if chosen else None,
        "checked_on": _iso(_checked_on(board)),
        "not_legal_advice": _words(_ADVICE.filled(on=_checked_on(board) or "-")),
        "classes": [_class_json(fallen) for fallen in board.fallen],
        "duties": [_duty_json(duty) for duty in board.duties],
        "exempt": [_words(one) for one in board.exempt],
        "open_questions": [_words(one) for one in board.open_questions],
        "coming": [_words(one) for one in coming],
    }


def _class_json(fallen: Fallen) -> dict[str, Any]:
    return {
        "regime": fallen.regime,
        "class": fallen.number,
        "label": _words(fallen.label),
        "answer": fallen.answer.name.lower(),
        "because": _words(fallen.because),
        "citation": _words(fallen.citation.clause),
        "source": fallen.citation.source,
        "verified": fallen.citation.verified,
        "would_change": [_words(one) for one in fallen.would_change],
        "since": _iso(fallen.since),
        "groups": list(fallen.groups),
    }


def _duty_json(duty: Duty) -> dict[str, Any]:
    chosen = next((clock for clock in duty.clocks if clock.chosen), None)
    return {
        "regime": duty.regime,
        "duty": duty.key,
        "label": _words(duty.label),
        "class": list(duty.classes),
        "citation": _words(duty.citation.clause),
        "source": duty.citation.source,
        "checked_on": _iso(duty.citation.checked_on),
        "verified": duty.citation.verified,
        "authority": _words(duty.authority),
        "channel": _words(duty.channel),
        "due": _iso(duty.due),
        "due_from": _iso(duty.due_from),
        "known": _iso(chosen.known.at) if chosen else None,
        "when": _words(duty.when),
        "is_guide": duty.is_guide,
        "effort": duty.effort,
        "state": duty.state.name.lower(),
        "clocks": [_clock_json(clock) for clock in duty.clocks],
        "missing": [_words(one) for one in duty.missing],
        "remark": _words(duty.remark),
    }


def _clock_json(clock: Clock) -> dict[str, Any]:
    return {
        "known": _iso(clock.known.at),
        "what": _words(clock.known.what),
        "due": _iso(clock.due),
        "last_raw": _iso(clock.last_raw),
        "days": clock.days,
        "chosen": clock.chosen,
    }


def _words(words: Words) -> dict[str, str]:
    return {"ja": words.ja, "en": words.en or words.ja}


def _iso(moment: Moment | None) -> str | None:
    return moment.isoformat() if moment is not None else None


def _checked_on(board: Board) -> date | None:
    cited = [one.citation for one in board.fallen] + [one.citation for one in board.duties]
    return min((one.checked_on for one in cited if one.checked_on is not None), default=None)


def as_text(
    board: Board,
    incident: Incident,
    lang: str,
    *,
    width: int = 80,
    coming: tuple[Words, ...] = (),
) -> str:
    """The board in lines of at most `width` columns."""
    page = Page(lang, width)
    _head(page, board, incident)
    _timetable(page, board)
    _classes(page, board.fallen)
    _several(page, _EXEMPT, board.exempt)
    for heading, duties in _sections(board):
        _details(page, heading, duties, board.now)
    _lacking(page, board.duties)
    _several(page, _QUESTIONS, board.open_questions[:_SHOWN])
    more = len(board.open_questions) - _SHOWN
    if more > 0:
        page.paragraph(_MORE.filled(n=more), 2)
    _several(page, _COMING, coming)
    page.gap()
    page.paragraph(_ADVICE.filled(on=_checked_on(board) or "-"))
    return page.text()


def _said(words: Words, lang: str) -> str:
    return words.said(lang) or words.ja


def _head(page: Page, board: Board, incident: Incident) -> None:
    page.paragraph(_said(incident.title, page.lang))
    now = said(board.now, page.lang)
    chosen = incident.chosen
    if chosen is None:
        page.line(_NOW_ONLY.filled(now=now))
        return
    since = _since(chosen.at, board.now)
    page.paragraph(_NOW.filled(now=now, known=said(chosen.at, page.lang), since=since))


def _since(known: Moment, now: Moment) -> Words:
    """How long it has been known: in hours at first, where both times of day are known."""
    if isinstance(known, datetime) and isinstance(now, datetime):
        hours = int((instant(now) - instant(known)).total_seconds() // 3600)
        if 0 <= hours < _DAYS_FROM:
            return _SINCE_HOURS.filled(n=hours)
    days = (day(now) - day(known)).days
    return _SINCE_DAYS.filled(n=days) if days >= 0 else _BEFORE_IT


def _timetable(page: Page, board: Board) -> None:
    """One line for each duty that is open: when, how long from now, what, to whom."""
    pending = [
        duty for duty in board.duties if duty.state is not DutyState.DONE and not duty.effort
    ]
    page.gap()
    if not pending:
        page.line(_NOTHING_DUE)
        return
    page.line(_FIRST)
    rows = [
        (_when(duty, page.lang), _left(duty, board.now, page.lang), _what(duty, page.lang))
        for duty in pending
    ]
    _aligned(page, rows)


def _aligned(page: Page, rows: list[tuple[str, str, str]]) -> None:
    from rich.cells import cell_len

    first = max(cell_len(row[0]) for row in rows)
    second = max(cell_len(row[1]) for row in rows)
    narrow = page.width - first - second - 6 < 30
    for when, left, what in rows:
        begin = _padded(when, first) + "  " + _padded(left, second)
        if narrow:
            page.paragraph(begin.rstrip(), 2)
            page.paragraph(what, 6)
        else:
            page.paragraph(what, 2, begin + "  ")


def _padded(text: str, width: int) -> str:
    from rich.cells import cell_len

    return text + " " * (width - cell_len(text))


def _when(duty: Duty, lang: str) -> str:
    if duty.due is None:
        return (_WAITING if duty.state is DutyState.WAITING else _PROMPTLY).said(lang)
    return _dated(duty.due, lang) + (_GUIDE.said(lang) if duty.is_guide else "")


def _dated(moment: Moment, lang: str) -> str:
    """The moment with the day of the week, the time of day in Japan."""
    on = day(moment)
    name = (_WEEK_EN if lang == "en" else _WEEK_JA)[on.weekday()]
    space = " " if lang == "en" else ""
    if isinstance(moment, datetime):
        at = moment.astimezone(JST)
        return f"{on:%Y-%m-%d}{space}({name}) {at:%H:%M} JST"
    return f"{on:%Y-%m-%d}{space}({name})"


def _left(duty: Duty, now: Moment, lang: str) -> str:
    if duty.due is None:
        return ""
    if isinstance(duty.due, datetime):
        return _hours(duty.due - instant(now)).said(lang)
    days = (duty.due - day(now)).days
    if days == 0:
        return _TODAY.said(lang)
    return (_DAYS_LEFT if days > 0 else _DAYS_OVER).filled(n=abs(days)).said(lang)


def _hours(left: timedelta) -> Words:
    minutes = int(abs(left).total_seconds() // 60)
    hours, ahead = minutes // 60, left >= timedelta(0)
    if hours >= _DAYS_FROM:
        words = _DAYS_HOURS_LEFT if ahead else _DAYS_HOURS_OVER
        return words.filled(d=hours // 24, h=hours % 24)
    return (_HOURS_LEFT if ahead else _HOURS_OVER).filled(h=hours, m=f"{minutes % 60:02}")


def _what(duty: Duty, lang: str) -> str:
    marks = "".join(mark.said(lang) for mark in _marks(duty))
    return f"{_said(duty.label, lang)} → {_said(duty.authority, lang)}{marks}"


def _marks(duty: Duty) -> list[Words]:
    """What must be seen at a glance: waiting for a judgement, not verified."""
    found = []
    if duty.state is DutyState.WAITING:
        found.append(_MARK_WAITS)
    if not duty.citation.verified:
        found.append(_UNVERIFIED)
    return found


def _classes(page: Page, fallen: tuple[Fallen, ...]) -> None:
    """Each with its reason; items of one law with the same answer and reason together."""
    page.gap()
    page.line(_CLASSES)
    same = groupby(fallen, key=lambda one: (one.regime, one.answer, one.because))
    for _, found in same:
        ones = list(found)
        first = ones[0]
        page.paragraph(_head_of(ones, page.lang), 2, f"[{_ANSWERS[first.answer].said(page.lang)}] ")
        page.paragraph(_said(first.because, page.lang), 6)
        if first.answer is not YesNo.NO:
            page.paragraph(_cited(first.citation.clause, first.citation.verified, page.lang), 6)


def _head_of(ones: list[Fallen], lang: str) -> str:
    first = ones[0]
    name = _REGIMES.get(first.regime)
    if not first.number or name is None:
        return _said(first.label, lang)
    if len(ones) > 1:
        listed = [str(one.number) for one in ones]
        return f"{_said(name, lang)} {_NUMBERS.filled(ja='・'.join(listed), en=', '.join(listed)).said(lang)}"
    numbers, label = _NUMBER.filled(n=first.number), _said(first.label, lang)
    return " ".join(part for part in (_said(name, lang), numbers.said(lang), label) if part)


def _cited(clause: Words, verified: bool, lang: str) -> str:
    mark = "" if verified else _UNVERIFIED.said(lang)
    return _CLAUSE.filled(clause=clause).said(lang) + mark


def _sections(board: Board) -> list[tuple[Words, list[Duty]]]:
    must = [d for d in board.duties if d.state is not DutyState.DONE and not d.effort]
    may = [d for d in board.duties if d.state is not DutyState.DONE and d.effort]
    done = [d for d in board.duties if d.state is DutyState.DONE]
    return [(_MUST, must), (_MAY, may), (_DONE, done)]


def _details(page: Page, heading: Words, duties: list[Duty], now: Moment) -> None:
    if not duties:
        return
    page.gap()
    page.line(heading)
    for duty in duties:
        page.paragraph(_what(duty, page.lang), 2, "- ")
        if duty.state is not DutyState.DONE:
            _detail(page, duty, now)


def _detail(page: Page, duty: Duty, now: Moment) -> None:
    if duty.due:
        parts = (_when(duty, page.lang), _left(duty, now, page.lang), _stand(duty, page.lang))
        page.paragraph("  ".join(parts), 4)
    page.paragraph(_said(duty.when, page.lang), 4)
    page.paragraph(_HOW.filled(channel=duty.channel), 4)
    page.paragraph(_cited(duty.citation.clause, duty.citation.verified, page.lang), 4)
    _clocks(page, duty)
    if duty.remark.ja:
        page.paragraph(_said(duty.remark, page.lang), 4)


def _stand(duty: Duty, lang: str) -> str:
    guide = _GUIDE_STATES.get(duty.state) if duty.is_guide else None
    return (guide or duty.state.value).said(lang)


def _lacking(page: Page, duties: tuple[Duty, ...]) -> None:
    """What reports and notices need and the case does not hold, each once, in the order of the form."""
    pending = [duty for duty in duties if duty.state is not DutyState.DONE]
    once = dict.fromkeys(one for duty in pending for one in duty.missing)
    _several(
        page, _LACKING, tuple(sorted(once, key=lambda one: (not one.ja[:1].isdigit(), one.ja)))
    )


def _clocks(page: Page, duty: Duty) -> None:
    """Every candidate day of knowledge, where there is more than one, or where the day moved."""
    moved = any(clock.last_raw not in (None, clock.due) for clock in duty.clocks)
    if len(duty.clocks) < 2 and not moved:
        return
    for clock in duty.clocks:
        words = _CLOCK_CHOSEN if clock.chosen and len(duty.clocks) > 1 else _CLOCK
        line = words.filled(
            known=said(clock.known.at, page.lang),
            what=_said(clock.known.what, page.lang),
            due=_dated(clock.due, page.lang),
        ).said(page.lang)
        if clock.last_raw not in (None, clock.due) and clock.last_raw is not None:
            line += _MOVED.filled(raw=_dated(clock.last_raw, page.lang)).said(page.lang)
        page.paragraph(line, 4, "· ")


def _several(page: Page, heading: Words, words: tuple[Words, ...]) -> None:
    if not words:
        return
    page.gap()
    page.line(heading)
    for one in words:
        page.paragraph(_said(one, page.lang), 2, "- ")


_SHOWN = 8
_WEEK_JA, _WEEK_EN = "月火水木金土日", ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_REGIMES = {
    "jp_appi": Words(ja="個人情報保護法", en="APPI"),
    "jp_my_number": Words(ja="番号法", en="My Number Act"),
}
_ANSWERS = {
    YesNo.YES: Words(ja="該当", en="yes"),
    YesNo.POSSIBLE: Words(ja="おそれ", en="possible"),
    YesNo.UNKNOWN: Words(ja="不明", en="unknown"),
    YesNo.NO: Words(ja="非該当", en="no"),
}
_NOW = Words(
    ja="{now}現在。知った日: {known}（{since}）", en="As of {now}. Known: {known} ({since})"
)
_SINCE_HOURS = Words(ja="知ってから{n}時間", en="for {n} h")
_SINCE_DAYS = Words(ja="知ってから{n}日", en="for {n} d")
_BEFORE_IT = Words(ja="この時点ではまだ知らない", en="not known yet at this moment")
_NOW_ONLY = Words(
    ja="{now}現在。知った日は記録されていません。",
    en="As of {now}. The day of knowledge is not recorded.",
)
_FIRST = Words(ja="■ 期限の近い順", en="■ What is due first")
_NOTHING_DUE = Words(ja="■ いま期限のある義務はありません。", en="■ No duty is open at the moment.")
_CLASSES = Words(ja="■ 当てはまる類型と理由", en="■ Classes, and why")
_EXEMPT = Words(ja="■ 報告や通知の対象から外れる理由", en="■ Why duties fall away")
_MUST = Words(ja="■ しなければならないこと", en="■ Duties")
_MAY = Words(
    ja="■ 義務ではないが、勧められていること", en="■ Not a duty, but asked for or possible"
)
_DONE = Words(ja="■ 済んだこと", en="■ Done")
_QUESTIONS = Words(
    ja="■ 答えが変わる事実（重いものから）", en="■ Facts that would change the answer"
)
_COMING = Words(
    ja="■ これから変わる規則（いまの判断には使っていません）",
    en="■ Rules that are coming (nothing above rests on them)",
)
_MORE = Words(
    ja="ほかに{n}件（--format json ですべて見られます）。", en="{n} more (all with --format json)."
)
_ADVICE = Words(
    ja="これは法律上の助言ではありません。規則は{on}に出典と照らし合わせたものです。〔未確認〕は出典を読めていないもの、"
    "〔目安〕は法律の期限ではないものです。判断に迷うときは弁護士や個人情報保護委員会に確かめてください。",
    en="Not legal advice. The rules were compared with their sources on {on}. [unverified]: its source "
    "was not read; [guide]: not a statutory deadline. If in doubt ask a lawyer or the Commission.",
)
_GUIDE = Words(ja="〔目安〕", en=" [guide]")
_UNVERIFIED = Words(ja="〔未確認〕", en=" [unverified]")
_MARK_WAITS = Words(ja="〔条件待ち〕", en=" [waiting]")
_PROMPTLY = Words(ja="速やかに", en="promptly")
_WAITING = Words(ja="条件待ち", en="waiting")
_TODAY = Words(ja="今日まで", en="today")
_DAYS_LEFT = Words(ja="あと{n}日", en="{n} days left")
_DAYS_OVER = Words(ja="{n}日過ぎ", en="{n} days over")
_DAYS_FROM = 96  # hours; above that nobody counts them
_DAYS_HOURS_LEFT = Words(ja="あと{d}日{h}時間", en="{d} days {h} h left")
_DAYS_HOURS_OVER = Words(ja="{d}日{h}時間過ぎ", en="{d} days {h} h over")
_HOURS_LEFT = Words(ja="あと{h}時間{m}分", en="{h} h {m} min left")
_HOURS_OVER = Words(ja="{h}時間{m}分過ぎ", en="{h} h {m} min over")
_NUMBERS = Words(ja="{ja}号", en="items {en}")
_NUMBER = Words(ja="{n}号", en="item {n}:")
_CLAUSE = Words(ja="根拠: {clause}", en="Clause: {clause}")
_HOW = Words(ja="方法: {channel}", en="How: {channel}")
_LACKING = Words(
    ja="■ 報告や通知に要る項目のうち、事案にまだ書かれていないもの",
    en="■ What reports and notices need and the case does not hold yet",
)
_GUIDE_STATES = {
    DutyState.OVERDUE: Words(ja="目安を過ぎています", en="past the guide value"),
    DutyState.DUE_TODAY: Words(ja="今日が目安の日", en="the guide day is today"),
}
_CLOCK = Words(ja="{known}（{what}）から数えると {due}", en="from {known} ({what}): {due}")
_CLOCK_CHOSEN = Words(
    ja="{known}（{what}）から数えると {due} ← 採った日", en="from {known} ({what}): {due} <- chosen"
)
_MOVED = Words(
    ja="（最終日 {raw} が休日のため繰り延べ）", en=" (moved: the last day {raw} is a holiday)"
)
