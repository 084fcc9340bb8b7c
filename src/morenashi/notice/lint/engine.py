"""The linter: runs every rule that fits the text and says which could not judge, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from morenashi import catalog
from morenashi.model.lint import LintFinding, LintLevel, LintReport, NoticeKind, NotRun
from morenashi.model.words import Words
from morenashi.notice.lint.language import is_japanese
from morenashi.notice.lint.reading import Reading, read
from morenashi.notice.lint.rule import Around, Needs, Rule

FOLDER = "morenashi.notice.lint.rules"
LONGEST = 100_000  # characters that are read; no notice is as long, a file given by mistake may be

_NOT_MEANT = Words(ja="{kind}には当てはめません。", en="not meant for this kind of text ({kind}).")
_NOT_JAPANESE = Words(
    ja="日本語の文章ではないため、判定できません。",
    en="the text is not Japanese; its wordings are not known to this rule.",
)
_EMPTY = Words(ja="文章がありません。", en="there is no text.")
_ORDER = tuple(LintLevel)


def rules() -> tuple[Rule, ...]:
    """All rules in the order of their ids."""
    return tuple(sorted(catalog.parts(FOLDER, "rule", Rule).values(), key=lambda rule: rule.id))


def lint(text: str, around: Around) -> LintReport:
    """What all rules say of the first `LONGEST` characters of a text; never an error, whatever the text.

    Places are those of `text`.
    """
    reading = read(text[:LONGEST])
    ran: list[str] = []
    not_run: list[NotRun] = []
    findings: list[LintFinding] = []
    for rule in rules():
        why = _hindrance(rule, reading, around)
        if why is not None:
            not_run.append(NotRun(rule.id, why))
            continue
        ran.append(rule.id)
        findings += _found(rule, reading, around)
    findings.sort(key=lambda one: (one.start, one.end, one.rule))
    return LintReport(tuple(ran), tuple(not_run), tuple(findings))


def _hindrance(rule: Rule, reading: Reading, around: Around) -> Words | None:
    if around.kind not in rule.levels:
        return _NOT_MEANT.filled(kind=around.kind.value)
    for need in rule.needs:
        if not _is_met(need, around):
            return need.value
    if not reading.raw.strip():
        return _EMPTY
    return None if is_japanese(reading.raw) else _NOT_JAPANESE


def _is_met(need: Needs, around: Around) -> bool:
    has_case, has_others = around.incident is not None, bool(around.others)
    match need:
        case Needs.CASE:
            return has_case
        case Needs.OTHERS:
            return has_others
        case Needs.CASE_OR_OTHERS:
            return has_case or has_others


def _found(rule: Rule, reading: Reading, around: Around) -> Iterator[LintFinding]:
    """The rule's findings at their places in the raw text, none above the level for this kind of text."""
    ceiling = _ORDER.index(rule.levels[around.kind])
    seen: set[tuple[int, int, str]] = set()
    for one in rule.check(reading, around):
        level = _ORDER[max(ceiling, _ORDER.index(one.level))]
        start, end = reading.place(one.start), reading.place(one.end)
        key = (start, end, one.message.ja)
        if key not in seen:
            seen.add(key)
            yield replace(one, level=level, start=start, end=end)


def guess_kind(text: str) -> NoticeKind:
    """To whom a text seems to speak: an authority, one person, or the public."""
    from morenashi.notice.lint.audience import audience

    return audience(read(text[:LONGEST]))
