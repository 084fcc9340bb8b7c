"""A verdict as a person at the terminal reads it, and as a program does."""

from __future__ import annotations

from typing import Any

from morenashi.model.directory import Recipient, Standing
from morenashi.model.finding import Unread
from morenashi.model.verdict import Level, Reason, Step, Verdict
from morenashi.model.words import Words
from morenashi.report.causes import CAUSES
from morenashi.report.page import Page

_SHORT = {
    Level.PASS: Words(ja="通過", en="pass"),
    Level.ASK: Words(ja="確認", en="ask"),
    Level.HOLD: Words(ja="保留", en="hold"),
    Level.REFUSE: Words(ja="拒否", en="refuse"),
}
_NOTHING = Words(
    ja="止める理由は見つかりませんでした。調べた範囲でのことです。宛先と添付はご自身でも確かめてください。",
    en="No reason to stop it was found, as far as it was looked into. Look at recipients and "
    "attachments yourself, too.",
)
_NEXT = {
    Level.ASK: Words(
        ja="上の点を確かめ、間違いがなければ送信してください。",
        en="Look at these points; if all is right, send it.",
    ),
    Level.HOLD: Words(
        ja="このまま送信せず、直すか、上長や個人情報の担当者の承認を得てください。",
        en="Do not send it as it is: mend it, or have your manager or privacy officer approve it.",
    ),
    Level.REFUSE: Words(ja="送信しないでください。", en="Do not send it."),
}
_WHOSE = Words(ja="だれの情報: {whose}", en="Whose data: {whose}")
_MORE_PEOPLE = Words(ja="{names} ほか{n}人", en="{names} and {n} more")
_PEOPLE = Words(ja="{n}人", en="{n} people")
_SEEN_BY = Words(ja="見ることになる人: {who}", en="Seen by: {who}")
_AND_MORE = Words(ja=" ほか{n}件", en=" and {n} more")
_UNSEEN = Words(ja="中を確かめられなかったもの", en="What could not be looked into")
_WHERE_TO = Words(ja="宛先（{n}件）", en="Recipients ({n})")
_VIA = Words(ja="{lists} を経由", en="through {lists}")
_NEAR = Words(ja="{near} によく似ています", en="resembles {near}")
_FIRST = Words(ja="初めての宛先", en="never written to before")
_NOBODY = Words(
    ja="宛先は分かりません。だれでも見られるものとして調べました。",
    en="The recipients are not known: judged as if anybody could see it.",
)
_TRACE = Words(ja="調べた順序", en="Rules in the order they were asked")
_NO_REASON = Words(ja="該当なし", en="nothing")
_MODES = {
    "off": Words(ja="使わない設定", en="off"),
    "test": Words(ja="試行（判定には使いません）", en="test only, without consequence"),
}
_SEPARATOR = Words(ja="、", en=", ")
_MARK = "- "
_SHOWN = 5


# What each key of the JSON holds; a test holds the output to this list.
KEYS: dict[str, str] = {
    "verdict": "pass, ask, hold or refuse",
    "reasons": "the strongest first: {rule, level, place {part, line, column, voice}, message_ja, "
    "message_en, evidence_masked, whose_masked, people, seen_by}; voice is new, quoted, forwarded "
    "or file",
    "uninspectable": "what could not be looked into: {part, cause, partial, message_ja, message_en}; "
    "[the causes](causes.md)",
    "recipients": "everybody reached, lists expanded: {address, standing, via, near, first_time}",
    "trace": "every rule in its order: {rule, mode, level, note_ja, note_en}; level is null where it "
    "found nothing",
}


def as_json(verdict: Verdict) -> dict[str, Any]:
    """The verdict for programs; docs/reference/check.md says what each key holds."""
    return {
        "verdict": verdict.level.key,
        "reasons": [_reason_json(reason) for reason in verdict.reasons],
        "uninspectable": [
            {
                "part": unread.part or unread.name,
                "cause": unread.cause.value,
                "partial": unread.partial,
                "message_ja": _cause(unread).ja,
                "message_en": _cause(unread).en,
            }
            for unread in verdict.uninspectable
        ],
        "recipients": [
            {
                "address": recipient.address,
                "standing": recipient.standing.name.lower(),
                "via": list(recipient.via),
                "near": recipient.near or None,
                "first_time": recipient.first_time,
            }
            for recipient in verdict.recipients
        ],
        "trace": [
            {
                "rule": step.rule,
                "mode": step.mode,
                "level": step.level.key if step.level is not None else None,
                "note_ja": step.note.ja if step.note else None,
                "note_en": step.note.en if step.note else None,
            }
            for step in verdict.trace
        ],
    }


def _reason_json(reason: Reason) -> dict[str, Any]:
    spot = reason.spot
    return {
        "rule": reason.rule,
        "level": reason.level.key,
        "place": {
            "part": spot.part,
            "line": spot.line,
            "column": spot.column,
            "voice": spot.voice.value,
        }
        if spot
        else None,
        "message_ja": reason.message.ja,
        "message_en": reason.message.en,
        "evidence_masked": list(reason.evidence),
        "whose_masked": list(reason.whose),
        "people": reason.people,
        "seen_by": list(reason.seen_by),
    }


def as_text(verdict: Verdict, lang: str, *, width: int = 80, trace: bool = False) -> str:
    """The verdict in lines of at most `width` columns, the decision first."""
    page = Page(lang, width)
    page.line(verdict.level.label.said(lang))
    labels = {step.rule: step.label for step in verdict.trace}
    for reason in verdict.reasons:
        _reason(page, reason, labels.get(reason.rule, Words(ja=reason.rule, en=reason.rule)))
    _unseen(page, verdict.uninspectable)
    if verdict.level is Level.PASS:
        page.gap()
        page.paragraph(_NOTHING.said(lang))
    _recipients(page, verdict.recipients)
    if trace:
        _trace(page, verdict.trace)
    if verdict.level in _NEXT:
        page.gap()
        page.paragraph(_NEXT[verdict.level].said(lang))
    return page.text()


def _reason(page: Page, reason: Reason, label: Words) -> None:
    lang = page.lang
    page.gap()
    page.line(f"[{_SHORT[reason.level].said(lang)}] {label.said(lang)}")
    page.paragraph(reason.message.said(lang), 2)
    if reason.spot is not None:
        evidence = _SEPARATOR.said(lang).join(reason.evidence[:_SHOWN])
        page.paragraph(f"{reason.spot.said.said(lang)}  {evidence}".rstrip(), 4)
    if reason.whose or reason.people > 1:
        page.paragraph(_WHOSE.filled(whose=_whose(reason)).said(lang), 4)
    if reason.seen_by:
        page.paragraph(_SEEN_BY.filled(who=_some(reason.seen_by, lang)).said(lang), 4)


def _whose(reason: Reason) -> Words:
    if not reason.whose:
        return _PEOPLE.filled(n=f"{reason.people:,}")
    shown = reason.whose[:3]
    names = Words(ja="、".join(shown), en=", ".join(shown))
    more = reason.people - len(shown)
    return _MORE_PEOPLE.filled(names=names, n=f"{more:,}") if more > 0 else names


def _some(values: tuple[str, ...], lang: str) -> str:
    shown = _SEPARATOR.said(lang).join(values[:_SHOWN])
    more = len(values) - _SHOWN
    return shown + (_AND_MORE.filled(n=more).said(lang) if more > 0 else "")


def _cause(unread: Unread) -> Words:
    words = CAUSES[unread.cause]
    return unread.what or Words(
        ja=f"{words.label.ja}。{words.advice.ja}", en=f"{words.label.en}. {words.advice.en}"
    )


def _unseen(page: Page, unread: tuple[Unread, ...]) -> None:
    if not unread:
        return
    page.gap()
    page.line(_UNSEEN.said(page.lang))
    for one in unread[: 2 * _SHOWN]:
        page.paragraph(f"{one.part or one.name}  {_cause(one).said(page.lang)}", 2, _MARK)
    if len(unread) > 2 * _SHOWN:
        page.paragraph(_AND_MORE.filled(n=len(unread) - 2 * _SHOWN).said(page.lang).strip(), 2)


def _recipients(page: Page, recipients: tuple[Recipient, ...]) -> None:
    page.gap()
    if not recipients:
        page.paragraph(_NOBODY.said(page.lang))
        return
    page.line(_WHERE_TO.filled(n=len(recipients)).said(page.lang))
    outside_first = sorted(recipients, key=lambda one: one.standing.inside)
    for one in outside_first[: 2 * _SHOWN]:
        page.paragraph(_recipient(one, page.lang), 2, _MARK)
    if len(recipients) > 2 * _SHOWN:
        page.paragraph(_AND_MORE.filled(n=len(recipients) - 2 * _SHOWN).said(page.lang).strip(), 2)


def _recipient(one: Recipient, lang: str) -> str:
    facts = [one.standing.value.said(lang)]
    if one.via:
        facts.append(_VIA.filled(lists=" → ".join(one.via)).said(lang))
    if one.near:
        facts.append(_NEAR.filled(near=one.near).said(lang))
    if one.first_time and one.standing not in (Standing.EMPLOYEE, Standing.INSIDE_UNKNOWN):
        facts.append(_FIRST.said(lang))
    return f"{one.address}  {_SEPARATOR.said(lang).join(facts)}"


def _trace(page: Page, trace: tuple[Step, ...]) -> None:
    page.gap()
    page.line(_TRACE.said(page.lang))
    for number, step in enumerate(trace, 1):
        said = _SHORT[step.level] if step.level is not None else _NO_REASON
        parts = [f"{number:>2}. {step.label.said(page.lang)}: {said.said(page.lang)}"]
        if step.mode in _MODES:
            parts.append(_MODES[step.mode].said(page.lang))
        if step.note is not None:
            parts.append(step.note.said(page.lang))
        page.paragraph(_SEPARATOR.said(page.lang).join(parts), 2)
