"""R12: the day it was known and the day it is told; a gap over five days comes with its reason."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from morenashi.model.lint import LintFinding, LintLevel, NoticeKind
from morenashi.model.moment import day, in_words
from morenashi.model.words import Words
from morenashi.notice.lint.dates import dates_in, written_on
from morenashi.notice.lint.reading import Reading, Sentence
from morenashi.notice.lint.rule import Around, Base, Rule
from morenashi.notice.lint.sections import part_of
from morenashi.notice.lint.telling_days import (
    APART,
    DAY_ALONE,
    KNEW,
    RELATIVE,
    ROUGH,
    TOLD,
    dated,
    days_of,
    explained,
    is_public,
    knowledge,
)

LONGEST = 5  # days that need no reason; the guide value for the first report
_NO_KNOWN = Words(
    ja="漏えいをいつ知ったのか（判明した日）がありません。知ってから知らせるまでの日数は、まず問われる点です。",
    en="It does not say when the leak became known. How long you took to tell is what people ask first.",
)
_NO_TOLD = Words(
    ja="いつ知らせたのか（この文書の日付、公表日）がありません。",
    en="It does not say when people are told: there is no date of the text.",
)
_GAP = Words(
    ja="知った日（{known}）から知らせた日（{told}）まで{days}日ありますが、その理由がありません。理由がないと、隠していたと受け取られます。",
    en="From knowing ({known}) to telling ({told}) it took {days} days, without a reason. People take that for hiding.",
)
_CASE = Words(
    ja="事案で知った日とされている{known}が、文中にありません。",
    en="The day of knowledge by the case, {known}, is not in the text.",
)
_SAY = Words(
    ja="「〔月日〕に〔きっかけ〕で知り、〔月日〕に公表（お知らせ）しました。」と書いてください。",
    en="Write: “We learnt of it on [day] by [what], and tell you on [day].”",
)
_EXPLAIN = Words(
    ja="「〔月日〕に知り、お知らせが〔月日〕になったのは、〔対象の方を割り出す調査など〕に日数を要したためです。お待たせしたことをお詫びします。」と書いてください。",
    en="Write: “We learnt of it on [day]; that we tell you only on [day] is because [reason]. We apologise for the wait.”",
)


def _check(reading: Reading, around: Around) -> Iterator[LintFinding]:
    today = (around.incident.as_of if around.incident else None) or around.today
    near = written_on(reading, today=today)
    telling = [one for one in reading.sentences if part_of(one) not in APART]
    known = list(days_of(telling, KNEW, near))
    public = [one for one in telling if is_public(one.text)]
    told = [*dated(reading, near), *days_of(public, TOLD, near)]
    if not known and not any(KNEW.search(one.text) and ROUGH.search(one.text) for one in telling):
        yield rule.finding(_NO_KNOWN, _SAY)
        return
    if not told and not _relative(telling, public):
        yield rule.finding(_NO_TOLD, _SAY)
        return
    yield from _against_case(reading, around, near, known)
    first = knowledge(telling, known)
    late = [one for one in told if first is not None and one >= first]
    if first is None or not late:
        return
    last = (
        min(late) if _LATER.search(reading.folded[:_HEAD]) else late[0]
    )  # the text's own day before others
    days = (last - first).days
    if days > LONGEST and not explained(reading):
        yield rule.finding(
            _GAP.filled(known=in_words(first), told=in_words(last), days=days), _EXPLAIN
        )


def _relative(telling: list[Sentence], public: list[Sentence]) -> bool:
    """Whether the day of telling is given by another day, as "today", or by its number alone."""
    today = any(RELATIVE.search(one.text) for one in telling)
    return today or any(DAY_ALONE.search(one.text) for one in public)


# A second word, or a correction, is late by nature: its first one counts.
_LATER = re.compile(
    r"第[2-9二三四五六七八九]報|続報|最終の?ご?報告|訂正|改訂|追加の?(?:お知らせ|報告)|再度|その後"
)
_HEAD = 400  # characters


def _against_case(
    reading: Reading, around: Around, near: date, known: list[date]
) -> Iterator[LintFinding]:
    """The chosen day must stand in the text, and not as another one than that of knowledge."""
    chosen = around.incident.chosen if around.incident else None
    if around.incident is None or chosen is None:
        return
    named = {*dates_in(reading.folded, near=near), *dates_in(reading.folded, near=day(chosen.at))}
    candidates = {day(one.at) for one in around.incident.known}
    later = len(set(known)) == 1 and known[0] > day(chosen.at) and known[0] not in candidates
    if day(chosen.at) not in named or later:
        yield rule.finding(_CASE.filled(known=in_words(day(chosen.at))), _SAY)


rule = Rule(
    id="R12",
    label=Words(ja="知った日と知らせた日", en="the day known and the day told"),
    levels={NoticeKind.PUBLIC: LintLevel.E, NoticeKind.INDIVIDUAL: LintLevel.E},
    base=(Base.CASE,),
    source=Words(
        ja="知ってから公表まで19日、23日かかった事例で、被害者が最も批判したのは遅さだった",
        en="cases of 19 and 23 days from knowing to telling: what victims criticised most was the delay",
    ),
    explain=Words(
        ja="知った日と知らせた日があるかを見ます。間が5日を超えるときは、その理由も要ります。",
        en="Both days must be told. If more than five days lie between them, the reason, too.",
    ),
    before="2026年6月25日\n5月7日に不正な操作を確認し、本日公表いたします。",
    after="2026年6月25日\n5月7日に不正な操作を確認しました。公表が6月25日になったのは、対象の方を割り出す調査に日数を要したためです。",
    check=_check,
)
