"""Rule: secondary damage is none, found or unknown, each by what it was looked for and when (規則8条1項5号, 10条)."""

from __future__ import annotations

from collections.abc import Iterator

from morenashi.model.incident import DamageState
from morenashi.model.lint import LintFinding, LintLevel, NoticeKind
from morenashi.model.words import Words
from morenashi.notice.lint.damage import DAMAGE, STATE_HEAD, basis_and_day, states
from morenashi.notice.lint.dates import has_date
from morenashi.notice.lint.passages import Passage, passages
from morenashi.notice.lint.reading import Reading
from morenashi.notice.lint.rule import Around, Base, Rule

_MISSING = Words(
    ja="二次被害（悪用など）が起きているかどうかが書かれていません。受け取った人が最初に知りたいことの一つで、"
    "本人への通知と委員会への報告で、どちらも伝えるべき事項です。",
    en="It does not say whether harm followed (misuse and the like). It is among the first things people "
    "want to know, and belongs into the notice and into the report.",
)
_BARE = Words(
    ja="二次被害について、{lacks}がありません。「確認されていない」だけでは、調べて見つからなかったのか、"
    "調べていないのかが分かりません。",
    en="On secondary damage {lacks} is missing. The bare statement does not tell whether somebody "
    "looked and found nothing, or nobody looked.",
)
_BASIS_WORDS = Words(ja="何を調べたか（根拠）", en="what was looked at (the basis)")
_DATE_WORDS = Words(ja="いつ調べたか（日付）", en="when it was looked at (the date)")
_BOTH_WORDS = Words(
    ja="何を調べたか（根拠）と、いつ調べたか（日付）",
    en="what was looked at (the basis) and when (the date)",
)
_UNLIKE = Words(
    ja="二次被害がないように読めますが、事案ファイルでは確認されています。",
    en="It reads as if no harm followed, but the case says that it did.",
)
_SUGGEST = Words(
    ja="例：「6月10日の時点で、悪用は見つかっていません。カード会社3社への照会と、お客様からのお申し出を調べた結果です。」",
    en='For example: "As of 10 June no misuse was found. We asked the three card companies and went '
    'through what customers reported to us."',
)


def _check(reading: Reading, around: Around) -> Iterator[LintFinding]:
    said = passages(reading, DAMAGE, before=1, after=2)
    feared = around.kind is NoticeKind.REGULATOR
    told = [found for passage in said for found in states(passage, feared=feared)]
    if not told:
        yield rule.finding(_MISSING, _SUGGEST)
        return
    span, _ = told[0]
    spoken = [one for one in said if any(states(one, feared=feared)) or STATE_HEAD.search(one.head)]
    lacks = _lacks(spoken, dated=has_date(reading.folded))
    if lacks is not None:
        yield rule.finding(_BARE.filled(lacks=lacks), _SUGGEST, span)
    elif _denies_what_was_found([state for _, state in told], around):
        yield rule.finding(_UNLIKE, _SUGGEST, span)


def _lacks(said: list[Passage], *, dated: bool) -> Words | None:
    match basis_and_day(said, dated=dated):
        case (True, True):
            return None
        case (True, False):
            return _DATE_WORDS
        case (False, True):
            return _BASIS_WORDS
        case _:
            return _BOTH_WORDS


def _denies_what_was_found(states: list[DamageState], around: Around) -> bool:
    if around.incident is None or around.incident.secondary.state is not DamageState.FOUND:
        return False
    return all(one is DamageState.NONE_FOUND for one in states)


rule = Rule(
    id="R17",
    label=Words(ja="二次被害の有無・根拠・確認した日", en="secondary damage with basis and date"),
    levels=dict.fromkeys(NoticeKind, LintLevel.E),
    base=(Base.LAW, Base.CASE),
    source=Words(
        ja="施行規則8条1項5号・10条、通則編 3-5-4、WelcomeHR 2024年の公表への批判",
        en="Enforcement Rules art. 8(1)(v) and 10, guideline 3-5-4, criticism of a statement of 2024",
    ),
    explain=Words(
        ja="悪用などの二次被害が「見つかっていない」「見つかった」「分からない」のどれかを、何を調べたか、"
        "いつ調べたかと一緒に書いているかを見ます。「確認されていません」だけの文は、安心してよい理由になりません。",
        en="Says that secondary damage was not found, was found, or is not known, together with what was "
        "looked at and when. Nothing but 'none confirmed' is no reason to feel safe.",
    ),
    before="現時点で、二次被害は確認されておりません。",
    after="6月10日の時点で、悪用は見つかっていません。カード会社への照会と、お客様からのお申し出を調べた結果です。",
    check=_check,
)
