"""R01: the first two sentences say that personal data leaked, or may have (通則編 3-5-4: 概要)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from morenashi.model.lint import LintFinding, LintLevel, NoticeKind
from morenashi.model.words import Words
from morenashi.notice.lint.opening import opening
from morenashi.notice.lint.reading import Reading
from morenashi.notice.lint.rule import Around, Base, Rule
from morenashi.notice.lint.statements import says_leak

_SOFT = re.compile(
    r"不具合|事象|不備|障害|トラブル|不適切な(?:取扱|取り扱)|インシデント|問題|事案|事故|不手際"
)
# "Cannot wholly be denied" is how a text avoids to say it.
_BARELY = re.compile(r"否定(?:でき|し(?:きれ|得))|とは言い切れ|とまでは")
_PLAIN = re.compile(r"漏え?い|漏洩|漏れ|流出|盗|紛失|誤送")
_MESSAGE = Words(
    ja="書き出しの二文で、個人情報が漏れたこと（または漏れたおそれ）を言っていません。読む人は最初の数行で「自分に関係があるか」を判断します。",
    en="The first two sentences do not say that personal data leaked, or may have. Readers decide there "
    "whether it concerns them.",
)
_MESSAGE_SOFT = Words(
    ja="書き出しが「{word}」だけで、個人情報が漏れたこと（または漏れたおそれ）を言っていません。何が起きたのかが、読む人に伝わりません。",
    en="The opening only says “{word}”, not that personal data leaked or may have: nobody can tell what happened.",
)
_SUGGESTION = Words(
    ja="書き出しを「当社がお預かりしていたお客様の個人情報（〔いちばん重い項目〕など）が、外部に漏えいしました。」のようにしてください。確定していなければ「漏えいしたおそれがあります」とします。",
    en="Open with: “Personal data of yours that we hold ([the gravest item] and others) leaked.” If it is "
    "not certain yet: “may have leaked”.",
)


def _check(reading: Reading, around: Around) -> Iterator[LintFinding]:
    first = opening(reading, 2)
    said = [one.text for one in first if _PLAIN.search(one.text) or not _BARELY.search(one.text)]
    if any(map(says_leak, [*said, "".join(said)])):
        return
    if not first:
        if not says_leak(reading.title):
            yield rule.finding(_MESSAGE, _SUGGESTION)
        return
    span = (first[0].start, first[-1].end)
    soft = _SOFT.search(reading.folded, *span)
    message = _MESSAGE_SOFT.filled(word=soft.group()) if soft else _MESSAGE
    yield rule.finding(message, _SUGGESTION, span)


rule = Rule(
    id="R01",
    label=Words(ja="漏れたと最初に言う", en="says first that it leaked"),
    levels={NoticeKind.INDIVIDUAL: LintLevel.E, NoticeKind.PUBLIC: LintLevel.E},
    base=(Base.CASE, Base.PLAIN),
    source=Words(
        ja="過去の公表文への批判（「不具合」「事象」としか書かない）、米国FTC・英国ICOの手引き",
        en="criticism of past statements that spoke of a “defect” only; guides of the FTC and the ICO",
    ),
    explain=Words(
        ja="あいさつの次の二文までに、個人情報が漏れた、または漏れたおそれがあると書きます。「不具合」「事象」「不正アクセス」だけでは、自分の情報がどうなったのか分かりません。",
        en="Within two sentences after the greeting the text says that personal data leaked or may have. "
        "“Defect”, “event” or “unauthorised access” alone do not tell what became of one's data.",
    ),
    before="平素はご利用いただきありがとうございます。\n当社の予約システムにおいて不具合が発生いたしました。現在は復旧しております。",
    after="平素はご利用いただきありがとうございます。\n当社の予約システムから、お客様のお名前と電話番号が外部に漏えいしました。",
    check=_check,
)
