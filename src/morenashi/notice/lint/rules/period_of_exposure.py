"""R09: from when to when the data could be reached, and when somebody did, if that differs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from morenashi.model.group import Period
from morenashi.model.incident import Incident
from morenashi.model.lint import LintFinding, LintLevel, NoticeKind
from morenashi.model.moment import day, in_words
from morenashi.model.words import Words
from morenashi.notice.lint.dates import DATE, dates_in, has_date, written_on
from morenashi.notice.lint.facts import groups
from morenashi.notice.lint.reading import Reading, Sentence
from morenashi.notice.lint.rule import Around, Base, Rule
from morenashi.notice.lint.sections import Part, part_of
from morenashi.notice.lint.statements import LEAK

_RANGE = re.compile(
    rf"(?:{DATE.pattern.replace('?P<', '?P<a_')})[^。]{{0,24}}?(?:から|より|以降|~|〜|-|–|―|ー)[^。]{{0,24}}?(?:日|末|まで|現在|間|[0-9])"
)
_FULL = re.compile(
    rf"(?:{DATE.pattern.replace('?P<', '?P<a_')})[^。]{{0,12}}?(?:から|より|~|〜|-|–|―|ー)\s*(?:{DATE.pattern.replace('?P<', '?P<b_')})"
)
_PLACES = frozenset({None, Part.COUNT, Part.ITEMS, Part.COURSE, Part.PERIOD})
_REACHED = re.compile(
    r"状態|可能|見られ|見え|閲覧|開け|開か|公開|アクセス|侵入|接続|入れ(?:る|た)|手にあ|手元にあ|手もとにあ|行方|不明|置かれ|掲載|表示|持ち出|取り出|漏|流出|送信|入力|利用|購入|登録|間"
)
_EVENT = re.compile(
    r"誤(?:送信|送付|配信|配|交付|廃棄|って)|送(?:信|付|って|り|られ)|発送|投函|差し出し|配(?:布|達|り|っ)|渡し|紛失|失|なくし|落と|置き忘れ|盗|廃棄|捨て|(?:投稿|掲載)(?:し|され)|侵入|不正アクセス|暗号化|持ち出"
)
# One day told in hours, or from a day on for so long.
_HOURS = re.compile(
    r"(?:日|から|以降)[^。]{0,30}?(?:今も|いまも|現在も|いまだ|まだ)[^。]{0,16}?(?:続|まま|状態|戻)|(?:きのう|昨日|今朝|けさ|本日|同日|翌日|前日|その日|日)[^。]{0,16}?(?:から|~|〜)[^。]{0,16}?(?:時|分|まで|朝|夜|昼|夕)|(?<![0-9])(?!24時間)[0-9一二三四五六七八九十]{1,3}(?:日|週|か月|ヶ月|カ月|年|時|分)間[^。]{0,20}"
)
_WRONG = re.compile(r"(?:別|他|ほか)の[^。、]{0,14}[にを][^。、]{0,12}(?:封入|同封)")
_MONTH = re.compile(r"年(?:\([0-9]{4}年\))?\s?[0-9]{1,2}\s?月")
_PERIOD = re.compile(r"期間|いつ|時期")
_CLOSED = re.compile(r"閉じ|停止|止め|遮断|削除|非公開|回収|戻|終わ|解除|修正|見つか")
_ENDS_APART = re.compile(
    r"(?:始まり|はじまり|開始)(?:は|が)[^。]{0,40}(?:終わり|おわり|終了)(?:は|が)"
)
_UNKNOWN = re.compile(
    r"いつから[^。]{0,20}(?:記録が)?残って(?:い|お)|(?:期間|時期|いつから|いつ)[^。]{0,24}?(?:不明|分か(?:ら|って|り)|特定(?:でき|に至)|調査中|調べて(?:い|お)|確認中|たどれ)"
)
_APART = frozenset(
    {Part.DESK, Part.NEXT, Part.WHETHER, Part.MONEY, Part.RIGHTS, Part.STEPS, Part.GENUINE, Part.LEAVERS,
     Part.DEAD_ENDS, Part.SECONDARY, Part.REVISIONS, Part.NOT_LEAKED}
)  # fmt: skip
_MISSING = Words(
    ja="いつからいつまで情報が見られる（または失われた）状態だったかがありません。期間が分からないと、読む人は自分が当てはまるか、どこまで遡って確かめるかを決められません。",
    en="It does not say from when to when the data could be reached. Without it nobody can tell whether "
    "they are concerned, or how far back to look.",
)
_CASE = Words(
    ja="事案にある日が文中にありません: {days}",
    en="Days the case knows are not in the text: {days}",
)
_SUGGESTION = Words(
    ja="「外部から見られる状態だった期間は、〔年月日〕から〔年月日〕までです。そのうち〔月日〕に、実際に見られた記録があります。」と書いてください。分からなければ「期間は調査中です。〔月日〕にお知らせします。」とします。",
    en="Write: “The data could be reached from [day] to [day]. On [day] they were in fact seen.” If "
    "unknown: “The period is being looked into; we will tell you on [day].”",
)
_OPENED = Words(ja="見られる状態になった日（{day}）", en="opened on {day}")
_ENDED = Words(ja="終わった日（{day}）", en="ended on {day}")
_ACCESSED = Words(ja="実際に見られた日（{day}）", en="accessed on {day}")


def _check(reading: Reading, around: Around) -> Iterator[LintFinding]:
    telling = [one for one in reading.sentences if part_of(one) not in _APART]
    known = list(_known(around))
    if not _tells(telling):
        nobody_knows = around.incident is not None and not known
        yield rule.finding(
            _MISSING, _SUGGESTION, level=LintLevel.W if nobody_knows else LintLevel.E
        )
    elif around.incident is not None:
        yield from _against_case(reading, around.incident, known, around.today)


def _tells(sentences: list[Sentence]) -> bool:
    """A range of days, the day of a single event, the two ends told one after the other, or why not."""
    for sentence in sentences:
        text, part = sentence.text, part_of(sentence)
        if _UNKNOWN.search(text) or (_ENDS_APART.search(text) and has_date(text)):
            return True
        named = _PERIOD.search(f"{sentence.heading} {sentence.label}")
        headed = part is Part.PERIOD or (part is not Part.COURSE and named)
        if _RANGE.search(text) and (headed or _REACHED.search(text)):
            return True
        if _HOURS.search(text) and (headed or _REACHED.search(text)):
            return True
        if _FULL.search(text) and part in _PLACES:
            return True
        if headed and _MONTH.search(text):
            return True
        if part is Part.MEASURES or not has_date(text):
            continue
        course = part is Part.COURSE or LEAK.search(text) or _WRONG.search(text)
        if headed or (_EVENT.search(text) and course):
            return True
        if len(DATE.findall(text)) > 1 and _REACHED.search(text) and _CLOSED.search(text):
            return True
    return False


def _against_case(
    reading: Reading, incident: Incident, known: list[tuple[Words, date]], today: date
) -> Iterator[LintFinding]:
    near = written_on(reading, today=incident.as_of or today)
    named = set(dates_in(reading.folded, near=near))
    named |= set(dates_in(reading.folded, near=incident.as_of or today))
    missing = [
        words.filled(day=in_words(moment)) for words, moment in known if day(moment) not in named
    ]
    if missing:
        days = Words(
            ja="、".join(one.ja for one in missing), en=", ".join(one.en for one in missing)
        )
        yield rule.finding(_CASE.filled(days=days), _SUGGESTION)


def _known(around: Around) -> Iterator[tuple[Words, date]]:
    """The days the case knows: those of the groups spoken to where they have their own, else of all."""

    def ends(period: Period, begin: Words, end: Words) -> Iterator[tuple[Words, date]]:
        for words, moment in ((begin, period.begin), (end, period.end)):
            if moment is not None:
                yield words, day(moment)

    incident = around.incident
    if incident is None:
        return
    own = [group.period for group in groups(around) if group.period is not None]
    if around.group and own:
        yield from ends(own[0], _OPENED, _ENDED)
        return
    yield from ends(incident.exposed, _OPENED, _ENDED)
    for period in incident.accessed:
        yield from ends(period, _ACCESSED, _ACCESSED)


rule = Rule(
    id="R09",
    label=Words(ja="見られる状態だった期間", en="the period of exposure"),
    levels={NoticeKind.INDIVIDUAL: LintLevel.E, NoticeKind.PUBLIC: LintLevel.E},
    base=(Base.LAW, Base.CASE),
    source=Words(
        ja="個人情報保護法施行規則8条1項1号・10条（概要）、期間を書かなかった公表文への批判",
        en="Enforcement Rules art. 8(1)(i) and 10 (outline); criticism of statements without a period",
    ),
    explain=Words(
        ja="情報が見られる状態だった期間（いつからいつまで）を書いているかを見ます。一度の誤送信や紛失なら、その日があれば足ります。事案ファイルがあれば、日付を照らし合わせます。",
        en="There must be a from and a to; for one message sent wrongly or one thing lost its day is enough. "
        "With a case file the days are compared.",
    ),
    before="会員の名簿が、しばらくの間、外部から閲覧できる状態でした。",
    after="会員の名簿が、2026年3月1日から5月18日まで、外部から閲覧できる状態でした。",
    check=_check,
)
