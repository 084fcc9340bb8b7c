"""Rule: the next word is promised with a day, and there is to be a closing report."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from morenashi.model.lint import LintFinding, LintLevel, NoticeKind
from morenashi.model.words import Words
from morenashi.notice.lint.dates import dates_in
from morenashi.notice.lint.promises import CLOSING, IS_LAST, VAGUE, has_day, promises
from morenashi.notice.lint.reading import Reading
from morenashi.notice.lint.rule import Around, Base, Rule

_MISSING = Words(
    ja="次にいつ知らせるかが書かれていません。続きがあるのか、これで終わりなのかが分からず、不安が残ります。",
    en="It does not say when the next word comes. The reader cannot tell whether there is more or this was "
    "all.",
)
_UNDATED = Words(
    ja="続報の約束に日付がありません。「追って」「順次」では、知らせが来ないときに、遅れているのか忘れられたのかが分かりません。",
    en="The promise of further word has no day. If nothing comes, nobody can tell late from forgotten.",
)
_UNLIKE = Words(
    ja="事案ファイルにある次の報告日（{day}）が、この文章にありません。",
    en="The day of the next report in the case ({day}) does not stand in the text.",
)
_NO_END = Words(
    ja="次の知らせはありますが、最終の報告があるのかどうかが書かれていません。",
    en="The next word is promised; whether there will be a closing report is not said.",
)
_SUGGEST = Words(
    ja="例：「調査の結果を7月10日に郵便でお知らせし、すべて終えたら最終報告をお届けします。」",
    en='For example: "We will write again on 10 July with what was found, and send a closing report when '
    'all is done."',
)


def _check(reading: Reading, around: Around) -> Iterator[LintFinding]:
    if any(IS_LAST.search(line.text) for line in reading.lines):
        return
    said = promises(reading)
    dated = [one for one in said if has_day(one)]
    if not said:
        yield rule.finding(_MISSING, _SUGGEST)
    elif not dated:
        vague = next((one for one in said if VAGUE.search(one.text)), said[0])
        yield rule.finding(_UNDATED, _SUGGEST, vague.span)
    elif (day := _forgotten(reading, around)) is not None:
        yield rule.finding(_UNLIKE.filled(day=f"{day:%Y-%m-%d}"), _SUGGEST, dated[-1].span)
    elif not reading.has(CLOSING):
        yield rule.finding(_NO_END, _SUGGEST, dated[-1].span, level=LintLevel.I)


def _forgotten(reading: Reading, around: Around) -> date | None:
    """The day of the next report in the case, where the text names it nowhere."""
    due = around.incident.next_report if around.incident is not None else None
    told = (on for one in reading.sentences for on in dates_in(one.text, near=due or date.min))
    return due if due is not None and due not in told else None


rule = Rule(
    id="R22",
    label=Words(ja="次の報告の約束と日付", en="promise of the next report, with a day"),
    levels=dict.fromkeys((NoticeKind.INDIVIDUAL, NoticeKind.PUBLIC), LintLevel.W),
    base=(Base.CASE,),
    source=Words(
        ja="最後の報告がないまま終わった事例への批判",
        en="criticism of a case that never had a last word",
    ),
    explain=Words(
        ja="次の知らせの日付と、最終の報告があることが書かれているかを見ます。「追ってお知らせします」だけでは約束になりません。",
        en="The next word has a day, and there is to be a closing report. 'We will inform you in due "
        "course' is no promise.",
    ),
    before="詳細が判明しましたら、追ってお知らせいたします。",
    after="調査の結果を7月10日にお知らせします。すべて終えたら最終報告をお届けします。",
    check=_check,
)
