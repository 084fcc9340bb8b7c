"""R14: whether the regulator was told, and when; police and others likewise."""

from __future__ import annotations

import re
from collections.abc import Iterator

from morenashi.model.lint import LintFinding, LintLevel, NoticeKind
from morenashi.model.words import Words
from morenashi.notice.lint.dates import has_day
from morenashi.notice.lint.reading import Reading
from morenashi.notice.lint.rule import Around, Base, Rule
from morenashi.notice.lint.sections import Part, part_of

_AUTHORITY = re.compile(
    r"個人情報(?:の)?保護(?:に関する)?委員会|(?<![査員育])委員会(?:に|へ)|監督(?:官庁|当局|機関)|主務(?:官庁|大臣)|所管(?:官庁|省庁)|総務省|金融庁|財務局|厚生労働省|労働局|経済産業省|国土交通省|文部科学省|教育委員会|都庁|県庁|保健所|プライバシーマーク|JIPDEC|審査機関"
)
_TOLD = re.compile(r"報告|届け?|知らせ|連絡|相談|通報|通知|話し|申告|速報|確報")
_SOON = re.compile(r"同(?:日|じ日)|本日|今日|その日|当日|翌日|予定")
_NOT = re.compile(
    r"(?:して|行って|届けて)?(?:い|お)(?:り)?(?:ません|ない)|ておりません|対象(?:外|では)|行いません|必要(?:は)?(?:なく|ありません|ないと)"
)
_APART = frozenset({Part.STEPS, Part.DEAD_ENDS, Part.GENUINE, Part.DESK, Part.MONEY, Part.RIGHTS})
_MISSING = Words(
    ja="個人情報保護委員会（監督官庁）に報告したかどうかがありません。公表文を読んだ人がまず問う点の一つです。",
    en="It does not say whether the Personal Information Protection Commission was told. It is among the "
    "first things readers ask.",
)
_NO_DAY = Words(
    ja="監督官庁への報告が書かれていますが、いつ報告したのかがありません。",
    en="It says that the authority was told, but not when.",
)
_VAGUE = Words(
    ja="「関係当局」のような言い方では、どこに、いつ報告したのかが分かりません。",
    en="“The authorities concerned” tells neither whom nor when.",
)
_SUGGESTION = Words(
    ja="「〔月日〕に個人情報保護委員会へ報告しました。〔月日〕に〔警察署〕へ〔相談・届け出〕しました（または、〔理由〕のため警察には届けていません）。」と書いてください。",
    en="Write: “We reported to the Personal Information Protection Commission on [day], and to the police on "
    "[day] (or: not to the police, because [reason]).”",
)
_BROAD = re.compile(r"関係(?:当局|機関|省庁|各所|官庁)|当局")


def _check(reading: Reading, around: Around) -> Iterator[LintFinding]:
    said = [
        one
        for one in reading.sentences
        if part_of(one) not in _APART
        and _AUTHORITY.search(one.text)
        and _speaks(reading, one.start, one.end)
    ]
    if not said:
        broad = next((one for one in reading.sentences if _BROAD.search(one.text)), None)
        span = (broad.start, broad.end) if broad else (0, 0)
        yield rule.finding(_VAGUE if broad else _MISSING, _SUGGESTION, span)
        return
    for one in said:
        near = _line(reading, one.start, one.end)
        if has_day(near) or _SOON.search(near) or _NOT.search(one.text):
            return
    yield rule.finding(_NO_DAY, _SUGGESTION, (said[0].start, said[0].end))


def _speaks(reading: Reading, start: int, end: int) -> bool:
    return _TOLD.search(_line(reading, start, end)) is not None


def _line(reading: Reading, start: int, end: int) -> str:
    """The line a sentence stands in."""
    begin = reading.folded.rfind("\n", 0, start) + 1
    stop = reading.folded.find("\n", end)
    return reading.folded[begin : stop if stop >= 0 else None]


rule = Rule(
    id="R14",
    label=Words(ja="委員会・警察への報告", en="regulator and police"),
    levels={NoticeKind.PUBLIC: LintLevel.W, NoticeKind.INDIVIDUAL: LintLevel.W},
    base=(Base.CASE,),
    source=Words(
        ja="「個人情報保護委員会には報告したのか」と問われた事例（本人への通知では法定事項ではありません）",
        en="a case where the public asked whether the Commission was told (not a legal item of the notice)",
    ),
    explain=Words(
        ja="個人情報保護委員会や監督官庁に報告したか、いつ報告したかを書いているかを見ます。報告しないなら、しないと書きます。",
        en="It must say whether and when the Commission or the supervising authority was told; if not, that it was not.",
    ),
    before="関係当局とは適切に連携しております。",
    after="5月20日に個人情報保護委員会へ報告し、同じ日に警察署に相談しました。",
    check=_check,
)
