"""The remarks on a notice as a person at the terminal reads them, and as a program does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from itertools import groupby
from typing import Any

from morenashi.model.lint import LintFinding, LintLevel, LintReport, NoticeKind
from morenashi.model.words import Words
from morenashi.report.page import Page
from morenashi.report.text import visible

_AS_KIND = Words(ja="「{kind}」として点検しました。", en="Looked at as: {kind}.")
_GUESSED = Words(
    ja="「{kind}」とみなして点検しました（文面から推定。違うときは --kind で指定してください）。",
    en="Looked at as: {kind} (told by the text; if that is wrong use --kind).",
)
_CLEAN = Words(
    ja="指摘はありません。調べられる範囲でのことです。声に出して読み、受け取る人の身になって確かめてください。",
    en="Nothing to remark, as far as rules can see. Read it aloud as somebody who receives it.",
)
_SUMMARY = Words(ja="{counts}あります。", en="{counts}.")
_COUNTS = {
    LintLevel.E: Words(ja="送れない点が{n}件", en="{n} block sending"),
    LintLevel.W: Words(ja="答えが要る点が{n}件", en="{n} must be answered"),
    LintLevel.I: Words(ja="参考が{n}件", en="{n} may help"),
}
_BLOCKED = Words(
    ja="このまま送らないでください。上の「送れません」を直し、もう一度点検してください。",
    en="Do not send it as it is: mend what blocks sending and look again.",
)
_ANSWER = Words(
    ja="送れますが、「答えが要ります」の点を直すか、直さない理由を記録してください。",
    en="It may be sent; mend what must be answered, or put on record why not.",
)
_MISSING = Words(ja="（文中にありません）", en="(not in the text)")
_WRITE = Words(ja="書き方: ", en="Write: ")
_LINE = Words(ja="{n}行目", en="line {n}")
_NOT_RUN = Words(ja="調べていない規則", en="Rules that did not judge")
_ELLIPSIS = "…"


def as_json(report: LintReport, lang: str) -> dict[str, Any]:
    """The report for programs; `start` and `end` are characters of the text, both 0 where something is missing."""
    return {
        "ran": list(report.ran),
        "not_run": [{"rule": one.rule, "why": one.why.said(lang)} for one in report.not_run],
        "findings": [
            {
                "rule": one.rule,
                "level": one.level.name,
                "start": one.start,
                "end": one.end,
                "message": one.message.said(lang),
                "suggestion": one.suggestion.said(lang),
            }
            for one in report.findings
        ],
    }


def as_text(
    report: LintReport,
    text: str,
    kind: NoticeKind,
    labels: Mapping[str, Words],
    *,
    lang: str,
    width: int,
    guessed: bool = False,
) -> str:
    """The report to read: each remark with the line it is about and what to write instead."""
    page = Page(lang, width)
    page.paragraph((_GUESSED if guessed else _AS_KIND).filled(kind=kind.value))
    for finding in sorted(report.findings, key=lambda one: (one.start == one.end == 0, one.start)):
        page.gap()
        _finding(page, finding, text, labels)
    page.gap()
    _summary(page, report)
    _not_run(page, report, labels)
    return page.text()


def _finding(page: Page, finding: LintFinding, text: str, labels: Mapping[str, Words]) -> None:
    label = labels.get(finding.rule, Words(ja="", en="")).said(page.lang)
    level = finding.level.value.said(page.lang)
    page.line(f"{finding.level.name} {finding.rule} {label} [{level}]")
    if finding.start == finding.end == 0:
        page.line(_MISSING, 2)
    else:
        _excerpt(page, text, finding.start, finding.end)
    page.paragraph(finding.message, 2)
    page.paragraph(finding.suggestion, 2, mark=_WRITE.said(page.lang))


def _excerpt(page: Page, text: str, start: int, end: int) -> None:
    """The line with the place, cut to the page, and carets below the place."""
    from rich.cells import cell_len

    number = text.count("\n", 0, start) + 1
    begin = text.rfind("\n", 0, start) + 1
    stop = text.find("\n", begin)
    stop = len(text) if stop < 0 else stop
    end = max(start + 1, min(end, stop))
    head = f"{_LINE.filled(n=number).said(page.lang)} | "
    room = page.width - 2 - cell_len(head)
    line, before, marked = _window(text[begin:stop], start - begin, end - begin, room)
    page.line(head + line, 2)
    page.line(" " * (cell_len(head) + cell_len(before)) + "^" * max(1, cell_len(marked)), 2)


def _window(line: str, start: int, end: int, room: int) -> tuple[str, str, str]:
    """As much of a line around a place as fits: the whole, what stands before the place, and the place."""
    from rich.cells import cell_len

    first, last, rest = max(0, start - room), min(end, start + room), end + room
    before, marked, after = (
        visible(part) for part in (line[first:start], line[start:last], line[end:rest])
    )  # no more than has room: a whole notice may stand in one line
    before = _ELLIPSIS + before if first else before.lstrip()
    marked += _ELLIPSIS * (last < end)
    after += _ELLIPSIS * (rest < len(line))
    while before and cell_len(before) > room // 3 and cell_len(before + marked + after) > room - 2:
        before = before[1 + before.startswith(_ELLIPSIS) :]
        before = _ELLIPSIS + before
    while marked and cell_len(before + marked) > room - 2:
        marked = marked.rstrip(_ELLIPSIS)[:-1] + _ELLIPSIS
        after = ""
    while after and cell_len(before + marked + after) > room - 2:
        after = after.rstrip(_ELLIPSIS)[:-1] + _ELLIPSIS
        if after == _ELLIPSIS:
            break
    return before + marked + after, before, marked


def _summary(page: Page, report: LintReport) -> None:
    if not report.findings:
        page.paragraph(_CLEAN)
        return
    counts = Counter(finding.level for finding in report.findings)
    said = [_COUNTS[level].filled(n=counts[level]) for level in LintLevel if counts[level]]
    listed = Words(ja="、".join(one.ja for one in said), en=", ".join(one.en for one in said))
    page.paragraph(_SUMMARY.filled(counts=listed))
    if report.blocks:
        page.paragraph(_BLOCKED)
    elif counts[LintLevel.W]:
        page.paragraph(_ANSWER)


def _not_run(page: Page, report: LintReport, labels: Mapping[str, Words]) -> None:
    if not report.not_run:
        return
    page.gap()
    page.line(_NOT_RUN)
    by_why = sorted(report.not_run, key=lambda one: one.why.ja)
    for why, ones in groupby(by_why, key=lambda one: one.why):
        page.paragraph(
            f"{', '.join(one.rule for one in ones)}: {why.said(page.lang)}", 2, mark="- "
        )
