"""Why and where it arose (規則8条1項4号)."""

from __future__ import annotations

from morenashi.law.fillers.facts import Answer, Facts, lacking, ours, told
from morenashi.model.incident import CauseState, Origin, YesNo
from morenashi.model.words import Words

_NEXT = Words(
    ja="調査中です。{on}までに改めてお知らせします。", en="Under investigation; next word by {on}."
)
_BECAUSE = Words(ja="特定できない理由", en="why it cannot be known")
_PURPOSE = Words(ja="不正の目的による行為", en="act with an improper purpose")


def origin(facts: Facts) -> Answer:
    """The reporter, a contractor, or unknown."""
    where = facts.incident.cause.origin
    if where is Origin.UNKNOWN and facts.incident.cause.state is CauseState.INVESTIGATING:
        return Answer(lacks=lacking("発生した主体（報告者か委託先か）", "where it arose"))
    return Answer(facts.say(where.value))


def cause_kinds(facts: Facts) -> Answer:
    """The kinds of cause in the order of the form."""
    kinds = facts.joined(kind.value for kind in facts.incident.cause.kinds)
    if not kinds and facts.incident.cause.state is CauseState.CANNOT_BE_KNOWN:
        return Answer(facts.say(facts.incident.cause.state.value))
    return told(kinds, "原因の種類", "the kind of cause")


def cause_detail(facts: Facts) -> Answer:
    """The cause in words; while it is investigated, the day of the next word."""
    cause = facts.incident.cause
    lines = [facts.say(cause.what)] if cause.what.ja else []
    if cause.state is CauseState.INVESTIGATING:
        if cause.next_word is not None:
            lines.append(facts.say(_NEXT.filled(on=facts.day(cause.next_word))))
        return Answer(
            "\n".join(lines), lacking("原因（調査中）", "the cause (under investigation)")
        )
    if cause.state is CauseState.CANNOT_BE_KNOWN:
        lines.insert(0, facts.say(cause.state.value))
        if not cause.because.ja:
            return Answer(
                "\n".join(lines), lacking("原因を特定できない理由", "why the cause cannot be known")
            )
        lines.append(facts.labelled(_BECAUSE, facts.say(cause.because)))
    return told("\n".join(lines), "原因の詳しい内容", "the cause in words")


def purpose(facts: Facts) -> Answer:
    """Whether somebody acted with an improper purpose, and how."""
    found = facts.incident.purpose
    if found.answer is YesNo.UNKNOWN:
        return Answer(
            lacks=lacking("不正の目的による行為の有無", "whether there was an improper purpose")
        )
    text = facts.labelled(_PURPOSE, facts.say(found.answer.value))
    return Answer("\n".join(filter(None, (text, facts.say(found.what)))))


def safeguards(facts: Facts) -> Answer:
    """What protected the data before it happened."""
    return ours(
        facts.say(facts.incident.safeguards),
        "発生時に行っていた安全管理の措置",
        "the safeguards in force",
    )
