"""Rule: a statement that was corrected says when, what changed, and what stood there before."""

from __future__ import annotations

from collections.abc import Iterator

from morenashi.model.incident import Revision
from morenashi.model.lint import LintFinding, LintLevel, NoticeKind
from morenashi.model.words import Words
from morenashi.notice.lint.dates import dates_in, has_date, written_on
from morenashi.notice.lint.reading import Reading
from morenashi.notice.lint.revisions import (
    changes,
    hides_earlier_number,
    later_report,
    sign,
)
from morenashi.notice.lint.rule import Around, Base, Rule

_HIDDEN = Words(
    ja="改訂されたことは分かりますが、{lacks}がありません。前に読んだ人は、何を読み直せばよいか分かりません。",
    en="One sees that it was revised, but {lacks} is missing. Whoever read it before cannot tell what is "
    "new.",
)
_WHAT_WORDS = Words(ja="何を変えたか", en="what changed")
_DATE_WORDS = Words(ja="改訂した日", en="the day of the change")
_EARLIER_WORDS = Words(ja="変える前の数", en="the earlier number")
_SILENT = Words(
    ja="事案ファイルには{day}の訂正がありますが、この文章では訂正したことが分かりません。",
    en="The case holds a correction of {day}, but the text does not show it.",
)
_SUGGEST = Words(
    ja="例：「8月9日訂正：対象の人数を341人に改めました（8月1日の発表では約300人）。紙の申込書を数え足したためです。」",
    en='For example: "Corrected on 9 August: 341 people are concerned (about 300 in the statement of 1 '
    'August), because we counted paper forms, too."',
)


def _check(reading: Reading, around: Around) -> Iterator[LintFinding]:
    shown = sign(reading)
    span = shown or later_report(reading)
    lacks = _lacks(reading) if span is not None else None
    if span is not None and lacks is not None:
        level = LintLevel.E if shown else LintLevel.W
        yield rule.finding(_HIDDEN.filled(lacks=lacks), _SUGGEST, span, level)
        return
    for revision in around.incident.revisions if around.incident is not None else ():
        if not _is_shown(revision, reading, around):
            yield rule.finding(_SILENT.filled(day=f"{revision.on:%Y-%m-%d}"), _SUGGEST)


def _lacks(reading: Reading) -> Words | None:
    changed = changes(reading)
    if not changed:
        return _WHAT_WORDS
    if not has_date(reading.folded):
        return _DATE_WORDS
    return _EARLIER_WORDS if hides_earlier_number(reading, changed) else None


def _is_shown(revision: Revision, reading: Reading, around: Around) -> bool:
    near = written_on(reading, today=around.today)
    return (
        revision.on in dates_in(reading.folded, near=near)
        and (sign(reading) or later_report(reading)) is not None
    )


rule = Rule(
    id="R29",
    label=Words(ja="訂正の明示", en="revisions are marked"),
    levels={NoticeKind.PUBLIC: LintLevel.E},
    base=(Base.CASE,),
    source=Words(
        ja="発表の中身を断りなく変えた公表への批判", en="criticism of statements changed in silence"
    ),
    explain=Words(
        ja="訂正や更新をした公表文に、その日付、何を変えたか、変える前の数が残っているかを見ます。"
        "訂正の跡がない文章では何も言いません（事案ファイルに訂正があれば照らし合わせます）。",
        en="A revised statement shows the day, what changed, and the earlier number. Silent where nothing "
        "was revised; with a case, its corrections must show.",
    ),
    before="漏えいした人数は341人です。（掲載 8月1日、最終更新 8月9日）",
    after="8月9日訂正：人数を341人に改めました（8月1日の発表では300人）。紙の申込書を数え足したためです。",
    check=_check,
)
