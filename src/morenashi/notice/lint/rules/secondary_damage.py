"""Rule: secondary damage is none, found or unknown, each by what it was looked for and when (規則8条1項5号, 10条)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from morenashi.model.incident import DamageState
from morenashi.model.lint import LintFinding, LintLevel, NoticeKind
from morenashi.model.words import Words
from morenashi.notice.lint.dates import has_date
from morenashi.notice.lint.passages import Passage, passages
from morenashi.notice.lint.reading import Reading
from morenashi.notice.lint.rule import Around, Base, Rule

_DAMAGE = re.compile(
    r"(?:二|2|第二)次(?:的な?)?被害|悪用|(?:悪|わる)い(?:こと|人)|悪さ|悪く使|不正(?:な)?(?:利用|使用|請求|購入|送金|引き?出|ログイン)|なりすま|転載|転売|流通|売買|売られ|売りに出|拡散|広ま|出回|さらされ|晒さ"
    r"|闇サイト|ダークウェブ|被害|実害|(?:使|つか)われ(?:た|て)|ひがい|(?:すでに|実際に|いま|今|これまでに|その後)(?:、)?起き|起きているこ|勧誘(?:の)?(?:電話|メール)|不審な(?:電話|連絡|メール)[^。]{0,10}(?:申し?出|報告|相談)|困ったこと|何も起き|変わったこと|おかしな|あやしい|怪しい|異変|迷惑(?:な|の)?(?:電話|メール)|ネット(?:上)?に(?:出|載)|広が(?:って|り)|(?:他人|よそ|第三者)(?:の手)?に渡った|実際に"
    r"|(?:[0-9]|数|複数)[^。]{0,4}(?:人|名|件)[^。]{0,30}(?:電話|メール|SMS|請求|勧誘|訪問)[^。]{0,20}(?:が来|が届|を受け|がありま|があった)"
)
# Headings of what may happen and what to do speak of no state.
_AHEAD = re.compile(
    r"考えられる|起こり[得う]|起こる|おそれ|恐れ|心配|備え|注意|防[ぐぎ止]|お願い|対処|対策|可能性|想定|ために|くださ"
)
_STATE_HEAD = re.compile(
    r"(?:二|2|第二)次(?:的な?)?被害|(?:被害|悪用|流通)[^\n]{0,12}(?:有無|状況)|悪用(?:は|の|され)|使われた|起きて(?:い|る)|実害"
)
_NONE = re.compile(
    r"(?:確認|把握|発見|検知|認識|認知|報告|見(?:つ|付)か|発生|生じ|受け|寄せ|申し?出|情報|事実|相談|連絡|痕跡|形跡|跡)[^。、]{0,14}?"
    r"(?:て(?:い|お)(?:り?ません|ない|らず)|ません|ない(?!か)|なかった|なし|ございません|ありません|せず)(?:でした)?"
    r"|(?<![0-9,])(?:0|〇|ゼロ)\s?件|ゼロ(?=です|で|[。、(]|$)|(?:一|1)(?:件|つ|人)も|皆無|なし(?=[。(|\n]|\s|$)|被害\s?(?:は|:)?\s?(?:なし|ない|ありません|ございません)"
    r"|(?<!かもしれ)(?<!でき)(?<!えられ)(?<!止まり)(?<!止められ)(?<!防げ)(?<!なくなり)(?<!なり)(?<!否め)(?<!くださ)(?<!限り)(?:ません(?!か|よう)(?:でした)?|いない|なかった|(?<!限ら)(?<!もしれ)(?<!でき)[無な]い)(?=[。)(がの、し\n]|で(?:す|ある|あった)|旨|と(?:の|報告|回答)|$)|(?:され|得られ|見られ|認められ|至ら)ず|(?<!もしれ)(?<!でき)(?<!限ら)(?<!得)ない(?=[。)(]|$)|(?:^|[:\s])無(?=[。(、\s]|$)|無し|該当(?:なし|無)|未(?:確認|発生)"
)
_SHOWN = re.compile(r"(?:ない|なかった|無い)こと(?:を|が|は)[^。]{0,10}(?:確認|確か|分か)")
_NEVER_MIND = re.compile(
    r"(?:おそれ|恐れ|可能性|こと|必要|方法|義務|手段)(?:は|も|が)?(?:ありません|ございません|[無な]い)|かもしれません|(?:でき|られ|くださ)ません"
)
_FOUND = re.compile(
    r"見つか(?:り|って|った)|判明し|発生し(?:まし|てい|た)|確認(?:され|して|し|でき)(?:まし|てい|た)|発見(?:し|され)|(?:[0-9]|複数)[^。]{0,4}(?:件|人|名)[^。]{0,12}(?:あり|です|で|の|から|が|に)"
    r"|あり(?:まし|$|。)|寄せられ|受けて(?:い|お)|来(?:た|まし|てい)|(?:が|も)(?:、)?[^。、]{0,8}あった(?!期間)|受けた|把握し(?:た|ている)|届(?:いた|きまし|いてい)|起きて(?:い|お)|^あり|^有(?:り)?(?=[。(、\s]|$)"
)
_UNKNOWN = re.compile(
    r"(?:分|わ)か(?:ら|って(?:い|お)(?:り?ませ|な)|りませ)|不明|不詳|判然|明らか(?:で|に)(?:は)?な|見極め|判断(?:でき|がつか)|言い切れ|何とも|調査(?:中|を続け)|確認(?:中|できて(?:い|お))|断定でき|つかめて"
)
_MAYBE = re.compile(
    r"おそれ|恐れ|可能性|かもしれ|ことがあ|場合|万(?:が)?一|(?:たら|とき|際)は?、|ください|なければ|次第"
)
_FROM = re.compile(
    r"(?:から|より)の?[^。]{0,20}(?:報告|申し?出|申告|連絡|相談|通報|架電|情報提供|聴取|知らせ|通知|届け?出|回答|問い?合わせ)"
)
_BASIS = re.compile(
    r"調べ|しらべ|きき(?:まし|、)|でんわ|監視|巡回|検索|モニタリング|尋ね|たずね|聞い|聞き|聴き|ヒアリング|照会|照ら|突き?合わせ|集計|数え|探し|見た|見て|見まし|見回|目を通|追い|たどり|確認書|書面|根拠|(?:に|へ)(?:直接)?(?:確認|照会|質問)|返事|回答|返答|照合|面談|訪問|訪ね|伺い|伺った|うかが|見張|チェック|巡|通報|届け?出|現物|実物|SNS|掲示板|ネット上|インターネット上|闇サイト|ダークウェブ|記録|履歴|ログ|窓口(?:に|へ)|件数|電話(?:で|に|を|し)|(?<!ことを)確かめ|点検"
    r"|(?:通知|報告|知らせ|連絡|申し?出|回答|声)(?:に|を|の|が)(?:よ|受|件|有無|内容|集|得|い)|(?:専門|外部|第三者|警察|カード会社|調査会社|機関|各社)[^。]{0,16}(?:調査|確認)"
    r"|(?<!こと)(?:を|も)(?:調査|確認)(?:し|いたし|した)"
)
_RISK = re.compile(r"(?:おそれ|可能性)(?:が|は|も)?(?:あ(?:る|り)|否定でき|高い|低い)")
_TODAY = re.compile(
    r"(?<![0-9一二三四五六七八九十])[0-9一二三四五六七八九十]{1,3}日(?!間|以内|ごと|おき)|本日|今日|けさ|今朝|昨日"
)

_TO_COME = re.compile(
    r"(?:続け|継続|調べ|確認(?:し)?|照会(?:し)?|監視(?:し)?|行い|実施(?:し)?)(?:いたし|致し|し|して(?:まいり|いき))?(?:ます|てまいります|ていきます)。?$|予定です|今後|くださ|まで(?!に)[^。]{0,12}(?:行|続け|継続|監視|調べ)|(?:された|した|あった)場合は"
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
    said = passages(reading, _DAMAGE, before=1, after=2)
    feared = around.kind is NoticeKind.REGULATOR
    states = [found for passage in said for found in _states(passage, feared=feared)]
    if not states:
        yield rule.finding(_MISSING, _SUGGEST)
        return
    span, _ = states[0]
    spoken = [
        one for one in said if any(_states(one, feared=feared)) or _STATE_HEAD.search(one.head)
    ]
    lacks = _lacks(spoken, dated=has_date(reading.folded))
    if lacks is not None:
        yield rule.finding(_BARE.filled(lacks=lacks), _SUGGEST, span)
    elif _denies_what_was_found([state for _, state in states], around):
        yield rule.finding(_UNLIKE, _SUGGEST, span)


def _states(passage: Passage, *, feared: bool) -> Iterator[tuple[tuple[int, int], DamageState]]:
    """What a passage says, sentence by sentence; what may happen one day is no state.

    `feared`: a report to the authority may state the risk instead (規則8条1項5号「又はそのおそれ」).
    """
    topical = bool(_STATE_HEAD.search(passage.head)) or (
        bool(_DAMAGE.search(passage.head)) and not _AHEAD.search(passage.head)
    )
    if topical and _NONE.search(_NEVER_MIND.sub("", passage.head)):
        yield passage.span, DamageState.NONE_FOUND
    for one in passage.sentences:
        span = one.start, one.end
        if not topical and not _DAMAGE.search(one.text):
            continue
        if _SHOWN.search(one.text) or _NONE.search(_NEVER_MIND.sub("", one.text)):
            yield span, DamageState.NONE_FOUND
        elif _UNKNOWN.search(one.text) or (topical and feared and _RISK.search(one.text)):
            yield span, DamageState.UNKNOWN
        elif _FOUND.search(one.text) and not _MAYBE.search(one.text):
            yield span, DamageState.FOUND


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
