"""Rule: secondary damage is none, found or unknown, each by what it was looked for and when (規則8条1項5号, 10条)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from morenashi.model.incident import DamageState
from morenashi.model.lint import LintFinding, LintLevel, NoticeKind
from morenashi.model.words import Words
from morenashi.notice.lint.dates import has_date
from morenashi.notice.lint.passages import Passage, passages
from morenashi.notice.lint.reading import Reading, Sentence
from morenashi.notice.lint.rule import Around, Base, Rule

_DAMAGE = re.compile(
    r"二次(?:的な)?被害|悪用|悪いこと|不正(?:な)?(?:利用|使用|請求|購入|送金|引き?出)|なりすまし|転載|流通|売買|拡散|出回|さらされ|晒さ"
    r"|闇サイト|ダークウェブ|被害|使われた|(?:すでに|実際に)(?:起き|起こ)|勧誘(?:の)?(?:電話|メール)|不審な(?:電話|連絡|メール)[^。]{0,10}(?:申し?出|報告|相談)"
)
# Headings of what may happen and what to do speak of no state.
_AHEAD = re.compile(
    r"考えられる|起こり[得う]|起こる|おそれ|恐れ|心配|備え|注意|防[ぐぎ止]|お願い|対処|対策|可能性|想定|ために|くださ"
)
_STATE_HEAD = re.compile(r"二次(?:的な)?被害|有無|状況|悪用(?:は|の|され)")
_NONE = re.compile(
    r"(?:確認|把握|発見|検知|認識|認知|報告|見(?:つ|付)か|発生|生じ|受け|寄せ|申し?出|情報|事実|相談|連絡|痕跡|形跡|跡)[^。、]{0,14}?"
    r"(?:て(?:い|お)(?:り?ません|ない|らず)|ません|ない(?!か)|なかった|なし|ございません|ありません|せず)(?:でした)?"
    r"|(?:[:は]|に|件数|投稿)\s?(?:0|〇|ゼロ)件|なし(?=[。(|\n]|\s|$)|被害\s?(?:は|:)?\s?(?:なし|ない|ありません|ございません)"
    r"|(?<!かもしれ)(?<!でき)(?<!えられ)(?<!否め)(?<!くださ)(?<!限り)(?:ません(?:でした)?|いない|なかった)(?=[。)が\n]|$)"
)
_SHOWN = re.compile(r"(?:ない|なかった|無い)こと(?:を|が|は)[^。]{0,10}(?:確認|確か|分か)")
_NEVER_MIND = re.compile(
    r"(?:おそれ|恐れ|可能性|こと|必要|方法|義務)(?:は|も|が)?(?:あり|ござい)ません|かもしれません|(?:でき|られ|くださ)ません"
)
_FOUND = re.compile(
    r"見つか(?:り|って|った)|判明し|発生し(?:まし|てい|た)|確認(?:され|して|し|でき)(?:まし|てい|た)|発見(?:し|され)|(?:[0-9]|複数)[^。]{0,4}(?:件|人|名)[^。]{0,12}(?:あり|です|で|の|から|が|に)"
    r"|あり(?:まし|$|。)|寄せられ|受けて(?:い|お)|来(?:た|まし|てい)|届(?:いた|きまし|いてい)|起きて(?:い|お)|^あり"
)
_UNKNOWN = re.compile(
    r"(?:分|わ)か(?:ら|って(?:い|お)(?:り?ませ|な)|りませ)|不明|調査(?:中|を続け)|確認(?:中|できて(?:い|お))|断定でき|つかめて"
)
_MAYBE = re.compile(
    r"おそれ|恐れ|可能性|かもしれ|ことがあ|場合|万(?:が)?一|(?:たら|とき|際)は?、|ください|なければ|次第"
)
_FROM = re.compile(
    r"(?:から|より)の?[^。]{0,20}(?:報告|申し?出|申告|連絡|相談|通報|知らせ|通知|届け?出|回答|問い?合わせ)"
)
_BASIS = re.compile(
    r"調べ|監視|巡回|検索|モニタリング|尋ね|たずね|聞い|聞き|聴き|ヒアリング|照会|照ら|突き?合わせ|集計|数え|探し|見た|見て|見まし|見回|目を通|追い|たどり|確認書|書面|根拠|記録|履歴|ログ|窓口(?:に|へ)|件数|電話(?:で|に|を|し)|(?<!ことを)確かめ|点検"
    r"|(?:通知|報告|知らせ|連絡|申し?出|回答|声)(?:に|を|の|が)(?:よ|受|件|有無|内容|集|得|い)|(?:専門|外部|第三者|警察|カード会社|調査会社|機関|各社)[^。]{0,16}(?:調査|確認)"
    r"|(?<!こと)(?:を|も)(?:調査|確認)(?:し|いたし|した)"
)
_TODAY = re.compile(r"本日|今日|けさ|今朝|昨日")

_TO_COME = re.compile(
    r"(?:続け|継続|調べ|確認(?:し)?|照会(?:し)?|監視(?:し)?|行い|実施(?:し)?)(?:いたし|致し|し|して(?:まいり|いき))?(?:ます|てまいります|ていきます)。?$|予定です|今後"
)

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
    said = passages(reading, _DAMAGE, before=1)
    states = [(one, state) for passage in said for one, state in _states(passage)]
    if not states:
        yield rule.finding(_MISSING, _SUGGEST)
        return
    first, _ = states[0]
    span = first.start, first.end
    spoken = [passage for passage in said if any(_states(passage))]
    lacks = _lacks(spoken, dated=has_date(reading.folded))
    if lacks is not None:
        yield rule.finding(_BARE.filled(lacks=lacks), _SUGGEST, span)
    elif _denies_what_was_found([state for _, state in states], around):
        yield rule.finding(_UNLIKE, _SUGGEST, span)


def _states(passage: Passage) -> Iterator[tuple[Sentence, DamageState]]:
    """What a passage says, sentence by sentence; what may happen one day is no state."""
    topical = bool(_STATE_HEAD.search(passage.head)) or (
        bool(_DAMAGE.search(passage.head)) and not _AHEAD.search(passage.head)
    )
    for one in passage.sentences:
        if not topical and not _DAMAGE.search(one.text):
            continue
        if _SHOWN.search(one.text) or _NONE.search(_NEVER_MIND.sub("", one.text)):
            yield one, DamageState.NONE_FOUND
        elif _UNKNOWN.search(one.text):
            yield one, DamageState.UNKNOWN
        elif _FOUND.search(one.text) and not _MAYBE.search(one.text):
            yield one, DamageState.FOUND


def _lacks(said: list[Passage], *, dated: bool) -> Words | None:
    """What is missing beside the state; what will be looked at one day is no basis."""
    heads = "\n".join(one.head for one in said)
    done = [
        one.text for passage in said for one in passage.sentences if not _TO_COME.search(one.text)
    ]
    text = "\n".join((heads, *done))
    basis = _FROM.search(text) or _BASIS.search(_NONE.sub("", text))
    day = has_date(text) or (dated and _TODAY.search(text))
    if basis and day:
        return None
    if basis:
        return _DATE_WORDS
    return _BASIS_WORDS if day else _BOTH_WORDS


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
